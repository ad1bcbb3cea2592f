/// Where the members of a team could join a visit on one date, and the cheapest team among them.
struct TeamOffers: ~Copyable {
  /// One place in one route: a stretch of starts, and what it adds.
  struct Offer {
    var route: Int32
    var at: Int32
    var first: Int32
    var last: Int32
    var cost: Int32
    var held: UInt8
  }

  private(set) var count = 0
  private var room = 256
  /// Steps left in one search: teams of many could otherwise be tried for ever.
  private var steps = 0
  private var list: UnsafeMutablePointer<Offer>
  private let crew: Int
  /// Places in the list of the team looked at, and of the best one.
  private let chosen: UnsafeMutablePointer<Int>
  private let best: UnsafeMutablePointer<Offer>
  private(set) var bestCost = Int.max
  /// The first and the last start that the best team can keep.
  private(set) var bestStart: Int32 = 0
  private(set) var bestLast: Int32 = 0

  init(crew: Int) {
    self.crew = crew
    list = .allocate(capacity: room)
    chosen = .allocate(capacity: max(1, crew))
    best = .allocate(capacity: max(1, crew))
  }

  deinit {
    list.deallocate()
    chosen.deallocate()
    best.deallocate()
  }

  /// Whether the members of the best team are known.
  private(set) var isFound = false

  mutating func forget() {
    count = 0
    bestCost = Int.max
    isFound = false
  }

  /// Takes note of what a team costs that is not put together here; only a cheaper one is still looked for.
  mutating func expect(_ cost: Int) {
    bestCost = cost
    isFound = false
  }

  mutating func nextDate() { count = 0 }

  /// Keeps the list in order of cost.
  mutating func add(_ offer: Offer) {
    if count == room {
      let larger = UnsafeMutablePointer<Offer>.allocate(capacity: room * 2)
      larger.update(from: list, count: count)
      list.deallocate()
      list = larger
      room *= 2
    }
    var at = count
    while at > 0, list[at &- 1].cost > offer.cost {
      list[at] = list[at &- 1]
      at &-= 1
    }
    list[at] = offer
    count &+= 1
  }

  /// Looks for a team that is cheaper than the best so far.
  mutating func search(crew: Int, wanted: UInt8, booked: Int) {
    steps = 20_000
    extend(0, from: 0, crew: crew, wanted: wanted, booked: booked, first: Int32.min, last: Int32.max, cost: 0)
  }

  private mutating func extend(
    _ depth: Int, from: Int, crew: Int, wanted: UInt8, booked: Int, first: Int32, last: Int32, cost: Int
  ) {
    if depth == crew {
      guard wanted == 0, booked == 0, cost < bestCost else { return }
      bestCost = cost
      bestStart = first
      bestLast = last
      isFound = true
      for index in 0..<crew { best[index] = list[chosen[index]] }
      return
    }
    let left = crew &- depth
    var index = from
    while index < count {
      let offer = list[index]
      guard steps > 0 else { return }
      steps &-= 1
      // The others cost as much or more, so no team from here on is cheaper.
      if cost &+ Int(offer.cost) &* left >= bestCost { return }
      let both = max(first, offer.first)
      if both <= min(last, offer.last), isNew(offer.route, depth) {
        chosen[depth] = index
        extend(
          depth &+ 1, from: index &+ 1, crew: crew, wanted: wanted & ~offer.held,
          booked: offer.held & TeamSkills.booked == 0 ? booked : booked &- 1, first: both,
          last: min(last, offer.last), cost: cost &+ Int(offer.cost))
      }
      index &+= 1
    }
  }

  @inline(__always)
  private func isNew(_ route: Int32, _ depth: Int) -> Bool {
    for index in 0..<depth where list[chosen[index]].route == route { return false }
    return true
  }

  /// The best team's member at a place, in order of cost.
  func member(_ index: Int) -> Offer { best[index] }
}

extension Chain {
  /// Adds a route's places for a block to the offers of its date.
  ///
  /// The stretches of starts begin where the block is allowed to start, so the latest beginning of a team's stretches is
  /// a start that all of them can keep.
  mutating func offerPlaces(for block: Int, in route: Int) {
    let never = EngineTables.never
    let shift = tables.routes[route]
    guard sessions[route] &+ tables.sessions[block] <= shift.sessionLimit else { return }
    let lastStart = isDaytimeOnly(route) ? tables.lastInDaytime[block] : never
    let site = tables.site[block]
    let row = Int(site) &* tables.siteCount
    let stay = tables.stay[Int(site)]
    let duration = tables.minutes[block]
    let cell = block &* tables.dayCount &+ Int(shift.day)
    let length = Int(count[route])
    let first = slots + tables.slotFirst[route]
    let held: UInt8 =
      tables.wanted[block] == 0 ? 0 : tables.held[Int(tables.heldFirst[block]) &+ Int(shift.facilitator)]
    for at in 0...length {
      let a = first[at]
      let b = first[at &+ 1]
      let drive = tables.into[row &+ Int(a.site)]
      let drive2 = tables.outOf[row &+ Int(b.site)]
      let added = drive &+ drive2 &- b.leg
      guard travel[route] &+ added <= shift.travelLimit else { continue }
      let gap = a.site == site ? drive &+ stay : drive
      let gap2 = b.site == site ? drive2 &+ stay : drive2
      var offer = Chain.offer(route, at, cost: added &* 64 &+ (length == 0 ? 32 : 0), held: held)
      var reach = a.taken < never ? a.taken &+ gap : never
      if a.due < never {
        var end = b.lastDue &- gap2
        if shift.breakFirst &+ shift.breakMinutes <= b.lastTaken {
          end = max(end, min(shift.breakLast, b.lastTaken &- max(gap2, drive2 &+ shift.breakMinutes)))
        }
        offer.first = start(cell, from: a.due &+ gap)
        offer.last = min(end &- duration, lastStart)
        if offer.first <= offer.last { offers.add(offer) }
        let pause = max(a.due, shift.breakFirst)
        if pause <= shift.breakLast {
          reach = min(
            reach, max(pause &+ shift.breakMinutes, a.due &+ max(gap, drive &+ shift.breakMinutes)))
        }
      }
      if reach < never {
        offer.first = start(cell, from: reach)
        offer.last = min(b.lastTaken &- gap2 &- duration, lastStart)
        if offer.first <= offer.last { offers.add(offer) }
      }
    }
  }

  private static func offer(_ route: Int, _ at: Int, cost: Int32, held: UInt8) -> TeamOffers.Offer {
    TeamOffers.Offer(
      route: Int32(truncatingIfNeeded: route), at: Int32(truncatingIfNeeded: at), first: 0, last: 0, cost: cost,
      held: held)
  }
}
