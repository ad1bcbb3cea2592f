/// The most that one officer-day can collect when every visit has a price.
///
/// Journeys are the shortest by way of any places, and two visits at one place need no pause between them; so a set of
/// visits that cannot be driven stays so with more in it, and what is found is never below the truth.
struct OfficerDayPricing {
  /// Sets looked at for one officer-day in one round, after which the rest is bounded instead.
  static let patience = 3_000
  /// Problems of more places are left to ``CapacityBound``: the shortest ways between them would take too long.
  static let mostSites = 1_200
  /// Days of more visits are bounded by time and number alone.
  static let longest = 6

  private let tables: EngineTables
  /// Shortest journeys, site (major) to site.
  private let way: [Int32]
  /// Blocks that could be on each route.
  private let blocksOf: [[Int32]]
  /// The least time a block takes up in any day: its own and a journey to it.
  private let least: [Int]
  /// What each route took last time: a good start for the next.
  private var last: [[Int32]]
  private(set) var work = 0

  // One route's visits worth anything, dearest first, and sums of their prices.
  private var blocks: [Int32] = []
  private var prices: [Int] = []
  private var sums: [Int] = []
  // The same in order of price a minute: sums of minutes and of prices.
  private var minutes: [Int] = []
  private var values: [Int] = []
  private var chosen: [Int32] = []
  private var best = 0
  private var bestSet: [Int32] = []
  private var stopAt = 0

  init(_ tables: EngineTables) {
    self.tables = tables
    way =
      tables.shortcut == 0
      ? (0..<tables.siteCount * tables.siteCount).map { tables.outOf[$0] } : Self.shortest(tables)
    var blocksOf = [[Int32]](repeating: [], count: tables.routeCount)
    for block in 0..<tables.blockCount {
      for index in tables.choicesFirst[block]..<tables.choicesFirst[block + 1] {
        blocksOf[Int(tables.choices[Int(index)])].append(Int32(block))
      }
    }
    self.blocksOf = blocksOf
    last = blocksOf.map { _ in [] }
    let bases = Set((0..<tables.routeCount).map { Int(tables.routes[$0].base) })
    let standing = Set((tables.blockCount..<tables.stopCount).map { Int(tables.site[$0]) })
    let origins = bases.union(standing)
    let asked = (0..<tables.siteCount).filter {
      tables.hereFirst[$0] < tables.hereFirst[$0 + 1] || origins.contains($0)
    }
    least = (0..<tables.blockCount).map { [way] block in
      let site = Int(tables.site[block])
      let isShared = tables.hereFirst[site + 1] - tables.hereFirst[site] > 1 || origins.contains(site)
      let nearest = asked.map { $0 == site ? Int32.max : way[$0 * tables.siteCount + site] }.min() ?? 0
      return Int(tables.minutes[block]) + (isShared ? 0 : Int(min(nearest, EngineTables.never)))
    }
  }

  private static func shortest(_ tables: EngineTables) -> [Int32] {
    let count = tables.siteCount
    var way = [Int32](unsafeUninitializedCapacity: count * count) { buffer, initialized in
      for index in 0..<count * count { buffer[index] = tables.outOf[index] }
      initialized = count * count
    }
    way.withUnsafeMutableBufferPointer { way in
      for via in 0..<count {
        for from in 0..<count {
          let first = way[from * count + via]
          let row = from * count
          let other = via * count
          for to in 0..<count { way[row + to] = min(way[row + to], first &+ way[other + to]) }
        }
      }
    }
    return way
  }

  /// Never less than the best set of visits for one officer-day, and that value itself where patience lasts.
  ///
  /// - Parameters:
  ///   - all: By block the price of one seat, in any unit.
  ///   - taking: By block, raised for those that this day takes.
  mutating func most(on route: Int, prices all: [Int], taking: inout [Int]) -> Int {
    let shift = tables.routes[route]
    let standingFirst = tables.standingFirst[route]
    let standing = tables.problem.routes[tables.originalRoute[route]].standing
    let places = Int(shift.sessionLimit) - standing.reduce(0) { $0 + $1.sessions }
    guard shift.isOpen, places > 0 else { return 0 }
    let worth = blocksOf[route].filter { all[Int($0)] > 0 }
      .sorted { (-all[Int($0)], $0) < (-all[Int($1)], $1) }
    guard !worth.isEmpty else { return 0 }
    load(worth, all)
    let time =
      Int(shift.shiftEnd - shift.shiftStart) - (shift.owesBreak ? Int(shift.breakMinutes) : 0)
      - standing.reduce(0) { $0 + $1.minutes }
      - (standing.isEmpty ? worth.reduce(Int.max) { min($0, Int(wayHome(from: $1, to: shift.base))) } : 0)
    let most = min(places, worth.count)
    let loose = min(sums[most], within(time))
    guard places <= Self.longest else {
      // Whoever is dearest for their time, as far as both last.
      work += worth.count
      var left = time
      for block in worth.prefix(most) where least[Int(block)] <= left {
        left -= least[Int(block)]
        taking[Int(block)] += 1
      }
      return loose
    }
    best = last[route].reduce(0) { $0 + all[Int($1)] }
    bestSet = last[route]
    stopAt = work + Self.patience
    chosen.removeAll(keepingCapacity: true)
    let open = extend(
      from: 0, value: 0, places: most, time: time, route: route,
      standing: standingFirst..<standingFirst + standing.count)
    last[route] = bestSet
    for block in bestSet { taking[Int(block)] += 1 }
    return max(best, min(loose, open))
  }

  private func wayHome(from block: Int32, to base: Int32) -> Int32 {
    way[Int(tables.site[Int(block)]) * tables.siteCount + Int(base)]
  }

  private mutating func load(_ worth: [Int32], _ all: [Int]) {
    blocks = worth
    prices = worth.map { all[Int($0)] }
    sums = prices.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    let byTime = worth.sorted { a, b in
      let (x, y) = (all[Int(a)] * least[Int(b)], all[Int(b)] * least[Int(a)])
      return x == y ? a < b : x > y
    }
    minutes = byTime.reduce(into: [0]) { $0.append($0[$0.count - 1] + least[Int($1)]) }
    values = byTime.reduce(into: [0]) { $0.append($0[$0.count - 1] + all[Int($1)]) }
  }

  /// The most that any visits of these could be worth within some minutes, if they could be cut.
  private func within(_ time: Int) -> Int {
    guard time >= 0 else { return 0 }
    var low = 0
    var high = minutes.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if minutes[middle] <= time { low = middle } else { high = middle - 1 }
    }
    guard low + 1 < minutes.count else { return values[low] }
    let part = (values[low + 1] - values[low]) * (time - minutes[low])
    let whole = minutes[low + 1] - minutes[low]
    return values[low] + (part + whole - 1) / whole
  }

  /// Tries all sets that begin with those chosen and go on with visits from one place of the list.
  ///
  /// - Returns: What the sets not looked at could be worth; 0 when all were.
  private mutating func extend(
    from: Int, value: Int, places: Int, time: Int, route: Int, standing: Range<Int>
  ) -> Int {
    for index in from..<blocks.count {
      let most = value + sums[min(blocks.count, index + places)] - sums[index]
      if most <= best { return 0 }
      let block = blocks[index]
      let left = time - least[Int(block)]
      let worth = value + prices[index]
      if left < 0 || (worth <= best && places == 1) || worth + within(left) <= best { continue }
      if work >= stopAt { return most }
      work += 1
      chosen.append(block)
      defer { chosen.removeLast() }
      guard isDrivable(route, standing) else { continue }
      if worth > best {
        best = worth
        bestSet = chosen
      }
      if places > 1 {
        let open = extend(
          from: index + 1, value: worth, places: places - 1, time: left, route: route, standing: standing)
        if open > 0 { return most }
      }
    }
    return 0
  }

  /// Whether some order of those chosen can be driven together with what stands.
  private func isDrivable(_ route: Int, _ standing: Range<Int>) -> Bool {
    let shift = tables.routes[route]
    return chosen.withUnsafeBufferPointer { chosen in
      way.withUnsafeBufferPointer { way in
        drive(
          shift, chosen, way, left: (1 << UInt64(chosen.count)) - 1, standing: standing, site: shift.base,
          due: shift.owesBreak ? shift.shiftStart : EngineTables.never,
          taken: shift.owesBreak ? EngineTables.never : shift.shiftStart, travelled: 0)
      }
    }
  }

  private func drive(
    _ shift: EngineTables.Route, _ chosen: UnsafeBufferPointer<Int32>, _ way: UnsafeBufferPointer<Int32>, left: UInt64,
    standing: Range<Int>, site: Int32, due: Int32, taken: Int32, travelled: Int32
  ) -> Bool {
    let never = EngineTables.never
    let row = Int(site) &* tables.siteCount
    let pause = max(due, shift.breakFirst)
    if left == 0, standing.isEmpty {
      let home = way[row &+ Int(shift.base)]
      guard travelled &+ home <= shift.travelLimit else { return false }
      if taken < never, taken &+ home <= shift.shiftEnd { return true }
      return due < never && pause <= shift.breakLast
        && max(pause &+ shift.breakMinutes, due &+ home &+ shift.breakMinutes) <= shift.shiftEnd
    }
    func goOn(to stop: Int, left: UInt64, standing: Range<Int>) -> Bool {
      let drive = way[row &+ Int(tables.site[stop])]
      guard travelled &+ drive <= shift.travelLimit else { return false }
      var nextDue = never
      var reach = taken < never ? taken &+ drive : never
      if due < never {
        nextDue = begin(stop, shift.day, from: due &+ drive)
        if pause <= shift.breakLast {
          reach = min(reach, max(pause &+ shift.breakMinutes, due &+ drive &+ shift.breakMinutes))
        }
      }
      var nextTaken = reach < never ? begin(stop, shift.day, from: reach) : never
      if nextDue < never { nextDue &+= tables.minutes[stop] }
      if nextTaken < never { nextTaken &+= tables.minutes[stop] }
      guard min(nextDue, nextTaken) <= shift.shiftEnd else { return false }
      return self.drive(
        shift, chosen, way, left: left, standing: standing, site: tables.site[stop], due: nextDue, taken: nextTaken,
        travelled: travelled &+ drive)
    }
    var rest = left
    while rest != 0 {
      let bit = rest & (0 &- rest)
      rest ^= bit
      if goOn(to: Int(chosen[bit.trailingZeroBitCount]), left: left ^ bit, standing: standing) { return true }
    }
    guard let stop = standing.first else { return false }
    return goOn(to: stop, left: left, standing: standing.dropFirst())
  }

  /// The earliest start of a stop from a minute on, or never.
  private func begin(_ stop: Int, _ day: Int32, from minute: Int32) -> Int32 {
    if stop >= tables.blockCount { return minute <= tables.standing[stop] ? tables.standing[stop] : EngineTables.never }
    let cell = stop &* tables.dayCount &+ Int(day)
    var index = tables.startsFirst[cell]
    while index < tables.startsFirst[cell &+ 1] {
      let one = tables.starts[Int(index)]
      if minute <= one.last { return max(minute, one.first) }
      index &+= 1
    }
    return EngineTables.never
  }
}
