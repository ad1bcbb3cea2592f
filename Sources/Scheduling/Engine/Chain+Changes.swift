extension Chain {
  /// Puts a block into one route before slot `at + 1`.
  @inline(__always)
  mutating func put(_ block: Int, in route: Int, at: Int) {
    touch(route)
    let first = slots + tables.slotFirst[route]
    var index = Int(count[route]) &+ 2
    while index > at &+ 1 {
      first[index] = first[index &- 1]
      index &-= 1
    }
    first[at &+ 1].stop = Int32(truncatingIfNeeded: block)
    if count[route] == 0 { totalDays &+= 1 }
    count[route] &+= 1
    totalTravel &-= Int(travel[route])
    refresh(route)
    totalTravel &+= Int(travel[route])
    mark(route)
  }

  /// Notes that a block now has its places.
  @inline(__always)
  mutating func arriveInPlan(_ block: Int) {
    lost &-= Int(tables.priority[block])
    if tables.hasSeries { letFollowersWait(block, false) }
    let at = Int(absentAt[block])
    absentCount &-= 1
    let last = absent[absentCount]
    absent[at] = last
    absentAt[Int(last)] = Int32(truncatingIfNeeded: at)
    absentAt[block] = -1
    absentBits[block >> 6] &= ~(1 << UInt64(truncatingIfNeeded: block & 63))
  }

  /// Notes that a block has no place any more.
  @inline(__always)
  private mutating func leavePlan(_ block: Int) {
    lost &+= Int(tables.priority[block])
    if tables.hasSeries { letFollowersWait(block, true) }
    absentAt[block] = Int32(truncatingIfNeeded: absentCount)
    absent[absentCount] = Int32(truncatingIfNeeded: block)
    absentBits[block >> 6] |= 1 << UInt64(truncatingIfNeeded: block & 63)
    absentCount &+= 1
  }

  /// Notes of what follows a block in a series whether it waits for it.
  @inline(__always)
  private func letFollowersWait(_ block: Int, _ waits: Bool) {
    for index in tables.followersFirst[block]..<tables.followersFirst[block &+ 1] {
      let follower = Int(tables.followers[Int(index)])
      let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: follower & 63)
      if waits { waiting[follower >> 6] |= bit } else { waiting[follower >> 6] &= ~bit }
    }
  }

  /// Takes a block out of all its routes, with those that need it in a series.
  mutating func remove(_ block: Int) {
    guard isPlaced(block), !frozen[block] else { return }
    let first = unsettledCount
    let moves = movedCount
    leave(block, but: -1, first)
    followThrough(from: moves, first)
    settle(from: first)
  }

  /// The same for neighbouring stops of one route; what may not be touched stays.
  mutating func remove(_ length: Int, in route: Int, from: Int) {
    let first = slots + tables.slotFirst[route]
    let here = Int(count[route])
    let end = min(from &+ length, here &+ 1)
    var at = from
    while at < end, !isRemovable(Int(first[at].stop)) { at &+= 1 }
    guard at < end else { return }
    let unsettled = unsettledCount
    let moves = movedCount
    touch(route)
    unsettle(route, from: unsettled)
    var to = at
    while at < end {
      let stop = Int(first[at].stop)
      if isRemovable(stop) {
        leave(stop, but: route, unsettled)
      } else {
        first[to] = first[at]
        to &+= 1
      }
      at &+= 1
    }
    count[route] &-= Int32(truncatingIfNeeded: at &- to)
    while at <= here &+ 1 {
      first[to] = first[at]
      to &+= 1
      at &+= 1
    }
    followThrough(from: moves, unsettled)
    settle(from: unsettled)
  }

  @inline(__always)
  private func isRemovable(_ stop: Int) -> Bool { stop < tables.blockCount && !frozen[stop] }

  /// Takes a block out of its routes, one excepted, and leaves them unsettled.
  ///
  /// - Parameter unsettled: Where the routes of this removal begin among those unsettled; an earlier one may be at work.
  @inline(__always)
  private mutating func leave(_ block: Int, but kept: Int, _ unsettled: Int) {
    note(block)
    leavePlan(block)
    let places = crew + block &* crewWidth
    let width = Int(tables.crew[block])
    freed &+= width
    fixed[block] = EngineTables.free
    var slot = 0
    while slot < width {
      let route = Int(places[slot])
      places[slot] = -1
      slot &+= 1
      guard route != kept else { continue }
      touch(route)
      unsettle(route, from: unsettled)
      let first = slots + tables.slotFirst[route]
      var at = 1
      while first[at].stop != Int32(truncatingIfNeeded: block) { at &+= 1 }
      let length = Int(count[route])
      while at <= length {
        first[at] = first[at &+ 1]
        at &+= 1
      }
      count[route] &-= 1
    }
  }

  /// Takes out what follows in a series on the blocks noted since.
  @inline(__always)
  private mutating func followThrough(from moves: Int, _ unsettled: Int) {
    guard tables.hasSeries else { return }
    var move = moves
    while move < movedCount {
      let block = Int(moved[move])
      for index in tables.followersFirst[block]..<tables.followersFirst[block &+ 1] {
        let follower = Int(tables.followers[Int(index)])
        if isPlaced(follower), !frozen[follower] { leave(follower, but: -1, unsettled) }
      }
      move &+= 1
    }
  }

  @inline(__always)
  private mutating func unsettle(_ route: Int, from first: Int) {
    var index = first
    while index < unsettledCount {
      if Int(unsettled[index]) == route { return }
      index &+= 1
    }
    unsettled[unsettledCount] = Int32(truncatingIfNeeded: route)
    unsettledCount &+= 1
  }

  /// Reckons anew the routes that have become emptier.
  ///
  /// Where the direct way is longer than the way by a block, the rest of a day may not hold without it; then the day's
  /// other blocks go too.
  @inline(__always)
  private mutating func settle(from first: Int) {
    var index = first
    var failed = first
    while index < unsettledCount {
      let route = Int(unsettled[index])
      totalTravel &-= Int(travel[route])
      if !refresh(route) {
        unsettled[failed] = Int32(truncatingIfNeeded: route)
        failed &+= 1
      }
      totalTravel &+= Int(travel[route])
      if count[route] == 0 { totalDays &-= 1 }
      mark(route)
      index &+= 1
    }
    unsettledCount = failed
    index = first
    while index < failed {
      empty(Int(unsettled[index]))
      index &+= 1
    }
    unsettledCount = first
  }

  private mutating func empty(_ route: Int) {
    var at = 1
    while at <= Int(count[route]) {
      let stop = Int((slots + tables.slotFirst[route])[at].stop)
      let before = count[route]
      if stop < tables.blockCount { remove(stop) }
      at = count[route] < before ? 1 : at + 1
    }
    totalTravel &-= Int(travel[route])
    if !refresh(route), tables.routes[route].isOpen { isBroken = true }
    totalTravel &+= Int(travel[route])
  }

  /// Keeps ``open`` right.
  @inline(__always)
  mutating func mark(_ route: Int) {
    var classes: Int32 = 0
    if own[route], sessions[route] < tables.routes[route].sessionLimit {
      let room = longest[route]
      for index in 0..<tables.lengthCount { classes &+= tables.leastOfLength[index] <= room ? 1 : 0 }
    }
    setOpen(route, classes)
  }

  @inline(__always)
  mutating func setOpen(_ route: Int, _ classes: Int32) {
    open[route] = classes
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: route & 63)
    openBits[route >> 6] = openBits[route >> 6] & ~bit | (classes > 0 ? bit : 0)
  }

  @inline(__always)
  mutating func note(_ block: Int) {
    guard !isMoved[block] else { return }
    isMoved[block] = true
    moved[movedCount] = Int32(truncatingIfNeeded: block)
    var slot = 0
    while slot < crewWidth {
      savedCrew[movedCount &* crewWidth &+ slot] = crew[block &* crewWidth &+ slot]
      slot &+= 1
    }
    savedFixed[movedCount] = fixed[block]
    movedCount &+= 1
  }

  @inline(__always)
  mutating func touch(_ route: Int) {
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: route & 63)
    guard touchedBits[route >> 6] & bit == 0 else { return }
    touchedBits[route >> 6] |= bit
    touched[touchedCount] = Int32(truncatingIfNeeded: route)
    let length = Int(count[route]) &+ 2
    (savedSlots + savedSlotCount).update(from: slots + tables.slotFirst[route], count: length)
    savedCounts[touchedCount] = SavedRoute(
      first: Int32(truncatingIfNeeded: savedSlotCount), count: count[route], sessions: sessions[route],
      travel: travel[route], longest: longest[route],
      version: version[route], evening: evening[route], open: open[route])
    savedSlotCount &+= length
    touchedCount &+= 1
    let day = Int(tables.routes[route].day)
    guard crewWidth > 1, !isDateTouched[day] else { return }
    isDateTouched[day] = true
    savedDates[touchedDateCount] = dateVersion[day]
    touchedDates[touchedDateCount] = Int32(truncatingIfNeeded: day)
    touchedDateCount &+= 1
  }

  /// Makes all changes since the last call final.
  mutating func keep() {
    for index in 0..<touchedCount {
      let route = Int(touched[index])
      touchedBits[route >> 6] = 0
      if !isStale[route] {
        isStale[route] = true
        stale[staleCount] = Int32(truncatingIfNeeded: route)
        staleCount &+= 1
      }
    }
    for index in 0..<movedCount { isMoved[Int(moved[index])] = false }
    for index in 0..<touchedDateCount { isDateTouched[Int(touchedDates[index])] = false }
    touchedDateCount = 0
    touchedCount = 0
    savedSlotCount = 0
    movedCount = 0
  }

  /// Takes back all changes since the last ``keep()``.
  mutating func undo() {
    for index in 0..<touchedCount {
      let route = Int(touched[index])
      let saved = savedCounts[index]
      totalTravel &-= Int(travel[route])
      if count[route] > 0 { totalDays &-= 1 }
      (slots + tables.slotFirst[route]).update(from: savedSlots + Int(saved.first), count: Int(saved.count) &+ 2)
      count[route] = saved.count
      sessions[route] = saved.sessions
      travel[route] = saved.travel
      longest[route] = saved.longest
      version[route] = saved.version
      totalTravel &+= Int(travel[route])
      if saved.count > 0 { totalDays &+= 1 }
      setOpen(route, saved.open)
      if evening[route] != saved.evening { setEvening(route, saved.evening) }
      touchedBits[route >> 6] = 0
    }
    for index in 0..<movedCount {
      let block = Int(moved[index])
      isMoved[block] = false
      let isHere = isPlaced(block)
      let wasHere = savedCrew[index &* crewWidth] >= 0
      for slot in 0..<crewWidth { crew[block &* crewWidth &+ slot] = savedCrew[index &* crewWidth &+ slot] }
      fixed[block] = savedFixed[index]
      if wasHere, !isHere {
        arriveInPlan(block)
      } else if isHere, !wasHere {
        leavePlan(block)
      }
    }
    for index in 0..<touchedDateCount {
      let day = Int(touchedDates[index])
      isDateTouched[day] = false
      dateVersion[day] = savedDates[index]
    }
    touchedDateCount = 0
    touchedCount = 0
    savedSlotCount = 0
    movedCount = 0
  }

  /// Remembers the state as the best since the epoch began.
  mutating func remember() {
    for index in 0..<staleCount {
      let route = Int(stale[index])
      isStale[route] = false
      let length = Int(count[route])
      bestCount[route] = count[route]
      for at in 0..<length {
        let stop = (slots + tables.slotFirst[route])[at &+ 1].stop
        bestStops[tables.slotFirst[route] &+ at] = stop
        if Int(stop) < tables.blockCount { bestFixed[Int(stop)] = fixed[Int(stop)] }
      }
    }
    staleCount = 0
    best = rank
  }
}
