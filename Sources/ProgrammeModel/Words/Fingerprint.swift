/// Fowler, Noll and Vo's FNV-1a, 64 bits: tells whether a text is still what it was. It guards against slips, not malice.
public struct Fingerprint: Hashable, Sendable {
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF as UInt8)  // never part of UTF-8, so that “ab” + “c” differs from “a” + “bc”
  }

  public mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  public static func of(_ text: String) -> UInt64 {
    var sum = Fingerprint()
    sum.add(text)
    return sum.value
  }

  /// The bytes of one text and nothing else.
  public static func ofBytes(in text: String) -> UInt64 {
    var sum = Fingerprint()
    for byte in text.utf8 { sum.add(byte) }
    return sum.value
  }

  /// Sixteen hexadecimal digits.
  public var digits: String { Self.digits(value) }

  /// A number as sixteen hexadecimal digits.
  public static func digits(_ value: UInt64) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
