/// A planning problem as whole numbers in contiguous arrays: all that a search engine needs to know.
///
/// Three things make it up. *Routes* are officer-days. *Blocks* are visits to be placed, all or nobody: the groups of one
/// request that go together, seen by one crew. *Candidates* are the crews of routes that could take a block on an empty
/// day. Standing visits are stops with a fixed start. All times are minutes after midnight, and the time of a stop is
/// the facilitator's, with set-up and debrief.
struct CompiledProblem: Sendable {
  /// A time too late for any day, which still bears adding a day to it.
  static let never = Int.max / 4
  /// In ``fixedStart``: the stop may start at any time its windows allow.
  static let free = Int.min

  /// One facilitator's working day.
  struct Route: Sendable {
    var facilitator: Int
    var day: Int
    /// The site where the day starts and ends.
    var base: Int
    var shiftStart: Int
    var shiftEnd: Int
    /// 0 for no break.
    var breakMinutes: Int
    /// First and last minute at which the break may start.
    var breakFirst: Int
    var breakLast: Int
    var sessionLimit: Int
    var travelLimit: Int
    /// The number of the week whose evenings are counted, in ``mostEvenings``; −1 where nobody counts them.
    var week = -1
    /// Whether what stands makes the day one of the week's evenings already.
    var standsInEvening = false
    /// False on a day off, and where what stands breaks a rule already: such a day takes nothing more.
    var isOpen: Bool
  }

  /// First and last start allowed, both included.
  struct Starts: Sendable, Hashable {
    var first: Int
    var last: Int
  }

  let dayCount: Int
  /// With ``nowhere``, the last.
  let siteCount: Int
  /// Minutes from site to site, row by row.
  let travel: [Int]
  /// Minutes kept free between two stops at one site.
  let turnaround: Int

  var routes: [Route]
  /// The route of a facilitator (major) on a day, or −1.
  let routeOf: [Int]
  /// The standing stops of each route, in order of time.
  let standingStops: [[Int]]

  /// Blocks come first among the stops, standing visits after them.
  let blockCount: Int
  let stopSite: [Int]
  let stopMinutes: [Int]
  let stopSessions: [Int]
  /// ``free`` for blocks, the start of standing stops.
  let fixedStart: [Int]
  /// Sum of the priorities of a block's groups.
  let priority: [Int]
  let crewSize: [Int]
  /// Where a block's starts on a day begin in ``starts``: block (major) by day, one entry more at the end.
  let startsFirst: [Int]
  let starts: [Starts]

  /// The last start with which a block is no evening's; ``never`` where it can start in no evening.
  let lastInDaytime: [Int]
  /// For each week of somebody with a limit of evenings, how many it can hold.
  let mostEvenings: [Int]

  /// Where a block's candidates begin, one entry more at the end.
  var candidateFirst: [Int]
  /// Where a candidate's routes begin in ``candidateRoutes``, one entry more at the end.
  var candidateRouteFirst: [Int]
  var candidateRoutes: [Int]

  /// A site with no journey to or from it.
  var nowhere: Int { siteCount - 1 }

  func travel(_ from: Int, _ to: Int) -> Int { travel[from * siteCount + to] }
  func candidates(of block: Int) -> Range<Int> { candidateFirst[block]..<candidateFirst[block + 1] }
  func routes(of candidate: Int) -> Range<Int> { candidateRouteFirst[candidate]..<candidateRouteFirst[candidate + 1] }

  /// The most stops a route can ever hold.
  var longestRoute: Int {
    let blocks = routes.map(\.sessionLimit).max() ?? 0
    let standing = standingStops.map(\.count).max() ?? 0
    return min(blocks, blockCount) + standing
  }
}
