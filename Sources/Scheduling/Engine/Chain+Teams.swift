/// Where a visit that several deliver together goes.
extension Chain {
  /// One in so many teams begins at another time than the earliest they can.
  static let varies = 4
  /// One in so many teams is drawn by chance.
  static let drawn = 40

  /// What is known of unchanged dates comes first, then the dates on which a cheap team looks likeliest, so that most
  /// others need no closer look.
  mutating func insertTeam(_ block: Int, days: Range<Int>, everywhere: Bool, blinks: Int) -> Bool {
    let size = Int(tables.crew[block])
    offers.forget()
    if everywhere, blinks > 0, dice.below(Self.drawn) == 0 {
      drawTeam(block, days: days, size)
      if offers.isFound {
        join(block, size, varied: true)
        return true
      }
    }
    likelyDays.removeAll()
    // The date of the best team, where that is known from before and has to be put together again.
    var known = -1
    if everywhere {
      for index in tables.teamDaysFirst[block]..<tables.teamDaysFirst[block &+ 1] {
        let day = Int(tables.teamDays[Int(index)])
        if days.contains(day) { look(at: Int(index), day, block, size, blinks, known: &known) }
      }
    } else {
      for index in 0..<touchedDateCount {
        let day = Int(touchedDates[index])
        guard days.contains(day), isNewlyOpen(to: block, size, on: day) else { continue }
        look(at: Int(tables.teamDayAt[block &* tables.dayCount &+ day]), day, block, size, blinks, known: &known)
      }
    }
    for index in 0..<likelyDays.count {
      let date = likelyDays[index]
      if Int(date.cost) >= offers.bestCost { break }
      if isPassedOver(blinks) { continue }
      let before = offers.bestCost
      searchTeam(block, onDateAt: Int(date.route), size)
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
      searchTeam(block, onDateAt: known, size)
    }
    guard offers.isFound else { return false }
    join(block, size, varied: blinks > 0)
    return true
  }

  /// Looks for a team on a date drawn by chance, with some people passed over.
  private mutating func drawTeam(_ block: Int, days: Range<Int>, _ size: Int) {
    let first = Int(tables.teamDaysFirst[block])
    let count = Int(tables.teamDaysFirst[block &+ 1]) &- first
    guard count > 0 else { return }
    let day = Int(tables.teamDays[first &+ dice.below(count)])
    guard days.contains(day) else { return }
    gatherCheapest(block, on: day, atMost: Int.max)
    for place in 0..<cheapestOnes.count where dice.below(4) > 0 {
      offerPlaces(for: block, in: Int(cheapestOnes[place].route))
    }
    offers.search(crew: size, wanted: tables.wanted[block], booked: Int(tables.booked[block]))
  }

  /// Gives a block its place with the best team.
  private mutating func join(_ block: Int, _ size: Int, varied: Bool) {
    note(block)
    fixed[block] = startOfTeam(block, varied: varied)
    for index in 0..<size {
      let member = offers.member(index)
      crew[block &* crewWidth &+ index] = member.route
      put(block, in: Int(member.route), at: Int(member.at))
    }
    arriveInPlan(block)
  }

  @inline(__always)
  private mutating func isPassedOver(_ blinks: Int) -> Bool { blinks > 0 && dice.below(1_024) < blinks }

  /// One of the starts that the best team can keep, mostly the earliest.
  private mutating func startOfTeam(_ block: Int, varied: Bool) -> Int32 {
    let (first, last) = (offers.bestStart, offers.bestLast)
    guard varied, first < last, dice.below(Self.varies) == 0 else { return first }
    let cell = block &* tables.dayCount &+ Int(tables.routes[Int(offers.member(0).route)].day)
    let latest = dice.below(2) == 0 ? last : first &+ Int32(truncatingIfNeeded: dice.below(Int(last &- first)))
    return max(first, arrival(cell, startBy: latest))
  }

  /// Takes a date's best team where it is known, else notes that the date needs a closer look.
  @inline(__always)
  private mutating func look(at place: Int, _ day: Int, _ block: Int, _ size: Int, _ blinks: Int, known: inout Int) {
    let entry = foundTeams + place
    if entry.pointee.version != dateVersion[day] {
      gatherCheapest(block, on: day, atMost: size)
      // Each member's cheapest place alone says how cheap a team of the date could be.
      let least = cheapestOnes.count == size ? Int32(clamping: cheapestOnes.least(size)) : Int32.max
      entry.pointee = FoundTeam(version: dateVersion[day], least: least, cost: least < Int32.max ? -1 : Int32.max)
    }
    let cost = entry.pointee.cost
    if cost < 0 {
      if !likelyDays.contains(place) { likelyDays.add(entry.pointee.least, route: place, atMost: Int.max) }
    } else if cost < Int32.max, Int(cost) < offers.bestCost, !isPassedOver(blinks) {
      offers.expect(Int(cost))
      known = place
    }
  }

  /// Looks for a team on one date that is cheaper than the best so far.
  private mutating func searchTeam(_ block: Int, onDateAt place: Int, _ size: Int) {
    gatherCheapest(block, on: Int(tables.teamDays[place]), atMost: Int.max)
    offers.nextDate()
    for place in 0..<cheapestOnes.count {
      let one = cheapestOnes[place]
      // Dearer than the best team even with the cheapest others, and so are all after it.
      if cheapestOnes.least(size &- 1, without: place) &+ Int(one.cost) >= offers.bestCost { break }
      offerPlaces(for: block, in: Int(one.route))
    }
    offers.search(crew: size, wanted: tables.wanted[block], booked: Int(tables.booked[block]))
  }

  /// Whether as many people as a team needs might have room for a block on one date, with one of them on a day changed
  /// just now: without, no team is possible that was not possible before.
  @inline(__always)
  private mutating func isNewlyOpen(to block: Int, _ size: Int, on day: Int) -> Bool {
    let choices = tables.eligible + block &* words
    let from = Int(tables.dayFirst[day])
    let last = Int(tables.dayFirst[day &+ 1]) &- 1
    var left = size
    var changed: UInt64 = 0
    for word in from >> 6...last >> 6 {
      let open = choices[word] & openBits[word] & Self.bits(of: word, from: from, last: last)
      left &-= open.nonzeroBitCount
      changed |= open & touchedBits[word]
    }
    guard changed != 0, left <= 0 else { return false }
    let length = tables.length[block]
    for word in from >> 6...last >> 6 {
      var bits =
        choices[word] & openBits[word] & touchedBits[word] & Self.bits(of: word, from: from, last: last)
      while bits != 0 {
        let route = word &* 64 &+ bits.trailingZeroBitCount
        let choice = place(of: bits & (0 &- bits), word, block)
        bits &= bits &- 1
        if open[route] > length, cost(of: block, in: route, choice: choice) < Int32.max { return true }
      }
    }
    return false
  }

  /// Fills ``cheapestOnes`` with the routes of a date that have a place for a block, the cheapest first.
  @inline(__always)
  private mutating func gatherCheapest(_ block: Int, on day: Int, atMost most: Int) {
    cheapestOnes.removeAll()
    let length = tables.length[block]
    let from = Int(tables.dayFirst[day])
    let last = Int(tables.dayFirst[day &+ 1]) &- 1
    for word in from >> 6...last >> 6 {
      var bits =
        tables.eligible[block &* words &+ word] & openBits[word] & Self.bits(of: word, from: from, last: last)
      while bits != 0 {
        let route = word &* 64 &+ bits.trailingZeroBitCount
        let choice = place(of: bits & (0 &- bits), word, block)
        bits &= bits &- 1
        guard open[route] > length else { continue }
        let cost = self.cost(of: block, in: route, choice: choice)
        if cost < Int32.max { cheapestOnes.add(cost, route: route, atMost: most) }
      }
    }
  }
}
