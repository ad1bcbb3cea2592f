extension Chain {
  /// How often, out of 1,024, a possible place is passed over.
  static let blinks = 40
  /// The same for the block that room was made for: where it goes decides the rest.
  static let firstBlinks = 256
  /// After how many ruins in a hundred absent teams are tried as well, where more than ``fewAbsent`` blocks are absent:
  /// they seldom fit, and trying them takes long. In the same time plans come out as good as with all (L-1-teams 2,364.1
  /// and 2,363.0 points, M-1-teams 560.0 and 560.5, means of sixteen seeds).
  static let teamShare = 50
  static let fewAbsent = 16
  /// Marks the block that goes first: above it there is only the number of the block.
  private static let firstKey = Int64(-1) << 62

  /// Puts the absent blocks that may have a place now in an order drawn by chance; `first` goes before all others.
  ///
  /// A block that was absent before the ruin found no place then, so only days changed since are worth trying.
  mutating func orderAbsent(first: Int) {
    orderCount = 0
    let kind = dice.below(8)
    let keys = tables.orderKeys + EngineTables.orders[kind] &* tables.blockCount
    let chance = EngineTables.orders[kind] == 0 ? 1 << 20 : 1_024
    gatherHopeful()
    for index in 0..<movedCount {
      let block = Int(moved[index])
      setAside(block)
      if block != first { insertInOrder(keys[block] &+ Int64(dice.below(chance)) << 24) }
    }
    if first >= 0 {
      setAside(first)
      insertInOrder(Self.firstKey | Int64(first))
    }
    for word in 0..<tables.blockWords {
      var bits = hopeful[word] & absentBits[word] & ~waiting[word]
      while bits != 0 {
        let block = word &* 64 &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        insertInOrder(keys[block] &+ Int64(dice.below(chance)) << 24)
      }
    }
  }

  @inline(__always)
  private func setAside(_ block: Int) { hopeful[block >> 6] &= ~(1 << UInt64(truncatingIfNeeded: block & 63)) }

  // Some functions below change nothing of the chain and are mutating all the same: for one that is not, and is not
  // put in line, the compiler copies the chain at every call.

  /// Notes which blocks any of the days changed by the ruin could take, as long as these have room for.
  private mutating func gatherHopeful() {
    // Read once: the compiler cannot know that nothing below changes them.
    let words = tables.blockWords
    let hopeful = self.hopeful
    hopeful.update(repeating: 0, count: words)
    for index in 0..<touchedCount where open[Int(touched[index])] > 0 {
      let route = Int(touched[index])
      let takes = tables.takes + route &* words
      let within = tables.within + (Int(open[route]) &- 1) &* words
      for word in 0..<words { hopeful[word] |= takes[word] & within[word] }
    }
    guard crewWidth > 1 else { return }
    if absentCount <= Self.fewAbsent || dice.below(100) < Self.teamShare {
      keepTeamsInPairs()
    } else {
      for word in 0..<words { hopeful[word] &= ~tables.byTeams[word] }
    }
  }

  /// Lets go of the teams for which no two people could be had on any of the dates changed by the ruin.
  private mutating func keepTeamsInPairs() {
    let blockWords = tables.blockWords
    let byTwo = self.byTwo
    byTwo.update(repeating: 0, count: blockWords)
    for index in 0..<touchedDateCount {
      let count = gatherOpen(on: Int(touchedDates[index]))
      guard count > 1 else { continue }
      for word in 0..<blockWords {
        var one: UInt64 = 0
        var two = byTwo[word]
        var place = 0
        while place < count {
          let more = openRows[place].takes[word] & openRows[place].within[word]
          two |= one & more
          one |= more
          place &+= 1
        }
        byTwo[word] = two
      }
    }
    for word in 0..<blockWords { hopeful[word] &= byTwo[word] | ~tables.byTeams[word] }
  }

  /// Fills ``openRows`` with the routes of one date that might take something more.
  ///
  /// - Returns: How many.
  @inline(__always)
  private func gatherOpen(on day: Int) -> Int {
    var count = 0
    let from = Int(tables.dayFirst[day])
    let last = Int(tables.dayFirst[day &+ 1]) &- 1
    for word in from >> 6...last >> 6 {
      var bits = openBits[word] & Self.bits(of: word, from: from, last: last)
      while bits != 0 {
        let route = word &* 64 &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        openRows[count] = (
          tables.takes + route &* tables.blockWords,
          tables.within + (Int(open[route]) &- 1) &* tables.blockWords
        )
        count &+= 1
      }
    }
    return count
  }

  /// From the end, where most keys go: quicker than halving, as lists are short.
  @inline(__always)
  private mutating func insertInOrder(_ key: Int64) {
    var at = orderCount
    while at > 0, order[at &- 1] > key {
      order[at] = order[at &- 1]
      at &-= 1
    }
    order[at] = key
    orderCount &+= 1
  }

  /// Puts each block of ``order`` in turn where it adds least, if it fits at all.
  mutating func recreate() {
    for index in 0..<orderCount {
      let block = Int(order[index] & 0xFF_FFFF)
      let blinks = index == 0 && order[0] < Self.firstKey / 2 ? Self.firstBlinks : Self.blinks
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
    if tables.crew[block] > 1 { return insertTeam(block, days: days, everywhere: everywhere, blinks: blinks) }
    var best = Int32.max
    var bestRoute = -1
    let length = tables.length[block]
    let from = tables.dayFirst[days.lowerBound]
    let to = tables.dayFirst[days.upperBound]
    if everywhere {
      for word in 0..<words {
        var bits = tables.eligible[block &* words &+ word] & openBits[word]
        while bits != 0 {
          let route = Int32(truncatingIfNeeded: word &* 64 &+ bits.trailingZeroBitCount)
          let bit = bits & (0 &- bits)
          bits &= bits &- 1
          guard open[Int(route)] > length, route >= from, route < to else { continue }
          weigh(block, Int(route), place(of: bit, word, block), blinks, &best, &bestRoute)
        }
      }
    } else {
      for index in 0..<touchedCount {
        let route = touched[index]
        let choice = self.choice(block, in: Int(route))
        guard choice >= 0, route >= from, route < to else { continue }
        weigh(block, Int(route), choice, blinks, &best, &bestRoute)
      }
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

  /// The place of a route among a block's choices; −1 where it is none of them, or has too little room now.
  @inline(__always)
  private func choice(_ block: Int, in route: Int) -> Int {
    guard open[route] > tables.length[block] else { return -1 }
    let word = block &* words &+ route >> 6
    // With the route itself as the highest bit.
    let before = tables.eligible[word] << UInt64(truncatingIfNeeded: ~route & 63)
    return before >> 63 == 1 ? Int(tables.choiceRank[word]) &+ before.nonzeroBitCount &- 1 : -1
  }

  @inline(__always)
  private mutating func weigh(
    _ block: Int, _ route: Int, _ choice: Int, _ blinks: Int, _ best: inout Int32, _ bestRoute: inout Int
  ) {
    let cost = self.cost(of: block, in: route, choice: choice)
    guard cost < best else { return }
    if blinks > 0, dice.below(1_024) < blinks { return }
    best = cost
    bestRoute = route
  }

  /// The cost of the cheapest place, looked up where the route has not changed.
  @inline(__always)
  mutating func cost(of block: Int, in route: Int, choice: Int) -> Int32 {
    let entry = found + choice
    if entry.pointee.version == version[route] { return entry.pointee.cost }
    let cost = cheapest(block, in: route).cost
    entry.pointee = Found(version: version[route], cost: cost)
    return cost
  }

  /// The days on which a block keeps the gaps of its series; nil while the block before it is absent.
  private mutating func seriesDays(_ block: Int) -> Range<Int>? {
    var first: Int32 = 0
    var end = endBefore[block]
    let before = Int(tables.after[block])
    if before >= 0 {
      guard isPlaced(before) else { return nil }
      first = tables.gaps[Int(tables.gapsFirst[block]) &+ day(of: before)].first
    }
    for index in tables.followersFirst[block]..<tables.followersFirst[block &+ 1] {
      let follower = Int(tables.followers[Int(index)])
      if isPlaced(follower) { end = min(end, tables.gaps[Int(tables.gapsFirst[follower]) &+ day(of: follower)].end) }
    }
    return Int(first)..<Int(max(first, end))
  }

  /// The place among a block's choices of the route whose bit this is in a word.
  @inline(__always)
  func place(of bit: UInt64, _ word: Int, _ block: Int) -> Int {
    let at = block &* words &+ word
    return Int(tables.choiceRank[at]) &+ (tables.eligible[at] & (bit &- 1)).nonzeroBitCount
  }

  /// The bits of a word for the routes of a range.
  @inline(__always)
  static func bits(of word: Int, from: Int, last: Int) -> UInt64 {
    let all = ~UInt64(0)
    let start = word == from >> 6 ? all << UInt64(truncatingIfNeeded: from & 63) : all
    return word == last >> 6 ? start & all >> UInt64(truncatingIfNeeded: 63 &- last & 63) : start
  }
}
