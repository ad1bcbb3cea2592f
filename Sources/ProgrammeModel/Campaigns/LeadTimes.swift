/// How many weeks before a campaign each piece of its work begins.
public struct LeadTimes: Hashable, Sendable {
  public let draft: Int
  public let translate: Int
  public let approve: Int
  public let publish: Int

  public static let usual = LeadTimes(draft: 8, translate: 6, approve: 4, publish: 2)

  public init(draft: Int, translate: Int, approve: Int, publish: Int) {
    self.draft = draft
    self.translate = translate
    self.approve = approve
    self.publish = publish
  }

  /// The days on which drafting, translating, approving and publishing begin, in that order; on a working day, since a
  /// weekend's comes forward to its Friday.
  public func days(before start: Day) -> [Day] {
    [draft, translate, approve, publish].map { weeks in
      let day = start.advanced(by: -7 * weeks)
      return day.weekday >= .saturday ? day.monday.advanced(by: 4) : day
    }
  }
}
