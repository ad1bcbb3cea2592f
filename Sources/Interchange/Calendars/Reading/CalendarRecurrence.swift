import Foundation
import ProgrammeModel

/// A rule by which an entry comes again (RFC 5545 §3.3.10), worked out day by day.
///
/// Our own because Foundation's `Calendar.RecurrenceRule` (Swift 6.3 on Linux) is wrong at month ends: it gives 22 January
/// for the last Friday of January 2027, and a day of its own for 30 February.
struct CalendarRecurrence {
  private enum Frequency: String {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  private let frequency: Frequency
  private let interval: Int
  /// How many times it comes in all, the first included; nil without such an end.
  private let count: Int?
  /// The last moment at which it may begin.
  private let until: Date?
  private let weekStart: Weekday
  /// Weekdays, each with its place in the month or year where the rule gives one: 1 is the first, -1 the last.
  private let weekdays: [(place: Int?, day: Weekday)]
  private let monthDays: [Int]
  private let yearDays: [Int]
  private let months: [Int]
  private let positions: [Int]
  private let start: CalendarMoment
  private let startDay: Day

  /// How many times one entry may come within what is asked for.
  static let limit = 5_000

  /// - Throws: ``Fault`` for what is no rule or one that is not worked out here, such as every hour.
  init(_ text: String, from start: CalendarMoment) throws(Fault) {
    var parts: [String: String] = [:]
    for part in text.uppercased().split(separator: ";") {
      guard let equals = part.firstIndex(of: "=") else { throw .form(text) }
      parts[String(part[..<equals])] = String(part[part.index(after: equals)...])
    }
    guard parts.keys.allSatisfy(Self.known.contains), let frequency = parts["FREQ"].flatMap(Frequency.init),
      let startDay = Day(start.date, in: start.zone), startDay.civil.year >= 1900
    else { throw .form(text) }
    self.start = start
    self.startDay = startDay
    self.frequency = frequency
    interval = try Self.number(parts["INTERVAL"], 1...1_000, rule: text) ?? 1
    count = try Self.number(parts["COUNT"], 1...1_000_000, rule: text)
    until = try parts["UNTIL"].map { written throws(Fault) in try Self.end(written, start: start, rule: text) }
    weekdays = try Self.weekdays(parts["BYDAY"], rule: text)
    monthDays = try Self.numbers(parts["BYMONTHDAY"], 31, rule: text)
    yearDays = try Self.numbers(parts["BYYEARDAY"], 366, rule: text)
    months = try Self.numbers(parts["BYMONTH"], 12, rule: text)
    positions = try Self.numbers(parts["BYSETPOS"], 366, rule: text)
    weekStart = try Self.weekdays(parts["WKST"], rule: text).first?.day ?? .monday
  }

  private static let known: Set<String> = [
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYSETPOS", "BYMONTH",
  ]

  /// Every start before `end` that is not before `first`; the first of all is the entry's own, whatever the rule says.
  ///
  /// - Throws: ``Fault/tooMany`` for more than ``limit``.
  func starts(from first: Date, to end: Date) throws(Fault) -> [Date] {
    guard let last = Day(min(end, until ?? end), in: start.zone) else { return [] }
    var found: [Date] = []
    var sofar = 0
    for day in [startDay] + days(through: last) where sofar < count ?? .max {
      sofar += 1
      guard let date = moment(on: day), date >= first, date < end, until.map({ date <= $0 }) ?? true else { continue }
      found.append(date)
      guard found.count <= Self.limit else { throw .tooMany }
    }
    return found
  }

  /// The days of the rule after the entry's own, in order.
  private func days(through last: Day) -> [Day] {
    let begin = period(of: startDay).lowerBound
    guard begin <= last else { return [] }
    var days: [Day] = []
    var set: [Day] = []
    var current = begin
    // One period beyond the last day, so that places counted from its end are right.
    for number in begin.number...period(of: last).upperBound.number {
      let day = Day(number: number)
      let first = period(of: day).lowerBound
      if first != current {
        days += chosen(set)
        set = []
        current = first
      }
      if isInInterval(day), matches(day) { set.append(day) }
    }
    days += chosen(set)
    return days.filter { $0 > startDay && $0 <= last }
  }

  /// Those at the rule's places in one period's set.
  private func chosen(_ set: [Day]) -> [Day] {
    guard !positions.isEmpty else { return set }
    let places = Set(positions.map { $0 > 0 ? $0 - 1 : set.count + $0 })
    return set.indices.filter(places.contains).map { set[$0] }
  }

  /// The day, week, month or year around a day.
  private func period(of day: Day) -> ClosedRange<Day> {
    let (year, month, _) = day.civil
    switch frequency {
    case .daily: return day...day
    case .weekly:
      let first = day.advanced(by: -((day.weekday.rawValue - weekStart.rawValue + 7) % 7))
      return first...first.advanced(by: 6)
    case .monthly: return Self.month(year, month)
    case .yearly: return Self.year(year)
    }
  }

  private static func month(_ year: Int, _ month: Int) -> ClosedRange<Day> {
    guard let first = try? Day(year: year, month: month, day: 1),
      let next = try? Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
    else { return Day(number: 0)...Day(number: 0) }
    return first...next.advanced(by: -1)
  }

  private func isInInterval(_ day: Day) -> Bool {
    let (here, there) = (day.civil, startDay.civil)
    let passed =
      switch frequency {
      case .daily: startDay.distance(to: day)
      case .weekly: period(of: startDay).lowerBound.distance(to: period(of: day).lowerBound) / 7
      case .monthly: (here.year - there.year) * 12 + here.month - there.month
      case .yearly: here.year - there.year
      }
    return passed >= 0 && passed % interval == 0
  }

  private func matches(_ day: Day) -> Bool {
    let (year, month, number) = day.civil
    if !months.isEmpty, !months.contains(month) { return false }
    let inMonth = Self.month(year, month)
    if !monthDays.isEmpty, !Self.counts(number, from: inMonth.upperBound.civil.day, in: monthDays) { return false }
    if !yearDays.isEmpty {
      let inYear = Self.year(year)
      let days = inYear.lowerBound.distance(to: inYear.upperBound) + 1
      if !Self.counts(inYear.lowerBound.distance(to: day) + 1, from: days, in: yearDays) { return false }
    }
    if !weekdays.isEmpty {
      let around = frequency == .yearly && months.isEmpty ? Self.year(year) : inMonth
      return weekdays.contains { Self.isAt($0.place, $0.day, day, in: around) }
    }
    if !monthDays.isEmpty || !yearDays.isEmpty { return true }
    // What the rule leaves open the entry's own start tells.
    switch frequency {
    case .daily: return true
    case .weekly: return day.weekday == startDay.weekday
    case .monthly: return number == startDay.civil.day
    case .yearly: return number == startDay.civil.day && (!months.isEmpty || month == startDay.civil.month)
    }
  }

  private static func year(_ year: Int) -> ClosedRange<Day> { month(year, 1).lowerBound...month(year, 12).upperBound }

  /// Whether a place counted from 1 is among `wanted`, of which those below 0 count from the end.
  private static func counts(_ place: Int, from total: Int, in wanted: [Int]) -> Bool {
    wanted.contains(place) || wanted.contains(place - total - 1)
  }

  private static func isAt(_ place: Int?, _ weekday: Weekday, _ day: Day, in range: ClosedRange<Day>) -> Bool {
    guard day.weekday == weekday else { return false }
    guard let place else { return true }
    return place > 0
      ? range.lowerBound.distance(to: day) / 7 + 1 == place : day.distance(to: range.upperBound) / 7 + 1 == -place
  }

  /// The entry's own hour on a day.
  private func moment(on day: Day) -> Date? {
    if day == startDay { return start.date }
    let calendar = Calendar.gregorian(in: start.zone)
    var parts = calendar.dateComponents([.hour, .minute, .second], from: start.date)
    (parts.year, parts.month, parts.day) = day.civil
    return calendar.date(from: parts)
  }
}
