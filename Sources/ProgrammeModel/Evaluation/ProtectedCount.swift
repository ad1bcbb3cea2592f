/// A count of people after disclosure control. Only the protector in `Evaluation` makes one from a raw count.
public struct ProtectedCount: Hashable, Sendable, Codable {
  public let shown: Shown

  @_spi(Protector) public init(shown: Shown) { self.shown = shown }

  /// - Throws: For a decoder without ``ProtectedReading``.
  public init(from decoder: any Decoder) throws {
    try ProtectedReading.require(in: decoder)
    shown = try Shown(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws { try shown.encode(to: encoder) }
}
