/// The 0.975 quantile of the normal distribution (SPEC, constants).
let z975 = 1.959963984540054

/// Shares from `low` to `high`, within 0...1.
public struct ShareInterval: Hashable, Sendable {
  public let low: Double
  public let high: Double
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// Wilson's 95 % interval of one proportion (SPEC §2.2).
///
/// - Throws: ``EvaluationRefusal`` without answers, or when `yes` is outside 0...`answered`.
public func wilson(_ yes: Int, of answered: Int) throws(EvaluationRefusal) -> ShareInterval {
  guard answered > 0 else { throw .noAnswers }
  guard (0...answered).contains(yes) else { throw .moreThanAll }
  return wilson(share: Double(yes) / Double(answered), size: Double(answered))
}

func wilson(share p: Double, size n: Double) -> ShareInterval {
  let z2 = z975 * z975
  let centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  let half = z975 / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
  return ShareInterval(low: p <= 0 ? 0 : max(0, centre - half), high: p >= 1 ? 1 : min(1, centre + half))
}

/// A proportion whose answers come in sessions.
public struct ClusteredShare: Hashable, Sendable {
  public let share: Double
  /// How many times as many answers are needed as if people did not come in sessions; at least 1.
  public let designEffect: Double
  /// Answers given independently that would tell as much.
  public let effectiveSize: Double
  public let interval: ShareInterval
}

/// Wilson's 95 % interval of a proportion asked in several sessions, widened because sessions differ (SPEC §2.2).
///
/// - Parameters:
///   - yes: For each session the people who agreed.
///   - answered: For each session the people who answered; sessions where nobody did are left out.
/// - Throws: ``EvaluationRefusal`` without answers, with fewer than two sessions, or when a session has more
///   agreements than answers.
public func wilsonClustered(yes: [Int], answered: [Int]) throws(EvaluationRefusal) -> ClusteredShare {
  guard yes.count == answered.count else { throw .unevenLists }
  guard zip(yes, answered).allSatisfy({ $0 >= 0 && $0 <= $1 }) else { throw .moreThanAll }
  let sessions = zip(yes, answered).filter { $1 > 0 }
  guard !sessions.isEmpty else { throw .noAnswers }
  guard sessions.count >= 2 else { throw .oneSession }
  let k = Double(sessions.count)
  let total = Double(sessions.reduce(0) { $0 + $1.1 })
  let p = Double(sessions.reduce(0) { $0 + $1.0 }) / total
  let effect: Double
  if p <= 0 || p >= 1 {
    let mean = sessions.reduce(0) { $0 + Double($1.1 * $1.1) } / total
    effect = 1 + (mean - 1) * 0.05
  } else {
    let squares = sessions.reduce(0.0) { sum, session in
      let residual = Double(session.0) - p * Double(session.1)
      return sum + residual * residual
    }
    effect = max(1, k / (k - 1) * squares / (total * total) / (p * (1 - p) / total))
  }
  let ratio = z975 / tQuantile975(degreesOfFreedom: sessions.count - 1)
  let size = total / effect * ratio * ratio
  return ClusteredShare(
    share: p, designEffect: effect, effectiveSize: size, interval: wilson(share: p, size: size))
}

/// What share of everyone who came it could be at worst and at best, had the rest answered (SPEC §2.1).
///
/// - Throws: ``EvaluationRefusal`` when nobody attended, or there are more answers than people.
public func worstCase(_ yes: Int, of answered: Int, attended: Int) throws(EvaluationRefusal) -> ShareInterval {
  guard attended > 0 else { throw .nobodyAttended }
  guard answered <= attended else { throw .moreFormsThanPeople }
  guard answered >= 0, (0...answered).contains(yes) else { throw .moreThanAll }
  let all = Double(attended)
  return ShareInterval(low: Double(yes) / all, high: Double(yes + attended - answered) / all)
}
