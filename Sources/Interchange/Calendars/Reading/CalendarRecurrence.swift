import Foundation
import ProgrammeModel

/// A rule by which an entry comes again (RFC 5545 §3.3.10), worked out by Foundation's own.
struct CalendarRecurrence {
  private let rule: Calendar.RecurrenceRule
  private let start: Date
  /// How many times it comes in all, the first included; nil without such an end.
  private let count: Int?

  /// How many times one entry may come within what is asked for.
  static let limit = 5_000

  /// - Throws: ``Fault`` for what is no rule or one that is not worked out here, such as every hour.
  init(_ text: String, from start: CalendarMoment) throws(Fault) {
    var parts: [String: String] = [:]
    for part in text.uppercased().split(separator: ";") {
      guard let equals = part.firstIndex(of: "=") else { throw .form(text) }
      parts[String(part[..<equals])] = String(part[part.index(after: equals)...])
    }
    var calendar = Calendar.gregorian(in: start.zone)
    if parts["WKST"] == "SU" { calendar.firstWeekday = 1 }
    let frequencies: [String: Calendar.RecurrenceRule.Frequency] = [
      "DAILY": .daily, "WEEKLY": .weekly, "MONTHLY": .monthly, "YEARLY": .yearly,
    ]
    guard let frequency = parts["FREQ"].flatMap({ frequencies[$0] }) else { throw .form(text) }
    var rule = Calendar.RecurrenceRule(calendar: calendar, frequency: frequency)
    if let interval = parts["INTERVAL"] {
      guard let number = Int(interval), (1...1_000).contains(number) else { throw .form(text) }
      rule.interval = number
    }
    if let written = parts["COUNT"] {
      guard let number = Int(written), number > 0 else { throw .form(text) }
      count = number
    } else {
      count = nil
    }
    if count == nil, let until = parts["UNTIL"] {
      rule.end = .afterDate(try Self.end(until, start: start, rule: text))
    }
    rule.weekdays = try Self.weekdays(parts["BYDAY"], rule: text)
    rule.daysOfTheMonth = try Self.numbers(parts["BYMONTHDAY"], 31, rule: text)
    rule.daysOfTheYear = try Self.numbers(parts["BYYEARDAY"], 366, rule: text)
    rule.weeks = try Self.numbers(parts["BYWEEKNO"], 53, rule: text)
    rule.setPositions = try Self.numbers(parts["BYSETPOS"], 366, rule: text)
    rule.months = try Self.numbers(parts["BYMONTH"], 12, rule: text).map { Calendar.RecurrenceRule.Month($0) }
    guard parts.keys.allSatisfy(Self.known.contains) else { throw .form(text) }
    self.rule = rule
    self.start = start.date
  }

  /// Every start before `end` that is not before `first`; the first of all is the entry's own, whatever the rule says.
  ///
  /// - Throws: ``Fault/tooMany`` for more than ``limit``.
  func starts(from first: Date, to end: Date) throws(Fault) -> [Date] {
    if let count { return try counted(count, from: first, to: end) }
    var starts: [Date] = start >= first && start < end ? [start] : []
    for date in rule.recurrences(of: start, in: first..<max(first, end)) where date != start {
      starts.append(date)
      guard starts.count <= Self.limit else { throw .tooMany }
    }
    return starts
  }

  /// A count runs from the entry's own start, whether or not the rule has it.
  private func counted(_ count: Int, from first: Date, to end: Date) throws(Fault) -> [Date] {
    var starts: [Date] = [start]
    for date in rule.recurrences(of: start) where date != start {
      guard starts.count < count, date < end else { break }
      starts.append(date)
      guard starts.count <= 20 * Self.limit else { throw .tooMany }
    }
    return starts.filter { $0 >= first && $0 < end }
  }

  private static let known: Set<String> = [
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "BYMONTH",
  ]

  /// The last moment of a rule. A day ends with itself, in the entry's zone.
  private static func end(_ text: String, start: CalendarMoment, rule: String) throws(Fault) -> Date {
    let line = CalendarLine.untilLine(zone: start.isDay || start.isFloating ? nil : start.zone.identifier)
    guard let moment = try? CalendarMoment(text, of: line) else { throw .form(rule) }
    guard moment.isDay, !start.isDay else { return moment.date }
    return Day(moment.date, in: .gmt)?.advanced(by: 1).start(in: start.zone)?.addingTimeInterval(-1) ?? moment.date
  }

  private static func weekdays(_ text: String?, rule: String) throws(Fault) -> [Calendar.RecurrenceRule.Weekday] {
    let names: [Substring: Locale.Weekday] = [
      "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday, "SA": .saturday, "SU": .sunday,
    ]
    var weekdays: [Calendar.RecurrenceRule.Weekday] = []
    for part in (text ?? "").split(separator: ",") {
      guard let day = names[part.suffix(2)] else { throw .form(rule) }
      let place = part.dropLast(2)
      if place.isEmpty {
        weekdays.append(.every(day))
      } else {
        guard let number = Int(place), number != 0, abs(number) <= 53 else { throw .form(rule) }
        weekdays.append(.nth(number, day))
      }
    }
    return weekdays
  }

  private static func numbers(_ text: String?, _ limit: Int, rule: String) throws(Fault) -> [Int] {
    var numbers: [Int] = []
    for part in (text ?? "").split(separator: ",") {
      guard let number = Int(part), number != 0, abs(number) <= limit else { throw .form(rule) }
      numbers.append(number)
    }
    return numbers
  }

  /// Why a rule is not worked out.
  enum Fault: Error, Hashable, CustomStringConvertible {
    case form(String)
    case tooMany

    var description: String {
      switch self {
      case .form(let text):
        "The rule “\(text)” is not one that Pont works out (days, weeks, months, years). Enter these times by hand."
      case .tooMany:
        "This entry comes more than \(CalendarRecurrence.limit) times. Ask for fewer days, or end its rule."
      }
    }
  }
}

extension CalendarLine {
  /// A line for reading the end of a rule in the zone of its start.
  static func untilLine(zone: String?) -> CalendarLine {
    CalendarLine(number: 0, name: "UNTIL", parameters: zone.map { ["TZID": $0] } ?? [:], value: "")
  }
}
