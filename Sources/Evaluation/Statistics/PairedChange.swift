import Foundation

/// A net change from `low` to `high`, within -1...1.
public struct ChangeInterval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The least interval that holds this one and another (SPEC §2.4, part iii).
  public func widened(to other: ChangeInterval) -> ChangeInterval {
    ChangeInterval(low: min(low, other.low), high: max(high, other.high))
  }

  /// Cut off at -1 and 1, which no net change can pass.
  func clamped() -> ChangeInterval { ChangeInterval(low: max(-1, low), high: min(1, high)) }
}

/// A net change with its 95 % interval.
public struct NetChange: Hashable, Sendable {
  /// Those who moved up less those who moved down, of all.
  public let net: Double
  public let interval: ChangeInterval
}

/// The share moved up less the share moved down, with the adjusted Wald interval (SPEC §2.4, part i).
///
/// It takes people for independent and is never so narrow as to vanish. Bonett and Price, “Adjusted Wald confidence
/// interval for a difference of binomial proportions based on paired data”, J. Educ. Behav. Stat. 37 (2012).
///
/// - Throws: ``EvaluationRefusal`` without pairs, or when more moved than there are pairs.
public func bonettPrice(up: Int, down: Int, of pairs: Int) throws(EvaluationRefusal) -> NetChange {
  guard pairs > 0 else { throw .noAnswers }
  guard up >= 0, down >= 0, up <= pairs, down <= pairs - up else { throw .moreThanAll }
  let n = Double(pairs)
  let rising = Double(up + 1) / (n + 2)
  let falling = Double(down + 1) / (n + 2)
  let centre = rising - falling
  let half = z975 * ((rising + falling - centre * centre) / (n + 2)).squareRoot()
  return NetChange(
    net: (Double(up) - Double(down)) / n, interval: ChangeInterval(low: centre - half, high: centre + half).clamped())
}

/// The share who moved up and half of those who stayed (SPEC §2.4): the probability of superiority of a pair.
///
/// - Throws: ``EvaluationRefusal`` without pairs, or when more moved than there are pairs.
public func probabilityOfSuperiority(up: Int, down: Int, of pairs: Int) throws(EvaluationRefusal) -> Double {
  guard pairs > 0 else { throw .noAnswers }
  guard up >= 0, down >= 0, up <= pairs, down <= pairs - up else { throw .moreThanAll }
  return (Double(up) + Double(pairs - up - down) / 2) / Double(pairs)
}

/// The exact two-sided p-value of McNemar's test, which is the sign test of those who moved (SPEC §2.4).
///
/// Kept beside the primary test and never claimed from, because it takes people of one session for independent.
/// McNemar, Psychometrika 12 (1947); p = min(1, 2 Σ_{i ≤ min(b,c)} C(b+c, i) / 2^(b+c)).
///
/// - Precondition: Neither number is negative.
public func mcNemarExact(_ up: Int, _ down: Int) -> Double {
  precondition(up >= 0 && down >= 0)
  let all = up + down
  if all == 0 { return 1 }
  // In logarithms, so that hundreds of pairs neither overflow nor vanish.
  var sum = 0.0
  for i in 0...min(up, down) {
    let choices = lgamma(Double(all + 1)) - lgamma(Double(i + 1)) - lgamma(Double(all - i + 1))
    sum += exp(choices - Double(all) * log(2))
  }
  return min(1, 2 * sum)
}
