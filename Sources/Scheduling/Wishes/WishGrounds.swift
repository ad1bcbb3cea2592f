public import ProgrammeModel

/// What is wished for beside the three objectives, and what is known of the past.
public struct WishGrounds: Sendable {
  /// First things first.
  public let order: [PlanWish]
  /// Who has been where.
  public let familiar: [Key<Host>: Set<Key<Facilitator>>]
  /// The last day on which anybody was at a host; missing where nobody ever was.
  public let lastVisits: [Key<Host>: Day]
  /// What hosts were told of sessions that may move.
  public let announced: [Key<Group>: Announced]

  /// A session as a host was told of it.
  public struct Announced: Hashable, Sendable {
    public let span: TimeSpan
    public let facilitators: Set<Key<Facilitator>>

    public init(span: TimeSpan, facilitators: Set<Key<Facilitator>>) {
      self.span = span
      self.facilitators = facilitators
    }
  }

  public init(
    order: [PlanWish], familiar: [Key<Host>: Set<Key<Facilitator>>] = [:], lastVisits: [Key<Host>: Day] = [:],
    announced: [Key<Group>: Announced] = [:]
  ) {
    self.order = order
    self.familiar = familiar
    self.lastVisits = lastVisits
    self.announced = announced
  }
}
