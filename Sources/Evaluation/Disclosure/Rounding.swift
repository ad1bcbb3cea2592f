/// The nearest multiple of an odd base, so that there are no ties (SPEC §3.5).
///
/// - Precondition: `number` is at least 0 and `base` odd and positive.
public func rounded(_ number: Int, to base: Int = 5) -> Int {
  precondition(number >= 0 && base > 0 && !base.isMultiple(of: 2))
  return base * ((2 * number + base) / (2 * base))
}

/// Parts that are each within one base of the truth and add up to their rounded total (SPEC §3.5, controlled rounding).
///
/// - Precondition: No value is negative; `base` is odd and positive.
public func controlledRounding(_ values: [Int], to base: Int = 5) -> (parts: [Int], total: Int) {
  let total = rounded(values.reduce(0, +), to: base)
  var parts = values.map { $0 / base * base }
  let missing = (total - parts.reduce(0, +)) / base
  let byRemainder = values.indices.sorted { (values[$1] % base, $0) < (values[$0] % base, $1) }
  for index in byRemainder.prefix(max(0, missing)) { parts[index] += base }
  return (parts, total)
}

/// A number published again: it stays as it was unless the truth is a whole base or more away (SPEC §3.6 e).
///
/// So one late form never moves a number, and a reader may assume no more than `base` - 1 either way.
///
/// - Parameter published: The number shown before; nil for the first time.
/// - Precondition: `number` is at least 0 and `base` odd and positive.
public func stickilyRounded(_ number: Int, published: Int?, to base: Int = 5) -> Int {
  if let published, abs(number - published) < base { return published }
  return rounded(number, to: base)
}
