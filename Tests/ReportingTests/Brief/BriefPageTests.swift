import Foundation
import ProgrammeModel
import Reporting
import Testing

struct BriefPageTests {
  static func plan(longer: Bool = false) -> SessionPlan {
    let tail =
      longer
      ? Bilingual(cy: String(repeating: " Daliwch ati.", count: 20), en: String(repeating: " Keep on.", count: 20))
      : Bilingual(same: "")
    func segment(_ minutes: Int, _ title: Bilingual, _ action: Bilingual) -> SessionPlan.Segment {
      .init(
        minutes: minutes, title: title, say: title,
        action: Bilingual(cy: action.cy + tail.cy, en: action.en + tail.en))
    }
    return SessionPlan(
      outcomes: [], curriculum: [],
      segments: [
        segment(
          5, Bilingual(cy: "Croeso a rheolau", en: "Welcome and rules"),
          Bilingual(cy: "Eglurwch y rheolau a’r hawl i basio.", en: "Explain the rules and the right to pass.")),
        segment(
          10, Bilingual(cy: "Beth welsoch chi?", en: "What did you see?"),
          Bilingual(
            cy: "Dangoswch y tri llun. Gofynnwch am un gair yr un.",
            en: "Show the three pictures. Ask for one word each.")),
        segment(
          20, Bilingual(cy: "Pum ffordd o helpu", en: "Five ways to help"),
          Bilingual(
            cy: "Rhannwch y cardiau. Mae pob bwrdd yn dewis un ffordd ac yn rhoi cynnig arni.",
            en: "Hand out the cards. Each table chooses one way and tries it out.")),
        segment(
          15, Bilingual(cy: "Ymarfer", en: "Practice"),
          Bilingual(
            cy: "Mewn parau, heb neb yn chwarae’r sawl sy’n cael ei dargedu.",
            en: "In pairs, with nobody acting the person who is targeted.")),
        segment(
          10, Bilingual(cy: "Adborth a diolch", en: "Feedback and thanks"),
          Bilingual(
            cy: "Rhannwch y ffurflenni. Dywedwch ble mae help i’w gael.",
            en: "Hand out the forms. Say where help is to be had.")),
      ],
      materials: [
        Bilingual(cy: "Cardiau sefyllfa, chwe set", en: "Situation cards, six sets"),
        Bilingual(cy: "Ffurflenni adborth, 30", en: "Feedback forms, 30"),
        Bilingual(cy: "Taflunydd a chebl", en: "Projector and lead"),
      ], access: [], groundRules: [], safeguarding: Bilingual(same: ""), signposting: [], ifItGoesWrong: [])
  }

  static func sheet(bare: Bool = false, longer: Bool = false, supervised: Bool = true) throws -> BriefSheet {
    let place =
      bare
      ? BriefPlace(host: SchoolFixture.host, address: [])
      : BriefPlace(
        host: SchoolFixture.host, address: SchoolFixture.address.map { Bilingual(same: $0) }, phone: "01248 000000",
        askFor: BriefContact(role: .bookings, phone: "01248 000001"),
        safeguarding: BriefContact(role: .safeguarding, phone: "01248 000002"), signIn: "Main door, badge at the hatch",
        parking: "Behind the hall; gates shut 08:40–09:05",
        access: [
          BriefAccess(fact: Bilingual(cy: "Mynediad heb risiau", en: "Step-free way in"), holds: true),
          BriefAccess(fact: Bilingual(cy: "Dolen glyw", en: "Hearing loop"), holds: false),
        ], accessCheckedOn: try Day("2026-10-06"))
    return BriefSheet(
      team: SchoolFixture.team, number: SessionNumber(142), state: .confirmed, type: SchoolFixture.type,
      span: try SchoolFixture.span("09:30"), setUpMinutes: 15, language: .cy, facilitators: ["yeo-bangor"],
      group: BriefGroup(
        label: "9A", expected: 27, needs: bare ? [] : [Bilingual(cy: "Dolen glyw", en: "Hearing loop")]),
      supervised: supervised, place: place,
      lastTime: bare
        ? []
        : [BriefVisit(day: try Day("2026-03-12"), what: Bilingual(cy: "Gwasanaeth", en: "Assembly"), attended: 180)],
      sameDay: bare
        ? []
        : [
          BriefNeighbour(number: SessionNumber(143), span: try SchoolFixture.span("10:35"), group: "9B", expected: 25)
        ],
      plan: plan(longer: longer), note: bare ? nil : "Fire drill at 11:45.")
  }

  @Test(arguments: Language.allCases)
  func `the brief reads as its fixture`(language: Language) throws {
    let page = BriefPage(try CatalogueWords.messages(), try Self.sheet())
    try Golden.expect(page.markdown(language), "brief.\(language.rawValue).md")
    try Golden.expect(page.text(language), "brief.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `what is not known is said, not left out`(language: Language) throws {
    let page = BriefPage(try CatalogueWords.messages(), try Self.sheet(bare: true, supervised: false))
    try Golden.expect(page.markdown(language), "brief-bare.\(language.rawValue).md")
  }

  @Test func `the brief asks for heads and no names, and how to record them`() throws {
    let text = BriefPage(try CatalogueWords.messages(), try Self.sheet()).text(.en)
    #expect(text.contains("Count heads only."))
    #expect(text.contains("pont record S142 --attended N"))
    #expect(text.contains("Never write it on a form."))
    #expect(text.contains("checked on 6 October 2026"))
  }

  @Test func `a long plan is cut to first sentences so that it keeps to half a sheet`() throws {
    let messages = try CatalogueWords.messages()
    let short = BriefPage(messages, try Self.sheet()).text(.en)
    let long = BriefPage(messages, try Self.sheet(longer: true)).text(.en)
    #expect(short.contains("Ask for one word each."))
    #expect(!long.contains("Keep on.") && long.contains("Show the three pictures."))
  }

  @Test func `a full brief is set smaller than a short one, and no smaller than 8.5 points`() throws {
    func size(_ sheet: BriefSheet) throws -> Double {
      let html = BriefPage(try CatalogueWords.messages(), sheet).html(.cy)
      let match = try #require(html.firstMatch(of: #/--type: ([0-9.]+)pt/#))
      return try #require(Double(match.output.1))
    }
    let base = try Self.sheet()
    let full = BriefSheet(
      team: base.team, number: base.number, state: base.state, type: base.type, span: base.span, setUpMinutes: 15,
      language: .cy, facilitators: base.facilitators, group: base.group, supervised: true, place: base.place,
      lastTime: base.lastTime, sameDay: base.sameDay, plan: base.plan,
      note: String(repeating: "The hall is shared with the lunch queue. ", count: 20))
    #expect(try size(try Self.sheet(bare: true)) >= size(base))
    #expect(try size(full) < size(base))
    #expect(try size(full) >= 8.5)
  }

  @Test func `the times of the steps run from start to end without a gap`() throws {
    let text = BriefPage(try CatalogueWords.messages(), try Self.sheet()).text(.en)
    for time in ["09:30", "09:35", "09:45", "10:05", "10:20"] { #expect(text.contains("\n\(time) ")) }
  }

  @Test func `draft Welsh is marked on the Welsh brief and read Welsh is not`() throws {
    let draft = try CatalogueWords.messages()
    let read = try CatalogueWords.messages(read: Set(draft.keys))
    let notice = draft.text("page.draft", .cy)
    #expect(BriefPage(draft, try Self.sheet()).html(.cy).contains(notice))
    #expect(BriefPage(draft, try Self.sheet()).markdown(.cy).contains(notice))
    #expect(!BriefPage(draft, try Self.sheet()).html(.en).contains("class=\"draft\""))
    #expect(!BriefPage(read, try Self.sheet()).html(.cy).contains("class=\"draft\""))
  }

  @Test func `a brief links to the other language when there is a file to link to`() throws {
    let page = BriefPage(try CatalogueWords.messages(), try Self.sheet())
    #expect(page.html(.cy, alternate: "b.en.html").contains("href=\"b.en.html\" rel=\"alternate\" lang=\"en\""))
    #expect(!page.html(.cy).contains("<nav"))
  }

  @Test func `free text is escaped in HTML`() throws {
    let base = try Self.sheet()
    let sheet = BriefSheet(
      team: base.team, number: base.number, state: base.state, type: base.type, span: base.span, setUpMinutes: 0,
      language: .en, facilitators: [], group: base.group, supervised: true, place: base.place, plan: base.plan,
      note: "<script>alert(1)</script>")
    let html = BriefPage(try CatalogueWords.messages(), sheet).html(.en)
    #expect(html.contains("&lt;script&gt;") && !html.contains("<script"))
  }
}
