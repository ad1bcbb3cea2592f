/// Changes of the rules with which refused groups would have their sessions beside all else that is planned.
///
/// No change can be left out, and no smaller set of the changes that ``RuleChange`` knows would do. Without any change, the
/// groups fit as things are, and the plan only missed it.
public struct Remedy: Hashable, Sendable, Codable {
  public let changes: [RuleChange]
  /// Where the groups would then have their sessions, in order.
  public let sessions: [PlannedSession]

  public init(changes: [RuleChange], sessions: [PlannedSession]) {
    self.changes = changes
    self.sessions = sessions
  }
}

/// One rule of planning, relaxed. Those that name no facilitator are about the request that was refused and its host.
public enum RuleChange: Hashable, Sendable, Codable {
  /// On leave then; would be there after all.
  case free(Key<Facilitator>, on: Day)
  /// Would work these hours on that weekday.
  case works(Key<Facilitator>, Weekday, Hours)
  /// Would take so many sessions a day.
  case takes(Key<Facilitator>, sessions: Int)
  /// Would travel up to so many minutes a day.
  case travels(Key<Facilitator>, minutes: Int)
  /// Would go out on so many evenings a week.
  case goesOut(Key<Facilitator>, evenings: Int)
  case holds(Key<Facilitator>, Refusal.Lack)
  case speaks(Key<Facilitator>, Language)
  /// The host would also offer these hours on the days it offered.
  case offers(Hours)
  /// The host would also offer this day, in the hours it offered.
  case offersDay(Day)
  /// The host would not be closed.
  case opens(Day)
  /// A group would have so many people.
  case expects(Key<Group>, Int)
  /// The sessions of the series would lie so many days from those of another request in it, at least.
  case keepsGap(to: Key<Request>, days: Int, insteadOf: Int)
  /// The groups would not be seen on one visit.
  case apart
  /// Somebody else than those who know the host could go.
  case anybody
  /// Sessions that the plan has for another request would be left out.
  case givesWay(Key<Request>, [Key<Group>], priority: Int)
  /// A session that stands, but nobody has confirmed, would be somewhere else.
  case moves(Key<Session>)
}

/// Where a session stands and what the best other places would cost, everything else left where it is.
public struct PlaceComparison: Hashable, Sendable, Codable {
  /// What the place costs now; its sessions are those that stand.
  public let current: Offer
  /// The best on another day; nil when there is none.
  public let otherDay: Offer?
  /// The best by other people on the same day; nil when there is none.
  public let otherPeople: Offer?

  public init(current: Offer, otherDay: Offer?, otherPeople: Offer?) {
    self.current = current
    self.otherDay = otherDay
    self.otherPeople = otherPeople
  }
}
