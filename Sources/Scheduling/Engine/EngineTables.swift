/// A problem laid out for the search: contiguous, of 32 bits, routes in order of day.
///
/// `@unchecked Sendable`: written only in its initialiser, read by several threads afterwards.
final class EngineTables: @unchecked Sendable {
  typealias Table<Element> = UnsafePointer<Element>

  /// A time no day reaches, which still bears adding some days to it.
  static let never: Int32 = 1 << 28
  static let free = Int32.min

  struct Route {
    var facilitator: Int32
    var day: Int32
    var base: Int32
    var shiftStart: Int32
    var shiftEnd: Int32
    var breakMinutes: Int32
    var breakFirst: Int32
    var breakLast: Int32
    var sessionLimit: Int32
    var travelLimit: Int32
    var owesBreak: Bool
    var isOpen: Bool
  }

  struct Starts {
    var first: Int32
    var last: Int32
  }

  let problem: EngineProblem
  let dayCount: Int
  let siteCount: Int
  let routeCount: Int
  let blockCount: Int
  let stopCount: Int
  let facilitatorCount: Int
  /// Words of 64 routes.
  let words: Int
  /// Where a route's stops begin; room for its two ends and for all it can ever hold.
  let slotFirst: [Int]
  let mostRoutesADay: Int
  let largestCrew: Int
  /// The problem's number of each route here.
  let originalRoute: [Int]
  /// First standing stop of each route; they follow the blocks among the stops.
  let standingFirst: [Int]
  let hasSeries: Bool
  /// Blocks begin at full five minutes only.
  let isOnGrid: Bool

  /// From (major) to.
  let outOf: Table<Int32>
  /// To (major) from.
  let into: Table<Int32>
  /// Minutes by which staying at a site for the next stop exceeds the journey.
  let stay: Table<Int32>
  let routes: Table<Route>
  /// First route of each day, one entry more at the end.
  let dayFirst: Table<Int32>
  let site: Table<Int32>
  let minutes: Table<Int32>
  let sessions: Table<Int32>
  /// The start of standing stops; free for blocks.
  let standing: Table<Int32>
  let priority: Table<Int32>
  let crew: Table<Int32>
  /// Block (major) by day, one entry more at the end.
  let startsFirst: Table<Int32>
  let starts: Table<Starts>
  /// Block (major) by word: routes that could take it alone.
  let eligible: Table<UInt64>
  /// The same as lists.
  let choicesFirst: Table<Int32>
  let choices: Table<Int32>
  /// Block (major) by word: the place in ``choices`` of the first choice in that word.
  let choiceRank: Table<Int32>
  let wanted: Table<UInt8>
  /// Classes of blocks by how long they take: how many, the shortest of each, and that of each block.
  let lengthCount: Int
  let leastOfLength: Table<Int32>
  let length: Table<Int32>
  /// Minutes by which going to a block on the way can be quicker than going straight, at the most.
  let shortcut: Int32
  /// Words of 64 blocks.
  let blockWords: Int
  /// Route (major) by word: blocks it could take alone.
  let takes: Table<UInt64>
  /// Class of lengths (major) by word: blocks that take no longer.
  let within: Table<UInt64>
  /// How many of a block's crew are booked for needs.
  let booked: Table<Int32>
  let hasEvenings: Bool
  /// Weeks of facilitators who have a limit of evenings.
  let weekCount: Int
  /// By route, its week, or −1.
  let week: Table<Int32>
  let mostEvenings: Table<Int32>
  let standsInEvening: Table<Bool>
  /// The routes of each such week.
  let weekFirst: Table<Int32>
  let weekRoutes: Table<Int32>
  /// By stop, the last start with which it is no evening's.
  let lastInDaytime: Table<Int32>
  /// Where a block's row begins in ``held``.
  let heldFirst: Table<Int32>
  let held: Table<UInt8>
  /// The block before in a series, or −1.
  let after: Table<Int32>
  /// Where a block's row begins in ``gaps``; blocks that are first in their series have none.
  let gapsFirst: Table<Int32>
  /// By day: the first day on which the block can be when the one before it is on this day, and the end of the days on
  /// which the one before it can be when the block is on this day.
  let gaps: Table<(first: Int32, end: Int32)>
  /// The blocks after in a series.
  let followersFirst: Table<Int32>
  let followers: Table<Int32>
  let isInSeries: Table<Bool>
  /// The days on which enough people for a block's team could go, for blocks placed by several.
  let teamDaysFirst: Table<Int32>
  let teamDays: Table<Int32>
  /// Block (major) by day: the place in ``teamDays``, or −1; empty where nothing is placed by several.
  let teamDayAt: Table<Int32>
  /// Blocks placed by several, as bits.
  let byTeams: Table<UInt64>
  /// Ways to put blocks in order (major) by block: keys with the block's number as their lowest 24 bits.
  let orderKeys: Table<Int64>
  /// Site (major): the nearest sites with blocks, itself first.
  let nearCount: Int
  let near: Table<Int32>
  /// Blocks by site.
  let hereFirst: Table<Int32>
  let here: Table<Int32>

  private let free: [() -> Void]

  init(_ problem: EngineProblem) {
    var free: [() -> Void] = []
    func table<Element>(_ list: [Element]) -> Table<Element> {
      let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, list.count))
      for (index, value) in list.enumerated() { (memory + index).initialize(to: value) }
      free.append { memory.deallocate() }
      return UnsafePointer(memory)
    }
    func short(_ value: Int) -> Int32 { Int32(clamping: min(max(value, -100_000_000), 100_000_000)) }
    let order = problem.routes.indices.sorted { (problem.routes[$0].day, $0) < (problem.routes[$1].day, $1) }
    var placeOf = [Int](repeating: 0, count: order.count)
    for (place, route) in order.enumerated() { placeOf[route] = place }
    let blocks = problem.blocks
    self.problem = problem
    isOnGrid = problem.isOnGrid
    dayCount = problem.days.count
    siteCount = problem.siteCount
    routeCount = order.count
    blockCount = blocks.count
    words = max(1, (order.count + 63) / 64)
    originalRoute = order
    largestCrew = max(1, blocks.map(\.crew).max() ?? 1)
    facilitatorCount = (problem.routes.map(\.facilitator).max() ?? -1) + 1

    var standingFirst: [Int] = []
    var site = blocks.map { Int32($0.site) }
    var minutes = blocks.map { short($0.minutes) }
    var sessions = blocks.map { short($0.sessions) }
    var standing = blocks.map { _ in Self.free }
    for route in order {
      standingFirst.append(site.count)
      for stop in problem.routes[route].standing {
        site.append(Int32(stop.site))
        minutes.append(short(stop.minutes))
        sessions.append(short(stop.sessions))
        standing.append(short(stop.start))
      }
    }
    stopCount = site.count
    self.standingFirst = standingFirst
    self.site = table(site)
    self.minutes = table(minutes)
    self.sessions = table(sessions)
    self.standing = table(standing)
    priority = table(blocks.map { short($0.priority) })
    crew = table(blocks.map { short($0.crew) })
    routes = table(
      order.map { index in
        let route = problem.routes[index]
        return Route(
          facilitator: Int32(route.facilitator), day: Int32(route.day), base: Int32(route.base),
          shiftStart: short(route.shiftStart), shiftEnd: short(route.shiftEnd),
          breakMinutes: short(route.breakMinutes), breakFirst: short(route.breakFirst),
          breakLast: short(route.breakLast), sessionLimit: short(route.sessionLimit),
          travelLimit: short(route.travelLimit), owesBreak: route.owesBreak, isOpen: route.isOpen)
      })
    let dayStarts = (0...problem.days.count).map { day in
      Int32(order.firstIndex { problem.routes[$0].day >= day } ?? order.count)
    }
    dayFirst = table(dayStarts)

    outOf = table(problem.travel)
    var turned = [Int32](repeating: 0, count: problem.travel.count)
    for a in 0..<problem.siteCount {
      for b in 0..<problem.siteCount { turned[b * problem.siteCount + a] = problem.travel[a * problem.siteCount + b] }
    }
    into = table(turned)
    stay = table(
      (0..<problem.siteCount).map {
        short(max(0, problem.turnaround - Int(problem.travel[$0 * problem.siteCount + $0])))
      })

    var startsFirst: [Int32] = [0]
    var starts: [Starts] = []
    for block in blocks {
      var next = block.starts[...]
      for day in problem.days.indices {
        while let one = next.first, one.day == day {
          starts.append(Starts(first: short(one.first), last: short(one.last)))
          next = next.dropFirst()
        }
        startsFirst.append(Int32(starts.count))
      }
    }
    self.startsFirst = table(startsFirst)
    self.starts = table(starts)

    var heldFirst: [Int32] = []
    var held: [UInt8] = []
    for block in blocks {
      heldFirst.append(Int32(held.count))
      held.append(contentsOf: block.wanted == 0 ? [] : block.held)
    }
    wanted = table(blocks.map(\.wanted))
    booked = table(blocks.map { Int32($0.booked) })
    struct PersonWeek: Hashable {
      let person: Int
      let week: Int
    }
    var weeks: [PersonWeek: Int32] = [:]
    var mostEvenings: [Int32] = []
    let weekOf = order.map { index -> Int32 in
      let route = problem.routes[index]
      guard let evenings = route.evenings else { return -1 }
      let name = PersonWeek(person: route.facilitator, week: evenings.week)
      if let known = weeks[name] { return known }
      weeks[name] = Int32(mostEvenings.count)
      mostEvenings.append(short(evenings.most))
      return Int32(mostEvenings.count - 1)
    }
    week = table(weekOf)
    weekCount = mostEvenings.count
    self.mostEvenings = table(mostEvenings)
    hasEvenings = weekCount > 0
    standsInEvening = table(order.map { problem.routes[$0].evenings?.standing ?? false })
    var weekFirst: [Int32] = [0]
    var weekRoutes: [Int32] = []
    for number in 0..<weekCount {
      weekRoutes += weekOf.indices.filter { weekOf[$0] == number }.map { Int32($0) }
      weekFirst.append(Int32(weekRoutes.count))
    }
    self.weekFirst = table(weekFirst)
    self.weekRoutes = table(weekRoutes)
    lastInDaytime = table(
      (0..<stopCount).map { stop in
        stop < blocks.count ? blocks[stop].lastInDaytime.map(short) ?? Self.never : Self.never
      })
    self.heldFirst = table(heldFirst)
    self.held = table(held)

    var followers = [[Int32]](repeating: [], count: blocks.count)
    for (index, block) in blocks.enumerated() {
      if let before = block.after { followers[before.block].append(Int32(index)) }
    }
    hasSeries = blocks.contains { $0.after != nil }
    after = table(blocks.map { Int32($0.after?.block ?? -1) })
    var gapsFirst: [Int32] = []
    var gaps: [(first: Int32, end: Int32)] = []
    for block in blocks {
      gapsFirst.append(Int32(gaps.count))
      if let before = block.after { gaps += Self.gaps(problem.days, atLeast: before.minDays) }
    }
    self.gapsFirst = table(gapsFirst)
    self.gaps = table(gaps)
    followersFirst = table(followers.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) })
    self.followers = table(followers.flatMap(\.self))

    var blocksAt = [[Int32]](repeating: [], count: problem.siteCount)
    for (index, block) in blocks.enumerated() { blocksAt[block.site].append(Int32(index)) }
    hereFirst = table(blocksAt.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) })
    here = table(blocksAt.flatMap(\.self))
    let asked = (0..<problem.siteCount).filter { !blocksAt[$0].isEmpty }
    let nearest = min(40, asked.count)
    nearCount = nearest
    near = table(
      (0..<problem.siteCount).flatMap { from -> [Int32] in
        guard !blocksAt[from].isEmpty else { return [Int32](repeating: Int32(from), count: nearest) }
        // Among sites equally far, the one whose first block has the lower number: sites come in no order.
        return asked.map { to in
          let away = to == from ? 0 : Int64(problem.travel[from * problem.siteCount + to]) + 1
          return away << 32 | Int64(blocksAt[to][0])
        }
        .sorted().prefix(nearest).map { Int32(blocks[Int($0 & 0xFFFF_FFFF)].site) }
      })

    // What a block could do alone decides where it is ever tried; a route without blocks is enough to know it.
    let lone = LoneVisit(problem)
    let blockWords = max(1, (blocks.count + 63) / 64)
    var takes = [UInt64](repeating: 0, count: blockWords * order.count)
    var eligible = [UInt64](repeating: 0, count: words * blocks.count)
    var choicesFirst: [Int32] = [0]
    var choices: [Int32] = []
    var choiceRank: [Int32] = []
    for (index, block) in blocks.enumerated() {
      var places: [Int] = []
      for route in block.routes {
        let cell = index * problem.days.count + problem.routes[route].day
        let ofDay = starts[Int(startsFirst[cell])..<Int(startsFirst[cell + 1])]
        guard !ofDay.isEmpty, lone.fits(block, ofDay, on: problem.routes[route]) else { continue }
        eligible[index * words + placeOf[route] / 64] |= 1 << UInt64(placeOf[route] % 64)
        takes[placeOf[route] * blockWords + index / 64] |= 1 << UInt64(index % 64)
        places.append(placeOf[route])
      }
      places.sort()
      var next = 0
      for word in 0..<words {
        choiceRank.append(Int32(choices.count + next))
        while next < places.count, places[next] / 64 == word { next += 1 }
      }
      choices.append(contentsOf: places.map { Int32($0) })
      choicesFirst.append(Int32(choices.count))
    }
    slotFirst = Self.slots(problem, order: order, choicesFirst: choicesFirst, choices: choices)
    mostRoutesADay = zip(dayStarts, dayStarts.dropFirst()).map { Int($1 - $0) }.max() ?? 0
    self.choiceRank = table(choiceRank)
    self.blockWords = blockWords
    self.takes = table(takes)
    let lengths = LengthClasses(blocks.map { short($0.minutes) })
    lengthCount = lengths.least.count
    leastOfLength = table(lengths.least)
    length = table(lengths.ofBlock)
    var within = [UInt64](repeating: 0, count: lengths.least.count * blockWords)
    for block in blocks.indices {
      for length in Int(lengths.ofBlock[block])..<lengths.least.count {
        within[length * blockWords + block / 64] |= 1 << UInt64(block % 64)
      }
    }
    self.within = table(within)
    shortcut = ShortestWays.largestShortcut(problem)
    var teamDaysFirst: [Int32] = [0]
    var teamDays: [Int32] = []
    for (index, block) in blocks.enumerated() {
      if block.crew > 1 {
        var next = choicesFirst[index]
        for day in problem.days.indices {
          let first = next
          while next < choicesFirst[index + 1], choices[Int(next)] < dayStarts[day + 1] { next += 1 }
          guard Int(next - first) >= block.crew else { continue }
          teamDays.append(Int32(day))
        }
      }
      teamDaysFirst.append(Int32(teamDays.count))
    }
    self.teamDaysFirst = table(teamDaysFirst)
    self.teamDays = table(teamDays)
    var teamDayAt = [Int32](repeating: -1, count: blocks.contains { $0.crew > 1 } ? blocks.count * dayCount : 0)
    for block in blocks.indices {
      for place in teamDaysFirst[block]..<teamDaysFirst[block + 1] {
        teamDayAt[block * dayCount + Int(teamDays[Int(place)])] = place
      }
    }
    self.teamDayAt = table(teamDayAt)
    var byTeams = [UInt64](repeating: 0, count: blockWords)
    for block in blocks.indices where blocks[block].crew > 1 { byTeams[block / 64] |= 1 << UInt64(block % 64) }
    self.byTeams = table(byTeams)
    orderKeys = table(Self.orderKeys(blocks, choices: zip(choicesFirst, choicesFirst.dropFirst()).map { $1 - $0 }))
    isInSeries = table(blocks.indices.map { blocks[$0].after != nil || !followers[$0].isEmpty })
    self.eligible = table(eligible)
    self.choicesFirst = table(choicesFirst)
    self.choices = table(choices)
    self.free = free
  }

  deinit { for each in free { each() } }

  /// The first minute at or after this one at which a block may begin.
  @inline(__always)
  func up(_ minute: Int32) -> Int32 { isOnGrid ? (minute &+ 4) / 5 &* 5 : minute }

  /// The last minute at or before this one at which a block may begin; times before midnight are never meant.
  @inline(__always)
  func down(_ minute: Int32) -> Int32 { isOnGrid && minute > 0 ? minute / 5 &* 5 : minute }

  func choiceCount(_ block: Int) -> Int { Int(choicesFirst[block + 1] - choicesFirst[block]) }
}
