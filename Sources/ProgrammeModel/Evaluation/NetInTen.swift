/// How many more of ten people moved up than down, with its interval: whole tenths, so that no count can be read off it.
///
/// Only the judge in `Evaluation` makes one. It is drawn beside a verdict and is never a claim by itself.
public struct NetInTen: Hashable, Sendable, Codable {
  /// −10...10; below 0 more moved down.
  public let net: Int
  /// −10...10, at most `net`.
  public let low: Int
  /// −10...10, at least `net`.
  public let high: Int

  /// Rounds shares of −1...1 to tenths.
  ///
  /// - Precondition: `low` ≤ `net` ≤ `high`.
  @_spi(Judge) public init(net: Double, low: Double, high: Double) {
    precondition(low <= net && net <= high)
    self.net = Self.tenths(net)
    self.low = Self.tenths(low)
    self.high = Self.tenths(high)
  }

  private static func tenths(_ share: Double) -> Int { Int((10 * min(1, max(-1, share))).rounded()) }
}
