import ProgrammeModel
import Testing

@testable import Reporting

struct PlanPageTests {
  private static func week(_ first: String) throws -> WeekSheet {
    let day = try Day(first)
    let base = try #require(Coordinate(latitude: 53.23, longitude: -4.13))
    let school = try #require(Coordinate(latitude: 53.26, longitude: -4.31))
    let town = Bilingual(same: "Bangor")
    let entry = WeekEntry(
      number: nil, span: try SchoolFixture.span("09:30", on: first), host: SchoolFixture.host, area: nil,
      type: SchoolFixture.type, group: "9A", expected: 27, facilitators: ["yeo-bangor"], language: .cy,
      state: .proposed, isLocked: false)
    return WeekSheet(
      team: SchoolFixture.team, days: try DayRange(day, day.advanced(by: 6)), facilitator: nil, entries: [entry],
      legs: [
        WeekLeg(
          day: day, facilitator: "yeo-bangor", from: town, to: SchoolFixture.host, minutes: 12, fromPoint: base,
          toPoint: school),
        WeekLeg(
          day: day, facilitator: "yeo-bangor", from: SchoolFixture.host, to: town, minutes: 14, fromPoint: school,
          toPoint: base),
      ], leave: [])
  }

  /// A screen reader lists the parts of a page by their names; two of one name are one to whoever hears them.
  @Test(arguments: Language.allCases)
  func `no two parts of a plan have the same name, whatever the weeks`(language: Language) throws {
    let weeks = try ["2027-01-18", "2027-01-25", "2027-02-01"].map(Self.week)
    let sheet = PlanSheet(
      team: SchoolFixture.team, days: try DayRange("2027-01-18..2027-02-07"),
      figures: PlanFigures(
        priority: 3, priorityAsked: 3, travelMinutes: 78, facilitatorDays: 3, sessions: 3, sessionsAsked: 3),
      ceiling: 3, refusals: [], weeks: weeks)
    let page = PlanPage(try CatalogueWords.messages(), sheet)
    let names = page.page(language).sections.map(\.heading)
    #expect(names.count == 2 + 3 * 7)
    #expect(Set(names).count == names.count, "\(names)")
    let ids = page.html(language).matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "\(ids)")
  }

  @Test(arguments: Language.allCases)
  func `what has to be arranged has a part of the page where there is any`(language: Language) throws {
    let words = Bilingual(cy: "Heb ei archebu.", en: "Not booked.")
    func page(_ arrangements: [PlanSheet.Remark]) throws -> Page {
      PlanPage(
        try CatalogueWords.messages(),
        PlanSheet(
          team: SchoolFixture.team, days: try DayRange("2027-01-18..2027-01-24"),
          figures: PlanFigures(
            priority: 1, priorityAsked: 1, travelMinutes: 26, facilitatorDays: 1, sessions: 1, sessionsAsked: 1),
          ceiling: 1, refusals: [], arrangements: arrangements, weeks: [])
      ).page(language)
    }
    let host = Bilingual(cy: "Ysgol Bryn Awel", en: "Bryn Awel School")
    let with = try page([PlanSheet.Remark(subject: "R4", host: host, group: "8B", words: words)])
    #expect(with.sections.map(\.id) == ["summary", "refused", "arrange"])
    #expect(
      with.html(try CatalogueWords.messages()).contains(
        "<strong>R4, \(host[language]), 8B</strong>: \(words[language])"))
    #expect(try page([]).sections.map(\.id) == ["summary", "refused"])
  }

  @Test func `the heading of the journeys and its introduction are printed with the first map`() throws {
    let weeks = [try Self.week("2027-01-18")]
    let sheet = PlanSheet(
      team: SchoolFixture.team, days: try DayRange("2027-01-18..2027-01-24"),
      figures: PlanFigures(
        priority: 1, priorityAsked: 1, travelMinutes: 26, facilitatorDays: 1, sessions: 1, sessionsAsked: 1),
      ceiling: 1, refusals: [], weeks: weeks)
    let page = PlanPage(try CatalogueWords.messages(), sheet).html(.en)
    #expect(page.contains(#/<section aria-labelledby="maps-[^"]*">\s*<h2[^>]*>[^<]*</h2>\s*<p>[^<]*</p>\s*<figure>/#))
    let rule = page.firstMatch(of: #/section\[aria-labelledby\^="maps-"\] > h2 \+ p {([^}]*)}/#)
    let words = try #require(rule).output.1
    #expect(words.contains("break-after: avoid") && words.contains("break-inside: avoid"))
  }

  private static func place(
    _ request: String?, _ number: String?, group: String, isOffered: Bool = false
  ) throws -> WeekEntry {
    WeekEntry(
      number: number.flatMap { SessionNumber($0) }, request: request.flatMap { RequestNumber($0) },
      span: try SchoolFixture.span("09:30", on: "2027-01-18"), host: SchoolFixture.host, type: SchoolFixture.type,
      group: group, expected: 27, facilitators: ["yeo-bangor"], language: .cy, state: .proposed, isOffered: isOffered)
  }

  @Test func `what is planned or offered stands under the number that explain takes`() throws {
    let week = WeekSheet(
      team: SchoolFixture.team, days: try DayRange("2027-01-18..2027-01-22"),
      entries: [
        try Self.place("R57", nil, group: "9A"), try Self.place("R58", nil, group: "9B", isOffered: true),
        try Self.place(nil, "S3", group: "9C"),
      ])
    let messages = try CatalogueWords.messages()
    let rows = WeekPage(messages, week).rows(.en)
    #expect(
      Set(rows.map { [$0[2], $0[5], $0[9]] }) == [
        ["R57", "9A", "not accepted yet"], ["R58", "9B", "offered, no answer yet"], ["S3", "9C", "Proposed"],
      ])
    let sheet = PlanSheet(
      team: SchoolFixture.team, days: week.days,
      figures: PlanFigures(
        priority: 3, priorityAsked: 3, travelMinutes: 0, facilitatorDays: 1, sessions: 3, sessionsAsked: 3),
      ceiling: 3, refusals: [], weeks: [week])
    let first = try #require(week.entries.compactMap(\.request).first)
    for language in Language.allCases {
      #expect(PlanPage(messages, sheet).html(language).contains("pont explain \(first)"))
    }
  }
}
