import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

/// Everything public asks again whether a session is public, and nothing that went out vanishes.
struct PublicSessionTests {
  /// With S1 on 14 January and S2 on 3 March, both public at a boxing club, and a campaign that takes neither.
  static func place() async throws -> Workplace {
    let place = try await Workplace.withDemo()
    for start in ["2027-01-14T13:00", "2027-03-03T10:00"] {
      _ = try await place.office().addSession(
        SessionForm(
          host: HostReference("club-rhyl"), type: Code("youth-forum"), group: "Forum:16", start: LocalStart(start),
          facilitators: [Code("yeo-rhyl")], visibility: .public), force: true)
    }
    return place
  }

  /// The same club under another kind and name, as a list has it.
  static func list(kind: String, name: String = "Seafront Academy") -> Data {
    Data(
      "reference,name,name_cy,kind,area,address,postcode,phone\nclub-rhyl,\(name),,\(kind),Denbighshire,,LL18 1ZZ,\n"
        .utf8)
  }

  static func entries(_ place: Workplace, at now: String = Workplace.planning) async throws
    -> [String: CampaignFeedTests.Entry]
  {
    try CampaignFeedTests.entries(try await place.office(at: now).calendar(.publicSessions))
  }

  @Test func `a session whose host became a school goes out as cancelled, without name or place`() async throws {
    let place = try await Self.place()
    let (before, first) = (
      try await Self.entries(place),
      try CampaignFeedTests.entries(try await CampaignCalendarTests.calendar(place, .ics))
    )
    #expect(before.count == 2)
    let later = "2026-12-02T09:00:00Z"
    _ = try await place.office(at: later).importHosts(
      Self.list(kind: "pupil-referral-unit"), file: "kk.csv", kind: nil)
    let after = try await Self.entries(place, at: later)
    CampaignFeedTests.hold(after, to: before, after: "the import")
    #expect(after.count == 2 && after.values.allSatisfy(\.isCancelled))
    let second = try CampaignFeedTests.entries(
      try await CampaignCalendarTests.calendar(place, .ics, at: later))
    CampaignFeedTests.hold(second, to: first, after: "the import")
    var texts = [try await place.office(at: later).calendar(.publicSessions)]
    for form in [CampaignCalendarForm.html(.cy, alternate: nil), .markdown(.en), .csv, .ics] {
      texts.append(try await CampaignCalendarTests.calendar(place, form, at: later))
    }
    for text in texts.map({ $0.replacing("\r\n ", with: "") }) {
      for told in ["Seafront", "LL18", "orum", "Denbighshire", "Sir Ddinbych,"] { #expect(!text.contains(told)) }
    }
    #expect(texts[2].contains("Cancelled: Public session"))
    #expect(texts[3].contains("S1,2027,session-cancelled,Sesiwn gyhoeddus,Public session,"))
    // Thirty days after its day it has gone for good; the other one stays.
    #expect(try await Self.entries(place, at: "2027-02-14T09:00:00Z").count == 1)
  }

  @Test func `what never went out is not told even as cancelled`() async throws {
    let place = try await Self.place()
    _ = try await place.office().importHosts(Self.list(kind: "school"), file: "kk.csv", kind: nil)
    #expect(try await Self.entries(place).isEmpty)
    #expect(try await !CampaignCalendarTests.calendar(place, .csv).contains(",session"))
  }

  @Test func `a host that is no school after all gets its entries back as later versions`() async throws {
    let place = try await Self.place()
    let first = try await Self.entries(place)
    _ = try await place.office().importHosts(Self.list(kind: "school"), file: "kk.csv", kind: nil)
    let second = try await Self.entries(place, at: "2026-12-02T09:00:00Z")
    _ = try await place.office(at: "2026-12-03T09:00:00Z").importHosts(
      Self.list(kind: "sports-club"), file: "kk.csv", kind: nil)
    let third = try await Self.entries(place, at: "2026-12-03T09:00:00Z")
    CampaignFeedTests.hold(second, to: first, after: "the import")
    CampaignFeedTests.hold(third, to: second, after: "the correction")
    #expect(third.values.allSatisfy { !$0.isCancelled })
  }

  @Test func `an import that makes a host a school names the public sessions that it closes`() async throws {
    let place = try await Self.place()
    for dryRun in [true, false] {
      let report = try await place.office().importHosts(
        Self.list(kind: "pupil-referral-unit"), file: "kk.csv", kind: nil, dryRun: dryRun)
      #expect(report.closedSessions == [try session("S1"), try session("S2")])
    }
    let again = try await place.office().importHosts(
      Self.list(kind: "school"), file: "kk.csv", kind: nil)
    #expect(again.closedSessions.isEmpty)
  }

  @Test func `doctor names sessions that are marked public at a school`() async throws {
    let place = try await Self.place()
    func finding() async throws -> String? {
      try await place.office().examine().first { $0.check == "public sessions" }?.text
    }
    #expect(try await finding() == "every session that is marked public may be so")
    _ = try await place.office().importHosts(Self.list(kind: "pupil-referral-unit"), file: "kk.csv", kind: nil)
    #expect(
      try await finding()
        == "marked public and closed all the same, so nothing public shows them: "
        + "S1 (its host club-rhyl is a pupil-referral-unit), S2 (its host club-rhyl is a pupil-referral-unit)")
  }

  @Test func `school sessions that an export marks public stay closed, and taking it in says so`() async throws {
    let old = try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"])
    let folder = old.folder.appending(path: "out")
    _ = try await old.office().exportAll(to: folder)
    let file = folder.appending(path: "json/session.json")
    let rows = try String(contentsOf: file, encoding: .utf8)
    try Data(rows.replacing("\"visibility\":\"closed\"", with: "\"visibility\":\"public\"").utf8).write(to: file)
    let new = try await Workplace()
    let report = try await new.office().importAll(from: folder, dryRun: false)
    #expect(report.closedSessions == ["S1 (its host 6629401 is a school)"])
    #expect(try await Self.entries(new).isEmpty)
    for form in [CampaignCalendarForm.csv, .markdown(.en), .ics] {
      #expect(try await !CampaignCalendarTests.calendar(new, form).contains("Gogarth"))
    }
  }

  @Test func `an undone session goes out as cancelled in every calendar that showed it`() async throws {
    let place = try await Workplace.withDemo()
    let scopes = [
      CalendarScope.publicSessions, .facilitator(try Code("yeo-rhyl")), .host(try HostReference("club-rhyl")),
    ]
    func entries(at now: String) async throws -> [[String: CampaignFeedTests.Entry]] {
      var all: [[String: CampaignFeedTests.Entry]] = []
      for scope in scopes {
        all.append(try CampaignFeedTests.entries(try await place.office(at: now).calendar(scope)))
      }
      let campaigns = try CampaignFeedTests.entries(try await CampaignCalendarTests.calendar(place, .ics, at: now))
      return all + [campaigns.filter { !$0.key.hasPrefix("observance-") && !$0.key.hasPrefix("task-") }]
    }
    func add() async throws {
      _ = try await place.office().addSession(
        SessionForm(
          host: HostReference("club-rhyl"), type: Code("youth-forum"), group: "Forum:16",
          start: LocalStart("2027-01-14T13:00"), facilitators: [Code("yeo-rhyl")], visibility: .public), force: true)
    }
    // One that no calendar showed leaves nothing behind.
    try await add()
    _ = try await place.office().undo()
    #expect(try await entries(at: Workplace.planning).allSatisfy(\.isEmpty))
    try await add()
    let before = try await entries(at: Workplace.planning)
    #expect(before.allSatisfy { $0.count == 1 })
    let later = "2026-12-02T09:00:00Z"
    _ = try await place.office(at: later).undo()
    let after = try await entries(at: later)
    for (old, new) in zip(before, after) {
      CampaignFeedTests.hold(new, to: old, after: "the undo")
      #expect(new.count == 1 && new.values.allSatisfy { $0.isCancelled && $0.stamp == "20261202T090000Z" })
    }
    #expect(try await entries(at: "2026-12-03T09:00:00Z") == after)
    let open = try await place.office(at: later).calendar(.publicSessions)
    for told in ["Seafront", "LL18", "orum"] { #expect(!open.contains(told)) }
    #expect(try await entries(at: "2027-02-14T09:00:00Z").allSatisfy(\.isEmpty))
  }
}
