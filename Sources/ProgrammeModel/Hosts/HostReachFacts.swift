/// What is stored about how far a team has come with one host; ``HostReach`` is judged from it.
public struct HostReachFacts: Hashable, Sendable {
  /// The last day somebody was there: a past visit or a delivered session.
  public let lastVisit: Day?
  /// The first day of a proposed or confirmed session.
  public let nextBooked: Day?
  /// The latest approach; of two on one day, the one stored with the higher key.
  public let lastApproach: Approach?

  public init(lastVisit: Day? = nil, nextBooked: Day? = nil, lastApproach: Approach? = nil) {
    self.lastVisit = lastVisit
    self.nextBooked = nextBooked
    self.lastApproach = lastApproach
  }
}
