import Foundation
import ProgrammeModel

/// Writes a feed as an iCalendar file that Google, Outlook, Apple and the free calendars read alike (RFC 5545, 7986).
///
/// No METHOD (a subscription is no invitation), no alarms, no attendees. E-mail addresses and telephone numbers in a
/// text are left out. The same feed gives the same bytes, in whatever order its entries come.
public enum ICSWriter {
  /// How often a subscriber may ask again.
  static let refresh = "PT12H"
  /// Stands before the title of what is called off, unless it says so itself: many calendars show no other sign.
  private static let cancelled = "Canslwyd / Cancelled"

  /// The whole file, lines ending in CRLF; write it as UTF-8 without a mark.
  ///
  /// Of entries with one UID the one with the highest sequence is written.
  public static func write(_ feed: CalendarFeed) -> String {
    let name = onOneLine(bilingual(feed.name, " / "))
    var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Pont//Pont 1//EN\r\nCALSCALE:GREGORIAN\r\n"
    text += ContentLine.text("NAME", name)
    text += ContentLine.text("X-WR-CALNAME", name)
    text += "REFRESH-INTERVAL;VALUE=DURATION:\(refresh)\r\nX-PUBLISHED-TTL:\(refresh)\r\n"
    // A calendar must hold something, so one without entries holds the zone.
    if feed.events.isEmpty || !feed.events.allSatisfy(\.when.isAllDay) { text += zone }
    for event in ordered(feed.events) { text += lines(of: event) }
    return text + "END:VCALENDAR\r\n"
  }

  private static func ordered(_ events: [CalendarEvent]) -> [CalendarEvent] {
    let newest = Dictionary(events.map { ($0.uid, $0) }) { a, b in
      (a.sequence, a.lastModified) < (b.sequence, b.lastModified) ? b : a
    }
    return newest.values.sorted { ($0.when.start, $0.uid) < ($1.when.start, $1.uid) }
  }

  private static func lines(of event: CalendarEvent) -> String {
    let stamp = utc(event.lastModified)
    let isCancelled = event.status == .cancelled
    var text = "BEGIN:VEVENT\r\n"
    text += ContentLine.text("UID", event.uid)
    text += ContentLine.plain("DTSTAMP", stamp)
    text += ContentLine.plain("LAST-MODIFIED", stamp)
    // A cancellation must outrank the entry it cancels (RFC 5546 §3.2.5).
    text += ContentLine.plain("SEQUENCE", String(isCancelled ? max(1, event.sequence) : max(0, event.sequence)))
    text += time(event.when)
    let summary = withoutContacts(onOneLine(bilingual(event.summary, " / ")))
    let mark = isCancelled && !summary.hasPrefix(cancelled) ? cancelled + ": " : ""
    text += ContentLine.text("SUMMARY", mark + summary)
    if let location = event.location, !location.isEmpty {
      text += ContentLine.text("LOCATION", withoutContacts(onOneLine(location)))
    }
    if let coordinate = event.coordinate {
      text += ContentLine.plain("GEO", degrees(coordinate.latitude) + ";" + degrees(coordinate.longitude))
    }
    if let description = event.description {
      text += ContentLine.text("DESCRIPTION", withoutContacts(bilingual(description, "\n\n")))
    }
    text += ContentLine.plain("STATUS", event.status.rawValue.uppercased())
    text += ContentLine.plain("TRANSP", event.when.isAllDay || isCancelled ? "TRANSPARENT" : "OPAQUE")
    if let url = event.url { text += ContentLine.plain("URL", url.absoluteString) }
    return text + "END:VEVENT\r\n"
  }

  private static func time(_ when: CalendarEvent.When) -> String {
    switch when {
    case .timed(let span):
      ContentLine.plain("DTSTART;TZID=Europe/London", local(span.day, span.start))
        + ContentLine.plain("DTEND;TZID=Europe/London", local(span.day, span.end))
    case .allDay(let range):
      // The end is the first day no longer in it.
      ContentLine.plain("DTSTART;VALUE=DATE", date(range.first))
        + ContentLine.plain("DTEND;VALUE=DATE", date(range.last.advanced(by: 1)))
    }
  }

  private static func date(_ day: Day) -> String { day.description.replacing("-", with: "") }

  private static func local(_ day: Day, _ time: TimeOfDay) -> String {
    let isMidnight = time.minutes == TimeOfDay.limits.upperBound
    let clock = isMidnight ? "0000" : time.description.replacing(":", with: "")
    return date(isMidnight ? day.advanced(by: 1) : day) + "T" + clock + "00"
  }

  private static func utc(_ instant: Instant) -> String {
    instant.description.replacing("-", with: "").replacing(":", with: "")
  }

  /// Five decimals, about a metre.
  private static func degrees(_ value: Double) -> String { String(format: "%.5f", value) }

  /// Welsh first; one text where both are the same.
  private static func bilingual(_ text: Bilingual, _ between: String) -> String {
    text.cy == text.en ? text.en : text.cy + between + text.en
  }

  /// A title or place with a line break in it is cut off there by some calendars.
  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text with `…` in place of e-mail addresses and British telephone numbers.
  private static func withoutContacts(_ text: String) -> String {
    var result = text
    if result.contains("@") { result = result.replacing(/[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+/, with: "…") }
    if result.count(where: \.isNumber) >= 10 {
      result = result.replacing(/(?:\+44\s?\d|\b0\d)(?:[\s\-]?\d){8,9}(?!\d)/, with: "…")
    }
    return result
  }

  /// Today's rule, written back to 1970: forward on the last Sunday of March at 01:00 UTC, back on the last of October
  /// (Summer Time Act 1972 as amended 2002). Two rules, because Outlook misreads zones made of single dates.
  private static let zone = [
    "BEGIN:VTIMEZONE", "TZID:Europe/London", "X-LIC-LOCATION:Europe/London",
    "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "DTSTART:19700329T010000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19701025T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE", "",
  ].joined(separator: "\r\n")
}

extension CalendarEvent.When {
  var isAllDay: Bool {
    if case .allDay = self { true } else { false }
  }

  /// For ordering: days and minutes; whole days stand before the day's times.
  var start: Int {
    switch self {
    case .timed(let span): span.day.number * 1_441 + span.start.minutes + 1
    case .allDay(let range): range.first.number * 1_441
    }
  }
}
