/// The leave to read protected counts and tables back from a file.
///
/// Without it a file could pass raw counts off as protected ones. Whoever only imports this module cannot make one.
public struct ProtectedReading: Sendable {
  /// Where a decoder carries it.
  @_spi(Protector) public static let place = key

  private static let key = CodingUserInfoKey(rawValue: "org.pont.protected-reading") ?? unreachable

  /// `CodingUserInfoKey` takes any text; the type alone says that it might not.
  private static var unreachable: CodingUserInfoKey { preconditionFailure("A decoder’s key has no name.") }

  @_spi(Protector) public init() {}

  /// - Throws: `DecodingError` for a decoder that does not carry the leave.
  static func require(in decoder: any Decoder) throws {
    guard decoder.userInfo[key] is ProtectedReading else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "Protected figures are made from counts by the protector, and not read from a file."))
    }
  }
}
