public import Foundation
public import ProgrammeModel

/// A calendar file of somebody else's: what it says happens on the days asked for, in London time.
public struct CalendarFile: Hashable, Sendable {
  /// One occurrence; an entry that recurs gives several.
  public struct Entry: Hashable, Sendable {
    public enum When: Hashable, Sendable {
      /// Whole days, both ends included.
      case allDay(DayRange)
      /// Hours of a day; what runs over midnight has one for each day.
      case timed([TimeSpan])
    }

    /// Where the entry begins in the file.
    public let line: Int
    /// Nil for a period that only tells busy times.
    public let uid: String?
    /// As written. It may name a person or a child: show it to whoever imports, and do not keep it.
    public let summary: String
    public let when: When
    /// Whether the calendar's owner can be booked all the same.
    public let isFree: Bool
    public let isCancelled: Bool
  }

  /// A calendar with one invented entry, as `--template` prints it.
  public static let template = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN", "BEGIN:VEVENT", "UID:inset-1@school.example",
    "DTSTAMP:20260901T090000Z", "DTSTART;VALUE=DATE:20270205", "DTEND;VALUE=DATE:20270206", "SUMMARY:HMS / INSET",
    "END:VEVENT", "END:VCALENDAR", "",
  ].joined(separator: "\r\n")

  /// In the order of the file, an entry's occurrences one after the other.
  public let entries: [Entry]
  /// Entries that cannot be understood, by line.
  public let faults: [InputFault]
  /// Times that name no zone, taken as London's.
  public let floating: Int
  /// Entries of the file with no occurrence on the days asked for.
  public let outside: Int
  /// The UIDs of all entries that were understood, whatever their days.
  public let uids: Set<String>

  /// - Parameters:
  ///   - data: The whole file.
  ///   - file: Its name, for faults.
  ///   - days: Occurrences that touch none of these days are left out.
  /// - Throws: `InputFault` where it is no calendar, or cut off.
  public init(_ data: Data, file: String, within days: DayRange) throws(InputFault) {
    let lines = try CalendarLine.all(in: [UInt8](data), file: file)
    let written = try CalendarComponent.calendars(in: lines, file: file)
    let zones = CalendarZone.defined(in: written)
    let calendars =
      zones.isEmpty ? written : try CalendarComponent.calendars(in: lines.map { $0.naming(zones) }, file: file)
    var reader = CalendarReader(file: file, days: days)
    let events = calendars.flatMap(\.parts).filter { $0.name == "VEVENT" }
    // What takes the place of single occurrences comes first, so that the rule leaves these out.
    let (overriding, plain) = (
      events.filter { $0.first("RECURRENCE-ID") != nil }, events.filter { $0.first("RECURRENCE-ID") == nil }
    )
    for event in overriding { reader.read(overriding: event) }
    for event in plain { reader.read(event) }
    for part in calendars.flatMap(\.parts) where part.name == "VFREEBUSY" { reader.read(freeBusy: part) }
    entries = reader.entries.sorted { $0.line < $1.line }
    faults = reader.faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    floating = reader.floating
    outside = reader.outside
    uids = Set(events.compactMap { $0.first("UID")?.value }).subtracting(reader.unread)
  }
}

/// Turns components into occurrences.
private struct CalendarReader {
  let file: String
  let days: DayRange
  private(set) var entries: [CalendarFile.Entry] = []
  private(set) var faults: [InputFault] = []
  private(set) var floating = 0
  private(set) var outside = 0
  /// UIDs of entries that cannot be understood.
  private(set) var unread: Set<String> = []
  /// Starts that another component takes the place of, by UID.
  private var replaced: [String: Set<Date>] = [:]

  init(file: String, days: DayRange) {
    self.file = file
    self.days = days
  }

  mutating func read(overriding event: CalendarComponent) {
    guard let line = event.first("RECURRENCE-ID"), let uid = event.first("UID")?.value else { return read(event) }
    if line.parameters["RANGE"] != nil {
      return fault(
        event, "RECURRENCE-ID", "A change to this entry and all after it is not worked out. Enter these times by hand.")
    }
    do {
      replaced[uid, default: []].insert(try CalendarMoment(line.value, of: line).date)
      try add(event, recurring: false)
    } catch {
      fault(event, "RECURRENCE-ID", "\(error)")
    }
  }

  mutating func read(_ event: CalendarComponent) {
    do {
      try add(event, recurring: true)
    } catch {
      fault(event, "\(error is CalendarRecurrence.Fault ? "RRULE" : "DTSTART")", "\(error)")
    }
  }

  /// Periods of a component that tells busy times and nothing else.
  mutating func read(freeBusy part: CalendarComponent) {
    for line in part.all("FREEBUSY") where line.parameters["FBTYPE"]?.uppercased() != "FREE" {
      for period in line.value.split(separator: ",") {
        let ends = period.split(separator: "/").map(String.init)
        do {
          guard ends.count == 2 else { throw CalendarMoment.Fault.form(String(period)) }
          let start = try CalendarMoment(ends[0], of: line)
          let end =
            try TimeInterval(calendarDuration: ends[1]).map(start.date.addingTimeInterval)
            ?? CalendarMoment(ends[1], of: line).date
          append(part, summary: "", from: start.date, to: end, isDay: false)
        } catch {
          faults.append(InputFault(file: file, line: line.number, field: "FREEBUSY", message: "\(error)"))
        }
      }
    }
  }

  private mutating func add(_ event: CalendarComponent, recurring: Bool) throws {
    guard let line = event.first("DTSTART") else { throw CalendarMoment.Fault.form("") }
    let start = try CalendarMoment(line.value, of: line)
    if start.isFloating { floating += 1 }
    let length = try length(of: event, from: start)
    var starts: Set<Date> = [start.date]
    if recurring {
      guard let first = days.first.advanced(by: -1).start(in: .gmt),
        let last = days.last.advanced(by: 2).start(in: .gmt)
      else { return }
      if let rule = event.first("RRULE") {
        // What began earlier may reach into the days asked for.
        let early = first.addingTimeInterval(-min(length, 366 * 86_400))
        starts = Set(try CalendarRecurrence(rule.value, from: start).starts(from: early, to: last))
      }
      for line in event.all("RDATE") {
        for value in line.value.split(separator: ",") {
          starts.insert(try CalendarMoment(String(value.prefix { $0 != "/" }), of: line).date)
        }
      }
      starts = try without(event, starts, zone: start)
      starts.subtract(replaced[event.first("UID")?.value ?? ""] ?? [])
    }
    let before = entries.count
    for start in starts.sorted() {
      append(
        event, summary: event.first("SUMMARY")?.text ?? "", from: start, to: start.addingTimeInterval(length),
        isDay: line.value.count == 8)
    }
    if entries.count == before { outside += 1 }
  }

  /// Seconds; a day without an end lasts one day, a time without one no time at all.
  private func length(of event: CalendarComponent, from start: CalendarMoment) throws -> TimeInterval {
    if let line = event.first("DTEND") {
      let end = try CalendarMoment(line.value, of: line)
      let length = end.date.timeIntervalSince(start.date)
      let begin = event.first("DTSTART")?.value ?? ""
      guard length >= 0 else { throw CalendarMoment.Fault.backwards(begin, line.value) }
      // A start in the hour that the clocks leave out is moved on by it, onto or over its end.
      if length == 0, !start.isDay, begin != line.value { throw CalendarMoment.Fault.leftOutHour(begin) }
      return max(start.isDay ? 86_400 : 0, length)
    }
    if let line = event.first("DURATION") {
      guard let length = TimeInterval(calendarDuration: line.value) else { throw CalendarMoment.Fault.form(line.value) }
      return max(start.isDay ? 86_400 : 0, length)
    }
    return start.isDay ? 86_400 : 0
  }

  /// Without the exceptions; one given as a day takes all of its day.
  private func without(
    _ event: CalendarComponent, _ starts: Set<Date>, zone start: CalendarMoment
  ) throws -> Set<Date> {
    var left = starts
    for line in event.all("EXDATE") {
      for value in line.value.split(separator: ",") {
        let moment = try CalendarMoment(String(value), of: line)
        if moment.isDay, !start.isDay, let day = Day(moment.date, in: .gmt) {
          left = left.filter { Day($0, in: start.zone) != day }
        } else {
          left.remove(moment.date)
        }
      }
    }
    return left
  }

  private mutating func append(
    _ part: CalendarComponent, summary: String, from start: Date, to end: Date, isDay: Bool
  ) {
    guard let when = isDay ? whole(from: start, to: end) : hours(from: start, to: end) else { return }
    let busy = part.first("X-MICROSOFT-CDO-BUSYSTATUS")?.value.uppercased()
    entries.append(
      .init(
        line: part.line, uid: part.first("UID")?.value,
        summary: summary.split(whereSeparator: \.isWhitespace).joined(separator: " "), when: when,
        isFree: busy.map { $0 == "FREE" } ?? (part.first("TRANSP")?.value.uppercased() == "TRANSPARENT"),
        isCancelled: part.first("STATUS")?.value.uppercased() == "CANCELLED"))
  }

  private func whole(from start: Date, to end: Date) -> CalendarFile.Entry.When? {
    guard let first = Day(start, in: .gmt), let after = Day(end, in: .gmt),
      let range = try? DayRange(first, max(first, after.advanced(by: -1))), range.overlaps(days)
    else { return nil }
    return .allDay(range)
  }

  /// London's hours, day by day, and only of the days asked for; begun minutes count whole.
  private func hours(from start: Date, to end: Date) -> CalendarFile.Entry.When? {
    guard end > start, let first = Day(start, in: CalendarZone.own),
      let last = Day(end.addingTimeInterval(-1), in: CalendarZone.own)
    else { return nil }
    let london = Calendar.gregorian(in: CalendarZone.own)
    func minutes(_ date: Date) -> Int {
      let parts = london.dateComponents([.hour, .minute], from: date)
      return (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
    }
    let range = max(first, days.first)...max(max(first, days.first), min(last, days.last))
    let spans = range.compactMap { day -> TimeSpan? in
      guard days.contains(day), day <= last else { return nil }
      let from = day == first ? minutes(start) : 0
      let to = day == last ? minutes(end.addingTimeInterval(-1)) + 1 : 1_440
      return try? TimeSpan(day: day, start: TimeOfDay(minutes: from), end: TimeOfDay(minutes: max(to, from + 1)))
    }
    return spans.isEmpty ? nil : .timed(spans)
  }

  private mutating func fault(_ event: CalendarComponent, _ field: String, _ message: String) {
    let line = event.first(field)?.number ?? event.line
    if let uid = event.first("UID")?.value { unread.insert(uid) }
    faults.append(
      InputFault(
        file: file, line: line, field: field,
        message: message == "\(CalendarMoment.Fault.form(""))"
          ? "This entry has no start. Leave it out, or export the calendar again." : message))
  }
}
