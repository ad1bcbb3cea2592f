/// From one local time to a later one on the same day; the end is not included.
public struct TimeSpan: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  public let day: Day
  public let start: TimeOfDay
  public let end: TimeOfDay

  /// - Throws: ``TimeFault/backwards(_:_:)`` unless `start` is before `end`.
  public init(day: Day, start: TimeOfDay, end: TimeOfDay) throws(TimeFault) {
    guard start < end else { throw .backwards(start.description, end.description) }
    self.day = day
    self.start = start
    self.end = end
  }

  /// - Throws: ``TimeFault`` when the span would be empty or run past midnight.
  public init(day: Day, start: TimeOfDay, minutes: Int) throws(TimeFault) {
    try self.init(day: day, start: start, end: try TimeOfDay(minutes: start.minutes + minutes))
  }

  public var minutes: Int { end.minutes - start.minutes }

  public func overlaps(_ other: TimeSpan) -> Bool { day == other.day && start < other.end && other.start < end }

  public static func < (a: Self, b: Self) -> Bool {
    (a.day, a.start, a.end) < (b.day, b.start, b.end)
  }

  /// Such as `2027-01-21 09:30–10:30`.
  public var description: String { "\(day) \(start)–\(end)" }
}
