/// A stretch of a day's clock, such as 08:30–16:30, on no particular day; the end is not included.
public struct Hours: Hashable, Sendable, Codable, CustomStringConvertible {
  public let start: TimeOfDay
  public let end: TimeOfDay

  /// - Throws: ``TimeFault/backwards(_:_:)`` unless `start` is before `end`.
  public init(_ start: TimeOfDay, _ end: TimeOfDay) throws(TimeFault) {
    guard start < end else { throw .backwards(start.description, end.description) }
    self.start = start
    self.end = end
  }

  /// Reads `08:30-16:30`.
  ///
  /// - Throws: ``TimeFault`` for any other form.
  public init(_ text: String) throws(TimeFault) {
    let parts = text.replacing("–", with: "-").split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .notHours(text) }
    try self.init(try TimeOfDay(String(parts[0])), try TimeOfDay(String(parts[1])))
  }

  public var minutes: Int { end.minutes - start.minutes }

  public var description: String { "\(start)-\(end)" }
}
