/// A way to give either chain its own half of the officer-days for one epoch.
struct Split {
  /// By lane and route.
  private(set) var ownRoutes: [[Bool]]
  /// By lane and block; blocks whose routes or series lie in both halves are nobody's.
  private(set) var ownBlocks: [[Bool]]

  init(_ tables: EngineTables, _ state: EngineState, dice: inout Dice) {
    let second = Self.secondHalf(tables, dice: &dice)
    var side = [Int?](repeating: nil, count: tables.blockCount)
    var isSplit = [Bool](repeating: false, count: tables.blockCount)
    for route in state.stops.indices {
      let half = second[route] ? 1 : 0
      for stop in state.stops[route] where Int(stop) < tables.blockCount {
        if let other = side[Int(stop)], other != half { isSplit[Int(stop)] = true }
        side[Int(stop)] = half
      }
    }
    // An absent block goes to a half where it could have a place.
    for block in 0..<tables.blockCount where side[block] == nil && tables.choiceCount(block) > 0 {
      let choice = Int(tables.choicesFirst[block]) + dice.below(tables.choiceCount(block))
      side[block] = second[Int(tables.choices[choice])] ? 1 : 0
    }
    if tables.hasSeries { Self.keepSeriesTogether(tables, state, &side, &isSplit) }
    ownRoutes = [second.map { !$0 }, second]
    ownBlocks = (0..<2).map { lane in side.indices.map { side[$0] == lane && !isSplit[$0] } }
  }

  /// By date, by where people start from, or person by person.
  private static func secondHalf(_ tables: EngineTables, dice: inout Dice) -> [Bool] {
    let routes = tables.routeCount
    let kind = dice.below(3)
    let pivot = dice.below(routes)
    let shift = dice.below(max(1, tables.dayCount))
    let lots = (0..<tables.facilitatorCount).map { _ in Int64(dice.below(1 << 20)) }
    let keys = (0..<routes).map { route -> Int64 in
      let one = tables.routes[route]
      switch kind {
      case 0: return Int64((Int(one.day) + shift) % tables.dayCount)
      case 1:
        let away = tables.outOf[Int(tables.routes[pivot].base) * tables.siteCount + Int(one.base)]
        return Int64(away) << 20 | lots[Int(one.facilitator)]
      default: return lots[Int(one.facilitator)]
      }
    }
    let ordered = (0..<routes).sorted { (keys[$0], $0) < (keys[$1], $1) }
    var second = [Bool](repeating: false, count: routes)
    for route in ordered[(routes / 2)...] { second[route] = true }
    if tables.hasEvenings {
      // Evenings are counted over a person's week, so a person's days stay in one half.
      var half = [Bool?](repeating: nil, count: tables.facilitatorCount)
      for route in 0..<routes {
        let person = Int(tables.routes[route].facilitator)
        half[person] = half[person] ?? second[route]
        second[route] = half[person] ?? false
      }
    }
    return second
  }

  /// A series is one chain's as a whole: with what is placed of it, or with its first.
  private static func keepSeriesTogether(
    _ tables: EngineTables, _ state: EngineState, _ side: inout [Int?], _ isSplit: inout [Bool]
  ) {
    var isPlaced = [Bool](repeating: false, count: tables.blockCount)
    for stops in state.stops { for stop in stops where Int(stop) < tables.blockCount { isPlaced[Int(stop)] = true } }
    var root = Array(0..<tables.blockCount)
    func find(_ block: Int) -> Int { root[block] == block ? block : find(root[block]) }
    for block in root.indices where tables.after[block] >= 0 { root[find(block)] = find(Int(tables.after[block])) }
    var members: [Int: [Int]] = [:]
    for block in root.indices { members[find(block), default: []].append(block) }
    for (_, all) in members where all.count > 1 {
      let placed = all.filter { isPlaced[$0] }
      let half = side[placed.first ?? all[0]] ?? nil
      let isWhole = placed.allSatisfy { side[$0] == half && !isSplit[$0] }
      for block in all {
        side[block] = half
        if !isWhole { isSplit[block] = true }
      }
    }
  }
}
