/// The smallest content without a fault.
enum SoundContent {
  static let files: [String: String] = [
    "Content/Places/areas.csv": """
    code,cy,en,school_authority,force,health_board,latitude,longitude,aliases
    W06000001,Ynys Môn,Isle of Anglesey,660,W15000001,W11000023,53.28548,-4.38183,Anglesey; Sir Fôn
    W06000002,Gwynedd,Gwynedd,661,W15000001,W11000023,52.95943,-4.14026,

    """,
    "Content/Places/forces.csv": "code,cy,en\nW15000001,Heddlu Gogledd Cymru,North Wales Police\n",
    "Content/Places/health-boards.csv": "code,cy,en\nW11000023,Bwrdd Iechyd,Health Board\n",
    "Content/Places/sectors.csv": "code,latitude,longitude,area\nLL68 9,53.41,-4.45,W06000001\n",
    "Content/Places/districts.csv": "code,latitude,longitude,area\nLL68,53.40,-4.44,W06000001\n",
    "Content/Places/towns.csv": "cy,en,area,latitude,longitude\nBangor,Bangor,W06000002,53.22795,-4.12826\n",
    "Content/Places/attribution.yaml": """
    attribution: {cy: "Diolch", en: "Thanks"}
    licence: OGL-3.0
    welsh: {status: draft}

    """,
    "Content/Calendars/term-dates.csv": """
    area,school_year,season,first,last,half_term_first,half_term_last,confidence,source
    Gwynedd,2026-27,autumn,2026-09-01,2026-12-18,2026-10-26,2026-10-30,sure,council page
    Gwynedd,2026-27,spring,2027-01-04,2027-03-19,2027-02-08,2027-02-12,sure,council page
    Gwynedd,2026-27,summer,2027-04-05,2027-07-20,2027-05-31,2027-06-04,sure,council page
    Ynys Môn,2026-27,autumn,2026-09-02,2026-12-22,,,sure,council page
    Ynys Môn,2026-27,summer,2027-04-05,2027-07-20,,,sure,council page
    Ynys Môn,2026-27,spring,2027-01-04,2027-03-19,,,sure,council page

    """,
    "Content/Calendars/bank-holidays.csv": """
    date,cy,en,confidence,source
    2026-01-01,Dydd Calan,New Year’s Day,sure,gov.uk
    2026-04-03,Dydd Gwener y Groglith,Good Friday,sure,gov.uk
    2026-04-06,Llun y Pasg,Easter Monday,sure,gov.uk
    2026-05-04,Gŵyl Banc Calan Mai,Early May bank holiday,sure,gov.uk
    2026-05-25,Gŵyl Banc y Gwanwyn,Spring bank holiday,sure,gov.uk
    2026-08-31,Gŵyl Banc yr Haf,Summer bank holiday,sure,gov.uk
    2026-12-25,Dydd Nadolig,Christmas Day,sure,gov.uk
    2026-12-28,Gŵyl San Steffan,Boxing Day,sure,gov.uk
    2027-01-01,Dydd Calan,New Year’s Day,sure,gov.uk
    2027-03-26,Dydd Gwener y Groglith,Good Friday,sure,gov.uk
    2027-03-29,Llun y Pasg,Easter Monday,sure,gov.uk
    2027-05-03,Gŵyl Banc Calan Mai,Early May bank holiday,sure,gov.uk
    2027-05-31,Gŵyl Banc y Gwanwyn,Spring bank holiday,sure,gov.uk
    2027-08-30,Gŵyl Banc yr Haf,Summer bank holiday,sure,gov.uk
    2027-12-27,Dydd Nadolig,Christmas Day,sure,gov.uk
    2027-12-28,Gŵyl San Steffan,Boxing Day,sure,gov.uk

    """,
    "Content/Calendars/inset.csv":
      "area,first,last,kind,confidence,source\nGwynedd,2026-09-01,2026-09-01,closed,sure,council page\n",
    "Content/Calendars/periods.yaml": """
    autumn: {cy: "Tymor yr hydref {year}", en: "Autumn term {year}"}
    spring: {cy: "Tymor y gwanwyn {year}", en: "Spring term {year}"}
    summer: {cy: "Tymor yr haf {year}", en: "Summer term {year}"}
    school_year: {cy: "Blwyddyn ysgol {year}", en: "School year {year}"}
    financial_year: {cy: "Blwyddyn ariannol {year}", en: "Financial year {year}"}
    welsh: {status: draft}

    """,
    "Content/Campaigns/observances.csv": """
    id,cy,en,welsh,strands,kind,big,rule,confidence,usual_month,announced_by_cy,announced_by_en,look_by,caution,source,note
    history-month,Mis Hanes,History Month,sure,disability,campaign,yes,announced,,11,Trefnwyr,Organisers,07-31,,page,
    rights-day,Diwrnod Hawliau,Rights Day,sure,all,campaign,no,day 12-10,sure,,,,,,UN,

    """,
    "Content/Campaigns/dates.csv": """
    observance,first,last,confidence,noted,source
    history-month,2026-11-20,2026-12-20,sure,2026-09-01,page

    """,
    "Content/Campaigns/channels.yaml": """
    channels:
      - {code: website, name: {cy: "Tudalen we", en: "Web page"}}
    welsh: {status: draft}

    """,
    "Content/Campaigns/Plans/usual.yaml": """
    tasks:
      - {code: draft, kind: draft, from: 8 weeks before, by: 6 weeks before, name: {cy: "Drafftio", en: "Draft"}}
      - {code: publish, kind: publish, from: 2 weeks before, by: first day, name: {cy: "Cyhoeddi", en: "Publish"}}
    welsh: {status: draft}

    """,
    "Content/Campaigns/Plans/history-month.yaml": """
    observance: history-month
    with: [rights-day]
    aim: {cy: "Dysgu hanes", en: "Learn history"}
    session_types: [bystander-secondary]
    channels: [website]
    messages: [{cy: "Ein hanes ni", en: "Our history"}]
    care: []
    tasks:
      - {code: invite, kind: prepare, from: 12 weeks before, by: 10 weeks before, name: {cy: "Gwahodd", en: "Invite"}}
      - {code: draft, from: 9 weeks before, by: 7 weeks before}
    reviewed: 2026-11-01
    review_by: 2028-06-30
    welsh: {status: draft}

    """,
    "Content/Vocabulary/tables.csv": "table,column,cy,en\nhost,,Lleoliadau,Hosts\nhost,name,Enw,Name\n",
    "Content/Vocabulary/strands.yaml": """
    strands:
      - {code: disability, name: {cy: "Anabledd", en: "Disability"}, monitored: true}
      - {code: race, name: {cy: "Hil", en: "Race"}, monitored: true}
    welsh: {status: draft}

    """,
    "Content/Vocabulary/qualifications.yaml": """
    qualifications:
      - {code: bystander-trainer, name: {cy: "Hyfforddi", en: "Bystander training"}}
    welsh: {status: draft}

    """,
    "Content/Vocabulary/checks.yaml": """
    checks:
      - {code: safeguarding-training, name: {cy: "Diogelu", en: "Safeguarding"}}
      - {code: dbs-enhanced, name: {cy: "Gwiriad", en: "Check"}}
    welsh: {status: draft}

    """,
    "Content/Vocabulary/needs.yaml": """
    needs:
      - {code: hearing-loop, name: {cy: "Dolen glyw", en: "Hearing loop"}, booked: true}
    welsh: {status: draft}

    """,
    "Content/Vocabulary/curriculum.yaml": """
    curriculum:
      - {code: human-rights, name: {cy: "Hawliau dynol", en: "Human rights"}}
    welsh: {status: draft}

    """,
    "Content/Vocabulary/terms.csv": "category,cy,en,confidence,source\nschool,ysgol,school,sure,list\n",
    "Content/Safeguarding/concern-words.yaml": """
    phrases:
      en: [[hurts me, hurt me]]
      cy: [[brifo fi, frifo fi]]
    routes:
      - {code: emergency, name: {cy: "999", en: "999"}, advice: {cy: "Ffoniwch.", en: "Ring."}}
    welsh: {status: draft}

    """,
    "Content/Messages/en.yaml": """
    "letter.title": "Dear {name}"
    "week.sessions": {one: "{count} session", other: "{count} sessions"}

    """,
    "Content/Messages/cy.yaml": """
    "letter.title": "Annwyl {name}"
    "week.sessions": {zero: "{count} sesiwn", one: "{count} sesiwn", two: "{count} sesiwn", few: "{count} sesiwn", many: "{count} sesiwn", other: "{count} sesiwn"}

    """,
    "Content/Messages/cy.review.yaml": "{}\n",
    "Content/Questions/scales.yaml": """
    scales:
      agreement:
        - {code: strongly-disagree, label: {cy: "Anghytuno’n gryf", en: "Strongly disagree"}, agrees: false}
        - {code: disagree, label: {cy: "Anghytuno", en: "Disagree"}, agrees: false}
        - {code: neither, label: {cy: "Y naill na’r llall", en: "Neither"}, agrees: false}
        - {code: agree, label: {cy: "Cytuno", en: "Agree"}, agrees: true}
        - {code: strongly-agree, label: {cy: "Cytuno’n gryf", en: "Strongly agree"}, agrees: true}
      faces:
        - {code: "no", label: {cy: "Nac ydw", en: "No"}, agrees: false}
        - {code: a-bit, label: {cy: "Tipyn bach", en: "A bit"}, agrees: false}
        - {code: "yes", label: {cy: "Ydw", en: "Yes"}, agrees: true}
      yes-no:
        - {code: "no", label: {cy: "Na", en: "No"}, agrees: false}
        - {code: "yes", label: {cy: "Ie", en: "Yes"}, agrees: true}
    easy_read:
      - {label: {cy: "Na", en: "No"}, counts_as: disagree}
      - {label: {cy: "Tipyn bach", en: "A bit"}, counts_as: neither}
      - {label: {cy: "Ie", en: "Yes"}, counts_as: agree}
    beside_the_scale:
      not-sure: {cy: "Ddim yn siŵr", en: "Not sure"}
      prefer-not-to-say: {cy: "Gwell gen i beidio â dweud", en: "Prefer not to say"}

    """,
    "Content/Questions/Bank/bystander-confidence.yaml": """
    construct: bystander-confidence
    welsh: {status: draft}
    items:
      - code: tell-an-adult
        kind: agreement
        level: 2
        child: {cy: "Rwy’n gallu dweud.", en: "I can tell."}
        standard: {cy: "Gallaf ddweud.", en: "I can tell."}
        easy_read: {cy: "Gallaf ddweud.", en: "I can tell."}
        sensitive: false
        source: own
        licence: own

    """,
    "Content/Questions/young.yaml": """
    code: young
    version: 1
    title: {cy: "Pobl ifanc", en: "Young people"}
    audience: young
    wording: "1ed71079afbc5b38"
    welsh: {status: draft}
    questions: [tell-an-adult]

    """,
    "Sessions/bystander-secondary.yaml": sessionType,
  ]

  static let bank = "Content/Questions/Bank/bystander-confidence.yaml"
  static let set = "Content/Questions/young.yaml"
  /// The set without the fingerprint of its words, so that a test may change them.
  static let unpinnedSet = (files[set] ?? "").replacing(/wording: .*\n/, with: "")

  static let sessionType = """
    code: bystander-secondary
    title: {cy: "Gwylwyr", en: "Bystanders"}
    purpose: {cy: "Dysgu", en: "Learn"}
    strands: [disability, race]
    setting: secondary
    audience: {cy: "Dysgwyr", en: "Learners"}
    ages: [11, 16]
    minutes: 60
    set_up_minutes: 15
    debrief_minutes: 10
    group_size: [8, 32]
    facilitators: 1
    qualifications: [bystander-trainer]
    checks: [safeguarding-training]
    checks_unsupervised: [dbs-enhanced]
    question_set: young
    follow_up_months: [3, 6]
    held_by: null
    plan:
      outcomes:
        - {level: 2, text: {cy: "Gwybod", en: "Know"}}
      curriculum: [human-rights]
      segments:
        - minutes: 20
          title: {cy: "Croeso", en: "Welcome"}
          say: {cy: "Helo", en: "Hello"}
          do: {cy: "Gwenwch", en: "Smile"}
        - minutes: 40
          title: {cy: "Gwaith", en: "Work"}
          say: {cy: "Dewch", en: "Come"}
          do: {cy: "Gwrandewch", en: "Listen"}
      materials: []
      access: [{cy: "Print bras", en: "Large print"}]
      ground_rules: [{cy: "Gwrando", en: "Listen"}]
      safeguarding: {cy: "Dywedwch", en: "Tell"}
      signposting: [{cy: "Meic", en: "Meic"}]
      if_it_goes_wrong: [{cy: "Stopio", en: "Stop"}]
    reviewed: 2026-11-23
    review_by: 2027-11-23
    welsh: {status: draft}

    """
}
