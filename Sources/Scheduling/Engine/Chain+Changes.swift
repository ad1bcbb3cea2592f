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
    absentAt[block] = Int32(truncatingIfNeeded: absentCount)
    absent[absentCount] = Int32(truncatingIfNeeded: block)
    absentBits[block >> 6] |= 1 << UInt64(truncatingIfNeeded: block & 63)
    absentCount &+= 1
  }

  /// Takes a block out of all its routes, with those that need it in a series.
  ///
  /// Where the direct way is longer than the way by the block, the rest of a day may not hold without it; then the day's
  /// other blocks go too.
  mutating func remove(_ block: Int) {
    guard isPlaced(block), !frozen[block] else { return }
    note(block)
    let places = crew + block &* crewWidth
    leavePlan(block)
    let width = Int(tables.crew[block])
    freed &+= width
    fixed[block] = EngineTables.free
    var slot = 0
    while slot < width {
      let route = Int(places[slot])
      places[slot] = -1
      touch(route)
      let first = slots + tables.slotFirst[route]
      var at = 1
      while first[at].stop != Int32(truncatingIfNeeded: block) { at &+= 1 }
      let length = Int(count[route])
      while at <= length {
        first[at] = first[at &+ 1]
        at &+= 1
      }
      count[route] &-= 1
      totalTravel &-= Int(travel[route])
      let holds = refresh(route)
      totalTravel &+= Int(travel[route])
      if count[route] == 0 { totalDays &-= 1 }
      mark(route)
      if !holds { empty(route) }
      slot &+= 1
    }
    if tables.hasSeries {
      for index in tables.followersFirst[block]..<tables.followersFirst[block + 1] {
        remove(Int(tables.followers[Int(index)]))
      }
    }
  }

  /// Takes neighbouring stops out of a route at once, if each is a visit of one person for which no other waits.
  ///
  /// - Returns: False when they are not; then nothing was changed.
  mutating func removeTogether(_ route: Int, from: Int, length: Int) -> Bool {
    let first = slots + tables.slotFirst[route]
    let here = Int(count[route])
    let end = min(from &+ length, here &+ 1)
    guard end &- from > 1 else { return false }
    var at = from
    while at < end {
      let stop = Int(first[at].stop)
      guard stop < tables.blockCount, tables.crew[stop] == 1, !frozen[stop],
        !tables.hasSeries || tables.followersFirst[stop] == tables.followersFirst[stop &+ 1]
      else { return false }
      at &+= 1
    }
    touch(route)
    at = from
    while at < end {
      let block = Int(first[at].stop)
      note(block)
      crew[block &* crewWidth] = -1
      fixed[block] = EngineTables.free
      leavePlan(block)
      at &+= 1
    }
    var to = from
    while at <= here &+ 1 {
      first[to] = first[at]
      to &+= 1
      at &+= 1
    }
    freed &+= end &- from
    count[route] &-= Int32(truncatingIfNeeded: end &- from)
    totalTravel &-= Int(travel[route])
    let holds = refresh(route)
    totalTravel &+= Int(travel[route])
    if count[route] == 0 { totalDays &-= 1 }
    mark(route)
    if !holds { empty(route) }
    return true
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
      let most = Int32(truncatingIfNeeded: tables.lengthCount)
      while classes < most, tables.leastOfLength[Int(classes)] <= longest[route] { classes &+= 1 }
    }
    open[route] = classes
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
    guard !isTouched[route] else { return }
    isTouched[route] = true
    touched[touchedCount] = Int32(truncatingIfNeeded: route)
    (savedSlots + tables.slotFirst[route]).update(from: slots + tables.slotFirst[route], count: Int(count[route]) &+ 2)
    savedCounts[touchedCount] = SavedRoute(
      count: count[route], sessions: sessions[route], travel: travel[route], longest: longest[route],
      version: version[route], evening: evening[route])
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
      isTouched[route] = false
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
    movedCount = 0
  }

  /// Takes back all changes since the last ``keep()``.
  mutating func undo() {
    for index in 0..<touchedCount {
      let route = Int(touched[index])
      let saved = savedCounts[index]
      totalTravel &-= Int(travel[route])
      if count[route] > 0 { totalDays &-= 1 }
      (slots + tables.slotFirst[route]).update(from: savedSlots + tables.slotFirst[route], count: Int(saved.count) &+ 2)
      count[route] = saved.count
      sessions[route] = saved.sessions
      travel[route] = saved.travel
      longest[route] = saved.longest
      version[route] = saved.version
      totalTravel &+= Int(travel[route])
      if saved.count > 0 { totalDays &+= 1 }
      mark(route)
      if evening[route] != saved.evening { setEvening(route, saved.evening) }
      isTouched[route] = false
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
