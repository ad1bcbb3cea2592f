/// What closes a host of one area: terms and half-terms, bank holidays, the authority's INSET days. From `Content/Calendars`.
public struct TermCalendar: Hashable, Sendable {
  /// One term of one area's school year.
  public struct Term: Hashable, Sendable {
    public enum Season: String, Codable, CaseIterable, Hashable, Sendable { case autumn, spring, summer }
    public let season: Season
    public let days: DayRange
    public let halfTerm: DayRange?

    public init(season: Season, days: DayRange, halfTerm: DayRange?) {
      self.season = season
      self.days = days
      self.halfTerm = halfTerm
    }
  }

  /// Why a host is closed on a day.
  public enum Closure: String, Codable, CaseIterable, Hashable, Sendable {
    case weekend
    case bankHoliday = "bank-holiday"
    case outsideTerm = "outside-term"
    case halfTerm = "half-term"
    case inset
    /// A day the school itself named with `pont school closed`.
    case ownDay = "own-day"
    /// No term dates are known for the day, so no school session may be planned on it.
    case notKnown = "not-known"
  }

  public let area: AreaCode
  public let terms: [Term]
  public let inset: [DayRange]
  public let bankHolidays: [Day: Bilingual]

  public init(area: AreaCode, terms: [Term], inset: [DayRange], bankHolidays: [Day: Bilingual]) {
    self.area = area
    self.terms = terms.sorted { $0.days.first < $1.days.first }
    self.inset = inset
    self.bankHolidays = bankHolidays
  }

  /// Why a school of this area is closed on a day; nil when it is open.
  public func closure(ofSchoolOn day: Day) -> Closure? {
    if day.weekday >= .saturday { return .weekend }
    if bankHolidays[day] != nil { return .bankHoliday }
    if inset.contains(where: { $0.contains(day) }) { return .inset }
    if let term = terms.first(where: { $0.days.contains(day) }) {
      return term.halfTerm?.contains(day) == true ? .halfTerm : nil
    }
    guard let first = terms.first, let last = terms.last, day >= first.days.first, day <= last.days.last else {
      return .notKnown
    }
    return .outsideTerm
  }
}
