/// Every officer-day with what is planned on it so far: the state that a search changes.
struct Diaries {
  let problem: CompiledProblem
  /// Room for stops in each route.
  let stride: Int

  /// The stops of route `r` are at `r * stride ..< r * stride + count[r]`.
  private(set) var stops: [Int]
  private(set) var count: [Int]
  /// The clock before stop `i` of route `r`, that is after stop `i - 1`, is at `r * (stride + 1) + i`.
  private(set) var clocks: [RouteClock]
  private(set) var sessions: [Int]
  private(set) var travel: [Int]
  /// Whether a day does not hold without an evening, for those who go out on so many a week only; and how many such days
  /// each of their weeks has.
  private(set) var isEvening: [Bool]
  private(set) var evenings: [Int]
  /// Rises with each change anywhere, so that equal stamps mean equal routes.
  private(set) var stamp: [Int]
  private var lastStamp = 0

  /// The candidate that each block sits in, or −1.
  private(set) var place: [Int]
  /// For each stop its fixed start, or ``CompiledProblem/free``.
  private(set) var fixed: [Int]

  /// Blocks that have candidates and no place.
  private(set) var absent: [Int] = []
  private var absentAt: [Int]

  private(set) var totalTravel = 0
  private(set) var totalDays = 0
  private(set) var lostPriority = 0

  private var journal = Journal()

  /// What it takes to go back to the last ``keep()``.
  private struct Journal {
    var isTouched: [Bool] = []
    var routes: [Int] = []
    var stops: [Int] = []
    var clocks: [RouteClock] = []
    var counts: [(count: Int, sessions: Int, travel: Int, stamp: Int, isEvening: Bool)] = []
    var places: [(block: Int, place: Int, fixed: Int)] = []
  }

  /// - Parameter standing: Whether standing stops are in their routes; without them every day is empty.
  init(_ problem: CompiledProblem, standing: Bool = true) {
    self.problem = problem
    let routes = problem.routes.count
    stride = problem.longestRoute + 1
    stops = [Int](repeating: 0, count: routes * stride)
    count = [Int](repeating: 0, count: routes)
    clocks = [RouteClock](repeating: RouteClock(due: 0, taken: 0), count: routes * (stride + 1))
    isEvening = [Bool](repeating: false, count: routes)
    evenings = [Int](repeating: 0, count: problem.mostEvenings.count)
    sessions = count
    travel = count
    stamp = count
    place = [Int](repeating: -1, count: problem.blockCount)
    fixed = problem.fixedStart
    absentAt = [Int](repeating: -1, count: problem.blockCount)
    journal.isTouched = [Bool](repeating: false, count: routes)
    for route in 0..<routes {
      if standing { set(problem.standingStops[route], of: route) } else { set([], of: route) }
      totalTravel += travel[route]
      if count[route] > 0 { totalDays += 1 }
    }
    for block in 0..<problem.blockCount where !problem.candidates(of: block).isEmpty {
      lostPriority += problem.priority[block]
      absentAt[block] = absent.count
      absent.append(block)
    }
  }

  func stops(of route: Int) -> ArraySlice<Int> { stops[route * stride..<route * stride + count[route]] }

  private mutating func set(_ list: [Int], of route: Int) {
    for (index, stop) in list.enumerated() { stops[route * stride + index] = stop }
    count[route] = list.count
    refresh(route)
  }

  /// Recomputes clocks and sums of a route; false when it cannot be driven.
  @discardableResult
  private mutating func refresh(_ route: Int) -> Bool {
    let shift = problem.routes[route]
    let first = route * stride
    let clockAt = route * (stride + 1)
    var clock = problem.clock(atStartOf: shift)
    var site = shift.base
    var minutes = 0
    var held = 0
    clocks[clockAt] = clock
    for index in 0..<count[route] {
      let stop = stops[first + index]
      clock = problem.clock(after: clock, from: site, to: stop, route: shift, fixed: fixed[stop])
      clocks[clockAt + index + 1] = clock
      minutes += problem.travel(site, problem.stopSite[stop])
      site = problem.stopSite[stop]
      held += problem.stopSessions[stop]
    }
    if count[route] > 0 { minutes += problem.travel(site, shift.base) }
    sessions[route] = held
    travel[route] = minutes
    lastStamp += 1
    stamp[route] = lastStamp
    countEvening(route)
    return clock.isPossible && minutes <= shift.travelLimit && problem.isHome(clock, from: site, route: shift)
  }

  /// Whether a day may have no evening, because its week has as many as its facilitator goes out on.
  func isDaytimeOnly(_ route: Int) -> Bool {
    let week = problem.routes[route].week
    return week >= 0 && !isEvening[route] && evenings[week] >= problem.mostEvenings[week]
  }

  private mutating func countEvening(_ route: Int) {
    let shift = problem.routes[route]
    guard shift.week >= 0 else { return }
    let holds =
      !shift.standsInEvening
      && (!shift.isOpen
        || problem.holds(Array(stops(of: route)), route: shift, inDaytime: true, fixed: { fixed[$0] }))
    setEvening(route, !holds)
  }

  private mutating func setEvening(_ route: Int, _ value: Bool) {
    guard value != isEvening[route] else { return }
    isEvening[route] = value
    evenings[problem.routes[route].week] += value ? 1 : -1
  }

  // MARK: Changing

  /// Puts a block into its candidate's routes at the given positions; crews of several start at `start`.
  mutating func insert(_ block: Int, candidate: Int, positions: [Int], start: Int) {
    note(block)
    if problem.crewSize[block] > 1 { fixed[block] = start }
    place[block] = candidate
    lostPriority -= problem.priority[block]
    leaveAbsent(block)
    for (index, slot) in problem.routes(of: candidate).enumerated() {
      let route = problem.candidateRoutes[slot]
      touch(route)
      let first = route * stride
      var at = count[route]
      while at > positions[index] {
        stops[first + at] = stops[first + at - 1]
        at -= 1
      }
      stops[first + at] = block
      if count[route] == 0 { totalDays += 1 }
      count[route] += 1
      totalTravel -= travel[route]
      refresh(route)
      totalTravel += travel[route]
    }
  }

  /// Takes a block out of all its routes.
  ///
  /// Where the user's travel table makes the direct way longer than the way by the block, the rest of a day may not
  /// hold without it; then the day's other blocks go too.
  mutating func remove(_ block: Int) {
    let candidate = place[block]
    guard candidate >= 0 else { return }
    note(block)
    place[block] = -1
    fixed[block] = CompiledProblem.free
    lostPriority += problem.priority[block]
    absentAt[block] = absent.count
    absent.append(block)
    for slot in problem.routes(of: candidate) {
      let route = problem.candidateRoutes[slot]
      touch(route)
      let first = route * stride
      var at = 0
      while stops[first + at] != block { at += 1 }
      while at + 1 < count[route] {
        stops[first + at] = stops[first + at + 1]
        at += 1
      }
      count[route] -= 1
      totalTravel -= travel[route]
      let holds = refresh(route)
      totalTravel += travel[route]
      if count[route] == 0 { totalDays -= 1 }
      if !holds {
        for other in Array(stops(of: route)) where other < problem.blockCount { remove(other) }
      }
    }
  }

  private mutating func leaveAbsent(_ block: Int) {
    let at = absentAt[block]
    let last = absent.removeLast()
    if last != block {
      absent[at] = last
      absentAt[last] = at
    }
    absentAt[block] = -1
  }

  private mutating func note(_ block: Int) { journal.places.append((block, place[block], fixed[block])) }

  private mutating func touch(_ route: Int) {
    guard !journal.isTouched[route] else { return }
    journal.isTouched[route] = true
    journal.routes.append(route)
    for index in 0..<stride { journal.stops.append(stops[route * stride + index]) }
    for index in 0...stride { journal.clocks.append(clocks[route * (stride + 1) + index]) }
    journal.counts.append((count[route], sessions[route], travel[route], stamp[route], isEvening[route]))
  }

  /// Makes all changes since the last call final.
  mutating func keep() {
    for route in journal.routes { journal.isTouched[route] = false }
    journal.routes.removeAll(keepingCapacity: true)
    journal.stops.removeAll(keepingCapacity: true)
    journal.clocks.removeAll(keepingCapacity: true)
    journal.counts.removeAll(keepingCapacity: true)
    journal.places.removeAll(keepingCapacity: true)
  }

  /// Takes back all changes since the last ``keep()``.
  mutating func undo() {
    for (index, route) in journal.routes.enumerated() {
      totalTravel -= travel[route]
      if count[route] > 0 { totalDays -= 1 }
      for at in 0..<stride { stops[route * stride + at] = journal.stops[index * stride + at] }
      for at in 0...stride { clocks[route * (stride + 1) + at] = journal.clocks[index * (stride + 1) + at] }
      let before = journal.counts[index]
      (count[route], sessions[route], travel[route], stamp[route]) = (
        before.count, before.sessions, before.travel, before.stamp
      )
      setEvening(route, before.isEvening)
      totalTravel += travel[route]
      if count[route] > 0 { totalDays += 1 }
    }
    for (block, before, start) in journal.places.reversed() {
      fixed[block] = start
      if place[block] < 0, before >= 0 {
        lostPriority -= problem.priority[block]
        leaveAbsent(block)
      } else if place[block] >= 0, before < 0 {
        lostPriority += problem.priority[block]
        absentAt[block] = absent.count
        absent.append(block)
      }
      place[block] = before
    }
    keep()
  }
}
