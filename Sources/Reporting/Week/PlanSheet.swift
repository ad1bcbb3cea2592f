public import ProgrammeModel

/// What the page of a plan is written from, every name already looked up. For staff only.
public struct PlanSheet: Sendable {
  public let team: Bilingual
  public let days: DayRange
  public let figures: PlanFigures
  /// The most priority that any plan could have.
  public let ceiling: Int
  /// Full sentences, in the order of the wishes.
  public let wishes: [Bilingual]
  public let refusals: [Refused]
  /// In order of time.
  public let weeks: [WeekSheet]

  /// A group without a session, and why.
  public struct Refused: Hashable, Sendable {
    public let request: RequestNumber
    public let host: Bilingual
    public let group: String
    public let words: Bilingual

    public init(request: RequestNumber, host: Bilingual, group: String, words: Bilingual) {
      self.request = request
      self.host = host
      self.group = group
      self.words = words
    }
  }

  public init(
    team: Bilingual, days: DayRange, figures: PlanFigures, ceiling: Int, wishes: [Bilingual] = [],
    refusals: [Refused], weeks: [WeekSheet]
  ) {
    self.team = team
    self.days = days
    self.figures = figures
    self.ceiling = ceiling
    self.wishes = wishes
    self.refusals = refusals
    self.weeks = weeks
  }
}
