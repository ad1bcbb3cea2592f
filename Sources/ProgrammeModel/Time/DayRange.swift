import Foundation

/// Days from the first to the last, both included, as people write them: `2027-01-18..2027-01-22`, or one day alone.
public struct DayRange: Hashable, Sendable, Codable, CustomStringConvertible {
  public let first: Day
  public let last: Day

  /// - Throws: ``TimeFault/backwards(_:_:)`` when `last` is before `first`.
  public init(_ first: Day, _ last: Day) throws(TimeFault) {
    guard first <= last else { throw .backwards(first.description, last.description) }
    self.first = first
    self.last = last
  }

  /// One day alone.
  public init(_ day: Day) { (first, last) = (day, day) }

  /// Reads `2027-01-18..2027-01-22` or `2027-01-18`.
  ///
  /// - Throws: ``TimeFault`` for any other form.
  public init(_ text: String) throws(TimeFault) {
    guard let dots = text.range(of: "..") else {
      let day = try Day(text)
      try self.init(day, day)
      return
    }
    try self.init(try Day(String(text[..<dots.lowerBound])), try Day(String(text[dots.upperBound...])))
  }

  public var days: ClosedRange<Day> { first...last }

  public func contains(_ day: Day) -> Bool { days.contains(day) }

  public func overlaps(_ other: DayRange) -> Bool { days.overlaps(other.days) }

  /// The days before and after others: none, one or two ranges, in order.
  public func without(_ other: DayRange) -> [DayRange] {
    guard overlaps(other) else { return [self] }
    return [
      other.first > first ? try? DayRange(first, other.first.advanced(by: -1)) : nil,
      other.last < last ? try? DayRange(other.last.advanced(by: 1), last) : nil,
    ].compactMap(\.self)
  }

  public var description: String { first == last ? first.description : "\(first)..\(last)" }
}
