/// The pairs needed to find a net change four times out of five (SPEC §2.7, planning).
///
/// ⌈(z₀.₉₇₅ + z₀.₈₀)² (moved - net²)/net² · deff⌉: the normal approximation, where moved - net² is the variance of the
/// direction of one pair, with people in sessions allowed for by the design effect (Kish, Survey Sampling, 1965).
///
/// - Parameters:
///   - net: The net change that would matter, within -1...1.
///   - moved: The share expected to change their answer at all, from |net| to 1.
///   - designEffect: At least 1.
/// - Throws: ``EvaluationRefusal/noChangeExpected`` for a net change of 0, ``EvaluationRefusal/impossiblePlan`` for shares
///   that cannot be.
public func pairsNeeded(net: Double, moved: Double, designEffect: Double) throws(EvaluationRefusal) -> Int {
  guard net != 0 else { throw .noChangeExpected }
  guard (-1...1).contains(net), (abs(net)...1).contains(moved), designEffect >= 1, designEffect.isFinite
  else { throw .impossiblePlan }
  let z80 = 0.8416212335729143
  let pairs = (z975 + z80) * (z975 + z80) * (moved - net * net) / (net * net) * designEffect
  guard pairs < 1e15 else { throw .noChangeExpected }
  return Int(pairs.rounded(.up))
}
