extension Chain {
  /// Whether a day may have no evening, because its week has as many as its facilitator goes out on.
  ///
  /// Its slots are then reckoned with starts in the daytime alone, so that what is put in keeps to them.
  @inline(__always)
  func isDaytimeOnly(_ route: Int) -> Bool {
    guard tables.hasEvenings, evening[route] == 0 else { return false }
    let week = Int(tables.week[route])
    return week >= 0 && evenings[week] >= tables.mostEvenings[week]
  }

  /// Recomputes a route in whose week evenings are counted; false when the day cannot be driven, or has an evening too many.
  ///
  /// A day counts as an evening only where it does not hold with starts in the daytime. When that fills the week, or
  /// makes room in it, the week's other days are reckoned anew.
  @inline(never)
  mutating func refreshInWeek(_ route: Int) -> Bool {
    let week = Int(tables.week[route])
    let wasFull = evenings[week] >= tables.mostEvenings[week]
    let isDaytime = holdsInDaytime(route)
    setEvening(route, isDaytime ? 0 : 1)
    let isFull = evenings[week] >= tables.mostEvenings[week]
    let holds = isDaytime && isFull ? true : reckon(route, inDaytime: false)
    if wasFull != isFull {
      for index in tables.weekFirst[week]..<tables.weekFirst[week &+ 1] {
        let other = Int(tables.weekRoutes[Int(index)])
        guard other != route, evening[other] == 0 else { continue }
        touch(other)
        reckon(other, inDaytime: isFull)
        mark(other)
      }
    }
    return holds && (isDaytime || tables.standsInEvening[route] || evenings[week] <= tables.mostEvenings[week])
  }

  /// A day that takes nothing counts by what stands alone: it may not hold at all.
  private mutating func holdsInDaytime(_ route: Int) -> Bool {
    guard !tables.standsInEvening[route] else { return false }
    return reckon(route, inDaytime: true) || !tables.routes[route].isOpen
  }

  @inline(__always)
  mutating func setEvening(_ route: Int, _ value: Int32) {
    evenings[Int(tables.week[route])] &+= value &- evening[route]
    evening[route] = value
  }

  /// Counts all evenings anew, when all stops are in place and no route is reckoned yet.
  mutating func countAllEvenings() {
    guard tables.hasEvenings else { return }
    for week in 0..<tables.weekCount { evenings[week] = 0 }
    for route in 0..<tables.routeCount {
      evening[route] = 0
      guard tables.week[route] >= 0 else { continue }
      if !holdsInDaytime(route) { setEvening(route, 1) }
    }
  }
}
