import Foundation

/// How two groups of ordered answers differ, by comparing everyone after with everyone before (SPEC §2.5).
public struct MannWhitney: Hashable, Sendable {
  /// Pairs in which after is higher, and half of the ties.
  public let u: Double
  /// The probability of superiority, U of all pairs.
  public let superiority: Double
  /// Cliff's delta, 2 · superiority - 1.
  public let delta: Double
  /// With correction for continuity and ties; 0 when all answers are the same.
  public let z: Double
  /// Two-sided, from the normal distribution.
  public let p: Double

  /// Mann and Whitney, Ann. Math. Stat. 18 (1947); ties after Lehmann, Nonparametrics (1975), §1.4.
  ///
  /// - Throws: ``EvaluationRefusal/noAnswers`` when either group is empty.
  public init(after: [Int], before: [Int]) throws(EvaluationRefusal) {
    guard !after.isEmpty, !before.isEmpty else { throw .noAnswers }
    let compared = Dominance(after: after, before: before)
    let n1 = Double(after.count)
    let n2 = Double(before.count)
    u = compared.higher + compared.equal / 2
    superiority = u / (n1 * n2)
    delta = 2 * superiority - 1
    let n = n1 + n2
    var counts: [Int: Double] = [:]
    for answer in after + before { counts[answer, default: 0] += 1 }
    let ties = counts.values.reduce(0.0) { $0 + ($1 * $1 * $1 - $1) }
    let allTied = counts.count == 1
    let variance = n1 * n2 / 12 * ((n + 1) - ties / (n * (n - 1)))
    z = allTied ? 0 : max(0, abs(u - n1 * n2 / 2) - 0.5) / variance.squareRoot()
    p = allTied ? 1 : erfc(z / 2.0.squareRoot())
  }
}

/// Cliff's delta between two groups of ordered answers with its 95 % interval (SPEC §2.5).
///
/// Cliff, “Dominance statistics”, Psychol. Bull. 114 (1993), with the asymmetric interval of Feng and Cliff (2004).
public struct CliffDelta: Hashable, Sendable {
  public let delta: Double
  public let variance: Double
  public let interval: ChangeInterval

  /// The probability of superiority and its interval: (delta + 1)/2.
  public var superiority: Double { (delta + 1) / 2 }
  public var superiorityInterval: ShareInterval {
    ShareInterval(low: (interval.low + 1) / 2, high: (interval.high + 1) / 2)
  }

  /// - Throws: ``EvaluationRefusal/tooFewInAGroup`` with fewer than two answers in either group.
  public init(after: [Int], before: [Int]) throws(EvaluationRefusal) {
    guard after.count >= 2, before.count >= 2 else { throw .tooFewInAGroup }
    let compared = Dominance(after: after, before: before)
    let n1 = Double(after.count)
    let n2 = Double(before.count)
    let delta = (compared.higher - compared.lower) / (n1 * n2)
    self.delta = delta
    if compared.higher == n1 * n2 || compared.lower == n1 * n2 {
      // No overlap at all: the formula collapses, so the other end follows from the smaller group alone.
      let fewer = min(n1, n2)
      let other = (fewer - z975 * z975) / (fewer + z975 * z975)
      variance = 0
      interval = delta > 0 ? ChangeInterval(low: other, high: 1) : ChangeInterval(low: -1, high: -other)
      return
    }
    let squares =
      compared.higher * (1 - delta) * (1 - delta) + compared.lower * (1 + delta) * (1 + delta)
      + compared.equal * delta * delta
    let found =
      (n2 * n2 * compared.squaresByAfter(around: delta) + n1 * n1 * compared.squaresByBefore(around: delta) - squares)
      / (n1 * n2 * (n1 - 1) * (n2 - 1))
    variance = max(found, (1 - delta * delta) / (n1 * n2 - 1))
    let z2v = z975 * z975 * variance
    let rest = 1 - delta * delta
    let half = z975 * variance.squareRoot() * (rest * rest + z2v).squareRoot()
    let centre = delta - delta * delta * delta
    interval = ChangeInterval(low: (centre - half) / (rest + z2v), high: (centre + half) / (rest + z2v)).clamped()
  }
}

/// The difference of two independent proportions with Newcombe's 95 % interval (SPEC §2.5).
///
/// Newcombe, “Interval estimation for the difference between independent proportions”, Stat. Med. 17 (1998), method 10.
///
/// - Throws: ``EvaluationRefusal`` without answers in either group, or when more agreed than answered.
public func newcombe(
  yesBefore: Int, ofBefore: Int, yesAfter: Int, ofAfter: Int
) throws(EvaluationRefusal) -> NetChange {
  let before = try wilson(yesBefore, of: ofBefore)
  let after = try wilson(yesAfter, of: ofAfter)
  let p1 = Double(yesBefore) / Double(ofBefore)
  let p2 = Double(yesAfter) / Double(ofAfter)
  func hypotenuse(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
  let interval = ChangeInterval(
    low: p2 - p1 - hypotenuse(p2 - after.low, before.high - p1),
    high: p2 - p1 + hypotenuse(after.high - p2, p1 - before.low))
  return NetChange(net: p2 - p1, interval: interval.clamped())
}

/// Every pair of an answer after with an answer before, counted by value instead of one by one.
struct Dominance {
  private let after: [(value: Int, count: Double)]
  private let before: [(value: Int, count: Double)]
  let higher: Double
  let lower: Double
  let equal: Double

  init(after: [Int], before: [Int]) {
    func counted(_ answers: [Int]) -> [(value: Int, count: Double)] {
      Dictionary(answers.map { ($0, 1.0) }, uniquingKeysWith: +).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    self.after = counted(after)
    self.before = counted(before)
    var sums = (higher: 0.0, lower: 0.0, equal: 0.0)
    for a in self.after {
      for b in self.before {
        if a.value > b.value {
          sums.higher += a.count * b.count
        } else if a.value < b.value {
          sums.lower += a.count * b.count
        } else {
          sums.equal += a.count * b.count
        }
      }
    }
    (higher, lower, equal) = sums
  }

  /// Σ over answers after of (mean sign against all before - delta)².
  func squaresByAfter(around delta: Double) -> Double { Self.squares(of: after, against: before, sign: 1, delta) }

  /// Σ over answers before of (mean sign of all after against it - delta)².
  func squaresByBefore(around delta: Double) -> Double { Self.squares(of: before, against: after, sign: -1, delta) }

  private static func squares(
    of own: [(value: Int, count: Double)], against others: [(value: Int, count: Double)], sign: Double, _ delta: Double
  ) -> Double {
    let all = others.reduce(0) { $0 + $1.count }
    return own.reduce(0) { sum, mine in
      let signs = others.reduce(0.0) { $0 + Double((mine.value - $1.value).signum()) * $1.count }
      let residual = sign * signs / all - delta
      return sum + mine.count * residual * residual
    }
  }
}
