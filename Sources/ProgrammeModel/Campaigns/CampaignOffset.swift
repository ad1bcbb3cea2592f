/// A day told from a campaign's own days, so that it moves with them: `8 weeks before`, `first day`, `1 week after`.
public struct CampaignOffset: Hashable, Sendable, CustomStringConvertible {
  /// The longest way from the campaign, in days: 52 weeks.
  public static let limit = 364

  /// Below 0 before the first day, above 0 after the last; 0 is the first or the last day itself.
  public let days: Int
  /// Whether it is told from the last day.
  public let isFromEnd: Bool

  /// Reads `8 weeks before`, `3 days before`, `first day`, `last day`, `1 week after`; nil for any other form.
  public init?(_ text: String) {
    let words = text.lowercased().split(separator: " ")
    switch words {
    case ["first", "day"]: (days, isFromEnd) = (0, false)
    case ["last", "day"]: (days, isFromEnd) = (0, true)
    default:
      guard words.count == 3, let count = Int(words[0]), count > 0, let unit = Self.units[String(words[1])],
        words[2] == "before" || words[2] == "after", count <= Self.limit / unit
      else { return nil }
      isFromEnd = words[2] == "after"
      days = isFromEnd ? count * unit : -count * unit
    }
  }

  private static let units = ["day": 1, "days": 1, "week": 7, "weeks": 7]

  /// The day for a campaign held on `range`, on a working day: one before it comes forward, one after it goes back.
  ///
  /// - Parameter holidays: Bank holidays.
  public func day(for range: DayRange, holidays: Set<Day> = []) -> Day {
    var day = (isFromEnd ? range.last : range.first).advanced(by: days)
    let step = isFromEnd && days > 0 ? 1 : -1
    while day.weekday >= .saturday || holidays.contains(day) { day = day.advanced(by: step) }
    return day
  }

  /// The form that ``init(_:)`` reads.
  public var description: String {
    guard days != 0 else { return isFromEnd ? "last day" : "first day" }
    let size = Int(days.magnitude)
    let (count, unit) = size.isMultiple(of: 7) ? (size / 7, "week") : (size, "day")
    return "\(count) \(unit)\(count == 1 ? "" : "s") \(days < 0 ? "before" : "after")"
  }
}

extension CampaignOffset: Comparable {
  /// In the order of their days, for a campaign of more than one day.
  public static func < (a: Self, b: Self) -> Bool {
    a.isFromEnd == b.isFromEnd ? a.days < b.days : !a.isFromEnd
  }
}
