public import Foundation

/// A UUID that remembers what it points at, so that a host's key cannot stand in for a facilitator's.
public struct Key<Subject>: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  public let uuid: UUID

  public init(_ uuid: UUID) { self.uuid = uuid }

  /// Reads the form that ``description`` writes; nil for anything else.
  public init?(_ text: String) {
    guard let uuid = Self.uuid(of: text) else { return nil }
    self.uuid = uuid
  }

  /// Byte by byte: keys are read by the hundred thousand.
  private static func uuid(of text: String) -> UUID? {
    var text = text
    return text.withUTF8 { letters -> UUID? in
      guard letters.count == 36 else { return nil }
      var bytes: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
      let isWhole = withUnsafeMutableBytes(of: &bytes) { bytes in
        var half = 0
        for (place, letter) in letters.enumerated() {
          if [8, 13, 18, 23].contains(place) {
            guard letter == UInt8(ascii: "-") else { return false }
            continue
          }
          let digit: UInt8
          switch letter {
          case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = letter - UInt8(ascii: "0")
          case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = letter - UInt8(ascii: "a") + 10
          case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = letter - UInt8(ascii: "A") + 10
          default: return false
          }
          bytes[half / 2] = bytes[half / 2] << 4 | digit
          half += 1
        }
        return true
      }
      return isWhole ? UUID(uuid: bytes) : nil
    }
  }

  public init(from decoder: any Decoder) throws {
    uuid = try decoder.singleValueContainer().decode(UUID.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Lower-case hexadecimal with hyphens, as it is stored.
  public var description: String {
    // Digit by digit: every row that is written names a key or two.
    String(unsafeUninitializedCapacity: 36) { letters in
      var place = 0
      func write(_ letter: UInt8) {
        letters[place] = letter
        place += 1
      }
      func digit(_ half: UInt8) { write(half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10) }
      withUnsafeBytes(of: uuid.uuid) { bytes in
        for (index, byte) in bytes.enumerated() {
          if [4, 6, 8, 10].contains(index) { write(UInt8(ascii: "-")) }
          digit(byte >> 4)
          digit(byte & 15)
        }
      }
      return place
    }
  }

  /// In the order of the written forms, which is the order of the bytes.
  public static func < (a: Self, b: Self) -> Bool {
    withUnsafeBytes(of: a.uuid.uuid) { one in
      withUnsafeBytes(of: b.uuid.uuid) { other in one.lexicographicallyPrecedes(other) }
    }
  }
}
