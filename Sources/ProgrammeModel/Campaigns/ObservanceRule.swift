import Foundation

/// How the dates of an observance follow from a year, as `Content/Campaigns/observances.csv` writes it.
public enum ObservanceRule: Hashable, Sendable {
  /// `days 06-23..06-30` or `day 10-18`; an end before the start lies in the year after.
  case fixed(MonthDay, MonthDay)
  /// `month 10`, from its first to its last day.
  case month(Int)
  /// `2nd sat of 10 for 8 days`; 1...4, or -1 for the last.
  case nthWeekday(Int, Weekday, month: Int, length: Int)
  /// `sat before 1st mon of 8 for 8 days`: the last such weekday before that of a month.
  case weekdayBefore(Weekday, Int, Weekday, month: Int, length: Int)
  /// `week with 03-18`, Monday to Sunday.
  case week(MonthDay)
  /// `easter -2`: days after Easter Sunday of the western churches.
  case easter(Int)
  /// `orthodox easter`.
  case orthodoxEaster(Int)
  /// `start of anti-bullying-week`: its first day.
  case start(Code<Observance>)
  /// Somebody sets the dates anew each year; only those of `dates.csv` count.
  case announced
  /// It is held in some years only, those of `dates.csv`.
  case someYears

  /// Reads a rule; nil for a form that is none of those above.
  public init?(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("announced", 1): self = .announced
    case ("some", 2) where words[1] == "years": self = .someYears
    case ("day", 2):
      guard let day = MonthDay(words[1]) else { return nil }
      self = .fixed(day, day)
    case ("days", 2):
      guard let dots = words[1].range(of: ".."), let first = MonthDay(String(words[1][..<dots.lowerBound])),
        let last = MonthDay(String(words[1][dots.upperBound...]))
      else { return nil }
      self = .fixed(first, last)
    case ("month", 2):
      guard let month = monthNumber(words[1]) else { return nil }
      self = .month(month)
    case ("week", 3) where words[1] == "with":
      guard let day = MonthDay(words[2]) else { return nil }
      self = .week(day)
    case ("easter", 1...2), ("orthodox", 2...3):
      let isOrthodox = words[0] == "orthodox"
      let rest = words.dropFirst(isOrthodox ? 2 : 1)
      guard !isOrthodox || words[1] == "easter", let offset = rest.isEmpty ? 0 : Int(rest.joined()),
        (-70...70).contains(offset)
      else { return nil }
      self = isOrthodox ? .orthodoxEaster(offset) : .easter(offset)
    case ("start", 3) where words[1] == "of":
      guard let code = try? Code<Observance>(words[2]) else { return nil }
      self = .start(code)
    default:
      guard let rule = Self.before(words) ?? Self.nth(words) else { return nil }
      self = rule
    }
  }

  private static func before(_ words: [String]) -> ObservanceRule? {
    guard words.count > 2, words[1] == "before", let weekday = Weekday(words[0]),
      case .nthWeekday(let n, let other, let month, let length)? = nth(Array(words.dropFirst(2)))
    else { return nil }
    return .weekdayBefore(weekday, n, other, month: month, length: length)
  }

  private static func nth(_ words: [String]) -> ObservanceRule? {
    guard words.count == 4 || words.count == 7, words[2] == "of", let month = monthNumber(words[3]),
      let n = ["1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": -1][words[0]], let weekday = Weekday(words[1])
    else { return nil }
    guard words.count == 7 else { return .nthWeekday(n, weekday, month: month, length: 1) }
    guard words[4] == "for", words[6] == "days", let length = Int(words[5]), (1...60).contains(length) else {
      return nil
    }
    return .nthWeekday(n, weekday, month: month, length: length)
  }

  /// The dates that begin in a year; nil for a rule that rests on another observance or on dates.
  ///
  /// - Parameter year: 1583 to 4099, the years for which the reckoning of Easter holds.
  public func dates(in year: Int) -> DayRange? {
    switch self {
    case .fixed(let first, let last):
      guard let start = first.day(in: year), let same = last.day(in: year),
        let end = same < start ? last.day(in: year + 1) : same
      else { return nil }
      return try? DayRange(start, end)
    case .month(let month):
      guard let first = try? Day(year: year, month: month, day: 1),
        let next = try? Day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
      else { return nil }
      return try? DayRange(first, next.advanced(by: -1))
    case .nthWeekday(let n, let weekday, let month, let length):
      guard let all = ObservanceRule.month(month).dates(in: year) else { return nil }
      let days = all.days.filter { $0.weekday == weekday }
      let start = n < 0 ? days[days.count - 1] : days[n - 1]
      return try? DayRange(start, start.advanced(by: length - 1))
    case .weekdayBefore(let weekday, let n, let other, let month, let length):
      guard let anchor = ObservanceRule.nthWeekday(n, other, month: month, length: 1).dates(in: year)?.first,
        let start = (1...7).map({ anchor.advanced(by: -$0) }).first(where: { $0.weekday == weekday })
      else { return nil }
      return try? DayRange(start, start.advanced(by: length - 1))
    case .week(let day):
      return day.day(in: year).flatMap { try? DayRange($0.monday, $0.monday.advanced(by: 6)) }
    case .easter(let offset): return Self.one(easterSunday(in: year), offset)
    case .orthodoxEaster(let offset): return Self.one(orthodoxEasterSunday(in: year), offset)
    case .start, .announced, .someYears: return nil
    }
  }

  private static func one(_ day: Day?, _ offset: Int) -> DayRange? {
    day.flatMap { try? DayRange($0.advanced(by: offset), $0.advanced(by: offset)) }
  }
}

private func monthNumber(_ text: String) -> Int? { Int(text).flatMap { (1...12).contains($0) ? $0 : nil } }

/// Easter Sunday of the western churches (Meeus, “Astronomical Algorithms”, chapter 8: the Gregorian computus).
public func easterSunday(in year: Int) -> Day? {
  let a = year % 19
  let (b, c) = (year / 100, year % 100)
  let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
  let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
  let m = (a + 11 * h + 22 * l) / 451
  let n = h + l - 7 * m + 114
  return try? Day(year: year, month: n / 31, day: n % 31 + 1)
}

/// Easter Sunday of the eastern churches, as a Gregorian date (Meeus, the Julian computus, then the calendars' difference).
public func orthodoxEasterSunday(in year: Int) -> Day? {
  let d = (19 * (year % 19) + 15) % 30
  let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  let n = d + e + 114
  return (try? Day(year: year, month: n / 31, day: n % 31 + 1))?.advanced(by: year / 100 - year / 400 - 2)
}
