public import ProgrammeModel

/// How long to look for a better plan.
public enum PlanLimit: Hashable, Sendable {
  /// Repeatable: the same seed and number give the same plan.
  case iterations(Int)
  /// For people: as many iterations as fit, fewer where a small problem has long shown nothing better.
  case seconds(Double)

  /// Whether the time is up; never for a number of iterations.
  ///
  /// - Parameter grace: How much longer it may take, as a share.
  func isOver(since began: ContinuousClock.Instant, grace: Double = 0) -> Bool {
    guard case .seconds(let most) = self else { return false }
    return began.duration(to: .now) >= .seconds(most * (1 + grace))
  }
}

/// How far the search is.
public struct PlanProgress: Hashable, Sendable {
  public let iteration: Int
  /// 0...1 of the limit.
  public let fraction: Double
  /// What the best plan so far amounts to.
  public let best: PlanFigures
  /// The most priority that any plan could have, as far as is known by now; see ``Plan/ceiling``.
  public let ceiling: Int
  /// Until the limit; nil when iterations are counted.
  public let secondsLeft: Double?
}

/// What could be placed, and for each other group why not.
public struct Plan: Hashable, Sendable {
  /// In order of time, then request.
  public let sessions: [PlannedSession]
  /// In the requests' order of numbers and their own of groups.
  public let refusals: [Refusal]
  public let figures: PlanFigures
  /// The most priority that any plan for the problem could have; whatever lies between it and the plan's own may not
  /// be possible.
  public let ceiling: Int
  /// How far each wish is met, in the problem's order; empty where nothing is wished for.
  public let wishes: [WishResult]
  public let iterations: Int
}

/// Plans all groups asked for as well as it can: most priority, then least travel, then fewest facilitator-days, and
/// after these what the problem wishes for.
///
/// The hard rules always hold, what stands is never moved, and every group is either planned or refused with a reason.
/// The same problem, seed and number of iterations give the same plan, in whatever order the problem's lists come.
///
/// - Parameters:
///   - seed: Where chance starts.
///   - limit: How long to look; a first plan is made in any case.
///   - start: Sessions of a plan for a problem with no looser rules, to begin from. Where they all fit the plan is never
///     worse than that one; what does not fit is left out.
///   - threads: One or two; the plan for a number of iterations is the same.
///   - progress: Told about a hundred times on the way.
///   - stop: Asked some hundred times on the way; once it is true, the best plan so far is the answer.
public func plan(
  _ problem: PlanningProblem, seed: UInt64, limit: PlanLimit, from start: [PlannedSession] = [], threads: Int = 2,
  progress: ((PlanProgress) -> Void)? = nil, stop: (() -> Bool)? = nil
) -> Plan {
  let began = ContinuousClock.now
  let docket = Docket(problem)
  let found = Found(
    docket, seed: seed, limit: limit, from: start, threads: threads, since: began,
    report: { step, engine in
      guard let progress, step.fraction < 1 else { return }
      progress(
        PlanProgress(
          iteration: step.iterations, fraction: step.fraction, best: docket.figures(step, engine.tables),
          ceiling: docket.reachablePriority(engine.tables) - step.leastLost, secondsLeft: step.secondsLeft))
    }, stop: { stop?() ?? false })
  let (engine, diaries) = (found.engine, found.diaries)
  let figures = docket.figures(of: diaries)
  engine.improveBound(work: engine.iterations / 4)
  let ceiling = docket.reachablePriority(engine.tables) - engine.leastLost
  progress?(
    PlanProgress(
      iteration: engine.iterations, fraction: 1, best: figures, ceiling: ceiling, secondsLeft: nil))
  let sessions = docket.sessions(in: diaries)
  return Plan(
    sessions: sessions, refusals: docket.refusals(after: diaries), figures: figures, ceiling: ceiling,
    wishes: found.tally?.results(diaries, sessions) ?? [], iterations: engine.iterations)
}

/// The best diaries found for a docket, before anything is said about them.
struct Found {
  let engine: Engine
  let diaries: Diaries
  /// Nil where nothing is wished for.
  let tally: WishTally?

  init(
    _ docket: Docket, seed: UInt64, limit: PlanLimit, from start: [PlannedSession] = [], threads: Int = 2,
    since began: ContinuousClock.Instant = .now,
    report: (Engine.Progress, Engine) -> Void = { _, _ in }, stop: @escaping () -> Bool
  ) {
    // However little time there is, half a first plan would help nobody; who interrupts takes what there is.
    let engine = Engine(docket.engineProblem, seed: seed, threads: threads, isOver: stop) {
      docket.state(of: start, $0)
    }
    engine.run(limit, since: began, stop: stop, report: { report($0, engine) })
    let last = engine.finish(isOver: { limit.isOver(since: began, grace: 0.1) || stop() })
    var diaries = docket.diaries(last, engine.tables)
    let tally = WishTally(docket)
    if let tally {
      var wisher = Wisher(tally, diaries, stop: stop)
      wisher.improve()
      diaries = wisher.diaries
    }
    self.engine = engine
    self.diaries = diaries
    self.tally = tally
  }
}
