extension Chain {
  /// How many ruins in a hundred make room for an absent block.
  static let roomShare = 25
  /// Most places that the other ruins free.
  static let ruinSize = 9
  static let roomDays = 3

  /// Takes some blocks out, and says which absent block should go back first (−1 for none).
  mutating func ruin() -> Int {
    if absentCount > 0, dice.below(100) < Self.roomShare { return makeRoom() }
    guard !movable.isEmpty else { return -1 }
    let size = 1 &+ dice.below(Self.ruinSize)
    switch dice.below(10) {
    case 0, 1: ruinWeek(size)
    case 2, 3: ruinDate(size)
    case 4:
      let enough = freed &+ size
      for _ in 0..<size where freed < enough { remove(Int(movable[dice.below(movable.count)])) }
    default: ruinStrings(size)
    }
    return -1
  }

  /// Empties parts of one to three days that could take an absent block.
  private mutating func makeRoom() -> Int {
    let block = Int(absent[dice.below(absentCount)])
    let first = Int(tables.choicesFirst[block])
    let choices = Int(tables.choicesFirst[block &+ 1]) &- first
    guard choices > 0 else { return -1 }
    let days = 1 &+ dice.below(Self.roomDays)
    var done = 0
    var tries = 0
    var target = -1
    while done < days, tries < 12 {
      tries &+= 1
      let route = Int(tables.choices[first &+ dice.below(choices)])
      guard own[route] else { continue }
      thin(route)
      done &+= 1
      if target < 0 { target = Int(tables.routes[route].day) }
    }
    return tables.hasSeries && target >= 0 ? bringForward(for: block, on: target) : block
  }

  /// Takes out what comes before a block in its series and is too late for it to be on a day, and keeps it to earlier days
  /// until the next ruin.
  ///
  /// - Returns: Which absent block should go back first.
  private mutating func bringForward(for block: Int, on day: Int) -> Int {
    let before = Int(tables.after[block])
    guard before >= 0 else { return block }
    let end = tables.gaps[Int(tables.gapsFirst[block]) &+ day].end
    guard end > 0, !frozen[before], tables.choiceCount(before) > 0 else { return block }
    if isPlaced(before) {
      guard self.day(of: before) >= Int(end) else { return block }
      remove(before)
    }
    endBefore[before] = end
    brought[broughtCount] = Int32(truncatingIfNeeded: before)
    broughtCount &+= 1
    return bringForward(for: before, on: Int(end) &- 1)
  }

  /// Lets all blocks be on any day again.
  mutating func letGo() {
    while broughtCount > 0 {
      broughtCount &-= 1
      endBefore[Int(brought[broughtCount])] = Int32(truncatingIfNeeded: tables.dayCount)
    }
  }

  /// Takes out a string of neighbouring stops of one day, often all of them.
  private mutating func thin(_ route: Int) {
    let here = Int(count[route])
    guard here > 0 else { return }
    let length = 1 &+ dice.below(here)
    removeString(route, from: 1 &+ dice.below(here &- length &+ 1), length: length)
  }

  /// - Returns: How much of the ruin's size that was: what is freed in other routes counts as well.
  @inline(__always)
  @discardableResult
  private mutating func removeString(_ route: Int, from: Int, length: Int) -> Int {
    let before = freed
    remove(length, in: route, from: from)
    return max(length, freed &- before)
  }

  /// Takes strings out of the days that pass near one block.
  private mutating func ruinStrings(_ size: Int) {
    let seed = Int(movable[dice.below(movable.count)])
    var left = size
    let near = tables.near + Int(tables.site[seed]) &* tables.nearCount
    for index in 0..<tables.nearCount {
      let site = Int(near[index])
      for each in tables.hereFirst[site]..<tables.hereFirst[site &+ 1] {
        guard left > 0 else { return }
        let block = Int(tables.here[Int(each)])
        guard isPlaced(block), !frozen[block] else { continue }
        // Passing some over lets the strings lie differently each time.
        if dice.below(8) == 0 { continue }
        let width = Int(tables.crew[block])
        let route = Int(crew[block &* crewWidth &+ (width > 1 ? dice.below(width) : 0)])
        let here = Int(count[route])
        let first = slots + tables.slotFirst[route]
        var at = 1
        while Int(first[at].stop) != block { at &+= 1 }
        let length = 1 &+ dice.below(min(here, left))
        let from = max(1, min(at &- dice.below(length), here &- length &+ 1))
        left &-= removeString(route, from: from, length: length)
      }
    }
  }

  /// Takes blocks out of some days of one facilitator.
  private mutating func ruinWeek(_ size: Int) {
    guard let seed = anyRoute() else { return }
    let facilitator = tables.routes[seed].facilitator
    let days = ownRoutesOf[Int(facilitator)]
    guard !days.isEmpty else { return }
    var left = size
    var at = days.firstIndex(of: Int32(truncatingIfNeeded: seed)) ?? 0
    at = max(0, at &- dice.below(3))
    while left > 0, at < days.count {
      let route = Int(days[at])
      let here = Int(count[route])
      if here > 0 {
        let length = min(left, 1 &+ dice.below(here))
        left &-= removeString(route, from: 1 &+ dice.below(here &- length &+ 1), length: length)
      }
      at &+= 1
    }
  }

  /// Takes blocks out of one date, whoever delivers them.
  private mutating func ruinDate(_ size: Int) {
    guard let seed = anyRoute() else { return }
    let day = Int(tables.routes[seed].day)
    let first = Int(tables.dayFirst[day])
    let width = Int(tables.dayFirst[day &+ 1]) &- first
    let start = dice.below(width)
    var left = size
    for step in 0..<width where left > 0 {
      let route = first &+ (start &+ step) % width
      let here = Int(count[route])
      guard here > 0 else { continue }
      let length = min(left, 1 &+ dice.below(here))
      left &-= removeString(route, from: 1 &+ dice.below(here &- length &+ 1), length: length)
    }
  }

  /// The first route of a block drawn by chance, or one that could take it.
  private mutating func anyRoute() -> Int? {
    let block = Int(movable[dice.below(movable.count)])
    if isPlaced(block) { return Int(crew[block &* crewWidth]) }
    let first = Int(tables.choicesFirst[block])
    let choices = Int(tables.choicesFirst[block &+ 1]) &- first
    return choices > 0 ? Int(tables.choices[first &+ dice.below(choices)]) : nil
  }
}
