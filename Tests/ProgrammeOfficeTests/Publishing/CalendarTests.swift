import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct CalendarTests {
  private func place() async throws -> Workplace {
    let place = try await Workplace.withSessions([
      "6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl",
      "6639401 bystander-secondary 9A:28 2027-01-12T13:30 yeo-rhyl",
      "6629403 bystander-secondary 9A:28 2027-01-13T13:30 trainer-llandudno",
    ])
    let office = try place.office()
    for role in [ContactRole.bookings, .safeguarding] {
      _ = try await office.setContact(
        at: HostReference("6629401"), role: role, name: "Office Person", phone: "01492 123456",
        email: "office.person@example.org", languageWish: .cy)
    }
    _ = try await office.setVenue(
      of: HostReference("6629401"), signIn: "Ring 01492 654321", parking: nil, access: [], noAccess: [], note: nil)
    return place
  }

  @Test func `an export gives the same bytes again and holds no personal data`() async throws {
    let place = try await place()
    for scope in [CalendarScope.facilitator(try Code("yeo-rhyl")), .host(try HostReference("6629401"))] {
      let first = try await place.office().calendar(scope)
      let again = try await place.office(at: "2026-12-02T10:00:00Z").calendar(scope)
      #expect(first == again)
      for personal in ["123456", "654321", "example.org", "Office Person", "ATTENDEE", "ORGANIZER", "01248 000000"] {
        #expect(!first.contains(personal), "\(personal)")
      }
    }
  }

  @Test func `a person's calendar holds their own sessions, the public one no closed session`() async throws {
    let place = try await place()
    let office = try place.office()
    let own = try await office.calendar(.facilitator(Code("yeo-rhyl")))
    #expect(own.components(separatedBy: "BEGIN:VEVENT").count - 1 == 2)
    let open = try await office.calendar(.publicSessions)
    #expect(!open.contains("BEGIN:VEVENT"))
    let form = try SessionForm(
      host: HostReference("club-rhyl"), type: Code("youth-forum"), group: "Forum:16",
      start: LocalStart("2027-01-14T13:00"), facilitators: [Code("yeo-rhyl")], visibility: .public)
    _ = try await office.addSession(form, force: true)
    let now = try await office.calendar(.publicSessions)
    #expect(now.components(separatedBy: "BEGIN:VEVENT").count - 1 == 1)
    #expect(!now.contains("Gogarth"))
  }

  @Test func `a cancellation leaves the feed thirty days after its day`() async throws {
    let place = try await place()
    _ = try await place.office().cancel(session("S1"), by: .host, because: "flu")
    let scope = CalendarScope.facilitator(try Code("yeo-rhyl"))
    #expect(try await place.office(at: "2027-02-11T09:00:00Z").calendar(scope).contains("STATUS:CANCELLED"))
    #expect(try await place.office(at: "2027-02-12T09:00:00Z").calendar(scope).contains("STATUS:CANCELLED") == false)
  }

  @Test func `a host with another name raises its entries by one, and the same name again does not`() async throws {
    let place = try await place()
    let office = try place.office()
    let scope = CalendarScope.facilitator(try Code("yeo-rhyl"))
    let before = try await office.calendar(scope)
    let schools = String(decoding: try demoData("schools.csv"), as: UTF8.self)
    let name = try await office.host(HostReference("6629401")).host.name
    let renamed = Data(schools.replacing(name, with: "Ysgol Newydd Sbon").utf8)
    _ = try await office.importHosts(renamed, file: "schools.csv", kind: nil)
    let after = try await office.calendar(scope)
    #expect(after.contains("Ysgol Newydd Sbon"))
    for line in ["SEQUENCE:0", "SEQUENCE:1"] {
      #expect(before.contains(line) == (line == "SEQUENCE:0") && after.contains(line))
    }
    _ = try await office.importHosts(renamed, file: "schools.csv", kind: nil)
    #expect(try await office.calendar(scope) == after)
    #expect(try await office.calendar(scope) == after)
  }

  @Test func `a type with another title raises its entries by one`() async throws {
    let place = try await place()
    let scope = CalendarScope.facilitator(try Code("yeo-rhyl"))
    let before = try await place.office().calendar(scope)
    let path = "Sessions/bystander-secondary.yaml"
    let plan = try String(contentsOf: projectFolder.appending(path: path), encoding: .utf8)
    try place.write(
      plan.replacing(/\ntitle: .*\n/, with: "\ntitle: {cy: \"Teitl arall\", en: \"Another title\"}\n"), to: path)
    let office = try place.office(at: "2026-12-02T09:00:00Z")
    let after = try await office.calendar(scope)
    #expect(after.contains("Another title"))
    #expect(
      !before.contains("SEQUENCE:1") && after.contains("SEQUENCE:1") && after.contains("DTSTAMP:20261202T090000Z"))
    #expect(try await office.calendar(scope) == after)
  }

  @Test func `a cancelled entry says so once`() async throws {
    let place = try await place()
    _ = try await place.office().cancel(session("S1"), by: .host, because: "flu")
    let text = try await place.office().calendar(.facilitator(Code("yeo-rhyl")))
    #expect(text.replacing("\r\n ", with: "").components(separatedBy: "Canslwyd / Cancelled").count == 2)
  }

  @Test func `a session given to somebody else is cancelled in the calendar of the one before`() async throws {
    let place = try await place()
    let office = try place.office()
    let key = try await office.session(session("S1")).session.key
    _ = try await office.move(
      session("S1"), to: LocalStart("2027-01-12T09:30"), facilitators: [Code("trainer-llandudno")], force: false)
    let before = try await office.calendar(.facilitator(Code("yeo-rhyl")))
    let entry = before.components(separatedBy: "BEGIN:VEVENT").first { $0.contains("UID:\(key)@pont") }
    #expect(entry?.contains("STATUS:CANCELLED") == true)
    #expect(entry?.contains("SEQUENCE:1") == true)
    let now = try await office.calendar(.facilitator(Code("trainer-llandudno")))
    #expect(now.contains("UID:\(key)@pont"))
  }
}
