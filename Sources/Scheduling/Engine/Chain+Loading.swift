extension Chain {
  /// Takes over a state, and which part of it is this chain's to change.
  ///
  /// - Parameters:
  ///   - ownRoute: By route, whether the chain may change it.
  ///   - ownBlock: By block; a placed block that is the chain's has all its routes among the chain's.
  mutating func load(_ state: EngineState, ownRoute: [Bool], ownBlock: [Bool]) {
    let blocks = tables.blockCount
    for block in 0..<blocks {
      fixed[block] = state.fixed[block]
      frozen[block] = !ownBlock[block]
      absentAt[block] = -1
      for slot in 0..<crewWidth { crew[block * crewWidth + slot] = -1 }
    }
    totalTravel = 0
    totalDays = 0
    for route in 0..<tables.routeCount {
      own[route] = ownRoute[route]
      let stops = state.stops[route]
      let first = slots + tables.slotFirst[route]
      for (at, stop) in stops.enumerated() {
        first[at + 1].stop = stop
        if Int(stop) < blocks {
          var slot = Int(stop) * crewWidth
          while crew[slot] >= 0 { slot += 1 }
          crew[slot] = Int32(route)
        }
      }
      count[route] = Int32(stops.count)
      if !stops.isEmpty { totalDays += 1 }
    }
    countAllEvenings()
    for route in 0..<tables.routeCount {
      refresh(route)
      totalTravel += Int(travel[route])
      isStale[route] = true
      stale[route] = Int32(route)
    }
    staleCount = tables.routeCount
    lost = 0
    absentCount = 0
    for word in 0..<tables.blockWords {
      absentBits[word] = 0
      waiting[word] = 0
    }
    for block in 0..<blocks where tables.after[block] >= 0 && !isPlaced(Int(tables.after[block])) {
      waiting[block >> 6] |= 1 << UInt64(block & 63)
    }
    movable.removeAll(keepingCapacity: true)
    for block in 0..<blocks where tables.choiceCount(block) > 0 {
      if !isPlaced(block) {
        lost += Int(tables.priority[block])
        if ownBlock[block] {
          absentAt[block] = Int32(absentCount)
          absent[absentCount] = Int32(block)
          absentBits[block >> 6] |= 1 << UInt64(block & 63)
          absentCount += 1
        }
      }
      if ownBlock[block] { movable.append(Int32(block)) }
    }
    ownRoutesOf = [[Int32]](repeating: [], count: tables.facilitatorCount)
    for route in 0..<tables.routeCount where ownRoute[route] {
      ownRoutesOf[Int(tables.routes[route].facilitator)].append(Int32(route))
    }
    for route in 0..<tables.routeCount {
      mark(route)
      if !tables.routes[route].isOpen { setOpen(route, 0) }
    }
    remember()
  }

  /// Puts in whatever still fits, most priority first, until it is over.
  mutating func fill(isOver: () -> Bool) {
    var again = true
    var step = 0
    while again {
      again = false
      let waiting = (0..<absentCount).map { Int(absent[$0]) }.sorted { a, b in
        (-tables.priority[a], tables.choiceCount(a), a) < (-tables.priority[b], tables.choiceCount(b), b)
      }
      for block in waiting {
        step += 1
        if step & 15 == 0, isOver() {
          again = false
          break
        }
        // A series goes on from here.
        if insert(block, everywhere: true, blinks: 0),
          tables.followersFirst[block] < tables.followersFirst[block + 1]
        {
          again = true
        }
      }
    }
    keep()
    if rank < best { remember() }
  }

  /// The state now, or the best since it was loaded.
  func state(best isBest: Bool, into state: inout EngineState, ownRoute: [Bool]) {
    for route in 0..<tables.routeCount where ownRoute[route] {
      let length = Int(isBest ? bestCount[route] : count[route])
      var stops: [Int32] = []
      stops.reserveCapacity(length)
      for at in 0..<length {
        let stop = isBest ? bestStops[tables.slotFirst[route] + at] : (slots + tables.slotFirst[route])[at + 1].stop
        stops.append(stop)
        if Int(stop) < tables.blockCount {
          state.fixed[Int(stop)] = isBest ? bestFixed[Int(stop)] : fixed[Int(stop)]
        }
      }
      state.stops[route] = stops
    }
  }
}

/// What is where, between two epochs of the search: routes in the tables' order.
struct EngineState: Sendable {
  var stops: [[Int32]]
  /// The start of blocks placed by several, free for others.
  var fixed: [Int32]

  init(_ tables: EngineTables) {
    stops = (0..<tables.routeCount).map { route in
      let standing = tables.problem.routes[tables.originalRoute[route]].standing.count
      return (0..<standing).map { Int32(tables.standingFirst[route] + $0) }
    }
    fixed = [Int32](repeating: EngineTables.free, count: tables.blockCount)
  }

  func rank(_ tables: EngineTables) -> Rank {
    var isPlaced = [Bool](repeating: false, count: tables.blockCount)
    var travel = 0
    var days = 0
    for route in stops.indices where !stops[route].isEmpty {
      days += 1
      let base = tables.routes[route].base
      var site = base
      for stop in stops[route] {
        if Int(stop) < tables.blockCount { isPlaced[Int(stop)] = true }
        travel += Int(tables.outOf[Int(site) * tables.siteCount + Int(tables.site[Int(stop)])])
        site = tables.site[Int(stop)]
      }
      travel += Int(tables.outOf[Int(site) * tables.siteCount + Int(base)])
    }
    var lost = 0
    for block in isPlaced.indices where !isPlaced[block] && tables.choiceCount(block) > 0 {
      lost += Int(tables.priority[block])
    }
    return Rank(lost: lost, travel: travel, days: days)
  }
}
