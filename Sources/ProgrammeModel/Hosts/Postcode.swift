/// A British postcode in its usual form, such as `LL68 9DU`.
public struct Postcode: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The part before the blank: `LL68`.
  public let district: String
  /// The part after the blank: `9DU`.
  public let inward: String

  /// Reads any case, with or without the blank; nil when it is not formed like a postcode.
  public init?(_ text: String) {
    let written = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.filter { !$0.isWhitespace }
    var letters: [UInt8] = []
    for letter in written.utf8 {
      switch letter {
      case 0x09...0x0D, 0x20: continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(letter)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): letters.append(letter - 0x20)
      default: return nil
      }
    }
    guard (5...7).contains(letters.count) else { return nil }
    func isDigit(_ letter: UInt8) -> Bool { letter <= UInt8(ascii: "9") }
    let outward = letters.dropLast(3)
    let inward = letters.suffix(3)
    guard !isDigit(letters[0]), outward.contains(where: isDigit), inward.first.map(isDigit) == true,
      !inward.dropFirst().contains(where: isDigit)
    else { return nil }
    district = String(decoding: outward, as: UTF8.self)
    self.inward = String(decoding: inward, as: UTF8.self)
  }

  /// The sector: `LL68 9`.
  public var sector: String { "\(district) \(inward.prefix(1))" }

  public var description: String { "\(district) \(inward)" }
}
