/// The secure hash of FIPS 180-4 (2015), §6.2, and the keyed hash made of it (RFC 2104).
///
/// The hash is short and never changes, and a library that holds it would be larger than this whole module.
enum SHA256 {
  /// 32 bytes.
  static func hash(_ message: some Sequence<UInt8>) -> [UInt8] {
    var padded = Array(message)
    let bits = UInt64(padded.count) * 8
    padded.append(0x80)
    while padded.count % 64 != 56 { padded.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    var state = start
    for block in stride(from: 0, to: padded.count, by: 64) { compress(padded[block..<block + 64], into: &state) }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }
  }

  /// HMAC-SHA256: 32 bytes.
  static func keyed(_ key: [UInt8], _ message: some Sequence<UInt8>) -> [UInt8] {
    var block = key.count > 64 ? hash(key) : key
    block += [UInt8](repeating: 0, count: 64 - block.count)
    return hash(block.map { $0 ^ 0x5c } + hash(block.map { $0 ^ 0x36 } + Array(message)))
  }

  private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var w = [UInt32](repeating: 0, count: 64)
    for t in 0..<16 {
      let at = block.startIndex + 4 * t
      w[t] = (0..<4).reduce(0) { $0 << 8 | UInt32(block[at + $1]) }
    }
    for t in 16..<64 {
      let small0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ (w[t - 15] >> 3)
      let small1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ (w[t - 2] >> 10)
      w[t] = w[t - 16] &+ small0 &+ w[t - 7] &+ small1
    }
    var (a, b, c, d, e, f, g, h) =
      (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = h &+ big1 &+ ((e & f) ^ (~e & g)) &+ constants[t] &+ w[t]
      let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let second = big0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= word }
  }

  private static func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

  /// The first 64 primes, by which the constants are defined.
  private static let primes: [UInt64] = {
    var found: [UInt64] = []
    var candidate: UInt64 = 2
    while found.count < 64 {
      if !found.contains(where: { candidate.isMultiple(of: $0) }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }()

  /// The first 32 bits of the fractional parts of the primes' square roots.
  private static let start: [UInt32] = primes.prefix(8).map { fraction(of: $0, root: 2) }
  /// The first 32 bits of the fractional parts of the primes' cube roots.
  private static let constants: [UInt32] = primes.map { fraction(of: $0, root: 3) }

  /// ⌊n^(1/root) · 2³²⌋ mod 2³², by bisection in whole numbers.
  private static func fraction(of number: UInt64, root: Int) -> UInt32 {
    var low: UInt64 = 0
    var high: UInt64 = 20 << 32  // √53 and ∛311 are both below 20
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if isAtMost(middle, root: root, number) { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  /// Whether value^root ≤ number · 2^(32 · root), in words of 64 bits.
  private static func isAtMost(_ value: UInt64, root: Int, _ number: UInt64) -> Bool {
    let square = value.multipliedFullWidth(by: value)
    if root == 2 { return square.high < number || (square.high == number && square.low == 0) }
    // value³ = (high · 2⁶⁴ + low) · value, compared with number · 2⁹⁶.
    let low = square.low.multipliedFullWidth(by: value)
    let high = square.high.multipliedFullWidth(by: value)
    let (middle, carry) = high.low.addingReportingOverflow(low.high)
    let top = high.high + (carry ? 1 : 0)
    let wanted = (top: number >> 32, middle: number << 32)
    return (top, middle) < wanted || ((top, middle) == wanted && low.low == 0)
  }
}
