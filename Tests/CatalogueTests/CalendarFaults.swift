import Testing

struct CalendarFaults {
  static let slips: [Slip] = [
    Slip(
      "Content/Calendars/term-dates.csv",
      "Gwynedd,2026-27,spring,2027-01-04,2027-03-19,2027-02-08,2027-02-12,sure,council page\n",
      "",
      "warning: Content/Calendars/term-dates.csv:3, “season”: Between the terms of lines 2 and 3 the spring term is missing. Add it."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "2026-09-01,2026-12-18",
      "2026-12-18,2026-09-01",
      "fault: Content/Calendars/term-dates.csv:2, “last”: 2026-09-01 is not after 2026-12-18. Give the earlier one first."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "2026-09-01,2026-12-18",
      "2026-09-31,2026-12-18",
      "fault: Content/Calendars/term-dates.csv:2, “first”: “2026-09-31” does not exist: that month has 30 days. Choose another day."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "2026-10-26,2026-10-30",
      "2026-12-21,2026-12-23",
      "fault: Content/Calendars/term-dates.csv:2, “half_term_first”: The half-term 2026-12-21..2026-12-23 is outside the term 2026-09-01..2026-12-18. Correct one of them."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "2027-01-04,2027-03-19",
      "2026-12-14,2027-03-19",
      "fault: Content/Calendars/term-dates.csv:3, “first”: The term 2026-12-14..2027-03-19 overlaps the term 2026-09-01..2026-12-18 of line 2. Correct one of them."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "Gwynedd,2026-27,summer",
      "Gwyneth,2026-27,summer",
      "warning: Content/Calendars/term-dates.csv: The term dates of Gwynedd end on 2027-03-19. Add the next school year’s.",
      "fault: Content/Calendars/term-dates.csv:4, “area”: There is no area “Gwyneth”. Did you mean “Gwynedd”? Use a name or code of Content/Places/areas.csv."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "Gwynedd,2026-27,summer",
      "Gwynedd,2027-28,summer",
      "fault: Content/Calendars/term-dates.csv:4, “school_year”: A term that begins on 2027-04-05 belongs to the school year 2026-27, not “2027-28”. Correct one of them."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "autumn,2026-09-01",
      "fall,2026-09-01",
      "fault: Content/Calendars/term-dates.csv:2, “season”: “fall” is not a term. Use autumn, spring or summer."),
    Slip(
      "Content/Calendars/term-dates.csv",
      "sure,council page",
      "likely,council page",
      "warning: Content/Calendars/term-dates.csv: Rows that the authority itself has not confirmed: 1 of 6. Compare them with its page and write sure in the column confidence."
    ),
    Slip(
      "Content/Calendars/term-dates.csv",
      "sure,council page",
      "sure,",
      "fault: Content/Calendars/term-dates.csv:2, “source”: The source is missing. Say where the date was read."),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "holiday,sure",
      "holiday,certain",
      "fault: Content/Calendars/bank-holidays.csv:5, “confidence”: “certain” does not say how well the date is known. Use sure, likely or unknown."
    ),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "2027-08-30",
      "30 August 2027",
      "fault: Content/Calendars/bank-holidays.csv:15, “date”: “30 August 2027” is not a date. Write year, month and day, such as 2027-01-21."
    ),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "2027-12-28",
      "2027-12-27",
      "fault: Content/Calendars/bank-holidays.csv:17, “date”: 2027-12-27 is there twice. Remove one.",
      "warning: Content/Calendars/bank-holidays.csv:17, “date”: “Boxing Day” of 2027 is missing; by rule it is on 2027-12-28. Add it, unless a proclamation moved it."
    ),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "2027-03-26",
      "2027-03-25",
      "warning: Content/Calendars/bank-holidays.csv:11, “date”: “Good Friday” is on 2027-03-25 here, and by rule on 2027-03-26. Correct it, unless a proclamation moved it."
    ),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "2027-05-31",
      "2027-05-24",
      "warning: Content/Calendars/bank-holidays.csv:14, “date”: “Spring bank holiday” is on 2027-05-24 here, and by rule on 2027-05-31. Correct it, unless a proclamation moved it."
    ),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "2027-12-27",
      "2027-12-29",
      "warning: Content/Calendars/bank-holidays.csv:16, “date”: “Christmas Day” is on 2027-12-29 here, and by rule on 2027-12-27. Correct it, unless a proclamation moved it."
    ),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "2027-05-31",
      "2027-05-30",
      "fault: Content/Calendars/bank-holidays.csv:14, “date”: 2027-05-30 is a Sunday, on which no bank holiday falls. Write the weekday that is kept in its place, 2027-05-31."
    ),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "2027-08-30,Gŵyl Banc yr Haf,Summer bank holiday,sure,gov.uk\n",
      "",
      "warning: Content/Calendars/bank-holidays.csv:15, “date”: “Summer bank holiday” of 2027 is missing; by rule it is on 2027-08-30. Add it, unless a proclamation moved it."
    ),
    Slip(
      "Content/Calendars/bank-holidays.csv",
      "2027-08-30,",
      "2027-05-07,Y Coroni,Coronation,sure,gov.uk\n2027-08-30,"),
    Slip(
      "Content/Calendars/inset.csv",
      "closed",
      "shut",
      "warning: Content/Calendars/inset.csv:2, “kind”: 2026-09-01 in Gwynedd does not close the schools in a plan, because it may be held after lessons or is not certain. Ask the school before a visit then.",
      "fault: Content/Calendars/inset.csv:2, “kind”: “shut” is not known here. Use closed, or twilight where schools may hold it after lessons."
    ),
    Slip(
      "Content/Calendars/inset.csv",
      "closed",
      "twilight",
      "warning: Content/Calendars/inset.csv:2, “kind”: 2026-09-01 in Gwynedd does not close the schools in a plan, because it may be held after lessons or is not certain. Ask the school before a visit then."
    ),
    Slip(
      "Content/Calendars/periods.yaml",
      "en: \"Spring term {year}\"",
      "en: \"Spring term\"",
      "fault: Content/Calendars/periods.yaml:2, “spring”: The place {year} is missing in “Spring term”. Add it."),
  ]

  private static let holidays = "Content/Calendars/bank-holidays.csv"

  private func holidays(without year: String) throws -> String {
    try #require(SoundContent.files[Self.holidays]).split(separator: "\n").filter { !$0.hasPrefix(year) }
      .joined(separator: "\n") + "\n"
  }

  @Test func `a year without bank holidays is told, within the list and at its end`() throws {
    let later = try holidays(without: "2026") + "2028-01-03,Dydd Calan,New Year’s Day,sure,gov.uk\n"
    let found = try ContentFolder([Self.holidays: later]).findings()
    #expect(found.first == "warning: \(Self.holidays): The bank holidays of 2026 are missing. Add them.")
    let ending = try ContentFolder([Self.holidays: try holidays(without: "2027")]).findings()
    #expect(
      ending == ["warning: \(Self.holidays): The bank holidays end on 2026-12-28. Add the next years’."])
    let folder = try ContentFolder()
    try folder.write(Self.holidays, try holidays(without: "2027"), in: "team")
    #expect(
      try folder.findings(today: "2026-01-05", workspace: "team").filter { $0.contains(Self.holidays) } == [
        "warning: team/\(Self.holidays):9, “date”: The bank holidays end on 2026-12-28, and those that came with Pont on 2027-12-28. Add the years that are missing."
      ])
  }

  @Test func `bank holidays that a proclamation moved are a warning, and what it adds is none`() throws {
    let list = try #require(SoundContent.files[Self.holidays])
    let twenty = """
      2020-01-01,Dydd Calan,New Year’s Day,sure,gov.uk
      2020-04-10,Dydd Gwener y Groglith,Good Friday,sure,gov.uk
      2020-04-13,Llun y Pasg,Easter Monday,sure,gov.uk
      2020-05-08,Diwrnod VE,Early May bank holiday (VE day),sure,gov.uk
      2020-05-25,Gŵyl Banc y Gwanwyn,Spring bank holiday,sure,gov.uk
      2020-08-31,Gŵyl Banc yr Haf,Summer bank holiday,sure,gov.uk
      2020-12-25,Dydd Nadolig,Christmas Day,sure,gov.uk
      2020-12-28,Gŵyl San Steffan,Boxing Day,sure,gov.uk
      2022-01-03,Dydd Calan,New Year’s Day,sure,gov.uk
      2022-04-15,Dydd Gwener y Groglith,Good Friday,sure,gov.uk
      2022-04-18,Llun y Pasg,Easter Monday,sure,gov.uk
      2022-05-02,Gŵyl Banc Calan Mai,Early May bank holiday,sure,gov.uk
      2022-06-02,Gŵyl Banc y Gwanwyn,Spring bank holiday,sure,gov.uk
      2022-06-03,Jiwbilî,Platinum Jubilee bank holiday,sure,gov.uk
      2022-08-29,Gŵyl Banc yr Haf,Summer bank holiday,sure,gov.uk
      2022-09-19,Angladd y Frenhines,State Funeral of Queen Elizabeth II,sure,gov.uk
      2022-12-26,Gŵyl San Steffan,Boxing Day,sure,gov.uk
      2022-12-27,Dydd Nadolig,Christmas Day (substitute day),sure,gov.uk

      """
    #expect(
      try ContentFolder([Self.holidays: list + twenty]).findings() == [
        "warning: \(Self.holidays):21, “date”: “Early May bank holiday” is on 2020-05-08 here, and by rule on 2020-05-04. Correct it, unless a proclamation moved it.",
        "warning: \(Self.holidays):30, “date”: “Spring bank holiday” is on 2022-06-02 here, and by rule on 2022-05-30. Correct it, unless a proclamation moved it.",
      ])
  }

  @Test func `a team in another country keeps its own days`() throws {
    let areas = try #require(SoundContent.files["Content/Places/areas.csv"])
    func elsewhere(_ text: String) -> String { text.replacing("W0600", with: "S1200") }
    var files = SoundContent.files.filter { $0.key.hasPrefix("Content/Places") }.mapValues(elsewhere)
    files["Content/Places/areas.csv"] = elsewhere(areas)
    files[Self.holidays] = try holidays(without: "2027-05")
    #expect(try ContentFolder(files).findings() == [])
  }

  @Test(arguments: slips)
  func `a slip in a calendar is found with its line and remedy`(slip: Slip) throws {
    #expect(try slip.findings() == slip.says)
  }
}
