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
  /// Groups without a session, and why.
  public let refusals: [Remark]
  /// Groups whose session lacks something they need, and what.
  public let arrangements: [Remark]
  /// In order of time.
  public let weeks: [WeekSheet]

  /// What is said of one group.
  public struct Remark: Hashable, Sendable {
    /// The number of its request.
    public let subject: String
    public let host: Bilingual
    public let group: String
    public let words: Bilingual

    public init(subject: String, host: Bilingual, group: String, words: Bilingual) {
      self.subject = subject
      self.host = host
      self.group = group
      self.words = words
    }
  }

  public init(
    team: Bilingual, days: DayRange, figures: PlanFigures, ceiling: Int, wishes: [Bilingual] = [],
    refusals: [Remark], arrangements: [Remark] = [], weeks: [WeekSheet]
  ) {
    self.team = team
    self.days = days
    self.figures = figures
    self.ceiling = ceiling
    self.wishes = wishes
    self.refusals = refusals
    self.arrangements = arrangements
    self.weeks = weeks
  }
}
