public import ProgrammeModel

/// What becomes of sessions that cannot stay as they are.
public struct Repaired: Hashable, Sendable {
  /// New places, one a session that has one; sessions that gave way are among them.
  public let moved: [Key<Session>: PlannedSession]
  /// Those without any place left, each with the reason.
  public let lost: [Key<Session>: Refusal]
}

/// Finds places for sessions that cannot stay, changing as little as it can; what still can stand is moved only where
/// that keeps another from being lost.
///
/// As few as possible are lost, most priority first. Each that is kept stays as near as it can to what the host was
/// told: at the same time, else on the same day, else on the nearest day; and among places equally near with as many of
/// the same people as it can. All rules of planning hold, those of series and of people who know the host as well. What
/// follows a lost session in its series is lost with it if it cannot stay either. For each that would be lost one visit
/// may give way that no host has confirmed, as little as it can.
///
/// - Parameters:
///   - displaced: The sessions that cannot stay; what the problem has standing of them is left aside.
///   - problem: With what went wrong already in it, such as leave for whoever is ill. Its weeks are the days that may be
///     used.
///   - movable: Sessions standing in the problem that may give way.
///   - requests: What the sessions were asked for by.
///   - earliest: The minute of the first day from which on people can set out and things can start that were not there
///     before.
public func repair(
  _ displaced: [Session], movable: [Session] = [], in problem: PlanningProblem, requests: [Key<Request>: Request],
  seed: UInt64 = 1, earliest: TimeOfDay = TimeOfDay(clamping: 0), stop: (() -> Bool)? = nil
) -> Repaired {
  let stop = { stop?() ?? false }
  let mender = Mender(displaced, in: problem, requests: requests, seed: seed, earliest: earliest, stop: stop)
  var mended = mender.best()
  var giving = GivingWay(movable, requests: requests, seed: seed, earliest: earliest, stop: stop)
  giving.save(displaced, in: &mended)
  let lost = displaced.filter { mended.moved[$0.key] == nil }
  return Repaired(
    moved: mended.moved,
    lost: Dictionary(
      lost.compactMap { session in mended.refused[session.group.key].map { (session.key, $0) } },
      uniquingKeysWith: { first, _ in first }))
}
