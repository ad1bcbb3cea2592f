/// One walk of the search: every officer-day with what is on it, and the way back to the last state kept.
///
/// Memory is raw, since each of its arrays is read some hundred million times a second; all of it is made here, freed
/// here, and reached only through the chain's own functions.
struct Chain: ~Copyable {
  /// A stop with all that decides what can still be put beside it.
  struct Slot {
    var stop: Int32
    var site: Int32
    /// Minutes from the slot before.
    var leg: Int32
    /// Earliest end with the break still due, and with it taken.
    var due: Int32
    var taken: Int32
    /// Latest arrival with which the rest of the day holds, break due and taken.
    var lastDue: Int32
    var lastTaken: Int32
    var unused: Int32 = 0
  }

  /// What was found for a block in a route when the route had this version.
  struct Found {
    var version: Int32 = -1
    var cost: Int32 = 0
  }

  /// What was found for a team on a date when the date had this version.
  struct FoundTeam {
    var version: Int32 = -1
    /// What the cheapest places of as many people cost, whenever they could start; `Int32.max` where there are too few.
    var least: Int32 = 0
    /// What the cheapest team costs; −1 while nobody has looked.
    var cost: Int32 = -1
  }

  /// What a route held beside its slots when the last change began.
  struct SavedRoute {
    /// Where its slots begin among those saved.
    var first: Int32 = 0
    var count: Int32 = 0
    var sessions: Int32 = 0
    var travel: Int32 = 0
    var longest: Int32 = 0
    var version: Int32 = 0
    var evening: Int32 = 0
    var open: Int32 = 0
  }

  let tables: EngineTables
  let crewWidth: Int
  let words: Int

  /// Each route has its start at its `slotFirst`, then its stops, then its end.
  let slots: UnsafeMutablePointer<Slot>
  let count: UnsafeMutablePointer<Int32>
  let sessions: UnsafeMutablePointer<Int32>
  let travel: UnsafeMutablePointer<Int32>
  /// Minutes that nothing more put into a route can exceed.
  let longest: UnsafeMutablePointer<Int32>
  let version: UnsafeMutablePointer<Int32>
  var lastVersion: Int32 = 0
  /// Routes of each block, −1 for none.
  let crew: UnsafeMutablePointer<Int32>
  /// The start of standing stops and of blocks placed by several.
  let fixed: UnsafeMutablePointer<Int32>
  /// By route of somebody with a limit of evenings, 1 where its day does not hold without one; by week of a facilitator,
  /// how many such days.
  let evening: UnsafeMutablePointer<Int32>
  let evenings: UnsafeMutablePointer<Int32>
  /// By route, of how many classes of lengths, from the shortest, it might take something more; 0 where it is not this
  /// chain's to change.
  let open: UnsafeMutablePointer<Int32>
  /// Those of which it is not 0, as bits.
  let openBits: UnsafeMutablePointer<UInt64>
  /// Routes this chain may change.
  let own: UnsafeMutablePointer<Bool>
  /// Blocks this chain may not touch.
  let frozen: UnsafeMutablePointer<Bool>
  /// Blocks without a place that are this chain's, in no order.
  let absent: UnsafeMutablePointer<Int32>
  let absentAt: UnsafeMutablePointer<Int32>
  var absentCount = 0
  /// The same as bits.
  let absentBits: UnsafeMutablePointer<UInt64>
  /// Blocks that the one before them in a series keeps from the plan, as bits.
  let waiting: UnsafeMutablePointer<UInt64>
  /// By block, the end of the days it is kept to; and the blocks that are kept to fewer than all.
  let endBefore: UnsafeMutablePointer<Int32>
  let brought: UnsafeMutablePointer<Int32>
  var broughtCount = 0
  /// Room for the bits of blocks that might go somewhere.
  let hopeful: UnsafeMutablePointer<UInt64>
  /// The same for blocks that two of a date's days might take.
  let byTwo: UnsafeMutablePointer<UInt64>
  /// Room for what some days of a date might take, by their windows and by their length.
  let openRows: UnsafeMutablePointer<(takes: UnsafePointer<UInt64>, within: UnsafePointer<UInt64>)>
  /// Routes that blocks have left, to be reckoned anew: one at most for each place given up, as a removal can begin
  /// within another and note the same routes.
  let unsettled: UnsafeMutablePointer<Int32>
  var unsettledCount = 0
  /// A day that is not all this chain's cannot be driven any more: the change must be taken back.
  var isBroken = false
  /// Places given up by all removals: those of each member of a team, and of what follows in a series.
  var freed = 0
  /// This chain's routes of each facilitator, in order of day.
  var ownRoutesOf: [[Int32]] = []
  var movable: [Int32] = []

  var totalTravel = 0
  var totalDays = 0
  var lost = 0

  /// By place in the tables' choices.
  let found: UnsafeMutablePointer<Found>
  /// By place in the tables' days of teams.
  let foundTeams: UnsafeMutablePointer<FoundTeam>
  /// By day, the last version of any of its routes; kept where there are teams.
  let dateVersion: UnsafeMutablePointer<Int32>

  // The way back.
  /// Routes changed since the last state kept, as bits and one after the other in ``touched``.
  let touchedBits: UnsafeMutablePointer<UInt64>
  let isDateTouched: UnsafeMutablePointer<Bool>
  let touchedDates: UnsafeMutablePointer<Int32>
  let savedDates: UnsafeMutablePointer<Int32>
  var touchedDateCount = 0
  let touched: UnsafeMutablePointer<Int32>
  var touchedCount = 0
  /// One touched route after another.
  let savedSlots: UnsafeMutablePointer<Slot>
  var savedSlotCount = 0
  let savedCounts: UnsafeMutablePointer<SavedRoute>
  let moved: UnsafeMutablePointer<Int32>
  let isMoved: UnsafeMutablePointer<Bool>
  var movedCount = 0
  let savedCrew: UnsafeMutablePointer<Int32>
  let savedFixed: UnsafeMutablePointer<Int32>

  // The best state since the epoch began, kept up by what changed.
  let bestStops: UnsafeMutablePointer<Int32>
  let bestCount: UnsafeMutablePointer<Int32>
  let bestFixed: UnsafeMutablePointer<Int32>
  let isStale: UnsafeMutablePointer<Bool>
  let stale: UnsafeMutablePointer<Int32>
  var staleCount = 0
  var best = Rank.worst

  var dice: Dice
  let order: UnsafeMutablePointer<Int64>
  var orderCount = 0
  var offers: TeamOffers
  var cheapestOnes: CheapestOnes
  var likelyDays: CheapestOnes
  var iterations = 0

  init(_ tables: EngineTables, seed: UInt64) {
    func make<Element>(_ count: Int, _ value: Element) -> UnsafeMutablePointer<Element> {
      let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
      memory.initialize(repeating: value, count: max(1, count))
      return memory
    }
    self.tables = tables
    let routes = tables.routeCount
    let blocks = tables.blockCount
    crewWidth = tables.largestCrew
    words = tables.words
    slots = make(
      tables.slotFirst[routes],
      Slot(stop: -1, site: 0, leg: 0, due: 0, taken: 0, lastDue: 0, lastTaken: 0))
    count = make(routes, 0)
    sessions = make(routes, 0)
    travel = make(routes, 0)
    longest = make(routes, 0)
    version = make(routes, 0)
    crew = make(blocks * crewWidth, -1)
    fixed = make(tables.stopCount, EngineTables.free)
    for stop in 0..<tables.stopCount { fixed[stop] = tables.standing[stop] }
    evening = make(routes, 0)
    evenings = make(tables.weekCount, 0)
    open = make(routes, 0)
    openBits = make(tables.words, 0)
    own = make(routes, false)
    frozen = make(blocks, false)
    absent = make(blocks, 0)
    absentAt = make(blocks, -1)
    absentBits = make(tables.blockWords, 0)
    waiting = make(tables.blockWords, 0)
    endBefore = make(blocks, Int32(truncatingIfNeeded: tables.dayCount))
    brought = make(blocks, 0)
    unsettled = make(blocks * crewWidth, 0)
    hopeful = make(tables.blockWords, 0)
    byTwo = make(tables.blockWords, 0)
    openRows = make(tables.mostRoutesADay, (tables.takes, tables.within))
    found = make(Int(tables.choicesFirst[blocks]), Found())
    foundTeams = make(Int(tables.teamDaysFirst[blocks]), FoundTeam())
    dateVersion = make(tables.dayCount, 0)
    isDateTouched = make(tables.dayCount, false)
    touchedDates = make(tables.dayCount, 0)
    savedDates = make(tables.dayCount, 0)
    touchedBits = make(tables.words, 0)
    touched = make(routes, 0)
    savedSlots = make(tables.slotFirst[routes], slots[0])
    savedCounts = make(routes, SavedRoute())
    moved = make(blocks, 0)
    isMoved = make(blocks, false)
    savedCrew = make(blocks * crewWidth, -1)
    savedFixed = make(blocks, 0)
    bestStops = make(tables.slotFirst[routes], 0)
    bestCount = make(routes, 0)
    bestFixed = make(blocks, EngineTables.free)
    isStale = make(routes, false)
    stale = make(routes, 0)
    dice = Dice(seed: seed)
    order = make(blocks, 0)
    offers = TeamOffers(crew: crewWidth)
    cheapestOnes = CheapestOnes(routes: tables.mostRoutesADay)
    likelyDays = CheapestOnes(routes: tables.dayCount)
  }

  deinit {
    slots.deallocate()
    count.deallocate()
    sessions.deallocate()
    travel.deallocate()
    longest.deallocate()
    version.deallocate()
    crew.deallocate()
    fixed.deallocate()
    evening.deallocate()
    evenings.deallocate()
    open.deallocate()
    openBits.deallocate()
    own.deallocate()
    frozen.deallocate()
    absent.deallocate()
    absentAt.deallocate()
    absentBits.deallocate()
    waiting.deallocate()
    endBefore.deallocate()
    brought.deallocate()
    unsettled.deallocate()
    hopeful.deallocate()
    byTwo.deallocate()
    openRows.deallocate()
    found.deallocate()
    foundTeams.deallocate()
    dateVersion.deallocate()
    isDateTouched.deallocate()
    touchedDates.deallocate()
    savedDates.deallocate()
    touchedBits.deallocate()
    touched.deallocate()
    savedSlots.deallocate()
    savedCounts.deallocate()
    moved.deallocate()
    isMoved.deallocate()
    savedCrew.deallocate()
    savedFixed.deallocate()
    bestStops.deallocate()
    bestCount.deallocate()
    bestFixed.deallocate()
    isStale.deallocate()
    stale.deallocate()
    order.deallocate()
  }

  // MARK: Looking

  @inline(__always)
  func isPlaced(_ block: Int) -> Bool { crew[block &* crewWidth] >= 0 }

  /// The day a placed block is on.
  @inline(__always)
  func day(of block: Int) -> Int { Int(tables.routes[Int(crew[block &* crewWidth])].day) }

  /// Priority that is placed, and in how many visits.
  var placed: (priority: Int, visits: Int) {
    (0..<tables.blockCount).reduce(into: (0, 0)) { sum, block in
      guard isPlaced(block) else { return }
      sum.0 += Int(tables.priority[block])
      sum.1 += 1
    }
  }

  @inline(__always)
  var rank: Rank { Rank(lost: lost, travel: totalTravel, days: totalDays) }
}
