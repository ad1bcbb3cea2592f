/// A day and a local start time, as people type it: `2027-01-21T09:30`.
public struct LocalStart: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let day: Day
  public let time: TimeOfDay

  /// - Throws: ``TimeFault/skipped(_:)`` for the hour that British Summer Time leaves out.
  public init(day: Day, time: TimeOfDay) throws(TimeFault) {
    guard !(time.hour == 1 && Self.isSpringForward(day)) else { throw .skipped("\(day)T\(time)") }
    self.day = day
    self.time = time
  }

  /// Reads `2027-01-21T09:30`, also with a blank instead of the T.
  ///
  /// - Throws: ``TimeFault`` for any other form and for a time that does not exist.
  public init(_ text: String) throws(TimeFault) {
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard parts.count == 2 else { throw .notAStart(text) }
    try self.init(day: try Day(String(parts[0])), time: try TimeOfDay(String(parts[1])))
  }

  /// The clocks go forward at 01:00 on the last Sunday of March (Summer Time Act 1972 as amended 2002).
  private static func isSpringForward(_ day: Day) -> Bool {
    let (_, month, date) = day.civil
    return month == 3 && date >= 25 && day.weekday == .sunday
  }

  public static func < (a: Self, b: Self) -> Bool { (a.day, a.time) < (b.day, b.time) }

  public var description: String { "\(day)T\(time)" }
}
