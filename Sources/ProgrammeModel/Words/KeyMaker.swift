import Foundation

/// Makes keys: random ones, or for tests and demos the ones that a seed fixes.
///
/// One act uses one maker, so a seeded one is told how many acts came before it and never repeats itself.
public struct KeyMaker: Sendable {
  private var dice: SplitMix64?

  /// Random keys.
  public init() { dice = nil }

  /// Keys that `seed` and the number of acts before this one fix.
  public init(seed: UInt64, act: Int) {
    var stream = SplitMix64(seed: seed)
    let start = stream.next() ^ (UInt64(truncatingIfNeeded: act) &* 0xD134_2543_DE82_EF95)
    dice = SplitMix64(seed: start)
  }

  public mutating func key<Subject>(_: Subject.Type = Subject.self) -> Key<Subject> {
    guard var stream = dice else { return Key(UUID()) }
    var bytes = [stream.next(), stream.next()].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (UInt64($0) * 8)) }
    }
    dice = stream
    bytes[6] = bytes[6] & 0x0F | 0x40  // version 4
    bytes[8] = bytes[8] & 0x3F | 0x80  // RFC 9562 variant
    return Key(
      UUID(
        uuid: (
          bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9], bytes[10],
          bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
        )))
  }
}
