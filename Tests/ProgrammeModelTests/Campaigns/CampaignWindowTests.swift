import Foundation
import ProgrammeModel
import Testing

struct CampaignWindowTests {
  static func announced(
    _ code: String, _ days: String, noted: String = "2026-12-01", revision: Int = 100
  ) throws -> AnnouncedDates {
    let range = try DayRange(days)
    return try AnnouncedDates(
      key: Key(.init()), edition: try CampaignEdition(try Code(code), range.first.civil.year), days: range,
      confidence: .sure, source: "page", noted: try Day(noted), revision: revision,
      changedAt: try Instant("\(noted)T09:00:00Z"))
  }

  static func edition(_ code: String, _ year: Int) throws -> CampaignEdition {
    try CampaignEdition(try Code(code), year)
  }

  @Test func `dates nobody announced are reckoned from the nearest year, and keep their weekdays`() throws {
    let month = try ObservancesTests.observance("history-month", .announced, ["2025-11-20..2025-12-20"])
    let list = Observances([month])
    for (year, days) in [
      (2026, "2026-11-19..2026-12-19"), (2027, "2027-11-18..2027-12-18"), (2024, "2024-11-21..2024-12-21"),
    ] {
      let window = try #require(list.window(of: try Self.edition("history-month", year)))
      #expect(window.days.description == days)
      #expect(window.isReckoned)
      #expect(window.days.first.weekday == .thursday)
    }
    #expect(list.notYetAnnounced(in: 2026) == [month])
  }

  @Test func `what the team notes is known, and later dates of the library outrank it`() throws {
    let month = try ObservancesTests.observance("history-month", .announced, ["2025-11-20..2025-12-20"])
    let own = try Self.announced("history-month", "2026-11-26..2026-12-20")
    let list = Observances([month]).noting([own])
    let edition = try Self.edition("history-month", 2026)
    #expect(list.window(of: edition) == CampaignWindow(days: own.days, confidence: .sure))
    let newer = Observances([
      try ObservancesTests.observance("history-month", .announced, ["2026-11-19..2026-12-20"])
    ])
    let earlier = try Self.announced("history-month", "2026-11-26..2026-12-20", noted: "2026-11-01")
    #expect(newer.noting([earlier]).window(of: edition)?.days.description == "2026-11-19..2026-12-20")
    #expect(newer.noting([own]).window(of: edition)?.days == own.days)
  }

  @Test func `without any year known, the usual month has to do`() throws {
    let week = Observance(
      code: try Code("week"), name: Bilingual(same: "week"), welsh: .sure, strands: [], kind: .campaign,
      rule: .announced,
      announcement: .init(
        by: Bilingual(same: "them"), usualMonth: 6, lookBy: try #require(MonthDay("03-31")), isYearBefore: false))
    let window = try #require(Observances([week]).window(of: try Self.edition("week", 2027)))
    #expect(window == CampaignWindow(days: try DayRange("2027-06-01..2027-06-30"), confidence: nil))
  }

  @Test func `what is not held in a year has no days in it`() throws {
    let poll = try ObservancesTests.observance("poll", .someYears, ["2027-03-31..2027-05-06"])
    #expect(Observances([poll]).window(of: try Self.edition("poll", 2028)) == nil)
  }

  @Test func `dates of another year, of three months or without a source are refused with a remedy`() throws {
    func fault(_ days: String, source: String = "page") throws -> String {
      let error = #expect(throws: AnnouncedDates.Fault.self) {
        try AnnouncedDates(
          key: Key(.init()), edition: try Self.edition("week", 2027), days: try DayRange(days), confidence: .sure,
          source: source, noted: try Day("2026-12-01"), revision: 1, changedAt: try Instant("2026-12-01T09:00:00Z"))
      }
      return error?.description ?? ""
    }
    #expect(
      try fault("2026-12-30..2027-01-02")
        == "The dates 2026-12-30..2027-01-02 do not begin in 2027. Give the dates of that year, or another --year.")
    #expect(
      try fault("2027-01-01..2027-04-01")
        == "The dates 2027-01-01..2027-04-01 are more than 62 days. Give the first and the last day of the campaign itself."
    )
    #expect(
      try fault("2027-01-01", source: " ") == "The source is missing. Say where the dates were read, with --source.")
  }
}
