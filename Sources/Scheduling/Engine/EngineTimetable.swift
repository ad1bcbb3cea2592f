/// The earliest starts of a day's stops.
struct EngineTimetable {
  let tables: EngineTables

  init(_ tables: EngineTables) { self.tables = tables }

  /// - Parameters:
  ///   - stops: All stops of the route, in order.
  ///   - fixed: By block, the start it must have, or free.
  /// - Returns: Minutes after midnight; fewer than stops where the day cannot be driven.
  func starts(of stops: [Int32], on route: Int, fixed: [Int32]) -> [Int32] {
    guard tables.routes[route].owesBreak else {
      return starts(of: stops, on: route, fixed: fixed, pauseBefore: nil).starts
    }
    let tries = (0...stops.count).map { starts(of: stops, on: route, fixed: fixed, pauseBefore: $0) }
    return tries.filter { $0.end < EngineTables.never }.min { $0.end < $1.end }?.starts ?? []
  }

  private func starts(
    of stops: [Int32], on route: Int, fixed: [Int32], pauseBefore gap: Int?
  ) -> (starts: [Int32], end: Int32) {
    let shift = tables.routes[route]
    var clock = shift.shiftStart
    var site = shift.base
    var starts: [Int32] = []
    for index in 0...stops.count {
      let stop = index < stops.count ? Int(stops[index]) : -1
      let next = stop < 0 ? shift.base : tables.site[stop]
      let drive = tables.outOf[Int(site) * tables.siteCount + Int(next)]
      let stay = stop >= 0 && site == next ? tables.stay[Int(site)] : 0
      var arrival = clock + drive + stay
      if index == gap {
        let pause = max(clock, shift.breakFirst)
        guard pause <= shift.breakLast else { return ([], EngineTables.never) }
        arrival = max(pause + shift.breakMinutes, clock + max(drive + stay, drive + shift.breakMinutes))
      }
      guard stop >= 0 else {
        return arrival <= shift.shiftEnd ? (starts, arrival) : ([], EngineTables.never)
      }
      let start = self.start(of: stop, day: Int(shift.day), from: arrival, fixed: fixed)
      guard start < EngineTables.never else { return ([], EngineTables.never) }
      starts.append(start)
      clock = start + tables.minutes[stop]
      site = next
    }
    return (starts, clock)
  }

  private func start(of stop: Int, day: Int, from minute: Int32, fixed: [Int32]) -> Int32 {
    let set = stop < tables.blockCount ? fixed[stop] : tables.standing[stop]
    if set != EngineTables.free { return minute <= set ? set : EngineTables.never }
    let minute = tables.up(minute)
    let cell = stop * tables.dayCount + day
    for index in tables.startsFirst[cell]..<tables.startsFirst[cell + 1] {
      let one = tables.starts[Int(index)]
      if minute <= one.last { return max(minute, one.first) }
    }
    return EngineTables.never
  }
}
