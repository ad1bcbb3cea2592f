import ProgrammeModel
import Testing

struct ObservancesTests {
  static func observance(
    _ code: String, _ rule: ObservanceRule, kind: Observance.Kind = .campaign, big: Bool = false,
    _ dates: [String] = []
  ) throws -> Observance {
    Observance(
      code: try Code(code), name: Bilingual(same: code), welsh: .sure, strands: [], kind: kind, isBig: big, rule: rule,
      recorded: try dates.map {
        .init(days: try DayRange($0), confidence: .sure, noted: try Day("2026-11-23"), source: "read")
      })
  }

  @Test func `dates announced for one year say nothing of the next`() throws {
    let month = try Self.observance("history-month", .announced, ["2025-11-20..2025-12-20"])
    let list = Observances([month])
    #expect(list.dates(of: month, in: 2026) == .notYetAnnounced)
    #expect(list.notYetAnnounced(in: 2026) == [month])
    #expect(list.occurrences(in: 2025).map(\.days.description) == ["2025-11-20..2025-12-20"])
  }

  @Test func `a date that was announced wins over the rule`() throws {
    let week = try Self.observance("week", .month(3), ["2027-03-02..2027-03-05"])
    #expect(Observances([week]).occurrences(in: 2027).map(\.days.description) == ["2027-03-02..2027-03-05"])
    #expect(Observances([week]).occurrences(in: 2028).map(\.days.description) == ["2028-03-01..2028-03-31"])
  }

  @Test func `what runs over New Year stands in both years`() throws {
    let list = Observances([try Self.observance("hanukkah", .announced, ["2027-12-25..2028-01-01"])])
    #expect(list.occurrences(in: 2027).map(\.year) == [2027])
    #expect(list.occurrences(in: 2028).map(\.year) == [2027])
  }

  @Test func `a day that rests on an unannounced week is not announced either`() throws {
    let week = try Self.observance("week", .announced, ["2026-11-16..2026-11-20"])
    let socks = try Self.observance("socks", .start(week.code))
    let list = Observances([week, socks])
    #expect(list.occurrences(in: 2026).map(\.days.first.description) == ["2026-11-16", "2026-11-16"])
    #expect(list.dates(of: socks, in: 2027) == .notYetAnnounced)
  }

  @Test func `two that rest on each other are not announced`() throws {
    let one = try Self.observance("one", .start(try Code("two")))
    let list = Observances([one, try Self.observance("two", .start(one.code))])
    #expect(list.notYetAnnounced(in: 2027).count == 2)
  }

  @Test func `what is held in some years only is not awaited in the others`() throws {
    let poll = try Self.observance("poll", .someYears, kind: .election, ["2027-03-31..2027-05-06"])
    #expect(Observances([poll]).dates(of: poll, in: 2028) == .dates([]))
  }

  @Test func `a campaign in half-term, in Ramadan and beside another is told so`() throws {
    let safer = try Self.observance(
      "safer", .fixed(try #require(MonthDay("02-09")), try #require(MonthDay("02-09"))), big: true)
    let history = try Self.observance("history", .month(2), big: true)
    let ramadan = try Self.observance("ramadan", .announced, kind: .fast, ["2027-02-08..2027-03-08"])
    let all = Observances([safer, history, ramadan]).occurrences(in: 2027)
    let terms = TermCalendar(
      area: try #require(AreaCode("W06000002")),
      terms: [
        .init(
          season: .spring, days: try DayRange("2027-01-04..2027-03-19"),
          halfTerm: try DayRange("2027-02-08..2027-02-12"))
      ], inset: [], bankHolidays: [:])
    let day = try #require(all.first { $0.observance == safer })
    let month = try #require(all.first { $0.observance == history })
    #expect(day.clashes(among: all, calendars: [terms]) == [.holidays, .beside(history), .during(ramadan)])
    #expect(month.clashes(among: all, calendars: [terms]) == [.halfTerm, .during(ramadan), .beside(safer)])
    #expect(try #require(all.first { $0.observance == ramadan }).clashes(among: all, calendars: [terms]).isEmpty)
  }

  @Test func `a bank holiday or an INSET day in term is no school holiday`() throws {
    let may = try #require(MonthDay("05-03"))
    let week = try Self.observance("week", .fixed(may, try #require(MonthDay("05-09"))))
    let day = try Self.observance("day", .fixed(may, may))
    let half = try Self.observance("half", .fixed(try #require(MonthDay("05-27")), try #require(MonthDay("06-02"))))
    let all = Observances([week, day, half]).occurrences(in: 2027)
    let terms = TermCalendar(
      area: try #require(AreaCode("W06000002")),
      terms: [
        .init(
          season: .summer, days: try DayRange("2027-04-12..2027-07-20"),
          halfTerm: try DayRange("2027-05-31..2027-06-04"))
      ], inset: [try DayRange("2027-05-04..2027-05-04")],
      bankHolidays: [try Day("2027-05-03"): Bilingual(same: "May"), try Day("2027-05-31"): Bilingual(same: "Spring")])
    func clashes(_ observance: Observance) throws -> [CampaignClash] {
      try #require(all.first { $0.observance == observance }).clashes(among: [], calendars: [terms])
    }
    #expect(try clashes(week) == [])
    #expect(try clashes(day) == [.holidays], "schools are closed throughout")
    #expect(try clashes(half) == [.partlyHolidays])
  }
}
