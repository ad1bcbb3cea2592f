import Foundation

/// Wilcoxon's signed-rank test with zeros kept in the ranking (SPEC §2.4).
///
/// Kept beside the primary test and never claimed from. Pratt, “Remarks on zeros and ties in the Wilcoxon signed rank
/// procedures”, JASA 54 (1959): rank |d| with the zeros among them, ties by their mean rank, then drop the zeros' ranks.
public struct SignedRank: Hashable, Sendable {
  /// The sum of the ranks of those who moved up.
  public let rankSumUp: Double
  /// Without continuity correction; 0 when nobody moved.
  public let z: Double
  /// Two-sided, from the normal distribution.
  public let normalP: Double
  /// Two-sided, over all signs; nil above ``exactLimit`` people who moved.
  public let exactP: Double?
  public let moved: Int
  public let unmoved: Int

  /// The most people who moved for whom the exact p-value is found.
  public static let exactLimit = 50

  /// The p-value to use: exact where it is known.
  public var p: Double { exactP ?? normalP }

  /// - Parameter differences: After less before, one a pair.
  public init(_ differences: [Int]) {
    let sizes = differences.map(abs).sorted()
    // Twice the mean rank, so that it stays whole: the first and last place among equals, counted from 1, added.
    var doubled: [Int: Int] = [:]
    var first = 0
    while first < sizes.count {
      var last = first
      while last + 1 < sizes.count, sizes[last + 1] == sizes[first] { last += 1 }
      doubled[sizes[first]] = first + last + 2
      first = last + 1
    }
    let nonZero = differences.filter { $0 != 0 }
    let ranks = nonZero.map { doubled[abs($0)] ?? 0 }
    let up = zip(nonZero, ranks).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    let all = ranks.reduce(0, +)
    moved = nonZero.count
    unmoved = differences.count - nonZero.count
    rankSumUp = Double(up) / 2
    // W+ - E = (2 up - all)/4 and V = Σ r²/4 with r = doubled/2.
    let variance = ranks.reduce(0.0) { $0 + Double($1) * Double($1) } / 16
    z = variance > 0 ? Double(2 * up - all) / 4 / variance.squareRoot() : 0
    normalP = variance > 0 ? erfc(abs(z) / 2.0.squareRoot()) : 1
    exactP = nonZero.count > Self.exactLimit ? nil : Self.exact(ranks, up: up, all: all)
  }

  /// P(|2 W - all| ≥ |2 up - all|) when each rank is as likely to be added as not.
  private static func exact(_ ranks: [Int], up: Int, all: Int) -> Double {
    var chance = [Double](repeating: 0, count: all + 1)
    chance[0] = 1
    var reached = 0
    for rank in ranks {
      reached += rank
      for sum in stride(from: reached, through: 0, by: -1) {
        chance[sum] = (chance[sum] + (sum >= rank ? chance[sum - rank] : 0)) / 2
      }
    }
    let distance = abs(2 * up - all)
    let p = chance.indices.reduce(0.0) { abs(2 * $1 - all) >= distance ? $0 + chance[$1] : $0 }
    return min(1, p)
  }
}
