/// How many different people took part, between the least and the most that head counts allow (SPEC §4).
public struct Reach: Hashable, Sendable {
  /// People who can be told apart from all other cohorts: one year group of one school in one school year.
  public struct Cohort: Hashable, Sendable {
    public let headcounts: [Int]
    /// Persons on the roll; nil where not known.
    public let roll: Int?
    public init(headcounts: [Int], roll: Int? = nil) {
      self.headcounts = headcounts
      self.roll = roll
    }
  }

  /// The same person twice counts twice.
  public let attendances: Int
  public let low: Int
  /// At least `low`, even where a head count exceeds the roll.
  public let high: Int

  /// Cohorts that no two share a person: the largest head count of each at least, all head counts or the roll at most.
  public init(disjoint cohorts: [Cohort]) {
    attendances = cohorts.reduce(0) { $0 + $1.headcounts.reduce(0, +) }
    low = cohorts.reduce(0) { $0 + ($1.headcounts.max() ?? 0) }
    high = cohorts.reduce(0) { sum, cohort in
      let all = cohort.headcounts.reduce(0, +)
      return sum + max(cohort.headcounts.max() ?? 0, min(all, cohort.roll ?? all))
    }
  }

  private init(attendances: Int, low: Int, high: Int) {
    self.attendances = attendances
    self.low = low
    self.high = high
  }

  /// With others who may be the same people, such as guests of open events: the larger at least, the sum at most.
  public func overlapping(_ other: Reach) -> Reach {
    Reach(attendances: attendances + other.attendances, low: max(low, other.low), high: high + other.high)
  }
}
