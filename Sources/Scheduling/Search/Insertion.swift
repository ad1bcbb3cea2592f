/// Where a block fits best into one candidate crew's routes.
struct Insertion: Equatable {
  var candidate: Int
  /// One for each route of the candidate, in its order.
  var positions: [Int]
  /// The start that a crew of several shares; ``CompiledProblem/free`` for one facilitator.
  var start: Int
  var addedTravel: Int
  var addedDays: Int

  /// What insertions are compared by: travel first, then officer-days.
  var cost: Int { addedTravel * 8 + addedDays }
}

extension Diaries {
  /// The cheapest way into a candidate's routes as they are now; nil when there is none.
  func insertion(of block: Int, candidate: Int) -> Insertion? {
    let slots = problem.routes(of: candidate)
    if slots.count == 1 {
      let route = problem.candidateRoutes[slots.lowerBound]
      guard let (position, added) = position(for: block, in: route, fixed: CompiledProblem.free) else { return nil }
      return Insertion(
        candidate: candidate, positions: [position], start: CompiledProblem.free, addedTravel: added,
        addedDays: count[route] == 0 ? 1 : 0)
    }
    return crewInsertion(of: block, candidate: candidate)
  }

  /// The cheapest place in one route and the minutes of travel it adds; nil when the block does not fit.
  @inline(__always)
  func position(for block: Int, in route: Int, fixed: Int) -> (position: Int, added: Int)? {
    let shift = problem.routes[route]
    guard shift.isOpen, sessions[route] + problem.stopSessions[block] <= shift.sessionLimit else { return nil }
    let first = route * stride
    let length = count[route]
    let site = problem.stopSite[block]
    let room = shift.travelLimit - travel[route]
    let inDaytime = isDaytimeOnly(route)
    var best = -1
    var bestAdded = Int.max
    for at in 0...length {
      let before = at == 0 ? shift.base : problem.stopSite[stops[first + at - 1]]
      let after = at == length ? shift.base : problem.stopSite[stops[first + at]]
      var added = problem.travel(before, site) + problem.travel(site, after)
      if length > 0 { added -= problem.travel(before, after) }
      if added < bestAdded, added <= room, fits(block, in: route, at: at, after: before, fixed: fixed),
        !inDaytime || fitsInDaytime(block, in: route, at: at, fixed: fixed)
      {
        best = at
        bestAdded = added
      }
    }
    return best < 0 ? nil : (best, bestAdded)
  }

  @inline(__always)
  private func fits(_ block: Int, in route: Int, at: Int, after before: Int, fixed start: Int) -> Bool {
    let shift = problem.routes[route]
    let first = route * stride
    var clock = problem.clock(
      after: clocks[route * (stride + 1) + at], from: before, to: block, route: shift, fixed: start)
    var site = problem.stopSite[block]
    var index = at
    while index < count[route] {
      guard clock.isPossible else { return false }
      let stop = stops[first + index]
      clock = problem.clock(after: clock, from: site, to: stop, route: shift, fixed: fixed[stop])
      site = problem.stopSite[stop]
      index += 1
    }
    return clock.isPossible && problem.isHome(clock, from: site, route: shift)
  }

  private func fitsInDaytime(_ block: Int, in route: Int, at: Int, fixed start: Int) -> Bool {
    var with = Array(stops(of: route))
    with.insert(block, at: at)
    return problem.holds(
      with, route: problem.routes[route], inDaytime: true, fixed: { $0 == block ? start : fixed[$0] })
  }

  /// The cheapest start and places for a crew of several, who must be there at the same time.
  ///
  /// On each route the possible starts form intervals that begin where a window opens or where the facilitator can
  /// first be there; so the earliest start common to all is one of these beginnings, and no other needs trying.
  private func crewInsertion(of block: Int, candidate: Int) -> Insertion? {
    let slots = problem.routes(of: candidate)
    var best: Insertion?
    for start in startsWorthTrying(block, candidate) {
      var found = Insertion(candidate: candidate, positions: [], start: start, addedTravel: 0, addedDays: 0)
      for slot in slots {
        let route = problem.candidateRoutes[slot]
        guard let (position, added) = position(for: block, in: route, fixed: start) else { break }
        found.positions.append(position)
        found.addedTravel += added
        found.addedDays += count[route] == 0 ? 1 : 0
      }
      if found.positions.count == slots.count, found.cost < best?.cost ?? Int.max { best = found }
    }
    return best
  }

  private func startsWorthTrying(_ block: Int, _ candidate: Int) -> [Int] {
    var starts: [Int] = []
    for slot in problem.routes(of: candidate) {
      let route = problem.candidateRoutes[slot]
      let shift = problem.routes[route]
      let cell = block * problem.dayCount + shift.day
      let minutes = problem.stopMinutes[block]
      if slot == problem.routes(of: candidate).lowerBound {
        for index in problem.startsFirst[cell]..<problem.startsFirst[cell + 1] {
          starts.append(problem.starts[index].first)
        }
      }
      var site = shift.base
      for at in 0...count[route] {
        let clock = problem.clock(
          after: clocks[route * (stride + 1) + at], from: site, to: block, route: shift, fixed: CompiledProblem.free)
        if clock.due < CompiledProblem.never { starts.append(clock.due - minutes) }
        if clock.taken < CompiledProblem.never { starts.append(clock.taken - minutes) }
        if at < count[route] { site = problem.stopSite[stops[route * stride + at]] }
      }
    }
    starts.sort()
    var distinct: [Int] = []
    for start in starts where distinct.last != start {
      if isAllowed(start, block, candidate) { distinct.append(start) }
    }
    return distinct
  }

  private func isAllowed(_ start: Int, _ block: Int, _ candidate: Int) -> Bool {
    let day = problem.routes[problem.candidateRoutes[problem.routes(of: candidate).lowerBound]].day
    let cell = block * problem.dayCount + day
    return problem.start(of: block, cell: cell, from: start, fixed: CompiledProblem.free) == start
  }
}
