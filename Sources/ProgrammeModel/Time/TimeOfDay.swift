/// A local clock time as minutes after midnight, 0...1440; 1440 only ever ends a span.
public struct TimeOfDay: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  public static let limits = 0...1_440

  public let minutes: Int

  /// - Throws: ``TimeFault/notATime(_:)`` outside ``limits``.
  public init(minutes: Int) throws(TimeFault) {
    guard Self.limits.contains(minutes) else { throw .notATime("\(minutes) minutes") }
    self.minutes = minutes
  }

  /// The nearest time inside ``limits``, for arithmetic that may run over midnight.
  public init(clamping minutes: Int) { self.minutes = min(max(minutes, 0), 1_440) }

  /// Reads `09:30` or `9:30`.
  ///
  /// - Throws: ``TimeFault/notATime(_:)`` for any other form.
  public init(_ text: String) throws(TimeFault) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.unicodeScalars.allSatisfy { ("0"..."9").contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...59).contains(minute),
      let made = try? TimeOfDay(minutes: hour * 60 + minute)
    else { throw .notATime(text) }
    self = made
  }

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }

  public static func < (a: Self, b: Self) -> Bool { a.minutes < b.minutes }

  /// Twenty-four hours, such as `09:30`.
  public var description: String { pad(hour, 2) + ":" + pad(minute, 2) }

  public init(from decoder: any Decoder) throws {
    try self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
