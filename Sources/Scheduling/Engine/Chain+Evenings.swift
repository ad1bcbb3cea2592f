extension Chain {
  /// Whether a block would be an evening too many in a facilitator's week.
  @inline(__always)
  func isEveningFull(_ block: Int, _ route: Int) -> Bool {
    guard tables.hasEvenings else { return false }
    let week = Int(tables.week[route])
    guard week >= 0, evening[route] == 0,
      tables.isEvening[block &* tables.dayCount &+ Int(tables.routes[route].day)]
    else { return false }
    return evenings[week] >= tables.mostEvenings[week]
  }

  /// Counts a route's evening stops anew, after its stops have changed.
  @inline(__always)
  func countEvenings(_ route: Int) {
    guard tables.hasEvenings else { return }
    let week = Int(tables.week[route])
    guard week >= 0 else { return }
    var held: Int32 = tables.standsInEvening[route] ? 1 : 0
    let first = slots + tables.slotFirst[route]
    let length = Int(count[route])
    var at = 1
    while at <= length {
      let stop = Int(first[at].stop)
      if stop < tables.blockCount,
        tables.isEvening[stop &* tables.dayCount &+ Int(tables.routes[route].day)]
      {
        held = 1
      }
      at &+= 1
    }
    evenings[week] &+= held &- evening[route]
    evening[route] = held
  }

  func forgetEvenings() {
    guard tables.hasEvenings else { return }
    for route in 0..<tables.routeCount { evening[route] = 0 }
    for week in 0..<tables.weekCount { evenings[week] = 0 }
  }
}
