import Foundation
import Interchange
import ProgrammeModel
import Testing

struct CalendarFileTests {
  private static let year = "2027-01-01..2027-12-31"

  private func read(_ events: String..., within days: String = CalendarFileTests.year) throws -> CalendarFile {
    let text =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
      + events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined().replacing("\n", with: "\r\n") + "END:VCALENDAR\r\n"
    return try CalendarFile(Data(text.utf8), file: "c.ics", within: DayRange(days))
  }

  /// The hours of all entries, in order.
  private func hours(_ file: CalendarFile) -> [String] {
    file.entries.flatMap { entry in
      switch entry.when {
      case .timed(let spans): spans.map(\.description)
      case .allDay(let range): [range.description]
      }
    }
  }

  @Test(arguments: [
    (
      "DTSTART;TZID=Europe/London:20270111T100000\nDTEND;TZID=Europe/London:20270111T090000",
      "The entry begins at 20270111T100000 and ends before, at 20270111T090000. Correct it in the calendar, and export it again."
    ),
    (
      "DTSTART;TZID=Europe/London:20270328T013000\nDTEND;TZID=Europe/London:20270328T023000",
      "20270328T013000 lies in the hour that the clocks leave out in spring, and no time is left before the end. Correct it in the calendar, and export it again."
    ),
  ])
  func `an entry without a time of its own is told, not dropped`(event: String, says: String) throws {
    let file = try read(event)
    #expect(file.entries.isEmpty && file.faults.map(\.message) == [says])
  }

  @Test(arguments: [
    ("DTSTART:20270118T093000Z\nDTEND:20270118T103000Z", "2027-01-18 09:30–10:30"),
    ("DTSTART:20270618T093000Z\nDTEND:20270618T103000Z", "2027-06-18 10:30–11:30"),
    ("DTSTART;TZID=Europe/London:20270618T093000\nDURATION:PT1H", "2027-06-18 09:30–10:30"),
    ("DTSTART;TZID=GMT Standard Time:20270618T093000\nDURATION:PT1H30M", "2027-06-18 09:30–11:00"),
    (
      "DTSTART;TZID=\"Europe/Paris\":20270118T093000\nDTEND;TZID=Europe/Paris:20270118T103000", "2027-01-18 08:30–09:30"
    ),
    ("DTSTART;TZID=/citadel.org/20210210_1/Europe/London:20270118T093000\nDURATION:PT45M", "2027-01-18 09:30–10:15"),
    ("DTSTART;VALUE=DATE:20270118\nDTEND;VALUE=DATE:20270120", "2027-01-18..2027-01-19"),
    ("DTSTART;VALUE=DATE:20270118", "2027-01-18"),
    ("DTSTART;VALUE=DATE:20270118\nDURATION:P2D", "2027-01-18..2027-01-19"),
    ("DTSTART:20270118T093010Z\nDTEND:20270118T103030Z", "2027-01-18 09:30–10:31"),
  ])
  func `a time in any zone becomes London's`(event: String, hours: String) throws {
    let file = try read(event)
    #expect(self.hours(file) == [hours])
    #expect(file.faults == [] && file.floating == 0)
  }

  private func zone(_ changes: String...) -> String {
    "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\n" + changes.joined(separator: "\n") + "\nEND:VTIMEZONE\n"
  }

  private func change(_ kind: String, from: String, to: String, _ when: String) -> String {
    "BEGIN:\(kind)\nTZOFFSETFROM:\(from)\nTZOFFSETTO:\(to)\n\(when)\nEND:\(kind)"
  }

  private func read(zone: String) throws -> CalendarFile {
    let events = ["20270118", "20270618"].map {
      "BEGIN:VEVENT\nDTSTART;TZID=Customized Time Zone:\($0)T093000\nDURATION:PT1H\nEND:VEVENT\n"
    }
    let text = "BEGIN:VCALENDAR\n" + zone + events.joined() + "END:VCALENDAR\n"
    return try CalendarFile(Data(text.utf8), file: "c.ics", within: DayRange(Self.year))
  }

  @Test func `a zone that the file defines itself is known by its hours and rules`() throws {
    let (october, march) = (
      "DTSTART:16010101T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
      "DTSTART:16010101T010000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"
    )
    let london = zone(
      change("STANDARD", from: "+0100", to: "+0000", october), change("DAYLIGHT", from: "+0000", to: "+0100", march))
    #expect(hours(try read(zone: london)) == ["2027-01-18 09:30–10:30", "2027-06-18 09:30–10:30"])
    let listed = zone(
      change("STANDARD", from: "+0100", to: "+0000", "DTSTART:20261025T020000"),
      change("DAYLIGHT", from: "+0000", to: "+0100", "DTSTART:20270328T010000"))
    #expect(hours(try read(zone: listed)) == ["2027-01-18 09:30–10:30", "2027-06-18 09:30–10:30"])
    let paris = zone(
      change("STANDARD", from: "+0200", to: "+0100", october), change("DAYLIGHT", from: "+0100", to: "+0200", march))
    #expect(hours(try read(zone: paris)) == ["2027-01-18 08:30–09:30", "2027-06-18 08:30–09:30"])
    let fixed = zone(change("STANDARD", from: "+0530", to: "+0530", "DTSTART:19700101T000000"))
    #expect(hours(try read(zone: fixed)) == ["2027-01-18 04:00–05:00", "2027-06-18 05:00–06:00"])
    let other = zone(
      change("STANDARD", from: "+0100", to: "+0000", "DTSTART:16010101T020000\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11"),
      change("DAYLIGHT", from: "+0000", to: "+0100", march))
    for unknown in [other, zone(), ""] {
      let file = try read(zone: unknown)
      #expect(file.entries == [])
      #expect(file.faults.count == 2)
      #expect(file.faults.allSatisfy { $0.message.hasPrefix("The time zone “Customized Time Zone” is not known.") })
    }
  }

  @Test func `what runs over midnight stands on each of its days, and a floating time is London's`() throws {
    let file = try read("DTSTART:20270618T220000\nDTEND:20270620T013000")
    #expect(
      hours(file) == ["2027-06-18 22:00–24:00", "2027-06-19 00:00–24:00", "2027-06-20 00:00–01:30"])
    #expect(file.floating == 1)
  }

  @Test func `a rule keeps the local hour over the change of the clocks, without its exceptions`() throws {
    let file = try read(
      """
      UID:a
      DTSTART;TZID=Europe/London:20270316T093000
      DTEND;TZID=Europe/London:20270316T103000
      RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TU,TH;COUNT=6
      EXDATE;TZID=Europe/London:20270318T093000
      EXDATE;VALUE=DATE:20270325
      """,
      """
      UID:a
      RECURRENCE-ID;TZID=Europe/London:20270330T093000
      DTSTART;TZID=Europe/London:20270331T140000
      DURATION:PT1H
      """)
    #expect(
      hours(file) == [
        "2027-03-16 09:30–10:30", "2027-03-23 09:30–10:30", "2027-04-01 09:30–10:30", "2027-03-31 14:00–15:00",
      ])
  }

  @Test(arguments: [
    ("FREQ=DAILY;UNTIL=20270103", ["2027-01-01", "2027-01-02", "2027-01-03"]),
    ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", ["2027-01-01", "2027-01-29", "2027-02-26"]),
    ("FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20270601", ["2027-01-01", "2027-01-31", "2027-03-31", "2027-05-31"]),
    ("FREQ=YEARLY", ["2027-01-01"]),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", ["2027-01-01"]),
    ("FREQ=YEARLY;BYDAY=-1MO", ["2027-01-01", "2027-12-27"]),
    ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4", ["2027-01-01", "2027-01-31", "2027-02-28", "2027-03-31"]),
    (
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;UNTIL=20270301",
      ["2027-01-01", "2027-01-29", "2027-02-01", "2027-02-26", "2027-03-01"]
    ),
    ("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=FR,SU;COUNT=4", ["2027-01-01", "2027-01-10", "2027-01-15", "2027-01-24"]),
    ("FREQ=WEEKLY;INTERVAL=26", ["2027-01-01", "2027-07-02", "2027-12-31"]),
  ])
  func `days come again by their rule`(rule: String, days: [String]) throws {
    #expect(hours(try read("DTSTART;VALUE=DATE:20270101\nRRULE:\(rule)")) == days)
  }

  @Test func `what began years ago is found, and what never reaches the days is counted`() throws {
    let file = try read(
      "DTSTART;VALUE=DATE:20120106\nRRULE:FREQ=WEEKLY;BYDAY=FR", "DTSTART:20260101T090000Z\nDURATION:PT1H",
      "DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270104", within: "2027-01-01..2027-01-15")
    #expect(hours(file) == ["2027-01-01", "2027-01-08", "2027-01-15", "2026-12-30..2027-01-03"])
    #expect(file.outside == 1)
  }

  @Test func `free and cancelled entries say so`() throws {
    let file = try read(
      "DTSTART:20270118T093000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT",
      "DTSTART:20270118T093000Z\nDURATION:PT1H\nTRANSP:OPAQUE\nX-MICROSOFT-CDO-BUSYSTATUS:FREE",
      "DTSTART:20270118T093000Z\nDURATION:PT1H\nSTATUS:CANCELLED\nSUMMARY:A\\, b\n  c",
      "DTSTART:20270118T093000Z\nDURATION:PT1H\nX-MICROSOFT-CDO-BUSYSTATUS:OOF")
    #expect(file.entries.map(\.isFree) == [true, true, false, false])
    #expect(file.entries.map(\.isCancelled) == [false, false, true, false])
    #expect(file.entries[2].summary == "A, b c")
  }

  @Test func `busy periods without entries are read`() throws {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VFREEBUSY
      FREEBUSY;FBTYPE=BUSY:20270118T093000Z/PT1H,20270119T093000Z/20270119T110000Z
      FREEBUSY;FBTYPE=FREE:20270120T093000Z/PT1H
      END:VFREEBUSY
      END:VCALENDAR
      """
    let file = try CalendarFile(Data(text.utf8), file: "c.ics", within: DayRange(Self.year))
    #expect(hours(file) == ["2027-01-18 09:30–10:30", "2027-01-19 09:30–11:00"])
  }

  @Test func `every entry that cannot be understood is named by line`() throws {
    let file = try read(
      "DTSTART;TZID=Middle Earth:20270118T093000\nDURATION:PT1H", "SUMMARY:no start",
      "DTSTART:20270118T093000Z\nRRULE:FREQ=HOURLY", "DTSTART:20270230", "DTSTART:20270118T093000Z\nDURATION:1 hour",
      "UID:b\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270118T093000Z\nDTSTART:20270118T093000Z")
    #expect(
      file.faults.map(\.description) == [
        "c.ics:4, “DTSTART”: The time zone “Middle Earth” is not known. Set the calendar to London time, and export it again.",
        "c.ics:7, “DTSTART”: This entry has no start. Leave it out, or export the calendar again.",
        "c.ics:12, “RRULE”: The rule “FREQ=HOURLY” is not one that Pont works out (days, weeks, months, years). Enter these times by hand.",
        "c.ics:15, “DTSTART”: “20270230” is not a day or a time of a calendar file. Export the calendar again.",
        "c.ics:18, “DTSTART”: “1 hour” is not a day or a time of a calendar file. Export the calendar again.",
        "c.ics:23, “RECURRENCE-ID”: A change to this entry and all after it is not worked out. Enter these times by hand.",
      ])
    #expect(file.entries == [])
  }

  @Test func `a rule that comes too often is refused`() throws {
    let file = try read("DTSTART;VALUE=DATE:19000101\nRRULE:FREQ=DAILY", within: "1980-01-01..2020-12-31")
    #expect(
      file.faults.map(\.message) == ["This entry comes more than 5000 times. Ask for fewer days, or end its rule."])
  }

  @Test func `what is no calendar, or half of one, is refused`() throws {
    func refusal(_ text: String) -> String {
      message { _ = try CalendarFile(Data(text.utf8), file: "c.ics", within: DayRange(Self.year)) }
    }
    #expect(
      refusal("name,date\n")
        == "c.ics:1: This is no calendar file: it does not begin with BEGIN:VCALENDAR. Export the calendar as iCalendar (.ics)."
    )
    #expect(
      refusal("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2027")
        == "c.ics:2: “BEGIN:VEVENT” never ends, so the file is cut off. Download it again.")
    #expect(
      refusal("BEGIN:VCALENDAR\nEND:VEVENT\n")
        == "c.ics:2: “END:VEVENT” closes nothing that is open here. Export the calendar again.")
  }

  @Test(arguments: ["utf16", "mark", "cr", "lf", "latin", "split letter"])
  func `bytes and line ends of any kind give the same entries`(kind: String) throws {
    let lines = [
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20270118", "SUMMARY:Dydd Gŵyl – HMS", "END:VEVENT",
      "END:VCALENDAR",
    ]
    let crlf = lines.joined(separator: "\r\n") + "\r\n"
    var expected = "Dydd Gŵyl – HMS"
    let data: Data
    switch kind {
    case "utf16": data = try #require(crlf.data(using: .utf16))
    case "mark": data = Data([0xEF, 0xBB, 0xBF]) + Data(crlf.utf8)
    case "cr": data = Data(crlf.replacing("\r\n", with: "\r").utf8)
    case "lf": data = Data(crlf.replacing("\r\n", with: "\n").utf8)
    case "latin":
      expected = "Dydd Gwyl – HMS"
      data = try #require(crlf.replacing("ŵ", with: "w").data(using: .windowsCP1252))
    default:
      let bytes = [UInt8](crlf.utf8)
      let place = try #require(bytes.firstIndex(of: 0xC5)) + 1
      data = Data(bytes[..<place] + [0x0D, 0x0A, 0x20] + bytes[place...])
    }
    let file = try CalendarFile(data, file: "c.ics", within: DayRange(Self.year))
    #expect(file.entries.map(\.summary) == [expected])
    #expect(hours(file) == ["2027-01-18"])
  }

  @Test(.enabled(if: InputFiles.hasShared))
  func `the bank holidays as gov.uk publishes them are all read`() throws {
    let folder = try #require(InputFiles.shared).appending(path: "content/real/calendars")
    let name = "govuk-bank-holidays-england-and-wales.ics"
    let data = try Data(contentsOf: folder.appending(path: name))
    let file = try CalendarFile(data, file: name, within: DayRange("2012-01-01..2030-12-31"))
    let text = String(decoding: data, as: UTF8.self)
    #expect(file.entries.count == text.components(separatedBy: "BEGIN:VEVENT").count - 1)
    #expect(file.faults == [])
    #expect(hours(file).first == "2012-01-02")
  }
}
