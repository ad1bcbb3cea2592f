import Foundation
import ProgrammeModel
import Testing

@testable import ProgrammeOffice

struct AttendanceTests {
  private static let meeting = """
    1. Summary
    Start time\t1/12/27, 9:25:29 AM

    2. Participants
    Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
    Zebedee Organ\t1/12/27, 9:25:36 AM\t1/12/27, 10:40:11 AM\t1h 14m 35s\tz@team.example\tz@team.example\tOrganizer
    Quentin Able\t1/12/27, 9:30:10 AM\t1/12/27, 10:38:08 AM\t59m 58s\tq@police.example\tq@police.example\tAttendee
    Wilma Best\t1/12/27, 9:30:17 AM\t1/12/27, 10:30:09 AM\t59m 52s\tw@police.example\tw@police.example\tAttendee
    """

  private static let tickets = """
    Order #,First Name,Last Name,Email,Quantity,Attendee Status
    1,Quentin,Able,q@x.example,1,Attending
    2,Wilma,Best,w@x.example,2,Attending
    """

  private func planned() async throws -> Workplace {
    try await Workplace.withSessions(["6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl"])
  }

  @Test func `a list closes a session with a count, and no name of it is kept`() async throws {
    let place = try await planned()
    let office = try place.office(at: Workplace.afterwards)
    let data = try #require(Self.meeting.data(using: .utf16))
    let seen = try await office.inspectAttendance(data, file: "report.csv", of: session("S1"))
    #expect(
      seen.found == [
        "report.csv is from Microsoft Teams: UTF-16LE, cells parted by tabs.", "Different people who were there: 2.",
        "Not counted: 1 held the meeting.", "Read for counting only, and not kept: Name, Email, Participant ID (UPN).",
        "A class behind one screen counts as one person here; if there was one, give --attended instead.",
      ])
    #expect(seen.doubts == [] && !seen.isRemembered)
    _ = try await office.record(seen, isEstimate: false)
    #expect(try await office.session(session("S1")).headcount?.present == 2)
    let bytes = try place.databaseBytes()
    for word in ["Quentin", "Wilma", "police.example"] { #expect(!bytes.holds(word)) }
    #expect(try await office.inspectAttendance(data, file: "report.csv", of: session("S1")).isRemembered)
    _ = try await office.undo()
    #expect(try await office.session(session("S1")).headcount == nil)
    #expect(try await office.inspectAttendance(data, file: "report.csv", of: session("S1")).isRemembered == false)
  }

  @Test func `a meeting on another day is doubted, whichever way its date is read`() async throws {
    let place = try await planned()
    let office = try place.office(at: Workplace.afterwards)
    let other = Data(Self.meeting.replacing("Start time\t1/12/27", with: "Start time\t1/11/27").utf8)
    let seen = try await office.inspectAttendance(other, file: "report.csv", of: session("S1"))
    #expect(
      seen.doubts == ["The meeting of the file was on 2027-01-11 or 2027-11-01; S1 is on 2027-01-12."])
  }

  @Test func `tickets are people only when somebody says that they are an estimate`() async throws {
    let place = try await planned()
    let office = try place.office(at: Workplace.afterwards)
    let seen = try await office.inspectAttendance(Data(Self.tickets.utf8), file: "t.csv", of: session("S1"))
    #expect(
      await words { _ = try await office.record(seen, isEstimate: false) }
        == "Nobody on the list was checked in, so it tells who had a ticket and not who came. Give the head count with --attended, or take the 3 tickets as an estimate with --about."
    )
    #expect(try await office.session(session("S1")).headcount == nil)
    _ = try await office.record(seen, isEstimate: true)
    #expect(try await office.session(session("S1")).headcount?.isEstimate == true)
  }
}
