import Foundation
import Interchange
import ProgrammeModel
import Testing

struct AttendanceFileTests {
  private func read(_ text: String, as encoding: String.Encoding = .utf8) throws -> AttendanceFile {
    try AttendanceFile(try #require(text.data(using: encoding)), file: "a.csv")
  }

  private func leftOut(_ file: AttendanceFile) -> [String] { file.leftOut.map { "\($0.count) \($0.why)" } }

  private static let teams = """
    1. Summary
    Meeting title\tAllyship, part two
    Attended participants\t5
    Start time\t1/21/27, 9:25:29 AM
    End time\t1/21/27, 10:40:11 AM
    Meeting duration\t1h 14m 42s

    2. Participants
    Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
    Trainer, Mair\t1/21/27, 9:25:36 AM\t1/21/27, 10:40:11 AM\t1h 14m 35s\tm@team.example\tm@team.example\tOrganiser
    Officer, One\t1/21/27, 9:30:10 AM\t1/21/27, 10:38:08 AM\t59m 58s\tone@police.example\tone@police.example\tATTENDEE
    Officer, One\t1/21/27, 9:31:10 AM\t1/21/27, 9:31:40 AM\t30s\tone@police.example\tone@police.example\tAttendee
    Officer, Two\t1/21/27, 9:30:17 AM\t1/21/27, 10:30:09 AM\t59m 52s\tTWO@police.example\tTWO@police.example\tAttendee
    Guest (Unverified)\t1/21/27, 9:40:17 AM\t1/21/27, 10:30:09 AM\t49m 52s\t\t\tAttendee
    Speaker, Guest\t1/21/27, 9:30:29 AM\t1/21/27, 10:28:44 AM\t58m 14s\ts@police.example\ts@police.example\tPresenter

    3. In-Meeting Activities
    Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
    Officer, One\t1/21/27, 9:30:10 AM\t1/21/27, 10:38:08 AM\t59m 58s\tone@police.example\tAttendee
    Stranger, Late\t1/21/27, 9:30:10 AM\t1/21/27, 10:38:08 AM\t59m 58s\tlate@police.example\tAttendee
    """

  @Test func `what Zoom writes about the meeting above the list is nobody`() throws {
    let file = try read(
      """
      Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
      812 3456 7890,Allyship,01/21/2027 09:25:00 AM,01/21/2027 10:40:00 AM,mair@team.example,75,3

      Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
      Officer One,one@police.example,01/21/2027 09:30:00 AM,01/21/2027 10:38:00 AM,68,Yes
      Officer Two,two@police.example,01/21/2027 09:31:00 AM,01/21/2027 10:30:00 AM,59,Yes

      """)
    #expect(file.tool == .zoom && file.present == 2)
  }

  @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf8])
  func `a report from Teams counts different people, without who held it`(encoding: String.Encoding) throws {
    let mark = encoding == .utf16LittleEndian ? "\u{FEFF}" : ""
    let file = try read(mark + Self.teams, as: encoding)
    #expect(file.tool == .teams)
    #expect(file.separator == .tab)
    #expect(file.present == 3)
    #expect(leftOut(file) == ["1 held the meeting", "1 was a presenter"])
    #expect(file.days == [try Day("2027-01-21")])
    #expect(file.dropped == ["Name", "Email", "Participant ID (UPN)"])
    #expect(file.isOnline && !file.isRegistration)
  }

  @Test func `a report of Teams in Welsh counts as the English one does`() throws {
    let file = try read(
      """
      1. Crynodeb
      Teitl y cyfarfod\tX

      2. Cyfranogwyr
      Enw\tYmuno Gyntaf\tGadael Olaf\tHyd yn y Cyfarfod\tE-bost\tID y Cyfranogwr (UPN)\tRôl
      Jo\t21/01/2027, 09:00:00\t21/01/2027, 10:00:00\t1a 0m\ta@b.example\ta@b.example\tTrefnydd
      Sam\t21/01/2027, 09:00:00\t21/01/2027, 09:20:00\t20m\ts@b.example\ts@b.example\tMynychwr
      Sam\t21/01/2027, 09:25:00\t21/01/2027, 10:00:00\t35m\ts@b.example\ts@b.example\tMynychwr
      """)
    #expect((file.tool, file.present) == (.teams, 1))
    #expect(leftOut(file) == ["1 held the meeting"])
    #expect(file.dropped == ["Enw", "E-bost", "ID y Cyfranogwr (UPN)"])
  }

  @Test func `a report of Teams in another language is refused, not counted by rows`() {
    #expect(
      message { _ = try read("1. Sommaire\nTitre\tX\n\n2. Participants présents\nNom\tPremière connexion\nJo\t9:00\n") }
        .contains("in English or Welsh"))
  }

  @Test func `where everyone may present, presenters are counted`() throws {
    let file = try read(Self.teams.replacing("ATTENDEE", with: "Presenter").replacing("Attendee", with: "Presenter"))
    #expect(file.present == 4)
    #expect(leftOut(file) == ["1 held the meeting"])
  }

  @Test func `the older reports of Teams count a person once, however often they joined`() throws {
    let pairs = """
      Full Name\tUser Action\tTimestamp
      Ann Example\tJoined\t21/01/2027, 09:30:00
      Ann Example\tLeft\t21/01/2027, 09:40:00
      Ann Example\tJoined\t21/01/2027, 09:41:00
      Ben Example\tJoined\t21/01/2027, 09:31:00
      """
    #expect(try read(pairs).present == 2)
    let times = """
      Full Name,Join Time,Leave Time,Duration,Email,Role
      "Example, Ann","1/21/2027, 9:30:00 AM","1/21/2027, 10:30:00 AM",1h,ann@x.example,Organizer
      "Example, Ben","1/21/2027, 9:30:00 AM","1/21/2027, 10:30:00 AM",1h,ben@x.example,Presenter
      """
    let file = try read(times)
    #expect((file.tool, file.present) == (.teams, 1))
  }

  @Test func `a report from Zoom counts rejoins once, and neither the host nor the waiting room`() throws {
    let text = """
      Topic,ID,Host,Duration (minutes),Start time,End time,Participants
      Unconscious bias,81796405615,Team Trainer (t@team.example),77,"01/02/2027 03:10:26 PM","01/02/2027 04:26:31 PM",6

      Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room
      Team Trainer,t@team.example,01/02/2027 03:10:26 PM,01/02/2027 04:26:31 PM,77,No,No
      Ann (Ann Example),ann@x.example,01/02/2027 03:10:26 PM,01/02/2027 03:20:31 PM,10,Yes,No
      Ann Example,ANN@x.example,01/02/2027 03:21:26 PM,01/02/2027 04:26:31 PM,65,Yes,No
      iPad,,01/02/2027 03:10:26 PM,01/02/2027 04:26:31 PM,77,Yes,Yes
      iPad,,01/02/2027 03:12:26 PM,01/02/2027 04:26:31 PM,75,Yes,No
      Late Comer,,01/02/2027 03:10:26 PM,01/02/2027 03:12:31 PM,2,Yes,Yes
      """
    let file = try read(text)
    #expect(file.tool == .zoom)
    #expect(file.present == 2)
    #expect(leftOut(file) == ["1 held the meeting", "1 was in the waiting room only"])
    #expect(file.days == [try Day("2027-01-02"), try Day("2027-02-01")])
  }

  @Test func `a report of a webinar leaves out who registered and never came`() throws {
    let text = """
      Attendee Report
      Report Generated:,"01/21/2027 05:00:00 PM"
      Topic,Webinar ID,Actual Start Time
      Bias,912 0000,"01/21/2027 03:10:26 PM"
      Host Details,
      Attended,User Name (Original Name),Email
      Yes,Team Trainer,t@team.example
      Attendee Details,
      Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Join Time
      Yes,Ann,Ann,Example,ann@x.example,01/02/2027,01/21/2027 03:10:26 PM
      Yes,Ann,Ann,Example,ann@x.example,01/02/2027,01/21/2027 03:20:26 PM
      No,Ben,Ben,Example,ben@x.example,01/02/2027,--
      Other Attended,
      User Name,Join Time
      Caller,01/21/2027 03:10:26 PM
      """
    let file = try read(text)
    #expect((file.tool, file.present) == (.zoom, 1))
    #expect(leftOut(file) == ["1 had registered but did not come"])
  }

  private static let tickets = """
    Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Order Type,Total Paid,Attendee Status,Home Postcode
    1,11/29/26 22:28,Ann,Example,ann@x.example,1,Free,Free,0,Checked In,LL57 2DG
    2,11/29/26 22:28,Ben,Example,ben@x.example,1,Free,Free,0,Attending,LL57 2DG
    3,11/29/26 22:28,Cai,Example,cai@x.example,2,Free,Free,0,Checked In,LL57 2DG
    4,11/29/26 22:28,Dai,Example,dai@x.example,1,Free,Free,0,Not Attending,
    5,11/29/26 22:28,Eve,Example,eve@x.example,1,Free,Free,0,Deleted,
    """

  @Test func `Eventbrite counts who was checked in, by the number of tickets`() throws {
    let file = try read(Self.tickets)
    #expect((file.tool, file.present, file.isRegistration) == (.eventbrite, 3, false))
    #expect(
      leftOut(file) == [
        "1 had a ticket but were not checked in", "1 was not attending", "1 gave their ticket back",
      ])
    #expect(file.dropped == ["First Name", "Surname", "Email", "Home Postcode"])
  }

  @Test func `without anybody checked in, Eventbrite tells tickets and says so`() throws {
    let file = try read(Self.tickets.replacing("Checked In", with: "Attending"))
    #expect((file.present, file.isRegistration) == (4, true))
  }

  @Test func `an unknown status or quantity is refused by line`() {
    let text = Self.tickets.replacing("Not Attending", with: "Ddim yn dod").replacing(
      "example,2,Free", with: "example,two,Free")
    #expect(
      message { _ = try read(text) } == """
        a.csv:4, “Quantity”: “two” is not a number of tickets from 0 to 1000. Export the list again.
        a.csv:5, “Attendee Status”: “Ddim yn dod” is none of Attending, Checked In, Not Attending, Deleted. Export the list of attendees in English.
        """)
  }

  @Test func `a list of one's own counts rows, or the marks where it has some`() throws {
    #expect(try read("Enw;E-bost\nAnn;a@x.example\n\nBen;b@x.example\n").present == 2)
    let marked = try read("name,attendance\nAnn,present\nBen,hwyr\nCai,apologies\nDai,absent\nEve,\n")
    #expect((marked.tool, marked.present) == (.plain, 2))
    #expect(leftOut(marked) == ["2 are marked as absent", "1 has no mark"])
    #expect(
      message { _ = try read("name,present\nAnn,perhaps\n") }
        == "a.csv:2, “present”: “perhaps” is not understood. Write yes or no, or present, late, excused, unexcused, not recorded."
    )
  }

  @Test func `what holds no list of people is refused with the remedy`() {
    #expect(
      message { _ = try read("School Number,School Name\n6619001,Ysgol\n") }
        == "a.csv:1: No list of people was found. A file from Teams, Zoom or Eventbrite is read as it is, in English or Welsh; any other list needs a header with a column “name” or “attendance”."
    )
    #expect(message { _ = try read("") } == "a.csv:1: The file is empty. Its first line must be the header.")
  }

  @Test func `nothing of what is kept holds a name or an address`() throws {
    for text in [Self.teams, Self.tickets] {
      let file = String(describing: try read(text))
      for person in ["Ann", "Officer", "example", "LL57"] { #expect(!file.contains(person)) }
    }
  }
}
