/// What a plan is judged by, each only where all before it are equal; less is better throughout.
struct Rank: Comparable, Sendable {
  /// Priority that could have a place and has none.
  var lost: Int
  /// Minutes.
  var travel: Int
  /// Officer-days used.
  var days: Int

  static let worst = Rank(lost: .max, travel: .max, days: .max)

  static func < (a: Rank, b: Rank) -> Bool {
    if a.lost != b.lost { return a.lost < b.lost }
    if a.travel != b.travel { return a.travel < b.travel }
    return a.days < b.days
  }
}
