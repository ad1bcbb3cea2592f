import ProgrammeModel
import Reporting
import Testing

struct WeekPageTests {
  static func sheet(of facilitator: String? = nil, empty: Bool = false) throws -> WeekSheet {
    let bangor = Bilingual(same: "Bangor")
    let gwynedd = Bilingual(same: "Gwynedd")
    let cancelled = Session.State.cancelled(.init(by: .host, because: "flood", noticeDays: 1))
    let hill = Bilingual(cy: "Ysgol Pen y Bryn", en: "Pen y Bryn Primary")
    let shore = Bilingual(cy: "Ysgol Glan y Môr", en: "Shore School")
    let assembly = Bilingual(cy: "Gwasanaeth", en: "Assembly")
    let forum = Bilingual(cy: "Fforwm ieuenctid", en: "Youth forum")
    func entry(
      _ number: Int?, _ day: String, _ start: String, _ host: Bilingual, _ type: Bilingual, _ group: String,
      _ expected: Int, _ who: [String], _ language: DeliveryLanguage, _ state: Session.State, locked: Bool = false
    ) throws -> WeekEntry {
      WeekEntry(
        number: number.map { SessionNumber($0) }, span: try SchoolFixture.span(start, on: day), host: host,
        area: gwynedd, type: type, group: group, expected: expected, facilitators: who, language: language,
        state: state, isLocked: locked)
    }
    let entries = try [
      entry(
        143, "2027-01-18", "10:35", SchoolFixture.host, SchoolFixture.type, "9B", 25, ["yeo-bangor"], .cy, .confirmed),
      entry(
        142, "2027-01-18", "09:30", SchoolFixture.host, SchoolFixture.type, "9A", 27, ["yeo-bangor"], .cy, .confirmed),
      entry(150, "2027-01-18", "13:30", shore, SchoolFixture.type, "10C", 22, ["trainer-caernarfon"], .en, .proposed),
      entry(
        144, "2027-01-19", "09:15", hill, assembly, "3–6", 110, ["yeo-bangor", "trainer-caernarfon"], .bilingual,
        .proposed, locked: true),
      entry(145, "2027-01-20", "11:00", hill, SchoolFixture.type, "6", 24, ["trainer-caernarfon"], .cy, cancelled),
      entry(nil, "2027-01-21", "09:30", shore, SchoolFixture.type, "8A", 28, ["yeo-bangor"], .en, .proposed),
      entry(
        146, "2027-01-21", "18:30", Bilingual(cy: "Clwb Ieuenctid yr Harbwr", en: "Harbour Youth Club"), forum, "14–17",
        15, ["trainer-caernarfon"], .bilingual, .delivered),
    ]
    let legs = [
      WeekLeg(day: try Day("2027-01-18"), facilitator: "yeo-bangor", from: bangor, to: SchoolFixture.host, minutes: 12),
      WeekLeg(day: try Day("2027-01-18"), facilitator: "yeo-bangor", from: SchoolFixture.host, to: bangor, minutes: 14),
      WeekLeg(
        day: try Day("2027-01-18"), facilitator: "trainer-caernarfon", from: Bilingual(same: "Caernarfon"), to: shore,
        minutes: 41),
      WeekLeg(
        day: try Day("2027-01-18"), facilitator: "trainer-caernarfon", from: shore, to: Bilingual(same: "Caernarfon"),
        minutes: 41),
    ]
    return WeekSheet(
      team: SchoolFixture.team, days: try DayRange("2027-01-18..2027-01-24"), facilitator: facilitator,
      entries: empty ? [] : entries, legs: empty ? [] : legs,
      leave: empty ? [] : [WeekLeave(facilitator: "yeo-rhyl", days: try DayRange("2027-01-18..2027-01-19"))])
  }

  @Test(arguments: Language.allCases)
  func `the week reads as its fixture`(language: Language) throws {
    let page = WeekPage(try CatalogueWords.messages(), try Self.sheet())
    try Golden.expect(page.markdown(language), "week.\(language.rawValue).md")
  }

  @Test(arguments: Language.allCases)
  func `an empty week says so for each working day`(language: Language) throws {
    let page = WeekPage(try CatalogueWords.messages(), try Self.sheet(of: "yeo-bangor", empty: true))
    try Golden.expect(page.markdown(language), "week-empty.\(language.rawValue).md")
  }

  @Test(arguments: Language.allCases)
  func `the rows for a terminal are in order and as wide as their headings`(language: Language) throws {
    let page = WeekPage(try CatalogueWords.messages(), try Self.sheet())
    #expect(page.rows(language).allSatisfy { $0.count == page.headings(language).count })
    #expect(page.rows(language).map { $0[2] } == ["S142", "S143", "S150", "S144", "S145", "–", "S146"])
  }

  @Test func `cancelled sessions stay in the list and out of the sum`() throws {
    let page = WeekPage(try CatalogueWords.messages(), try Self.sheet())
    #expect(page.markdown(.en).contains("6 sessions, 227 people expected"))
    #expect(page.rows(.en)[4].last == "Cancelled")
  }

  @Test func `draft Welsh is marked on the Welsh week and read Welsh is not`() throws {
    let draft = try CatalogueWords.messages()
    let read = try CatalogueWords.messages(read: Set(draft.keys))
    #expect(WeekPage(draft, try Self.sheet()).html(.cy).contains("class=\"draft\""))
    #expect(!WeekPage(draft, try Self.sheet()).html(.en).contains("class=\"draft\""))
    #expect(!WeekPage(read, try Self.sheet()).html(.cy).contains("class=\"draft\""))
  }

  @Test func `a day fits a window of 1100 pixels, and no heading breaks inside a word`() throws {
    let page = WeekPage(try CatalogueWords.messages(), try Self.sheet()).html(.en)
    let widths = page.matches(of: #/\] th:nth-child\(\d\) { width: ([0-9.]+)%; }/#).compactMap { Double($0.output.1) }
    #expect(widths.count == 9 && widths.reduce(0, +) == 100)
    let least = page.firstMatch(of: #/table-layout: fixed; min-width: (\d+)rem/#).flatMap { Int($0.output.1) }
    // Sixteen pixels a rem; the scroll bar and the page's own edges take fifty.
    #expect(try #require(least) * 16 <= 1_100 - 50)
    #expect(page.contains("section[aria-labelledby^=\"d-\"] th { overflow-wrap: normal; }"))
  }

  @Test func `whoever is on leave all week is listed among those who go out, as on leave`() throws {
    let sheet = WeekSheet(
      team: SchoolFixture.team, days: try DayRange("2027-01-18..2027-01-20"), entries: [],
      leave: [
        WeekLeave(facilitator: "yeo-bangor", days: try DayRange("2027-01-11..2027-01-30")),
        WeekLeave(facilitator: "yeo-rhyl", days: try DayRange("2027-01-19")),
        WeekLeave(facilitator: "yeo-bala", days: try DayRange("2027-01-21")),
      ])
    let page = WeekPage(try CatalogueWords.messages(), sheet)
    #expect(page.markdown(.en).contains("| yeo-bangor | leave | leave | leave |\n| yeo-rhyl | – | leave | – |"))
    #expect(page.markdown(.cy).contains("| yeo-bangor | ar wyliau | ar wyliau | ar wyliau |"))
    #expect(!page.markdown(.en).contains("yeo-bala"))
  }
}
