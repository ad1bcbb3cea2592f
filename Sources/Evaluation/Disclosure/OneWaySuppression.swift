/// Which cells of a one-way table with a known total must be hidden (SPEC §3.3, exact).
public enum OneWaySuppression: Hashable, Sendable {
  /// Positions hidden because they are small, and positions hidden to protect those; both empty when all can be shown.
  case hidden(primary: [Int], complementary: [Int])
  /// No choice of cells protects the small ones: only the total may be shown, or not even that.
  case refused(primary: [Int])
}

/// Finds the cells to hide in a one-way table whose total is published (SPEC §3.3).
///
/// - Parameters:
///   - counts: The cells, none negative; their sum is the total.
///   - threshold: Counts below it are small.
///   - zeroSafe: Whether a zero may be shown as a true zero.
public func suppress(_ counts: [Int], threshold: Int, zeroSafe: Bool) -> OneWaySuppression {
  let primary = counts.indices.filter { counts[$0] < threshold && (counts[$0] > 0 || !zeroSafe) }
  if primary.isEmpty { return .hidden(primary: [], complementary: []) }
  guard counts.reduce(0, +) >= threshold else { return .refused(primary: primary) }
  let candidates = counts.indices
    .filter { !primary.contains($0) && (counts[$0] > 0 || !zeroSafe) }
    .sorted { (counts[$0], $0) < (counts[$1], $1) }
  for taken in 0...candidates.count {
    let hidden = primary + candidates.prefix(taken)
    if isProtected(hidden.map { counts[$0] }, smallOnes: primary.count, threshold: threshold, least: zeroSafe ? 1 : 0) {
      return .hidden(primary: primary, complementary: candidates.prefix(taken).sorted())
    }
  }
  return .refused(primary: primary)
}

/// What an outsider who knows the total can work out of each cell hidden: from the least a cell can be to what is left.
public func outsiderBounds(_ counts: [Int], hidden: [Int], zeroSafe: Bool) -> ClosedRange<Int> {
  let least = zeroSafe ? 1 : 0
  let sum = hidden.reduce(0) { $0 + counts[$1] }
  return least...max(least, sum - (hidden.count - 1) * least)
}

/// The three conditions on the hidden cells: an outsider, one who knows which are small, and a single person counted.
private func isProtected(_ hidden: [Int], smallOnes q: Int, threshold: Int, least: Int) -> Bool {
  let s = hidden.count
  let sum = hidden.reduce(0, +)
  guard s >= 2, sum - (s - 1) * least >= threshold else { return false }
  if q == s {
    guard sum != s * (threshold - 1), sum != s * least else { return false }
  } else {
    guard sum != q * least + (s - q) * threshold else { return false }
  }
  // Two small ones, one of them a single person, who subtracts themselves from the sum.
  return !(s == 2 && q == 2 && hidden.contains(1))
}
