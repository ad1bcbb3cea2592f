public import ProgrammeModel

/// A ratio over sessions with the 95 % interval of 2,000 resamples of whole sessions (SPEC §2.7).
///
/// A second opinion from 20 sessions on, never the primary interval: with 6 to 12 sessions it covers 85 to 90 % instead
/// of 95. Efron, Ann. Stat. 7 (1979), with sessions as the units drawn.
public struct BootstrapRatio: Hashable, Sendable {
  public let ratio: Double
  public let low: Double
  public let high: Double

  /// The fewest sessions for which the interval is worth a look.
  public static let fewestSessions = 20
  private static let resamples = 2_000

  /// - Parameters:
  ///   - numerators: One a session, of any sign.
  ///   - denominators: One a session, each above zero.
  ///   - dice: Draws session `next % k`; a SplitMix64 makes the stream repeatable.
  /// - Throws: ``EvaluationRefusal`` for lists of two lengths, no sessions, or a session without answers.
  public init(_ numerators: [Int], over denominators: [Int], using dice: inout SplitMix64) throws(EvaluationRefusal) {
    guard numerators.count == denominators.count else { throw .unevenLists }
    guard !numerators.isEmpty, denominators.allSatisfy({ $0 > 0 }) else { throw .noAnswers }
    let sessions = UInt64(numerators.count)
    var ratios: [Double] = []
    ratios.reserveCapacity(Self.resamples)
    for _ in 0..<Self.resamples {
      var top = 0
      var bottom = 0
      for _ in 0..<sessions {
        let drawn = Int(dice.next() % sessions)
        top += numerators[drawn]
        bottom += denominators[drawn]
      }
      ratios.append(Double(top) / Double(bottom))
    }
    ratios.sort()
    ratio = Double(numerators.reduce(0, +)) / Double(denominators.reduce(0, +))
    low = quantile(0.025, ofSorted: ratios)
    high = quantile(0.975, ofSorted: ratios)
  }
}

/// The type 7 quantile of Hyndman and Fan, Am. Stat. 50 (1996): linear between the order statistics around (n - 1)q.
///
/// - Precondition: `values` is sorted and not empty; `q` is within 0...1.
func quantile(_ q: Double, ofSorted values: [Double]) -> Double {
  precondition(!values.isEmpty && (0...1).contains(q))
  let place = Double(values.count - 1) * q
  let below = Int(place.rounded(.down))
  let above = min(below + 1, values.count - 1)
  return values[below] + (place - Double(below)) * (values[above] - values[below])
}
