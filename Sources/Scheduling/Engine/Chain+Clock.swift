extension Chain {
  /// Minutes that no detour exceeds.
  static var longest: Int32 { 30_000_000 }

  /// The first start allowed to a block at or after a minute, or never.
  @inline(__always)
  func start(_ cell: Int, from reached: Int32) -> Int32 {
    let minute = tables.up(reached)
    var index = tables.startsFirst[cell]
    let end = tables.startsFirst[cell &+ 1]
    while index < end {
      let one = tables.starts[Int(index)]
      if minute <= one.last { return max(minute, one.first) }
      index &+= 1
    }
    return EngineTables.never
  }

  /// The latest arrival with which a block can start by a minute, or minus never.
  @inline(__always)
  func arrival(_ cell: Int, startBy latest: Int32) -> Int32 {
    let minute = tables.down(latest)
    let begin = tables.startsFirst[cell]
    var index = tables.startsFirst[cell &+ 1] &- 1
    while index >= begin {
      let one = tables.starts[Int(index)]
      if one.first <= minute { return min(minute, one.last) }
      index &-= 1
    }
    return -EngineTables.never
  }

  /// Recomputes all that a route's slots hold; false when the day cannot be driven.
  @inline(__always)
  @discardableResult
  mutating func refresh(_ route: Int) -> Bool {
    if tables.hasEvenings, tables.week[route] >= 0 { return refreshInWeek(route) }
    return reckon(route, inDaytime: false)
  }

  /// The same, with blocks that start in the daytime alone or at any time; what is agreed stays as it is.
  @inline(__always)
  @discardableResult
  mutating func reckon(_ route: Int, inDaytime: Bool) -> Bool {
    let never = EngineTables.never
    let shift = tables.routes[route]
    let first = slots + tables.slotFirst[route]
    let length = Int(count[route])
    first.pointee = Slot(
      stop: -1, site: shift.base, leg: 0, due: shift.owesBreak ? shift.shiftStart : never,
      taken: shift.owesBreak ? never : shift.shiftStart, lastDue: -never, lastTaken: -never)
    var minutes: Int32 = 0
    var held: Int32 = 0
    var before = first.pointee
    var at = 1
    while at <= length {
      let stop = Int(first[at].stop)
      let site = tables.site[stop]
      let drive = tables.outOf[Int(before.site) &* tables.siteCount &+ Int(site)]
      let gap = before.site == site ? drive &+ tables.stay[Int(site)] : drive
      let duration = tables.minutes[stop]
      var slot = Slot(
        stop: Int32(truncatingIfNeeded: stop), site: site, leg: drive, due: never, taken: never, lastDue: -never,
        lastTaken: -never)
      var reach = never
      if before.due < never {
        let plain = begin(stop, shift.day, from: before.due &+ gap, inDaytime)
        if plain < never { slot.due = plain &+ duration }
        let pause = max(before.due, shift.breakFirst)
        if pause <= shift.breakLast {
          reach = max(pause &+ shift.breakMinutes, before.due &+ max(gap, drive &+ shift.breakMinutes))
        }
      }
      if before.taken < never { reach = min(reach, before.taken &+ gap) }
      if reach < never {
        let started = begin(stop, shift.day, from: reach, inDaytime)
        if started < never { slot.taken = started &+ duration }
      }
      minutes &+= drive
      held &+= tables.sessions[stop]
      first[at] = slot
      before = slot
      at &+= 1
    }
    let home = length == 0 ? 0 : tables.outOf[Int(before.site) &* tables.siteCount &+ Int(shift.base)]
    minutes &+= home
    first[length &+ 1] = Slot(
      stop: -1, site: shift.base, leg: home, due: never, taken: never, lastDue: -never, lastTaken: shift.shiftEnd)

    // Backwards: by when one must be there for the rest to hold.
    var next = first[length &+ 1]
    var drive = home
    var gap = home
    var most = room(between: before, next, shift.breakMinutes)
    at = length
    while at >= 1 {
      let stop = Int(first[at].stop)
      let duration = tables.minutes[stop]
      first[at].lastTaken = arrive(stop, shift.day, startBy: next.lastTaken &- gap &- duration, inDaytime)
      var end = next.lastDue &- gap
      if shift.breakFirst &+ shift.breakMinutes <= next.lastTaken {
        end = max(end, min(shift.breakLast, next.lastTaken &- max(gap, drive &+ shift.breakMinutes)))
      }
      first[at].lastDue = arrive(stop, shift.day, startBy: end &- duration, inDaytime)
      next = first[at]
      most = max(most, room(between: first[at &- 1], next, shift.breakMinutes))
      drive = next.leg
      gap = first[at &- 1].site == next.site ? drive &+ tables.stay[Int(next.site)] : drive
      at &-= 1
    }
    sessions[route] = held
    travel[route] = minutes
    longest[route] = most
    lastVersion &+= 1
    version[route] = lastVersion
    dateVersion[Int(shift.day)] = lastVersion
    guard length > 0 else { return true }
    let holds =
      shift.owesBreak
      ? shift.shiftStart &+ gap <= next.lastDue
        || (max(shift.shiftStart, shift.breakFirst) <= shift.breakLast
          && max(
            max(shift.shiftStart, shift.breakFirst) &+ shift.breakMinutes,
            shift.shiftStart &+ max(gap, drive &+ shift.breakMinutes)) <= next.lastTaken)
      : shift.shiftStart &+ gap <= next.lastTaken
    return holds && minutes <= shift.travelLimit
  }

  /// Minutes that a stop between two others can take at most, whatever its place and its windows.
  @inline(__always)
  private func room(between a: Slot, _ b: Slot, _ breakMinutes: Int32) -> Int32 {
    let last = max(b.lastTaken &- min(a.taken, a.due &+ breakMinutes), b.lastDue &- a.due)
    return last &- max(0, b.leg &- tables.shortcut)
  }

  @inline(__always)
  private func begin(_ stop: Int, _ day: Int32, from minute: Int32, _ inDaytime: Bool) -> Int32 {
    let last = inDaytime ? tables.lastInDaytime[stop] : EngineTables.never
    if fixed[stop] != EngineTables.free {
      return minute <= fixed[stop] && fixed[stop] <= last ? fixed[stop] : EngineTables.never
    }
    let started = start(stop &* tables.dayCount &+ Int(day), from: minute)
    return started <= last ? started : EngineTables.never
  }

  @inline(__always)
  private func arrive(_ stop: Int, _ day: Int32, startBy latest: Int32, _ inDaytime: Bool) -> Int32 {
    let minute = inDaytime ? min(latest, tables.lastInDaytime[stop]) : latest
    if fixed[stop] != EngineTables.free { return fixed[stop] <= minute ? fixed[stop] : -EngineTables.never }
    return arrival(stop &* tables.dayCount &+ Int(day), startBy: minute)
  }

  /// The cheapest place of a block in one route, in constant time a place; cost `Int32.max` when there is none.
  ///
  /// The cost is 64 times the minutes of travel added, and 32 for a day not used so far.
  @inline(__always)
  func cheapest(_ block: Int, in route: Int) -> (cost: Int32, at: Int) {
    let never = EngineTables.never
    let shift = tables.routes + route
    guard sessions[route] &+ tables.sessions[block] <= shift.pointee.sessionLimit else { return (Int32.max, 0) }
    let site = tables.site[block]
    let row = Int(site) &* tables.siteCount
    let into = tables.into + row
    let outOf = tables.outOf + row
    let stay = tables.stay[Int(site)]
    let duration = tables.minutes[block]
    let cell = block &* tables.dayCount &+ Int(shift.pointee.day)
    let room = shift.pointee.travelLimit &- travel[route]
    let pauseMinutes = shift.pointee.breakMinutes
    let pauseFirst = shift.pointee.breakFirst
    let pauseLast = shift.pointee.breakLast
    let end = tables.starts[Int(tables.startsFirst[cell &+ 1]) &- 1].last
    let lastStart = isDaytimeOnly(route) ? min(end, tables.lastInDaytime[block]) : end
    let length = Int(count[route])
    let first = slots + tables.slotFirst[route]
    var best = min(room, Self.longest) &+ 1
    var bestAt = -1
    var at = 0
    while at <= length {
      let a = first + at
      let due = a.pointee.due
      let taken = a.pointee.taken
      if min(due, taken) > lastStart { break }
      let b = a + 1
      let drive = into[Int(a.pointee.site)]
      let drive2 = outOf[Int(b.pointee.site)]
      let added = drive &+ drive2 &- b.pointee.leg
      if added < best {
        let gap = a.pointee.site == site ? drive &+ stay : drive
        let gap2 = b.pointee.site == site ? drive2 &+ stay : drive2
        let lastTaken = b.pointee.lastTaken
        var holds = false
        var reach = taken < never ? taken &+ gap : never
        if due < never {
          let started = start(cell, from: due &+ gap)
          if started <= lastStart {
            let end = started &+ duration
            if end &+ gap2 <= b.pointee.lastDue {
              holds = true
            } else if end <= pauseLast {
              holds =
                max(max(end, pauseFirst) &+ pauseMinutes, end &+ max(gap2, drive2 &+ pauseMinutes)) <= lastTaken
            }
          }
          let pause = max(due, pauseFirst)
          if pause <= pauseLast {
            reach = min(reach, max(pause &+ pauseMinutes, due &+ max(gap, drive &+ pauseMinutes)))
          }
        }
        if !holds, reach < never {
          let started = start(cell, from: reach)
          holds = started <= lastStart && started &+ duration &+ gap2 <= lastTaken
        }
        if holds {
          best = added
          bestAt = at
        }
      }
      at &+= 1
    }
    if bestAt < 0 { return (Int32.max, 0) }
    return (best &* 64 &+ (length == 0 ? 32 : 0), bestAt)
  }
}
