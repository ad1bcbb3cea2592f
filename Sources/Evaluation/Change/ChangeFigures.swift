/// The exact figures of one comparison, before it is judged; for the team's own check, never for print.
public struct ChangeFigures: Hashable, Sendable {
  /// Pairs, or answers of the smaller wave.
  public let answers: Int
  /// Sessions with answers both before and after.
  public let sessions: Int
  /// Sessions left out because one wave is missing.
  public let sessionsLeftOut: Int
  public let net: Double
  /// The widest that SPEC §2.4 (iii) and §2.5 make it.
  public let interval: ChangeInterval
  /// Of the sessions' sign flips, not yet adjusted for other questions.
  public let p: Double
  /// Codes linked, or the lower of the two response rates; 0 where it cannot be said.
  public let rate: Double
  /// Who moved up and down; nil unless people are paired.
  public let moved: Moved?
  /// Places on the scale before that count as agreeing, of all answers compared.
  public let topShareBefore: Double

  public struct Moved: Hashable, Sendable {
    public let up: Int
    public let down: Int
  }

  /// Figures of linked pairs (SPEC §2.4).
  ///
  /// - Parameter agreeing: The places on the scale that count as agreeing, fixed in the question.
  /// - Throws: ``EvaluationRefusal`` without pairs or with pairs from one session only.
  public init(
    paired sessions: [PlannedComparison.PairedSession], agreeing: Set<Int>
  ) throws(EvaluationRefusal) {
    let used = sessions.filter { $0.pairs > 0 }
    let nets = used.map { $0.up - $0.down }
    let clustered = try clusterNet(nets, pairs: used.map(\.pairs))
    let pairs = used.reduce(0) { $0 + $1.pairs }
    let up = used.reduce(0) { $0 + $1.up }
    let down = used.reduce(0) { $0 + $1.down }
    let independent = try bonettPrice(up: up, down: down, of: pairs)
    answers = pairs
    self.sessions = used.count
    sessionsLeftOut = sessions.count - used.count
    net = clustered.net
    interval = independent.interval.widened(to: clustered.interval)
    p = signFlip(nets)
    rate = try matchRate(sessions.map { ($0.pairs, $0.formsBefore, $0.formsAfter) })
    moved = Moved(up: up, down: down)
    let agreed = used.reduce(0) { sum, session in
      sum + session.moves.reduce(0) { $0 + (agreeing.contains($1.key.before) ? $1.value : 0) }
    }
    topShareBefore = Double(agreed) / Double(pairs)
  }

  /// Figures of different people, session by session (SPEC §2.5): S_s = round(n_s · delta_s), n_s the smaller wave.
  ///
  /// Sessions that lack either wave are left out and counted.
  ///
  /// - Parameter agreeing: The places on the scale that count as agreeing, fixed in the question.
  /// - Throws: ``EvaluationRefusal`` with fewer than two sessions that have both waves, or two answers in each.
  public init(
    unpaired sessions: [PlannedComparison.UnpairedSession], agreeing: Set<Int>
  ) throws(EvaluationRefusal) {
    let used = sessions.filter { !$0.before.isEmpty && !$0.after.isEmpty }
    var nets: [Int] = []
    for session in used {
      let delta = try MannWhitney(after: session.after, before: session.before).delta
      nets.append(Int((Double(min(session.before.count, session.after.count)) * delta).rounded()))
    }
    let sizes = used.map { min($0.before.count, $0.after.count) }
    let clustered = try clusterNet(nets, pairs: sizes)
    let before = used.flatMap(\.before)
    let after = used.flatMap(\.after)
    let independent = try CliffDelta(after: after, before: before)
    answers = min(before.count, after.count)
    self.sessions = used.count
    sessionsLeftOut = sessions.count - used.count
    net = clustered.net
    interval = independent.interval.widened(to: clustered.interval)
    p = signFlip(nets)
    rate = min(
      Self.rate(before.count, of: used.reduce(0) { $0 + $1.attendedBefore }),
      Self.rate(after.count, of: used.reduce(0) { $0 + $1.attendedAfter }))
    moved = nil
    topShareBefore = Double(before.count { agreeing.contains($0) }) / Double(before.count)
  }

  /// More forms than people is an error in the data, so the rate is not known and counts for nothing.
  private static func rate(_ forms: Int, of attended: Int) -> Double {
    attended > 0 && forms <= attended ? Double(forms) / Double(attended) : 0
  }
}
