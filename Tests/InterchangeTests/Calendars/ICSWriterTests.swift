import Foundation
import Interchange
import ProgrammeModel
import Testing

struct ICSWriterTests {
  /// The file's lines, unfolded.
  private func lines(_ text: String) -> [String] {
    text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
  }

  private func written(_ event: CalendarEvent) -> [String] {
    let all = lines(ICSWriter.write(CalendarFeed(name: Bilingual(same: "x"), events: [event])))
    return Array(all.drop { $0 != "BEGIN:VEVENT" })
  }

  private func event(
    _ uid: String = "6f1c0f5e-3c1a-4b62-9a55-0c3c1e8a0001", summary: Bilingual = Bilingual(cy: "Fforwm", en: "Forum"),
    description: Bilingual? = nil, when: CalendarEvent.When, status: CalendarEvent.Status = .confirmed,
    sequence: Int = 0
  ) throws -> CalendarEvent {
    CalendarEvent(
      uid: uid, summary: summary, description: description, when: when, status: status, sequence: sequence,
      lastModified: try Instant("2026-11-20T09:00:00Z"))
  }

  @Test func `a feed is written as a whole`() throws {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures").appending(path: "feed.ics")
    let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let written = ICSWriter.write(try CalendarSamples.feed(state: 0))
    #expect(written == expected)
    #expect(written.utf8.elementsEqual(expected.utf8))  // `==` alone takes composed and decomposed letters as equal
  }

  @Test(arguments: 0..<3)
  func `two exports of one feed are the same bytes, whatever the order`(state: Int) throws {
    let feed = try CalendarSamples.feed(state: state)
    let shuffled = CalendarFeed(name: feed.name, events: feed.events.reversed())
    #expect(ICSWriter.write(feed).utf8.elementsEqual(ICSWriter.write(shuffled).utf8))
  }

  @Test func `an entry keeps its UID when moved and cancelled, and its sequence rises`() throws {
    let visits = try (0..<3).map { state in
      lines(ICSWriter.write(try CalendarSamples.feed(state: state))).drop { $0 != "BEGIN:VEVENT" }.prefix(8)
    }
    #expect(
      visits.map { $0.filter { $0.hasPrefix("UID") || $0.hasPrefix("SEQUENCE") || $0.hasPrefix("DTSTART") } } == [
        [
          "UID:6f1c0f5e-3c1a-4b62-9a55-0c3c1e8a0001", "SEQUENCE:0", "DTSTART;TZID=Europe/London:20270120T093000",
        ],
        [
          "UID:6f1c0f5e-3c1a-4b62-9a55-0c3c1e8a0001", "SEQUENCE:1", "DTSTART;TZID=Europe/London:20270121T093000",
        ],
        [
          "UID:6f1c0f5e-3c1a-4b62-9a55-0c3c1e8a0001", "SEQUENCE:2", "DTSTART;TZID=Europe/London:20270121T093000",
        ],
      ])
  }

  @Test func `a cancelled entry says so in both languages and outranks the one it cancels`() throws {
    let text = written(try event(when: .allDay(try DayRange("2027-01-20")), status: .cancelled))
    #expect(text.contains("SUMMARY:Canslwyd / Cancelled: Fforwm / Forum"))
    #expect(text.contains("STATUS:CANCELLED"))
    #expect(text.contains("SEQUENCE:1"))
    #expect(text.contains("TRANSP:TRANSPARENT"))
  }

  @Test func `whole days end on the day after the last`() throws {
    let text = written(try event(when: .allDay(try DayRange("2027-12-31..2027-12-31"))))
    #expect(
      text.filter { $0.hasPrefix("DT") && !$0.hasPrefix("DTSTAMP") } == [
        "DTSTART;VALUE=DATE:20271231", "DTEND;VALUE=DATE:20280101",
      ])
  }

  @Test func `a session until midnight ends on the next day`() throws {
    let span = try TimeSpan(day: try Day("2027-12-31"), start: try TimeOfDay("22:00"), end: try TimeOfDay("24:00"))
    #expect(written(try event(when: .timed(span))).contains("DTEND;TZID=Europe/London:20280101T000000"))
  }

  @Test func `one text is written once where both languages are the same`() throws {
    let text = written(
      try event(summary: Bilingual(same: "Eisteddfod"), when: .allDay(try DayRange("2027-01-20"))))
    #expect(text.contains("SUMMARY:Eisteddfod"))
  }

  @Test func `a title or place never holds a line break`() throws {
    let text = written(
      try event(
        summary: Bilingual(cy: "Fforwm\nieuenctid", en: "Youth\r\n forum"),
        description: Bilingual(same: "one\ntwo"), when: .allDay(try DayRange("2027-01-20"))))
    #expect(text.contains("SUMMARY:Fforwm ieuenctid / Youth forum"))
    #expect(text.contains("DESCRIPTION:one\\ntwo"))
  }

  @Test func `no e-mail address or telephone number gets into a feed`() throws {
    let leaky = Bilingual(
      cy: "Ffoniwch 01248 123456 neu 07700900123, S142 9A 6619001",
      en: "Mail head.teacher@ysgol.example.org or +44 1248 123456")
    let text = written(try event(summary: leaky, description: leaky, when: .allDay(try DayRange("2027-01-20"))))
    #expect(text.contains("SUMMARY:Ffoniwch … neu …\\, S142 9A 6619001 / Mail … or …"))
    #expect(text.contains("DESCRIPTION:Ffoniwch … neu …\\, S142 9A 6619001\\n\\nMail … or …"))
    #expect(!text.contains { $0.contains("@") || $0.hasPrefix("ATTENDEE") || $0.hasPrefix("ORGANIZER") })
  }

  @Test func `of two entries with one UID the newer is written`() throws {
    let day = try DayRange("2027-01-20")
    let feed = CalendarFeed(
      name: Bilingual(same: "x"),
      events: [
        try event(summary: Bilingual(same: "new"), when: .allDay(day), sequence: 2),
        try event(summary: Bilingual(same: "old"), when: .allDay(day), sequence: 1),
      ])
    #expect(lines(ICSWriter.write(feed)).filter { $0.hasPrefix("SUMMARY") } == ["SUMMARY:new"])
  }

  @Test func `the zone stands only where an hour needs it`() throws {
    let day = try event(when: .allDay(try DayRange("2027-01-20")))
    let hour = try event(
      "b", when: .timed(try TimeSpan(day: try Day("2027-01-21"), start: TimeOfDay("09:30"), end: TimeOfDay("10:30"))))
    func holdsZone(_ events: [CalendarEvent]) -> Bool {
      ICSWriter.write(CalendarFeed(name: Bilingual(same: "x"), events: events)).contains("VTIMEZONE")
    }
    #expect(!holdsZone([day]))
    #expect(holdsZone([day, hour]))
  }

  @Test func `a feed without entries is still a calendar`() {
    let text = ICSWriter.write(CalendarFeed(name: Bilingual(cy: "Gwag", en: "Empty"), events: []))
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(text.hasSuffix("END:VTIMEZONE\r\nEND:VCALENDAR\r\n"))
    #expect(lines(text).contains("X-WR-CALNAME:Gwag / Empty"))
  }
}
