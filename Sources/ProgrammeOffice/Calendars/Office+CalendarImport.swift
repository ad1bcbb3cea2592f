import Catalogue
public import Foundation
import Interchange
import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Takes in a calendar file: bank holidays, the days on which a school is closed, or an officer's busy times. Importing
  /// it again changes only what differs; what the entries are about is never kept.
  ///
  /// - Parameters:
  ///   - words: Further words by which a school's calendar says that it is closed.
  ///   - takesAll: Takes every whole day of a school's file, whatever its words.
  ///   - skipBadRows: Leaves out entries that cannot be understood.
  /// - Throws: `InputFaults` with every entry that cannot be understood; then nothing was changed.
  public func importCalendar(
    _ data: Data, file: String, for purpose: CalendarPurpose, words: [String] = [], takesAll: Bool = false,
    dryRun: Bool = false, skipBadRows: Bool = false
  ) async throws -> CalendarReport {
    let days: DayRange =
      switch purpose {
      case .bankHolidays: try DayRange(try Day("2000-01-01"), desk.today.advanced(by: 5 * 366))
      case .host, .facilitator: try DayRange(desk.today, desk.today.advanced(by: 2 * 366))
      }
    let calendar = try CalendarFile(data, file: file, within: days)
    var report = CalendarReport(rows: ImportReport())
    report.rows.faults = calendar.faults
    guard calendar.faults.isEmpty || skipBadRows else { throw InputFaults(calendar.faults) }
    for fault in calendar.faults { report.leftOut.append("\(fault)") }
    if calendar.floating > 0 {
      report.rows.notes.append(
        InputFault(file: file, message: "Times without a time zone, taken as London’s: \(calendar.floating)."))
    }
    let cancelled = calendar.entries.count { $0.isCancelled }
    if cancelled > 0 { report.leftOut.append("Cancelled: \(cancelled).") }
    let entries = calendar.entries.filter { !$0.isCancelled }
    report.rows.isDryRun = dryRun
    switch purpose {
    case .bankHolidays: try takeBankHolidays(entries, into: &report, file: file)
    case .host(let host):
      try takeClosures(
        calendar.entries, of: host, uids: calendar.uids, within: days, words: ClosureWords(more: words),
        takesAll: takesAll,
        into: &report, file: file)
    case .facilitator(let code): try takeBusyTimes(entries, of: code, into: &report, file: file)
    }
    return report
  }

  // MARK: Bank holidays

  private func takeBankHolidays(
    _ entries: [CalendarFile.Entry], into report: inout CalendarReport, file: String
  ) throws {
    let content = try library.bankHolidays()
    let stored = try store.read { try $0.bankHolidays.all() }
    let names = content.values.reduce(into: [String: Bilingual]()) { names, name in
      names[folded(name.en)] = name
      names[folded(name.cy)] = name
    }
    var added: [(Day, Bilingual)] = []
    var onlyOneLanguage: [String] = []
    for entry in entries {
      guard case .allDay(let range) = entry.when else {
        report.leftOut.append("Not a whole day: \(entry.summary).")
        continue
      }
      for day in range.days {
        report.rows.read += 1
        let name = names[folded(entry.summary)] ?? stored[day] ?? Bilingual(same: entry.summary)
        if let known = content[day] ?? stored[day] {
          report.rows.unchanged += 1
          if known.en != name.en, known.cy != name.cy {
            report.leftOut.append("\(day) is \(known.en) already, and “\(entry.summary)” in the file.")
          }
          continue
        }
        if name.cy == name.en { onlyOneLanguage.append("\(day) \(name.en)") }
        report.taken.append("\(day) \(name.cy == name.en ? name.en : "\(name.cy) / \(name.en)")")
        added.append((day, name))
      }
    }
    if !onlyOneLanguage.isEmpty {
      report.rows.notes.append(
        InputFault(
          file: file,
          message:
            "The name is known in one language only: \(onlyOneLanguage.joined(separator: "; ")). Put the day with "
            + "both names into Content/Calendars/bank-holidays.csv of the workspace."))
    }
    report.rows.added = added.count
    report.rows.next = "pont schedule"
    guard !report.rows.isDryRun, !added.isEmpty else { return }
    try act("calendar import") { tables, _ in
      for (day, name) in added { try tables.bankHolidays.keep(name, on: day) }
      tables.summarise("\(file): \(added.count) bank holidays")
    }
  }

  // MARK: An officer's busy times

  /// The file stands for all of their calendar: times that are no longer in it are free again.
  private func takeBusyTimes(
    _ entries: [CalendarFile.Entry], of code: Code<Facilitator>, into report: inout CalendarReport, file: String
  ) throws {
    let (person, sessions) = try store.read { tables in
      let person = try self.facilitator(code, in: tables)
      return (person, try tables.sessions.all().filter { $0.facilitators.contains(person.key) })
    }
    let own = Set(sessions.map { "\($0.key)@pont" })
    let standing = sessions.filter { $0.state == .proposed || $0.state == .confirmed }
    let (free, pont) = (entries.count { $0.isFree }, entries.count { isPonts($0, own: own, standing: standing) })
    let taken = entries.filter { !$0.isFree && !isPonts($0, own: own, standing: standing) }
    if free > 0 { report.leftOut.append("Marked as free: \(free).") }
    if pont > 0 { report.leftOut.append("Sessions of Pont itself: \(pont).") }
    let spans = try BusyHours.merged(taken.flatMap { try BusyHours.spans(of: $0) }, within: person)
    let before = Set(person.busy.filter { $0.day >= desk.today })
    let now = Set(spans)
    report.rows.read = spans.count
    report.rows.added = now.subtracting(before).count
    report.rows.unchanged = now.intersection(before).count
    let gone = before.subtracting(now).count
    if gone > 0 {
      report.rows.updated = [.init(reference: code.text, name: "busy times", fields: ["free again: \(gone)"])]
    }
    report.taken = spans.map(\.description)
    report.affected = standing.filter { session in spans.contains { $0.overlaps(session.span) } }.map(\.number)
    report.rows.next = "pont schedule"
    guard !report.rows.isDryRun, now != before else { return }
    try act("calendar import") { tables, _ in
      try tables.busyTimes.replace(spans, of: person.key, from: desk.today)
      tables.summarise("\(file): \(spans.count) busy times of \(code)")
    }
  }

  /// Whether an entry is a session of Pont that came back through the officer's calendar.
  private func isPonts(_ entry: CalendarFile.Entry, own: Set<String>, standing: [Session]) -> Bool {
    if let uid = entry.uid, own.contains(uid) { return true }
    guard case .timed(let spans) = entry.when, spans.count == 1 else { return false }
    return standing.contains { $0.span == spans[0] }
  }
}

/// Busy times as they are kept: inside working hours only, none overlapping another.
enum BusyHours {
  static func spans(of entry: CalendarFile.Entry) throws -> [TimeSpan] {
    switch entry.when {
    case .timed(let spans): spans
    case .allDay(let range):
      try range.days.map { day in
        try TimeSpan(day: day, start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: TimeOfDay.limits.upperBound))
      }
    }
  }

  /// - Parameter person: Whose hours; what lies outside them nobody needs to know.
  static func merged(_ spans: [TimeSpan], within person: Facilitator) throws -> [TimeSpan] {
    var merged: [TimeSpan] = []
    for span in spans.sorted() {
      guard let hours = person.hours[span.day.weekday], span.start < hours.end, hours.start < span.end else { continue }
      let clipped = try TimeSpan(
        day: span.day, start: max(span.start, hours.start), end: min(span.end, hours.end))
      if let last = merged.last, last.day == clipped.day, clipped.start <= last.end {
        merged[merged.count - 1] = try TimeSpan(day: last.day, start: last.start, end: max(last.end, clipped.end))
      } else {
        merged.append(clipped)
      }
    }
    return merged
  }
}
