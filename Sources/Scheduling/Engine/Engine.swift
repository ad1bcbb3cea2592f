import Dispatch
import Foundation

/// The search as a whole: two chains that walk side by side and meet at the end of each epoch.
///
/// On larger problems each epoch gives either chain its own half of the officer-days, so that nothing is looked at
/// twice; on small ones both walk all of it and the better one is followed. Which half is whose changes from epoch to
/// epoch. Threads only decide whether the chains run at once: the plan is the same on one or two.
final class Engine {
  struct Progress {
    var iterations: Int
    /// 0...1 of the limit.
    var fraction: Double
    var priorityLost: Int
    var travel: Int
    var days: Int
    /// Priority that no plan can be without, as far as is known; at most ``priorityLost``.
    var leastLost: Int
    /// Until the limit; nil when iterations are counted.
    var secondsLeft: Double?
    var best: EngineState
  }

  static let lanes = 2
  /// Iterations for each set of visits that the bound looks at.
  static let iterationsPerSet = 6
  /// Iterations for each block after which a search by the clock begins again from its best.
  static let roundPerBlock = 200_000

  let tables: EngineTables
  private let chains: [ChainBox]
  private var dice: Dice
  private(set) var now: EngineState
  private(set) var best: EngineState
  private(set) var bestRank: Rank
  private(set) var iterations = 0
  private let threads: Int
  private let scale: HeatScale
  private var bound: PriorityBound

  /// A chain that can stand in a list.
  private final class ChainBox {
    var chain: Chain
    init(_ chain: consuming Chain) { self.chain = chain }
  }

  /// Makes a first plan.
  ///
  /// - Parameters:
  ///   - isOver: Asked now and then; once it is true, what is placed by then is the first plan.
  ///   - start: Where the search begins; each day of it can be driven.
  init<Fault: Error>(
    _ problem: EngineProblem, seed: UInt64, threads: Int, isOver: () -> Bool = { false },
    from start: (EngineTables) throws(Fault) -> EngineState
  ) throws(Fault) {
    let tables = EngineTables(problem)
    self.tables = tables
    var dice = Dice(seed: seed)
    let seeds = (0..<Self.lanes).map { _ in dice.next() }
    self.dice = dice
    chains = seeds.map { ChainBox(Chain(tables, seed: $0)) }
    self.threads = max(1, threads)
    bound = PriorityBound(tables)
    now = try start(tables)
    best = now
    bestRank = now.rank(tables)
    chains[0].chain.load(now, ownRoute: Self.all(tables.routeCount), ownBlock: Self.all(tables.blockCount))
    chains[0].chain.fill(isOver: isOver)
    chains[0].chain.state(best: false, into: &now, ownRoute: Self.all(tables.routeCount))
    best = now
    bestRank = now.rank(tables)
    let placed = chains[0].chain.placed
    scale = HeatScale(tables, first: bestRank, placed: placed.priority, stops: placed.visits)
  }

  private static func all(_ count: Int) -> [Bool] { [Bool](repeating: true, count: count) }

  /// Searches until the limit or until `stop` says so.
  ///
  /// - Parameter began: When the time of the limit began.
  func run(
    _ limit: PlanLimit, since began: ContinuousClock.Instant = .now, stop: () -> Bool = { false },
    report: (Progress) -> Void = { _ in }
  ) {
    guard (0..<tables.blockCount).contains(where: { tables.choiceCount($0) > 0 }) else { return }
    switch limit {
    case .iterations(let most): run(iterations: most, stop: stop, report: report)
    case .seconds(let most): run(seconds: most, since: began, stop: stop, report: report)
    }
  }

  /// Iterations: some tenths of a second.
  private static let longestEpoch = 200_000

  private func run(iterations most: Int, stop: () -> Bool, report: (Progress) -> Void) {
    // However many there are, an epoch is short enough for whoever waits after Ctrl-C.
    let epochs = max(1, min(200, most / 2_000), most / Self.longestEpoch)
    for epoch in 0..<epochs {
      let share = most * (epoch + 1) / epochs - most * epoch / epochs
      walk(share, from: Double(epoch) / Double(epochs), to: Double(epoch + 1) / Double(epochs)) { false }
      improveBound(after: share)
      report(progress(Double(epoch + 1) / Double(epochs), secondsLeft: nil))
      if stop() { return }
    }
  }

  private func run(
    seconds most: Double, since began: ContinuousClock.Instant, stop: () -> Bool, report: (Progress) -> Void
  ) {
    let clock = ContinuousClock()
    let end = began + .seconds(most)
    let round = Self.roundPerBlock * tables.blockCount
    var share = 400
    var reported = 0.0
    var roundBegan = 0.0
    var roundIterations = 0
    var roundRank = bestRank
    var stuck = 0
    while true {
      let fraction = most > 0 ? (clock.now - began) / .seconds(most) : 1
      guard fraction < 1 else { return }
      let epochBegan = clock.now
      // A round is over with its iterations or with the time, whichever comes first.
      let byTime = (fraction - roundBegan) / (1 - roundBegan)
      let done = max(byTime, Double(iterations - roundIterations) / Double(round))
      let rate = max(1, Double(share))
      let next = min(1, done + max(rate / Double(round), 0.005))
      walk(share, from: done, to: next) { clock.now >= end }
      let took = (clock.now - epochBegan) / .seconds(1)
      improveBound(after: share)
      let wanted = max(0.004, min(0.1, most / 200))
      share = max(200, min(share * 4, Int(Double(share) * wanted / max(took, 1e-6))))
      let after = most > 0 ? (clock.now - began) / .seconds(most) : 1
      if after >= reported + 0.01 {
        reported = after
        report(progress(min(1, after), secondsLeft: max(0, most * (1 - after))))
      }
      if stop() { return }
      if iterations - roundIterations >= round {
        stuck = bestRank < roundRank ? 0 : stuck + 1
        // Nobody should wait long for the best of three visits.
        if stuck >= 2 { return }
        roundRank = bestRank
        roundIterations = iterations
        roundBegan = after
        now = best
      }
    }
  }

  private func progress(_ fraction: Double, secondsLeft: Double?) -> Progress {
    Progress(
      iterations: iterations, fraction: fraction, priorityLost: bestRank.lost, travel: bestRank.travel,
      days: bestRank.days, leastLost: leastLost, secondsLeft: secondsLeft, best: best)
  }

  /// Priority that no plan can be without, as far as is known.
  var leastLost: Int { min(bound.leastLost, bestRank.lost) }

  /// A small part of the time goes into knowing how much better a plan could be.
  private func improveBound(after iterations: Int) {
    bound.improve(work: max(1, iterations / Self.iterationsPerSet), known: bestRank.lost)
  }

  /// Goes on with the bound alone.
  ///
  /// - Parameter work: Sets of visits looked at; some millions a second.
  func improveBound(work: Int) { bound.improve(work: work, known: bestRank.lost) }

  // MARK: One epoch

  private func walk(_ count: Int, from: Double, to: Double, isOver: @Sendable () -> Bool) {
    let isApart = tables.routeCount >= 40
    // Where both chains walk all of it, the second one trades points more readily: one of the two ways finds what the
    // other misses.
    let heats = [scale.heat(from: from, to: to), scale.heat(from: from, to: to, part: isApart ? 1 : 0.25)]
    let split = isApart ? Split(tables, now, dice: &dice) : nil
    for lane in 0..<Self.lanes {
      chains[lane].chain.load(
        now, ownRoute: split?.ownRoutes[lane] ?? Self.all(tables.routeCount),
        ownBlock: split?.ownBlocks[lane] ?? Self.all(tables.blockCount))
    }
    let shares = [count - count / 2, count / 2]
    let before = chains.map { $0.chain.iterations }
    let boxes = Lanes(chains)
    if threads > 1 {
      DispatchQueue.concurrentPerform(iterations: Self.lanes) { lane in
        boxes[lane].chain.anneal(shares[lane], heat: heats[lane], isOver: isOver)
      }
    } else {
      for lane in 0..<Self.lanes { chains[lane].chain.anneal(shares[lane], heat: heats[lane], isOver: isOver) }
    }
    iterations += zip(chains, before).reduce(0) { $0 + $1.0.chain.iterations - $1.1 }
    var found = now
    if let split {
      for lane in 0..<Self.lanes {
        chains[lane].chain.state(best: true, into: &found, ownRoute: split.ownRoutes[lane])
        chains[lane].chain.state(best: false, into: &now, ownRoute: split.ownRoutes[lane])
      }
    } else {
      let all = Self.all(tables.routeCount)
      let better = chains[1].chain.best < chains[0].chain.best ? 1 : 0
      chains[better].chain.state(best: true, into: &found, ownRoute: all)
      chains[better].chain.state(best: false, into: &now, ownRoute: all)
    }
    let rank = found.rank(tables)
    if rank < bestRank {
      best = found
      bestRank = rank
    }
  }

  /// A last pass over the best plan, so that nothing is left out that would still fit.
  ///
  /// - Parameter isOver: Asked now and then; once it is true, no more is looked for.
  func finish(isOver: () -> Bool = { false }) -> EngineState {
    let all = Self.all(tables.routeCount)
    chains[0].chain.load(best, ownRoute: all, ownBlock: Self.all(tables.blockCount))
    chains[0].chain.fill(isOver: isOver)
    chains[0].chain.state(best: true, into: &best, ownRoute: all)
    bestRank = best.rank(tables)
    return best
  }

  /// The chains for the threads of one epoch.
  ///
  /// `@unchecked Sendable`: each thread takes the chain of its own lane and nothing else, and all have ended before
  /// anybody looks again.
  private struct Lanes: @unchecked Sendable {
    private let boxes: [ChainBox]
    init(_ boxes: [ChainBox]) { self.boxes = boxes }
    subscript(lane: Int) -> ChainBox { boxes[lane] }
  }
}
