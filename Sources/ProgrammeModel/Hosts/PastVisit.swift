/// A visit from before Pont, as last year's spreadsheet knew it.
public struct PastVisit: Hashable, Sendable, Codable {
  public let key: Key<PastVisit>
  public let host: Key<Host>
  public let day: Day
  /// What was done, in the sheet's words.
  public let activity: String?
  /// Persons reached, if the sheet says.
  public let attended: Int?

  public init(key: Key<PastVisit>, host: Key<Host>, day: Day, activity: String? = nil, attended: Int? = nil) {
    self.key = key
    self.host = host
    self.day = day
    self.activity = activity
    self.attended = attended
  }
}
