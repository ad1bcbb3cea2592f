/// What the engine solves: officer-days, visits to put on them, and where each could go.
///
/// How a rule gets in: what decides about one visit and one officer-day alone (skills, languages, hours, campaign dates,
/// a longest journey) is settled beforehand, in a block's ``Block/routes`` and ``Block/starts`` or in a route's limits.
/// Groups that stay together are one block. Somebody who has to come along is a member of the crew, told apart by
/// ``Block/wanted``. What is agreed is ``Route/standing``. What counts several days or visits together is asked in
/// `Chain.insert` and `Chain.offerPlaces`, or, as the evenings of a week are, narrows the slots that these read; it is kept
/// right where a route is refreshed or taken back, and must lie in one half of a ``Split``. Soft wishes choose among plans of equal ``Rank`` once the search is over.
///
/// Routes, blocks and standing stops are numbered by their place in the lists. All times are minutes after midnight; the
/// engine asks for nothing below −100 million or above 100 million.
package struct EngineProblem: Sendable {
  /// One facilitator's working day.
  package struct Route: Sendable, Equatable {
    var facilitator: Int
    var day: Int
    var base: Int
    var shiftStart: Int
    var shiftEnd: Int
    /// A break of no minutes is still owed: there must be a moment for it.
    var owesBreak: Bool
    var breakMinutes: Int
    var breakFirst: Int
    var breakLast: Int
    var sessionLimit: Int
    var travelLimit: Int
    /// False for a day that takes nothing more.
    var isOpen: Bool
    /// What stands already, in order of time.
    var standing: [Standing] = []
    /// The week whose evenings are counted; nil where nobody counts them.
    var evenings: Evenings?
  }

  /// A facilitator's week in which only so many days may have an evening.
  package struct Evenings: Sendable, Equatable {
    var week: Int
    var most: Int
    /// Whether something stands in this day's evening already.
    var standing: Bool
  }

  /// Something agreed that stays where it is.
  package struct Standing: Sendable, Equatable {
    var site: Int
    var start: Int
    var minutes: Int
    var sessions: Int
  }

  /// First and last start allowed on a day, both included.
  struct Starts: Sendable, Equatable {
    var day: Int
    var first: Int
    var last: Int
  }

  /// One visit, placed wholly or not at all.
  struct Block: Sendable {
    var site: Int
    var minutes: Int
    var sessions: Int
    var priority: Int
    var crew: Int
    /// In order, apart from each other on each day.
    var starts: [Starts]
    /// The routes of those who may go, before hours and journey are looked at.
    var routes: [Int]
    /// Skills of which each must be held by somebody of the crew, as bits.
    var wanted: UInt8 = 0
    /// For each facilitator which of the wanted skills they hold; empty where none are wanted.
    var held: [UInt8] = []
    /// How many of the crew are booked for needs, marked by ``TeamSkills/booked``; never more, never fewer.
    var booked = 0
    /// The last start with which the block is no evening's; nil where it can start in no evening.
    var lastInDaytime: Int?
    /// The block that must be placed some days before.
    var after: Predecessor?
  }

  struct Predecessor: Sendable {
    var block: Int
    var minDays: Int
  }

  /// The calendar's number of each day, ascending.
  var days: [Int]
  var siteCount: Int
  /// Minutes from site to site, row by row.
  var travel: [Int32]
  /// Minutes kept free between two stops at one site.
  var turnaround: Int
  var routes: [Route]
  var blocks: [Block]
  /// Whether blocks begin at full five minutes only; the bounds of their starts are such minutes then.
  var isOnGrid = false
}
