import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct LifeCycleTests {
  private func planned() async throws -> Workplace {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    _ = try await office.addRequest(RequestForm("6629401 bystander-secondary 9A:28,9B:27 2027-01-11..2027-02-05"))
    _ = try await office.schedule(weeks: nil, limit: .iterations(20), seed: 1)
    _ = try await office.accept()
    return place
  }

  private func state(_ office: Office, _ number: String) async throws -> String {
    try await office.session(session(number)).session.state.name
  }

  /// The lines of one entry of the host's calendar, by name.
  private func entry(_ office: Office, _ number: String) async throws -> [String: String] {
    let key = try await office.session(session(number)).session.key
    let text = try await office.calendar(.host(HostReference("6629401")))
    let event = try #require(text.components(separatedBy: "BEGIN:VEVENT").first { $0.contains("UID:\(key)@pont") })
    return Dictionary(
      event.components(separatedBy: "\r\n").compactMap { line in
        line.firstIndex(of: ":").map { (String(line[..<$0]), String(line[line.index(after: $0)...])) }
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `confirming raises the revision once and keeps the calendar entry`() async throws {
    let place = try await planned()
    let office = try place.office()
    let before = try await entry(office, "S1")
    #expect(before["STATUS"] == "TENTATIVE" && before["SEQUENCE"] == "0")
    let changed = try await office.confirm([session("S1")])
    #expect(changed.sessions.map(\.session.revision) == [1])
    let after = try await entry(office, "S1")
    #expect(after["UID"] == before["UID"])
    #expect(after["STATUS"] == "CONFIRMED" && after["SEQUENCE"] == "1")
    #expect(try await office.confirm([session("S1")]).sessions.map(\.session.revision) == [1])
    #expect(try place.files(in: "letters").contains("S1-confirmed.html"))
  }

  @Test func `an undo names the letters that say what no longer holds, and deletes none`() async throws {
    let place = try await planned()
    let office = try place.office()
    _ = try await office.confirm([session("S1"), session("S2")])
    _ = try await office.cancel(session("S1"), by: .host, because: "inspection")
    let files = try place.files(in: "letters")
    #expect(try await office.undo().letters == ["letters/S1-cancelled"])
    #expect(try await office.undo().letters == ["letters/S1-confirmed", "letters/S2-confirmed"])
    #expect(try await office.undo().letters == ["letters/R1-confirm"])
    #expect(try await office.undo().letters == [])
    #expect(try place.files(in: "letters") == files)
  }

  @Test func `an undo does not name letters that somebody has thrown away`() async throws {
    let place = try await planned()
    let office = try place.office()
    for name in try place.files(in: "letters") {
      try FileManager.default.removeItem(at: place.folder.appending(path: "letters/\(name)"))
    }
    #expect(try await office.undo().letters == [])
  }

  @Test func `a moved session keeps number, key and entry, and its revision rises`() async throws {
    let place = try await planned()
    let office = try place.office()
    let old = try await office.session(session("S1")).session
    let day = old.span.day == (try Day("2027-02-03")) ? "2027-02-04" : "2027-02-03"
    let moved = try await office.move(session("S1"), to: LocalStart("\(day)T10:00"), facilitators: nil, force: false)
    let now = try #require(moved.sessions.first?.session)
    #expect(now.key == old.key && now.number == old.number && now.span.minutes == old.span.minutes)
    #expect(now.revision == 1)
    let written = try await entry(office, "S1")
    #expect(written["SEQUENCE"] == "1")
    #expect(written["DTSTART;TZID=Europe/London"] == day.replacing("-", with: "") + "T100000")
    #expect(try await RuleWalk(office).faults == [])
  }

  @Test func `a cancelled session stays in the calendar, opens its request again and makes room`() async throws {
    let place = try await planned()
    let office = try place.office()
    let cancelled = try await office.cancel(session("S1"), by: .weather, because: "deep snow")
    #expect(cancelled.reopened?.description == "R1")
    let written = try await entry(office, "S1")
    #expect(written["STATUS"] == "CANCELLED" && written["SEQUENCE"] == "1")
    #expect(try await office.calendar(.host(HostReference("6629401"))).contains("deep snow") == false)
    _ = try await office.schedule(weeks: nil, limit: .iterations(20), seed: 2)
    let again = try await office.accept().sessions
    #expect(again.map(\.session.number.description) == ["S3"])
    #expect(again.map(\.session.group.label) == [cancelled.sessions[0].session.group.label])
    #expect(try await office.requests(state: "planned").count == 1)
  }

  @Test func `a head count alone closes a session, and the last group fulfils the request`() async throws {
    let place = try await planned()
    let office = try place.office(at: "2027-02-08T09:00:00Z")
    let first = try await office.record(session("S1"), attended: 26, isEstimate: false)
    #expect(first.replaced == nil && first.warnings == [])
    #expect(try await state(office, "S1") == "delivered")
    #expect(try await office.requests(state: "planned").count == 1)
    _ = try await office.record(session("S2"), attended: 25, isEstimate: true)
    #expect(try await office.requests(state: "fulfilled").count == 1)
  }

  @Test func `counting again replaces the count and says what it was`() async throws {
    let place = try await planned()
    let office = try place.office(at: "2027-02-08T09:00:00Z")
    _ = try await office.record(session("S1"), attended: 26, isEstimate: false)
    let again = try await office.record(session("S1"), attended: 24, isEstimate: false)
    #expect(again.replaced == 26)
    #expect(try await office.session(session("S1")).headcount?.present == 24)
    _ = try await office.undo()
    #expect(try await office.session(session("S1")).headcount?.present == 26)
  }

  @Test func `a cancelled session that took place after all can be recorded`() async throws {
    let place = try await planned()
    _ = try await place.office().cancel(session("S1"), by: .host, because: "flu")
    let office = try place.office(at: "2027-02-08T09:00:00Z")
    let recorded = try await office.record(session("S1"), attended: 26, isEstimate: false)
    #expect(recorded.warnings.count == 1 && recorded.warnings[0].hasPrefix("S1 was cancelled; it is now delivered."))
    #expect(try await state(office, "S1") == "delivered")
    #expect(try await office.requests(state: "open").isEmpty)
  }

  @Test func `a count out of bounds is refused, one of the future or far too high is questioned`() async throws {
    let place = try await planned()
    let office = try place.office()
    let early = try await office.record(session("S1"), attended: 60, isEstimate: false)
    #expect(early.warnings.count == 2)
    #expect(early.warnings[0].contains("is not until"))
    #expect(early.warnings[1].contains("more than twice"))
    let said = await words { _ = try await office.record(session("S2"), attended: 2_501, isEstimate: false) }
    #expect(said == "A head count of 2501 is outside 0 to 2500. Count again, or split the session.")
    #expect(try await state(office, "S2") == "proposed")
  }

  @Test func `nobody there closes a session without a count, but never over one`() async throws {
    let place = try await planned()
    let office = try place.office(at: "2027-02-08T09:00:00Z")
    try await office.recordNobody(at: session("S1"))
    #expect(try await state(office, "S1") == "nobody-there")
    _ = try await office.record(session("S2"), attended: 20, isEstimate: false)
    let said = await words { try await office.recordNobody(at: session("S2")) }
    #expect(said == "S2 has a head count already. Take that back first with ‘pont undo’.")
  }

  @Test func `what is over or cancelled can be neither confirmed, moved, locked nor cancelled`() async throws {
    let place = try await planned()
    let office = try place.office(at: "2027-02-08T09:00:00Z")
    _ = try await office.record(session("S1"), attended: 26, isEstimate: false)
    _ = try await office.cancel(session("S2"), by: .us, because: "ill")
    for (number, state) in [("S1", "delivered"), ("S2", "cancelled")] {
      let see = "See ‘pont session show \(number)’."
      #expect(
        await words { _ = try await office.confirm([session(number)]) }
          == "\(number) is \(state) and cannot be confirmed. \(see)")
      let moved = await words {
        _ = try await office.move(session(number), to: LocalStart("2027-02-03T10:00"), facilitators: nil, force: true)
      }
      #expect(moved == "\(number) is \(state) and cannot be moved. \(see)")
      #expect(
        await words { _ = try await office.cancel(session(number), by: .us, because: "") }
          == "\(number) is \(state) and cannot be cancelled. \(see)")
      #expect(
        await words { try await office.setLock(session(number), true) }
          == "\(number) is \(state) and cannot be locked. \(see)")
    }
  }

  @Test func `of several sessions all are confirmed or none`() async throws {
    let place = try await planned()
    let office = try place.office()
    _ = try await office.cancel(session("S1"), by: .us, because: "ill")
    let said = await words { _ = try await office.confirm([session("S2"), session("S1")]) }
    #expect(said.contains("S1 is cancelled"))
    #expect(try await state(office, "S2") == "proposed")
  }

  @Test func `a lock is no announcement`() async throws {
    let place = try await planned()
    let office = try place.office()
    let before = try await entry(office, "S1")
    try await office.setLock(session("S1"), true)
    #expect(try await office.session(session("S1")).session.stands)
    #expect(try await entry(office, "S1") == before)
    try await office.setLock(session("S1"), false)
    #expect(try await office.session(session("S1")).session.stands == false)
  }

  @Test func `undo of each act restores what was there`() async throws {
    let place = try await planned()
    let office = try place.office()
    let number = try session("S1")
    let school = try HostReference("6629401")
    let acts: [(String, () async throws -> Void)] = [
      ("confirm", { _ = try await office.confirm([number]) }),
      (
        "move",
        { _ = try await office.move(number, to: LocalStart("2027-02-03T10:00"), facilitators: nil, force: true) }
      ),
      ("cancel", { _ = try await office.cancel(number, by: .us, because: "ill") }),
      ("lock", { try await office.setLock(number, true) }),
      ("record", { _ = try await office.record(number, attended: 26, isEstimate: false) }),
      ("nobody", { try await office.recordNobody(at: number) }),
      (
        "add",
        {
          _ = try await office.addSession(
            SessionForm("6629401 assembly 7A:60 2027-02-04T12:00 yeo-rhyl"), force: true)
        }
      ),
      (
        "contact",
        {
          _ = try await office.setContact(
            at: school, role: .bookings, name: nil, phone: "01492 000001", email: nil, languageWish: .cy)
        }
      ),
      (
        "venue",
        {
          _ = try await office.setVenue(
            of: school, signIn: "Front", parking: nil, access: ["step-free"], noAccess: [], note: nil)
        }
      ),
      (
        "approach",
        {
          try await office.noteApproach(
            to: school, on: nil, channel: .phone, answer: .later, nextStep: "ring again", nextOn: nil)
        }
      ),
    ]
    func picture() async throws -> [String] {
      let lines = try await office.sessions(between: nil, facilitator: nil, host: nil, state: nil)
      let card = try await office.host(school)
      let sessions = lines.map { line -> String in
        let session = line.session
        return
          "\(session.number) \(session.span) \(session.facilitators) \(session.state) \(session.isLocked) \(line.headcount?.present ?? -1)"
      }
      return sessions + card.contacts.map(\.line) + [card.accessLine, card.venue?.signIn ?? ""]
        + (try await office.approaches(to: school).compactMap(\.approach.nextStep))
        + (try await office.requests().map(\.request.state.name))
    }
    let before = try await picture()
    for (name, act) in acts {
      try await act()
      #expect(try await picture() != before, "\(name) changed nothing")
      _ = try await office.undo()
      #expect(try await picture() == before, "\(name) was not restored")
    }
    #expect(try await office.history(of: "S1", last: 50).filter { $0.undoneBy != nil }.count == 6)
  }

  @Test func `an undone move still raises the calendar's sequence`() async throws {
    let place = try await planned()
    let office = try place.office()
    let start = try await entry(office, "S1")["DTSTART;TZID=Europe/London"]
    _ = try await office.move(session("S1"), to: LocalStart("2027-02-03T10:00"), facilitators: nil, force: true)
    let moved = try #require(Int(try await entry(office, "S1")["SEQUENCE"] ?? ""))
    _ = try await office.undo()
    let back = try await entry(office, "S1")
    #expect(back["DTSTART;TZID=Europe/London"] == start)
    #expect(Int(back["SEQUENCE"] ?? "") ?? 0 > moved)
  }
}
