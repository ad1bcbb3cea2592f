/// When each stop of a plan starts.
struct Timetable {
  let diaries: Diaries
  /// By stop; only those in a route count.
  private(set) var start: [Int]

  private var problem: CompiledProblem { diaries.problem }

  /// Starts as early as possible, and then, where nothing else has to move, when somebody has been told.
  ///
  /// - Parameter told: The start that a host was told of a block, if any.
  init(_ diaries: Diaries, told: (Int) -> Int?) {
    self.diaries = diaries
    start = diaries.fixed
    for route in diaries.problem.routes.indices { setEarliest(route) }
    let placed = (0..<diaries.problem.blockCount).filter { diaries.place[$0] >= 0 }
    for block in placed.sorted(by: { (start[$0], $0) > (start[$1], $1) }) {
      if let minute = told(block), minute != start[block], canStart(block, at: minute) { start[block] = minute }
    }
  }

  /// Tries the break in each gap and takes the one with which the day is over first; where somebody's evenings are
  /// counted, one without an evening before any with one.
  private mutating func setEarliest(_ route: Int) {
    let stops = Array(diaries.stops(of: route))
    guard !stops.isEmpty, problem.routes[route].isOpen else { return }
    let gaps = problem.routes[route].breakMinutes == 0 ? [-1] : Array(0...stops.count)
    var best: (end: Int, starts: [Int])?
    for inDaytime in problem.routes[route].week >= 0 ? [true, false] : [false] where best == nil {
      for gap in gaps {
        if let found = starts(of: stops, route: route, breakIn: gap, inDaytime), found.end < best?.end ?? Int.max {
          best = found
        }
      }
    }
    for (stop, minute) in zip(stops, best?.starts ?? []) { start[stop] = minute }
  }

  /// - Parameter gap: The stop before which the break is; −1 for no break.
  private func starts(
    of stops: [Int], route: Int, breakIn gap: Int, _ inDaytime: Bool
  ) -> (end: Int, starts: [Int])? {
    let shift = problem.routes[route]
    var clock = RouteClock(due: CompiledProblem.never, taken: CompiledProblem.never)
    if gap < 0 { clock.taken = shift.shiftStart } else { clock.due = shift.shiftStart }
    var site = shift.base
    var starts: [Int] = []
    for (index, stop) in stops.enumerated() {
      clock = problem.clock(after: clock, from: site, to: stop, route: shift, fixed: diaries.fixed[stop])
      // Before the gap the break is still due, from the gap on it is taken.
      if index < gap { clock.taken = CompiledProblem.never } else { clock.due = CompiledProblem.never }
      if inDaytime { clock = problem.inDaytimeOnly(clock, after: stop) }
      guard clock.isPossible else { return nil }
      starts.append(min(clock.due, clock.taken) - problem.stopMinutes[stop])
      site = problem.stopSite[stop]
    }
    guard problem.isHome(clock, from: site, route: shift) else { return nil }
    return (min(clock.due, clock.taken), starts)
  }

  private func canStart(_ block: Int, at minute: Int) -> Bool {
    problem.routes(of: diaries.place[block]).allSatisfy { slot in
      let route = problem.candidateRoutes[slot]
      let cell = block * problem.dayCount + problem.routes[route].day
      let last = problem.lastInDaytime[block]
      // Nobody's day becomes an evening by this.
      guard problem.routes[route].week < 0 || minute <= last || start[block] > last else { return false }
      return problem.start(of: block, cell: cell, from: minute, fixed: CompiledProblem.free) == minute
        && problem.holds(
          Array(diaries.stops(of: route)), route: problem.routes[route], fixed: { $0 == block ? minute : start[$0] })
    }
  }
}
