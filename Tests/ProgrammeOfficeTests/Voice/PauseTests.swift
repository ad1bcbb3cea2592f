import ProgrammeModel
import ProgrammeOffice
import Testing

struct PauseTests {
  static let later = "2026-12-02T09:00:00Z"

  private static func held(_ place: Workplace, at now: String = later) async throws -> [String] {
    try await place.office(at: now).pauses().flatMap { $0.held.map { "\($0.what) \($0.number)" } }
  }

  private static func pause(_ place: Workplace, at now: String = later) async throws -> [String] {
    try await place.office(at: now).pause(
      strand: nil, from: nil, until: Day("2027-01-31"), because: "community tension"
    ).held.map(\.number)
  }

  @Test func `what has gone out stays in public calendars, and its cancellation and its move go out`() async throws {
    let place = try await PublicSessionTests.place()
    let before = try await PublicSessionTests.entries(place)
    let first = try CampaignFeedTests.entries(try await CampaignCalendarTests.calendar(place, .ics))
    #expect(try await Self.pause(place).isEmpty)
    #expect(try await PublicSessionTests.entries(place, at: Self.later) == before)
    let key = try await place.office().session(session("S1")).session.key
    _ = try await place.office(at: Self.later).cancel(session("S1"), by: .us, because: "tension")
    _ = try await place.office(at: Self.later).move(
      session("S2"), to: LocalStart("2027-03-04T10:00"), facilitators: nil, force: true)
    let after = try await PublicSessionTests.entries(place, at: Self.later)
    CampaignFeedTests.hold(after, to: before, after: "the cancellation")
    #expect(after["\(key)@pont"]?.isCancelled == true && after.values.count(where: \.isCancelled) == 1)
    #expect(after.values.contains { $0.seen.contains("DTSTART;TZID=Europe/London:20270304T100000") })
    CampaignFeedTests.hold(
      try CampaignFeedTests.entries(try await CampaignCalendarTests.calendar(place, .ics, at: Self.later)), to: first,
      after: "the cancellation")
    let sheet = try await CampaignCalendarTests.calendar(place, .csv, at: Self.later)
    #expect(sheet.contains("S1,2027,session-cancelled,"))
    #expect(try await Self.held(place).isEmpty)
  }

  @Test func `a pause names exactly what it holds back from public calendars`() async throws {
    let place = try await PublicSessionTests.place()
    // The one in March lies after the pause, and waits as long as it could be announced only now.
    #expect(try await Self.pause(place) == ["S1", "S2"])
    #expect(try await Self.held(place) == ["public session S1", "public session S2"])
    #expect(try await PublicSessionTests.entries(place, at: Self.later).isEmpty)
    _ = try await place.office(at: Self.later).liftPause(try #require(HoldNumber("H1")))
    #expect(try await PublicSessionTests.entries(place, at: Self.later).count == 2)
  }

  @Test func `a pause does not name what never stands in a public calendar`() async throws {
    let place = try await PublicSessionTests.place()
    _ = try await place.office().importHosts(
      PublicSessionTests.list(kind: "school"), file: "kk.csv", kind: nil)
    _ = try await place.office().addSession(
      SessionForm("bus-conwy restorative-session R:1 2027-01-19T10:00 yeo-rhyl"), force: true)
    try place.markPublic(session("S3"))
    #expect(try await Self.pause(place).isEmpty)
  }
}
