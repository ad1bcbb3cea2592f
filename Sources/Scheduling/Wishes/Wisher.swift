import ProgrammeModel

/// Makes a plan meet the wishes better without costing any priority, travel or day out.
///
/// It walks through three kinds of change: a visit to another day or person, the days of two people of one base changed
/// for one another, a visit left out for one of the same priority. A change is made where none of the three objectives
/// is worse and the wishes, first things first, are better.
struct Wisher {
  let tally: WishTally
  private(set) var diaries: Diaries
  private var value: [Int]
  private var rank: [Int]
  /// Trials left: what wishes may cost in time.
  private var budget = 400_000
  private let stop: () -> Bool

  init(_ tally: WishTally, _ diaries: Diaries, stop: @escaping () -> Bool) {
    self.tally = tally
    self.diaries = diaries
    self.stop = stop
    value = tally(diaries)
    rank = Self.rank(diaries)
  }

  private static func rank(_ diaries: Diaries) -> [Int] {
    [diaries.lostPriority, diaries.totalTravel, diaries.totalDays]
  }

  private var problem: CompiledProblem { diaries.problem }
  private var isOver: Bool { budget <= 0 || stop() }

  mutating func improve() {
    for _ in 0..<4 {
      let before = (rank, value)
      exchangeDays()
      moveVisits()
      exchangeAbsent()
      if (rank, value) == before || isOver { return }
    }
  }

  /// Keeps what was changed since the last time if it is better, else takes it back.
  private mutating func judge() -> Bool {
    let new = Self.rank(diaries)
    if !rank.lexicographicallyPrecedes(new) {
      let newValue = tally(diaries)
      if new.lexicographicallyPrecedes(rank) || newValue.lexicographicallyPrecedes(value) {
        rank = new
        value = newValue
        diaries.keep()
        return true
      }
    }
    diaries.undo()
    return false
  }

  /// Whether no gap of a series holds a visit where it is.
  private func isFree(_ visit: Int) -> Bool { !tally.docket.isInSeries(visit) }

  private mutating func moveVisits() {
    for visit in 0..<problem.blockCount where diaries.place[visit] >= 0 && isFree(visit) && !isOver {
      let current = diaries.place[visit]
      for candidate in problem.candidates(of: visit) where candidate != current {
        budget -= 1
        diaries.remove(visit)
        if let found = diaries.insertion(of: visit, candidate: candidate),
          diaries.totalTravel + found.addedTravel <= rank[1]
        {
          diaries.insert(visit, candidate: candidate, positions: found.positions, start: found.start)
          if judge() { break }
        } else {
          diaries.undo()
        }
      }
    }
  }

  private mutating func exchangeAbsent() {
    for absent in diaries.absent.sorted() where isFree(absent) {
      for visit in 0..<problem.blockCount
      where diaries.place[visit] >= 0 && isFree(visit) && problem.priority[visit] == problem.priority[absent] {
        guard diaries.place[absent] < 0, !isOver else { break }
        budget -= problem.candidates(of: absent).count
        diaries.remove(visit)
        let best = problem.candidates(of: absent).compactMap { diaries.insertion(of: absent, candidate: $0) }
          .min { ($0.cost, $0.candidate) < ($1.cost, $1.candidate) }
        if let best, diaries.totalTravel + best.addedTravel <= rank[1] {
          diaries.insert(absent, candidate: best.candidate, positions: best.positions, start: best.start)
          _ = judge()
        } else {
          diaries.undo()
        }
      }
    }
  }

  private mutating func exchangeDays() {
    let names = candidatesByRoute()
    let open = problem.routes.indices.filter { problem.routes[$0].isOpen }
    // Everybody's base is a site of its own, also where two work from one house.
    let byPlace = Dictionary(grouping: open) { route in
      tally.docket.roster[problem.routes[route].facilitator].base.location.coordinate
    }
    for routes in byPlace.values.sorted(by: { $0[0] < $1[0] }) {
      for (index, one) in routes.enumerated() {
        for other in routes[(index + 1)...]
        where problem.routes[one].facilitator != problem.routes[other].facilitator && !isOver {
          exchange(one, other, names)
        }
      }
    }
  }

  private mutating func exchange(_ one: Int, _ other: Int, _ names: [[Int: Int]]) {
    let first = diaries.stops(of: one).filter { $0 < problem.blockCount }
    let second = diaries.stops(of: other).filter { $0 < problem.blockCount }
    guard !first.isEmpty || !second.isEmpty, (first + second).allSatisfy({ problem.crewSize[$0] == 1 && isFree($0) }),
      first.allSatisfy({ names[$0][other] != nil }), second.allSatisfy({ names[$0][one] != nil })
    else { return }
    budget -= first.count + second.count
    for visit in first + second { diaries.remove(visit) }
    for (visits, route) in [(first, other), (second, one)] {
      for visit in visits {
        guard let candidate = names[visit][route],
          let found = diaries.insertion(of: visit, candidate: candidate)
        else { return diaries.undo() }
        diaries.insert(visit, candidate: candidate, positions: found.positions, start: found.start)
      }
    }
    _ = judge()
  }

  /// For each visit of one person, its candidate on each route.
  private func candidatesByRoute() -> [[Int: Int]] {
    (0..<problem.blockCount).map { visit in
      guard problem.crewSize[visit] == 1 else { return [:] }
      return Dictionary(
        problem.candidates(of: visit).map { (problem.candidateRoutes[problem.routes(of: $0).lowerBound], $0) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
