/// A British postcode in its usual form, such as `LL68 9DU`.
public struct Postcode: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The part before the blank: `LL68`.
  public let district: String
  /// The part after the blank: `9DU`.
  public let inward: String

  /// Reads any case, with or without the blank; nil when it is not formed like a postcode.
  public init?(_ text: String) {
    let letters = text.uppercased().filter { !$0.isWhitespace }
    guard (5...7).contains(letters.count), letters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      return nil
    }
    let outward = String(letters.dropLast(3))
    let inward = String(letters.suffix(3))
    guard let first = outward.first, first.isLetter, outward.contains(where: \.isNumber),
      inward.first?.isNumber == true, inward.dropFirst().allSatisfy(\.isLetter)
    else { return nil }
    district = outward
    self.inward = inward
  }

  /// The sector: `LL68 9`.
  public var sector: String { "\(district) \(inward.prefix(1))" }

  public var description: String { "\(district) \(inward)" }
}
