/// A share as so many of ten people, for icons; there is none for "fewer than" and "more than", which are words only.
///
/// Only the rule of SPEC §2.8 in `Evaluation` makes one from counts.
public struct TenPeople: Hashable, Sendable, Codable {
  /// 1...9: what "about 7 in 10" and "about half" say.
  public let filled: Int

  /// - Precondition: `filled` is within 1...9.
  @_spi(Protector) public init(filled: Int) {
    precondition((1...9).contains(filled))
    self.filled = filled
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    filled = try container.decode(Int.self)
    guard (1...9).contains(filled) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(filled) of ten people is said in words, never drawn.")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(filled)
  }
}
