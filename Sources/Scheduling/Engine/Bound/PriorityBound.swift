/// How much priority every plan must leave without a place: the honest gap of a search that proves nothing itself.
///
/// First the places that officer-days have (``CapacityBound``). Then Lagrangian relaxation: each seat of a visit gets a
/// price, every officer-day collects the most it can drive to, whatever the others do, and what a visit's priority exceeds
/// its prices counts as reached for nothing. Whatever the prices, no plan reaches more than all of that together, since
/// its own officer-days are among those considered and no seat is sold twice in it. Prices move by subgradient steps:
/// up where nobody came, down where too many did. (Held and Karp 1971; the step after Polyak 1969, its direction turned
/// away from going to and fro after Camerini, Fratta and Maffioli 1975.)
///
/// Series and the common start of a team are left out, so that the bound stays one for them too.
struct PriorityBound {
  /// Prices count in these parts of a point.
  static let unit = 1_024
  /// Rounds after which prices have settled.
  static let mostRounds = 600

  private let tables: EngineTables
  /// Priority of all visits that could have a place.
  private let reachable: Int
  private var days: OfficerDayPricing?
  private var isCapacityKnown = false
  private var price: [Int]
  private var direction: [Double]
  private var taken: [Int]
  private var collected = 0
  private var nextRoute = 0
  private var pace = 1.0
  private var sinceBetter = 0
  private var lowest = Int.max
  /// Rounds of prices that are done.
  private(set) var rounds = 0
  /// Priority that no plan can be without.
  private(set) var leastLost = 0

  init(_ tables: EngineTables) {
    self.tables = tables
    reachable = (0..<tables.blockCount).reduce(0) { $0 + (tables.choiceCount($1) > 0 ? Int(tables.priority[$1]) : 0) }
    // A quarter is near where prices settle on such problems.
    price = (0..<tables.blockCount).map { block in
      tables.choiceCount(block) > 0 ? Self.unit * Int(tables.priority[block]) / Int(tables.crew[block]) / 4 : 0
    }
    direction = [Double](repeating: 0, count: tables.blockCount)
    taken = [Int](repeating: 0, count: tables.blockCount)
  }

  /// Goes on for a while, or not at all once a plan is known that loses no more.
  ///
  /// - Parameters:
  ///   - work: Sets of visits looked at; some millions a second.
  ///   - known: Priority lost by the best plan so far, which prices aim at.
  mutating func improve(work: Int, known: Int) {
    guard known > leastLost, rounds < Self.mostRounds else { return }
    if !isCapacityKnown {
      isCapacityKnown = true
      var capacity = CapacityBound(tables)
      leastLost = capacity.leastLost()
      return
    }
    if days == nil, tables.siteCount <= OfficerDayPricing.mostSites { days = OfficerDayPricing(tables) }
    guard var days else { return }
    // One owner, or each round would copy what it writes to.
    self.days = nil
    defer { self.days = days }
    var left = work
    while left > 0, known > leastLost, rounds < Self.mostRounds {
      let before = days.work
      collected += days.most(on: nextRoute, prices: price, taking: &taken)
      left -= max(1, days.work - before)
      nextRoute += 1
      if nextRoute == tables.routeCount {
        endRound(known: known)
        nextRoute = 0
      }
    }
  }

  private mutating func endRound(known: Int) {
    rounds += 1
    var total = collected
    var slopes = [Double](repeating: 0, count: price.count)
    for block in price.indices where tables.choiceCount(block) > 0 {
      let crew = Int(tables.crew[block])
      let free = Self.unit * Int(tables.priority[block]) - crew * price[block]
      total += max(0, free)
      slopes[block] = Double((free > 0 ? crew : 0) - taken[block])
    }
    leastLost = max(leastLost, reachable - total / Self.unit)
    if total < lowest {
      if total < lowest - Self.unit / 4 { sinceBetter = 0 }
      lowest = total
    } else {
      sinceBetter += 1
    }
    if sinceBetter >= 12 {
      sinceBetter = 0
      pace /= 2
    }
    move(slopes, total: total, known: known)
    collected = 0
    for block in taken.indices { taken[block] = 0 }
  }

  private mutating func move(_ slopes: [Double], total: Int, known: Int) {
    let against = zip(slopes, direction).reduce(0) { $0 + $1.0 * $1.1 }
    let length = direction.reduce(0) { $0 + $1 * $1 }
    let turn = against < 0 && length > 0 ? -1.5 * against / length : 0
    for block in direction.indices { direction[block] = slopes[block] + turn * direction[block] }
    let goal = (reachable - known) * Self.unit
    let steepness = direction.reduce(0) { $0 + $1 * $1 }
    let step = pace * Double(max(total - goal, Self.unit / 2)) / max(1, steepness)
    for block in price.indices where tables.choiceCount(block) > 0 {
      let most = Self.unit * Int(tables.priority[block]) / Int(tables.crew[block])
      price[block] = min(most, max(0, price[block] + Int((step * direction[block]).rounded())))
    }
  }
}
