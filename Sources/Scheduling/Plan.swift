public import ProgrammeModel

/// How long to look for a better plan.
public enum PlanLimit: Hashable, Sendable {
  /// Repeatable: the same seed and number give the same plan.
  case iterations(Int)
  /// For people: as many iterations as fit, fewer where a small problem has long shown nothing better.
  case seconds(Double)
}

/// How far the search is.
public struct PlanProgress: Hashable, Sendable {
  public let iteration: Int
  /// 0...1 of the limit.
  public let fraction: Double
  /// What the best plan so far amounts to.
  public let best: PlanFigures
}

/// What could be placed, and for each other group why not.
public struct Plan: Hashable, Sendable {
  /// In order of time, then request.
  public let sessions: [PlannedSession]
  /// In the requests' order of numbers and their own of groups.
  public let refusals: [Refusal]
  public let figures: PlanFigures
  public let iterations: Int
}

/// Plans all groups asked for as well as it can: most priority, then least travel, then fewest facilitator-days.
///
/// The hard rules always hold, what stands is never moved, and every group is either planned or refused with a reason.
/// The same problem, seed and number of iterations give the same plan, in whatever order the problem's lists come.
///
/// - Parameters:
///   - seed: Where chance starts.
///   - limit: How long to look; a first plan is made in any case.
///   - progress: Told about a hundred times on the way.
public func plan(
  _ problem: PlanningProblem, seed: UInt64, limit: PlanLimit, progress: ((PlanProgress) -> Void)? = nil
) -> Plan {
  let docket = Docket(problem)
  let compiled = docket.compiled
  var search = Search(compiled, seed: seed)
  search.run(limit) { iteration, fraction, best in
    progress?(PlanProgress(iteration: iteration, fraction: min(1, fraction), best: docket.figures(of: best)))
  }
  let diaries = search.finish()
  let figures = docket.figures(of: diaries)
  progress?(PlanProgress(iteration: search.iterations, fraction: 1, best: figures))
  return Plan(
    sessions: docket.sessions(in: diaries), refusals: docket.refusals(after: diaries), figures: figures,
    iterations: search.iterations)
}
