/// How early a facilitator can be done, with the break still due or already taken.
///
/// Being done earlier is never worse, so these two times hold all that the rest of the day depends on.
struct RouteClock: Equatable {
  var due: Int
  var taken: Int

  var isPossible: Bool { due < CompiledProblem.never || taken < CompiledProblem.never }
}

extension CompiledProblem {
  /// At the base, before the first stop.
  @inline(__always)
  func clock(atStartOf route: Route) -> RouteClock {
    route.breakMinutes == 0
      ? RouteClock(due: Self.never, taken: route.shiftStart) : RouteClock(due: route.shiftStart, taken: Self.never)
  }

  /// After one more stop; impossible when the stop cannot be reached in time.
  ///
  /// The break lies in the gap before the stop: it may interrupt the drive, so the gap must hold both.
  @inline(__always)
  func clock(
    after clock: RouteClock, from: Int, to stop: Int, route: Route, fixed: Int
  ) -> RouteClock {
    let site = stopSite[stop]
    let drive = travel[from * siteCount + site]
    let gap = from == site ? max(drive, turnaround) : drive
    let minutes = stopMinutes[stop]
    let cell = stop < blockCount ? stop * dayCount + route.day : 0
    var next = RouteClock(due: Self.never, taken: Self.never)
    var reach = Self.never
    if clock.due < Self.never {
      let plain = start(of: stop, cell: cell, from: clock.due + gap, fixed: fixed)
      if plain < Self.never { next.due = plain + minutes }
      let pause = max(clock.due, route.breakFirst)
      if pause <= route.breakLast {
        reach = max(pause + route.breakMinutes, clock.due + max(gap, drive + route.breakMinutes))
      }
    }
    if clock.taken < Self.never { reach = min(reach, clock.taken + gap) }
    if reach < Self.never {
      let start = start(of: stop, cell: cell, from: reach, fixed: fixed)
      if start < Self.never { next.taken = start + minutes }
    }
    return next
  }

  /// The clock without what needs a stop to start in the evening.
  func inDaytimeOnly(_ clock: RouteClock, after stop: Int) -> RouteClock {
    guard stop < blockCount else { return clock }
    let end = lastInDaytime[stop] + stopMinutes[stop]
    return RouteClock(
      due: clock.due <= end ? clock.due : Self.never, taken: clock.taken <= end ? clock.taken : Self.never)
  }

  /// Whether the facilitator can be back at the base, break taken, by the end of the shift.
  @inline(__always)
  func isHome(_ clock: RouteClock, from: Int, route: Route) -> Bool {
    let drive = travel[from * siteCount + route.base]
    if clock.taken < Self.never, clock.taken + drive <= route.shiftEnd { return true }
    guard clock.due < Self.never else { return false }
    let pause = max(clock.due, route.breakFirst)
    return pause <= route.breakLast
      && max(pause + route.breakMinutes, clock.due + drive + route.breakMinutes) <= route.shiftEnd
  }

  /// The first start allowed at or after a minute, or never.
  @inline(__always)
  func start(of stop: Int, cell: Int, from minute: Int, fixed: Int) -> Int {
    if fixed != Self.free { return minute <= fixed ? fixed : Self.never }
    let minute = FiveMinutes.up(minute)
    for index in startsFirst[cell]..<startsFirst[cell + 1] where minute <= starts[index].last {
      return max(minute, starts[index].first)
    }
    return Self.never
  }

  /// Minutes of base → stops → base.
  func travelMinutes(_ stops: some Collection<Int>, route: Route) -> Int {
    var site = route.base
    var minutes = 0
    for stop in stops {
      minutes += travel(site, stopSite[stop])
      site = stopSite[stop]
    }
    return stops.isEmpty ? 0 : minutes + travel(site, route.base)
  }

  /// Whether a day can hold these stops in this order, whatever ``Route/isOpen`` says.
  ///
  /// - Parameters:
  ///   - inDaytime: Whether no block may start in the evening.
  ///   - fixed: The start that a stop must have, or ``free``.
  func holds(_ stops: [Int], route: Route, inDaytime: Bool = false, fixed: (Int) -> Int) -> Bool {
    guard travelMinutes(stops, route: route) <= route.travelLimit,
      stops.reduce(0, { $0 + stopSessions[$1] }) <= route.sessionLimit
    else { return false }
    var clock = clock(atStartOf: route)
    var site = route.base
    for stop in stops {
      clock = self.clock(after: clock, from: site, to: stop, route: route, fixed: fixed(stop))
      if inDaytime { clock = inDaytimeOnly(clock, after: stop) }
      site = stopSite[stop]
    }
    return clock.isPossible && isHome(clock, from: site, route: route)
  }
}
