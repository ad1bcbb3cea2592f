import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

/// The feed from edition to edition, held to what calendars that others keep rely on.
struct CampaignFeedTests {
  /// One entry as the file has it.
  struct Entry: Hashable {
    let uid: String
    let sequence: Int
    let stamp: String
    /// What a subscriber sees of it.
    let seen: [String]
    var isCancelled: Bool { seen.contains("STATUS:CANCELLED") }
  }

  static func entries(_ feed: String) throws -> [String: Entry] {
    let lines = feed.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    var entries: [String: Entry] = [:]
    for block in lines.split(separator: "BEGIN:VEVENT").dropFirst() {
      func value(_ name: String) throws -> String {
        let line = try #require(block.first { $0.hasPrefix(name) })
        return String(line.dropFirst(name.count))
      }
      let seen = block.filter { line in
        ["DTSTART", "DTEND", "SUMMARY", "STATUS", "LOCATION"].contains { line.hasPrefix($0) }
      }
      let uid = try value("UID:")
      #expect(entries[uid] == nil, "\(uid) is there twice")
      entries[uid] = Entry(
        uid: uid, sequence: try #require(Int(try value("SEQUENCE:"))), stamp: try value("DTSTAMP:"), seen: Array(seen))
    }
    return entries
  }

  /// Nothing given out vanishes, nothing changes without a higher number, no number or stamp falls.
  static func hold(_ new: [String: Entry], to old: [String: Entry], after act: String) {
    for (uid, before) in old {
      guard let now = new[uid] else {
        Issue.record("\(uid) vanished after \(act)")
        continue
      }
      #expect(now.sequence >= before.sequence, "\(uid) after \(act)")
      #expect(now.stamp >= before.stamp, "\(uid) after \(act)")
      if now.seen != before.seen { #expect(now.sequence > before.sequence, "\(uid) after \(act)") }
    }
  }

  @Test func `an edited name or rule reaches subscribers as a later version, and only once`() async throws {
    let place = try await Workplace()
    let path = "Content/Campaigns/observances.csv"
    let shipped = try String(contentsOf: projectFolder.appending(path: path), encoding: .utf8)
    func feed(at now: String) async throws -> String { try await CampaignCalendarTests.calendar(place, .ics, at: now) }
    let first = try await feed(at: "2026-12-01T09:00:00Z")
    try place.write(
      shipped.replacing("Mis Hanes Pobl Dduon,Black History Month", with: "Mis Hanes,History Month of Black People")
        .replacing("day 12-01", with: "day 12-02"), to: path)
    let second = try await feed(at: "2026-12-02T09:00:00Z")
    #expect(try await feed(at: "2026-12-03T09:00:00Z") == second)
    let (before, after) = (try Self.entries(first), try Self.entries(second))
    Self.hold(after, to: before, after: "the edit")
    let changed = after.values.filter { $0.seen != before[$0.uid]?.seen }
    #expect(
      changed.map(\.uid).filter { $0.hasPrefix("observance-") }.sorted() == [
        "observance-black-history-month-2027@pont", "observance-world-aids-day-2027@pont",
      ])
    // The work on a campaign carries its name.
    #expect(changed.allSatisfy { $0.uid.contains("black-history-month") || $0.uid.contains("world-aids-day") })
    #expect(changed.allSatisfy { $0.stamp == "20261202T090000Z" })
    // Taken back, it is another version still.
    try place.write(shipped, to: path)
    Self.hold(try Self.entries(try await feed(at: "2026-12-04T09:00:00Z")), to: after, after: "the edit taken back")
  }

  @Test func `from edition to edition nothing vanishes and nothing changes unnoticed`() async throws {
    let place = try await Workplace()
    let month = try CampaignPlanTests.month()
    let pride = try CampaignEdition(try Code("pride-month"), 2027)
    var hour = 0
    func office() throws -> Office {
      hour += 1
      return try place.office(at: "2026-12-\(hour < 10 ? "0" : "")\(hour)T09:00:00Z")
    }
    func feed() async throws -> [String: Entry] {
      try Self.entries(try await CampaignCalendarTests.calendar(place, .ics, at: "2026-12-29T09:00:00Z"))
    }
    let announced = try DayRange("2027-11-11..2027-12-20")
    let acts: [(String, () async throws -> Void)] = [
      ("plan", { _ = try await office().planCampaign(month, with: nil, owner: nil) }),
      ("done", { _ = try await office().change(try Code("dates"), of: month, .done(on: nil)) }),
      ("announce", { _ = try await office().announce(month, days: announced, confidence: .sure, source: "a") }),
      (
        "correct",
        {
          _ = try await office().announce(
            month, days: try DayRange("2027-11-18..2027-12-20"), confidence: .likely, source: "b")
        }
      ),
      ("undo the correction", { _ = try await office().undo() }),
      ("drop a task", { _ = try await office().change(try Code("invite"), of: month, .drop(because: "x")) }),
      ("plan another", { _ = try await office().planCampaign(pride, with: nil, owner: nil) }),
      ("undo planning", { _ = try await office().undo() }),
      ("plan it again", { _ = try await office().planCampaign(pride, with: nil, owner: nil) }),
      ("drop the campaign", { _ = try await office().dropCampaign(pride, because: "y") }),
      ("take it up again", { _ = try await office().adoptCampaign(pride, with: nil, owner: nil) }),
    ]
    var before = try await feed()
    for (name, act) in acts {
      try await act()
      let now = try await feed()
      Self.hold(now, to: before, after: name)
      before = now
    }
    #expect(before.values.count(where: \.isCancelled) > 10)
  }

  @Test func `an announcement that is taken back cancels its entry, and one made again revives it`() async throws {
    let place = try await Workplace()
    let month = try CampaignPlanTests.month()
    let uid = "observance-uk-disability-history-month-2027@pont"
    func feed(_ now: String) async throws -> [String: Entry] {
      try Self.entries(try await CampaignCalendarTests.calendar(place, .ics, at: now))
    }
    func note(_ days: String, _ now: String) async throws {
      _ = try await place.office(at: now).announce(month, days: try DayRange(days), confidence: .sure, source: "a")
    }
    #expect(try await feed("2026-12-01T09:00:00Z")[uid] == nil)
    try await note("2027-11-11..2027-12-20", "2026-12-01T09:00:00Z")
    let first = try #require(try await feed("2026-12-01T10:00:00Z")[uid])
    _ = try await place.office(at: "2026-12-02T09:00:00Z").undo()
    let second = try #require(try await feed("2026-12-02T10:00:00Z")[uid])
    #expect(second.isCancelled)
    #expect(second.sequence > first.sequence)
    try await note("2027-11-12..2027-12-20", "2026-12-03T09:00:00Z")
    let third = try #require(try await feed("2026-12-03T10:00:00Z")[uid])
    #expect(!third.isCancelled)
    #expect(third.sequence > second.sequence)
    #expect(third.stamp > second.stamp)
  }

  @Test func `the same entry has the same UID in every year's calendar and every span`() async throws {
    let year = try Self.entries(try await CampaignCalendarTests.calendar(nil, .ics))
    let span = try Self.entries(
      try await CampaignCalendarTests.calendar(nil, .ics, span: .days(try DayRange("2026-01-01..2028-12-31"))))
    for (uid, entry) in year where !uid.hasPrefix("task-") { #expect(span[uid] == entry) }
    #expect(year.keys.contains("task-white-ribbon-day-2027-clubs@pont"))
  }

  @Test func `the feed, the table and the page hold the same work, whether or not anything is adopted`() async throws {
    func work(_ place: Workplace?) async throws -> [Int] {
      let table = try await CampaignCalendarTests.calendar(place, .csv).split(separator: "\n")
      let feed = try Self.entries(try await CampaignCalendarTests.calendar(place, .ics)).values
      let page = try await CampaignCalendarTests.calendar(place, .markdown(.en)).components(
        separatedBy: "\n*Work due on ")
      let rows = page.dropFirst().map { $0.split(separator: "\n").dropFirst().prefix { $0.hasPrefix("|") }.count - 2 }
      return [
        table.count { $0.contains(#/^[\w-]+,\d+,task,/#) },
        feed.count { $0.uid.hasPrefix("task-") && !$0.isCancelled }, rows.reduce(0, +),
      ]
    }
    let place = try await Workplace()
    for place in [nil, place] {
      let counts = try await work(place)
      #expect(counts[0] > 100 && Set(counts).count == 1, "\(counts)")
    }
    _ = try await place.office().adoptCampaign(try CampaignPlanTests.month(), with: nil, owner: nil)
    let adopted = try await work(place)
    #expect(adopted[0] > 5 && adopted[0] < 20 && Set(adopted).count == 1, "\(adopted)")
    _ = try await place.office().planCampaign(try CampaignPlanTests.month(), with: nil, owner: nil)
    #expect(try await work(place) == adopted)
  }

  @Test func `plans that were given out are cancelled for a month once the team adopts its own`() async throws {
    let place = try await Workplace()
    func feed(_ now: String) async throws -> [String: Entry] {
      try Self.entries(try await CampaignCalendarTests.calendar(place, .ics, at: now))
    }
    let first = try await feed("2026-12-01T09:00:00Z")
    let month = try CampaignPlanTests.month()
    _ = try await place.office(at: "2026-12-02T09:00:00Z").planCampaign(month, with: nil, owner: nil)
    let second = try await feed("2026-12-03T09:00:00Z")
    Self.hold(second, to: first, after: "planning")
    let gone = second.values.filter(\.isCancelled)
    #expect(gone.count > 100 && Set(gone.map(\.uid)).isSubset(of: first.keys))
    #expect(try await feed("2026-12-04T09:00:00Z") == second)
    let third = try await feed("2027-01-15T09:00:00Z").values.filter(\.isCancelled)
    #expect(!third.isEmpty && third.allSatisfy { $0.uid.contains(month.code.text) })
    // Where nothing was given out, nothing is taken back.
    let other = try await Workplace()
    _ = try await other.office().planCampaign(month, with: nil, owner: nil)
    let fresh = try Self.entries(try await CampaignCalendarTests.calendar(other, .ics))
    #expect(fresh.values.count(where: \.isCancelled) == 0)
  }
}
