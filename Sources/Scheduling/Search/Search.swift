import Foundation
import ProgrammeModel

/// Ruin and recreate with simulated annealing (after Christiaens and Vanden Berghe, Transportation Science 54(2), 2020).
///
/// Each iteration takes about six blocks out, puts back what fits, and keeps the result when it is better or, while the
/// search is hot, not much worse. The best plan is kept by the plan's own order: priority, travel, officer-days.
struct Search {
  /// Minutes of travel that one point of priority weighs while searching.
  static let minutesPerPriority = 200
  static let hottest = 150.0
  static let coldest = 2.0
  /// Iterations for each block without a better plan, after which a search by the clock is over: nobody should wait
  /// twenty seconds for the best of three visits.
  static let patience = 50_000

  let problem: CompiledProblem
  var diaries: Diaries
  var dice: SplitMix64
  private(set) var best: Snapshot
  private(set) var iterations = 0
  private var lastImproved = 0
  let near: [[Int]]
  /// Insertions found so far by candidate, good while the stamp of its routes stands.
  var found: [Found]
  var order: [(rank: Int, block: Int)] = []

  /// What was found for a candidate when its routes' newest stamp was `stamp`.
  struct Found {
    var stamp = -1
    var cost = Int.max
  }

  /// A plan to come back to.
  struct Snapshot {
    var diaries: Diaries
    var rank: (lost: Int, travel: Int, days: Int)
    init(_ diaries: Diaries) {
      self.diaries = diaries
      rank = (diaries.lostPriority, diaries.totalTravel, diaries.totalDays)
    }
  }

  init(_ problem: CompiledProblem, seed: UInt64) {
    self.problem = problem
    diaries = Diaries(problem)
    dice = SplitMix64(seed: seed)
    best = Snapshot(diaries)
    near = Self.nearBlocks(problem)
    found = [Found](repeating: Found(), count: problem.candidateRouteFirst.count - 1)
    construct()
  }

  /// Searches until the limit; `report` is told of the way there about a hundred times.
  mutating func run(_ limit: PlanLimit, report: (_ iteration: Int, _ fraction: Double, _ best: Diaries) -> Void) {
    let movable = (0..<problem.blockCount).filter { !problem.candidates(of: $0).isEmpty }
    guard !movable.isEmpty else { return }
    let clock = ContinuousClock()
    let began = clock.now
    var fraction = 0.0
    var reported = 0.0
    var heat = Self.hottest
    while true {
      switch limit {
      case .iterations(let most):
        guard iterations < most else { return }
        fraction = Double(iterations) / Double(max(1, most))
      case .seconds(let most):
        guard iterations - lastImproved < Self.patience * movable.count else { return }
        if iterations % 32 == 0 {
          fraction = most > 0 ? (clock.now - began) / .seconds(most) : 1
          guard fraction < 1 else { return }
        }
      }
      if iterations % 32 == 0 { heat = Self.hottest * pow(Self.coldest / Self.hottest, fraction) }
      iterate(heat: heat, movable: movable)
      iterations += 1
      if fraction >= reported + 0.01 {
        reported = fraction
        report(iterations, fraction, best.diaries)
      }
    }
  }

  private mutating func construct() {
    order = diaries.absent.map { block in
      (problem.priority[block] * -10_000 + problem.candidates(of: block).count, block)
    }
    recreate(blinks: false)
    diaries.keep()
    best = Snapshot(diaries)
  }

  /// A last pass over the best plan, so that nothing is left out that would still fit.
  mutating func finish() -> Diaries {
    diaries = best.diaries
    // Going back to an older plan goes back in stamps too, so what was looked up since no longer counts.
    found = [Found](repeating: Found(), count: found.count)
    construct()
    return diaries
  }

  private mutating func iterate(heat: Double, movable: [Int]) {
    let before = energy
    let first = ruin(movable)
    orderAbsent(first: first)
    recreate(blinks: true)
    let after = energy
    if after < before - heat * log(max(dice.unit(), 1e-300)) {
      diaries.keep()
      if (diaries.lostPriority, diaries.totalTravel, diaries.totalDays) < best.rank {
        best = Snapshot(diaries)
        lastImproved = iterations
      }
    } else {
      diaries.undo()
    }
  }

  /// What the annealing compares: minutes.
  private var energy: Double {
    Double(diaries.totalTravel + Self.minutesPerPriority * diaries.lostPriority) + Double(diaries.totalDays) * 0.1
  }

  /// For each block all others that have candidates, nearest site first.
  private static func nearBlocks(_ problem: CompiledProblem) -> [[Int]] {
    (0..<problem.blockCount).map { block in
      let site = problem.stopSite[block]
      return (0..<problem.blockCount)
        .filter { !problem.candidates(of: $0).isEmpty }
        .map { (problem.travel(site, problem.stopSite[$0]), $0) }
        .sorted(by: <)
        .prefix(60)
        .map(\.1)
    }
  }
}

extension SplitMix64 {
  /// From 0 up to, not including, 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// From 0 up to, not including, `count`, which must be above 0.
  mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }
}
