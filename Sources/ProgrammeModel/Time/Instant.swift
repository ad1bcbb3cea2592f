/// A moment in Coordinated Universal Time, to the second.
public struct Instant: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// Reads `2026-11-23T17:45:00Z`, the form that ``description`` writes.
  ///
  /// - Throws: ``TimeFault/notAnInstant(_:)`` for any other form.
  public init(_ iso: String) throws(TimeFault) {
    guard iso.count == 20, iso.hasSuffix("Z"), let t = iso.firstIndex(of: "T"),
      let day = try? Day(String(iso[..<t]))
    else { throw .notAnInstant(iso) }
    let clock = iso[iso.index(after: t)...].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, let hour = Int(clock[0]), let minute = Int(clock[1]), let second = Int(clock[2]),
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { throw .notAnInstant(iso) }
    seconds = day.number * 86_400 + hour * 3_600 + minute * 60 + second
  }

  public func adding(seconds more: Int) -> Instant { Instant(seconds: seconds + more) }
  public func adding(hours: Int) -> Instant { Instant(seconds: seconds + hours * 3_600) }

  public static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }

  public var description: String {
    let day = Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    let rest = seconds - day.number * 86_400
    return "\(day)T\(pad(rest / 3_600, 2)):\(pad(rest / 60 % 60, 2)):\(pad(rest % 60, 2))Z"
  }

  public init(from decoder: any Decoder) throws {
    try self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Instant {
  /// The day in Coordinated Universal Time.
  public var day: Day { Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400) }
}
