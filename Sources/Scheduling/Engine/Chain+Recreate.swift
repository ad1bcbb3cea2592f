extension Chain {
  /// How often, out of 1,024, a possible place is passed over.
  static let blinks = 40
  /// The same for the block that room was made for: where it goes decides the rest.
  static let firstBlinks = 256
  private static let firstKey = Int64(-1) << 61

  /// Puts the absent blocks that may have a place now in an order drawn by chance; `first` goes before all others.
  ///
  /// A block that was absent before the ruin found no place then, so only days changed since are worth trying.
  mutating func orderAbsent(first: Int) {
    orderCount = 0
    gatherLive()
    let kind = dice.below(8)
    for index in 0..<absentCount {
      let block = Int(absent[index])
      if !isMoved[block], block != first, !mayFitTouched(block) { continue }
      var rank: Int64
      switch kind {
      case 0, 1, 2: rank = -Int64(tables.priority[block]) &* 1_024
      case 3, 4: rank = -tables.density[block]
      case 5: rank = Int64(tables.choiceCount(block)) &* 1_024
      case 6: rank = -Int64(tables.minutes[block] &* tables.crew[block]) &* 1_024
      default: rank = Int64(dice.below(1 << 20))
      }
      rank &+= Int64(dice.below(1_024))
      if block == first { rank = -(1 << 38) }
      insertInOrder(rank << 24 | Int64(block))
    }
  }

  @inline(__always)
  private mutating func insertInOrder(_ key: Int64) {
    var low = 0
    var high = orderCount
    while low < high {
      let middle = (low &+ high) >> 1
      if order[middle] > key { high = middle } else { low = middle &+ 1 }
    }
    (order + (low &+ 1)).update(from: order + low, count: orderCount &- low)
    order[low] = key
    orderCount &+= 1
  }

  @inline(__always)
  private func mayFitTouched(_ block: Int) -> Bool {
    if tables.hasSeries, tables.after[block] >= 0, !isPlaced(Int(tables.after[block])) { return false }
    var any: UInt64 = 0
    let row = tables.eligible + block &* words
    var index = 0
    while index < liveCount {
      any |= row[Int(liveWords[index])] & liveBits[index]
      index &+= 1
    }
    return any != 0
  }

  /// Notes which routes the ruin changed, so that looking through the absent blocks reads no others.
  private mutating func gatherLive() {
    liveCount = 0
    for word in 0..<words {
      let bits = touchedMask[word] & open[word]
      guard bits != 0 else { continue }
      liveWords[liveCount] = Int32(truncatingIfNeeded: word)
      liveBits[liveCount] = bits
      liveCount &+= 1
    }
  }

  /// Puts each block of ``order`` in turn where it adds least, if it fits at all.
  mutating func recreate() {
    for index in 0..<orderCount {
      let block = Int(order[index] & 0xFF_FFFF)
      let blinks = index == 0 && order[0] < Self.firstKey ? Self.firstBlinks : Self.blinks
      // Known to fit nowhere else, unless it was taken out just now.
      if insert(block, everywhere: isMoved[block], blinks: blinks), tables.hasSeries { insertFollowers(of: block) }
    }
  }

  /// Once a block has its place, those that wait for it may have theirs.
  private mutating func insertFollowers(of block: Int) {
    for index in tables.followersFirst[block]..<tables.followersFirst[block &+ 1] {
      let follower = Int(tables.followers[Int(index)])
      // Those that were taken out just now have their own turn.
      if absentAt[follower] >= 0, !isMoved[follower], insert(follower, everywhere: true, blinks: Self.blinks) {
        insertFollowers(of: follower)
      }
    }
  }

  @discardableResult
  mutating func insert(_ block: Int, everywhere: Bool, blinks: Int) -> Bool {
    var days = 0..<tables.dayCount
    if tables.hasSeries, tables.isInSeries[block] {
      guard let allowed = seriesDays(block) else { return false }
      days = allowed
      if days.isEmpty { return false }
    }
    if tables.crew[block] > 1 { return insertTeam(block, days: days, everywhere: everywhere) }
    let from = Int(tables.dayFirst[days.lowerBound])
    let to = Int(tables.dayFirst[days.upperBound])
    guard from < to else { return false }
    let row = tables.eligible + block &* words
    let ranks = tables.choiceRank + block &* words
    var best = Int32.max
    var bestRoute = -1
    var word = from >> 6
    let lastWord = (to &- 1) >> 6
    while word <= lastWord {
      var bits = row[word] & open[word]
      if !everywhere { bits &= touchedMask[word] }
      if word == from >> 6 { bits &= ~0 << UInt64(truncatingIfNeeded: from & 63) }
      if word == lastWord, to & 63 != 0 { bits &= ~(~0 << UInt64(truncatingIfNeeded: to & 63)) }
      while bits != 0 {
        let route = word &* 64 &+ bits.trailingZeroBitCount
        let choice = Int(ranks[word]) &+ (row[word] & ((bits & (0 &- bits)) &- 1)).nonzeroBitCount
        bits &= bits &- 1
        let cost = self.cost(of: block, in: route, choice: choice)
        if cost < best {
          if blinks > 0, dice.below(1_024) < blinks { continue }
          best = cost
          bestRoute = route
        }
      }
      word &+= 1
    }
    guard bestRoute >= 0 else { return false }
    let place = cheapest(block, in: bestRoute)
    guard place.cost < Int32.max else { return false }
    note(block)
    crew[block &* crewWidth] = Int32(truncatingIfNeeded: bestRoute)
    put(block, in: bestRoute, at: place.at)
    arriveInPlan(block)
    return true
  }

  /// The cost of the cheapest place, looked up where the route has not changed.
  @inline(__always)
  private func cost(of block: Int, in route: Int, choice: Int) -> Int32 {
    let entry = found + choice
    if entry.pointee.version == version[route] { return entry.pointee.cost }
    let cost = cheapest(block, in: route).cost
    entry.pointee = Found(version: version[route], cost: cost)
    return cost
  }

  /// The days on which a block keeps the gaps of its series; nil while the block before it is absent.
  private func seriesDays(_ block: Int) -> Range<Int>? {
    var first = Int32.min
    var last = Int32.max
    let before = Int(tables.after[block])
    if before >= 0 {
      guard isPlaced(before) else { return nil }
      first = date(of: before) &+ tables.afterDays[block]
    }
    for index in tables.followersFirst[block]..<tables.followersFirst[block &+ 1] {
      let follower = Int(tables.followers[Int(index)])
      if isPlaced(follower) { last = min(last, date(of: follower) &- tables.afterDays[follower]) }
    }
    let low = firstDay(from: first)
    return low..<max(low, last == Int32.max ? tables.dayCount : firstDay(from: last &+ 1))
  }

  @inline(__always)
  private func firstDay(from date: Int32) -> Int {
    var low = 0
    var high = tables.dayCount
    while low < high {
      let middle = (low &+ high) >> 1
      if tables.calendar[middle] < date { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// What is known of unchanged dates comes first, then the dates on which a cheap team looks likeliest, so that most
  /// others need no closer look.
  private mutating func insertTeam(_ block: Int, days: Range<Int>, everywhere: Bool) -> Bool {
    let size = Int(tables.crew[block])
    offers.forget()
    likelyDays.removeAll()
    // The date of the best team, where that is known from before and has to be put together again.
    var known = -1
    if everywhere {
      for index in tables.teamDaysFirst[block]..<tables.teamDaysFirst[block &+ 1] {
        let day = Int(tables.teamDays[Int(index)])
        if days.contains(day) { look(at: Int(index), day, block, size, known: &known) }
      }
    } else {
      for index in 0..<touchedDateCount {
        let day = Int(touchedDates[index])
        let place = Int(tables.teamDayAt[block &* tables.dayCount &+ day])
        if place >= 0, days.contains(day), hasNewPlace(block, on: day) {
          look(at: place, day, block, size, known: &known)
        }
      }
    }
    for index in 0..<likelyDays.count {
      let date = likelyDays[index]
      if Int(date.cost) >= offers.bestCost { break }
      let before = offers.bestCost
      searchTeam(block, on: Int(tables.teamDays[Int(date.route)]), size)
      if offers.bestCost < before {
        foundTeams[Int(date.route)].cost = Int32(clamping: offers.bestCost)
        known = -1
      } else if before == Int.max {
        foundTeams[Int(date.route)].cost = Int32.max
      }
    }
    if known >= 0 {
      offers.forget()
      offers.expect(Int(foundTeams[known].cost) &+ 1)
      searchTeam(block, on: Int(tables.teamDays[known]), size)
    }
    guard offers.isFound else { return false }
    note(block)
    fixed[block] = offers.bestStart
    for index in 0..<size {
      let member = offers.member(index)
      crew[block &* crewWidth &+ index] = member.route
      put(block, in: Int(member.route), at: Int(member.at))
    }
    arriveInPlan(block)
    return true
  }

  /// Takes a date's best team where it is known, else notes that the date needs a closer look.
  @inline(__always)
  private mutating func look(at place: Int, _ day: Int, _ block: Int, _ size: Int, known: inout Int) {
    let entry = foundTeams + place
    if entry.pointee.version != dateVersion[day] {
      gatherCheapest(block, on: day, atMost: size)
      // Each member's cheapest place alone says how cheap a team of the date could be.
      let least = cheapestOnes.count == size ? Int32(clamping: cheapestOnes.least(size)) : Int32.max
      entry.pointee = FoundTeam(version: dateVersion[day], least: least, cost: least < Int32.max ? -1 : Int32.max)
    }
    let cost = entry.pointee.cost
    if cost < 0 {
      likelyDays.add(entry.pointee.least, route: place, atMost: Int.max)
    } else if cost < Int32.max, Int(cost) < offers.bestCost {
      offers.expect(Int(cost))
      known = place
    }
  }

  /// Looks for a team on one date that is cheaper than the best so far.
  private mutating func searchTeam(_ block: Int, on day: Int, _ size: Int) {
    gatherCheapest(block, on: day, atMost: Int.max)
    offers.nextDate()
    for place in 0..<cheapestOnes.count {
      let one = cheapestOnes[place]
      // Dearer than the best team even with the cheapest others, and so are all after it.
      if cheapestOnes.least(size &- 1, without: place) &+ Int(one.cost) >= offers.bestCost { break }
      offerPlaces(for: block, in: Int(one.route))
    }
    offers.search(crew: size, wanted: tables.wanted[block], booked: Int(tables.booked[block]))
  }

  /// The routes of a date that could take a block and something more, as bits of one word.
  @inline(__always)
  private func openBits(_ block: Int, _ word: Int, _ from: Int, _ to: Int) -> UInt64 {
    var bits = tables.eligible[block &* words &+ word] & open[word]
    if word == from >> 6 { bits &= ~0 << UInt64(truncatingIfNeeded: from & 63) }
    if word == (to &- 1) >> 6, to & 63 != 0 { bits &= ~(~0 << UInt64(truncatingIfNeeded: to & 63)) }
    return bits
  }

  /// Whether a route of a date that changed just now has a place for a block: without one no team is possible that was
  /// not possible before.
  @inline(__always)
  private func hasNewPlace(_ block: Int, on day: Int) -> Bool {
    let row = tables.eligible + block &* words
    let ranks = tables.choiceRank + block &* words
    let from = Int(tables.dayFirst[day])
    let to = Int(tables.dayFirst[day &+ 1])
    var word = from >> 6
    while word <= (to &- 1) >> 6 {
      var bits = openBits(block, word, from, to) & touchedMask[word]
      while bits != 0 {
        let route = word &* 64 &+ bits.trailingZeroBitCount
        let choice = Int(ranks[word]) &+ (row[word] & ((bits & (0 &- bits)) &- 1)).nonzeroBitCount
        bits &= bits &- 1
        if cost(of: block, in: route, choice: choice) < Int32.max { return true }
      }
      word &+= 1
    }
    return false
  }

  /// Fills ``cheapestOnes`` with the routes of a date that have a place for a block, the cheapest first.
  @inline(__always)
  private mutating func gatherCheapest(_ block: Int, on day: Int, atMost most: Int) {
    let row = tables.eligible + block &* words
    let ranks = tables.choiceRank + block &* words
    let from = Int(tables.dayFirst[day])
    let to = Int(tables.dayFirst[day &+ 1])
    cheapestOnes.removeAll()
    var word = from >> 6
    while word <= (to &- 1) >> 6 {
      var bits = openBits(block, word, from, to)
      while bits != 0 {
        let route = word &* 64 &+ bits.trailingZeroBitCount
        let choice = Int(ranks[word]) &+ (row[word] & ((bits & (0 &- bits)) &- 1)).nonzeroBitCount
        bits &= bits &- 1
        let cost = self.cost(of: block, in: route, choice: choice)
        if cost < Int32.max { cheapestOnes.add(cost, route: route, atMost: most) }
      }
      word &+= 1
    }
  }
}
