/// A plan that nobody has accepted yet: what could be placed, and for all else why not.
public struct Proposal: Hashable, Sendable, Codable {
  public let key: Key<Proposal>
  public let weeks: DayRange
  public let seed: UInt64
  public let iterations: Int
  public let madeAt: Instant
  public let sessions: [PlannedSession]
  public let refusals: [Refusal]
  public let figures: PlanFigures

  public init(
    key: Key<Proposal>, weeks: DayRange, seed: UInt64, iterations: Int, madeAt: Instant, sessions: [PlannedSession],
    refusals: [Refusal], figures: PlanFigures
  ) {
    self.key = key
    self.weeks = weeks
    self.seed = seed
    self.iterations = iterations
    self.madeAt = madeAt
    self.sessions = sessions
    self.refusals = refusals
    self.figures = figures
  }
}

/// One group of one request, placed.
public struct PlannedSession: Hashable, Sendable, Codable {
  public let request: Key<Request>
  public let group: Key<Group>
  public let span: TimeSpan
  /// In order, the first leads.
  public let facilitators: [Key<Facilitator>]
  /// Why here and not elsewhere, as data.
  public let reason: Reason

  /// What made this place the best one found.
  public struct Reason: Hashable, Sendable, Codable {
    /// Days on which the request and the host allow it.
    public let openDays: Int
    /// Pairs of a day and a team that would have been possible alone.
    public let choices: Int
    /// Minutes of travel that the days of all who go have because of it.
    public let addedTravelMinutes: Int
    /// Other sessions on the day of anybody who goes.
    public let sharesDayWith: Int

    public init(openDays: Int, choices: Int, addedTravelMinutes: Int, sharesDayWith: Int) {
      self.openDays = openDays
      self.choices = choices
      self.addedTravelMinutes = addedTravelMinutes
      self.sharesDayWith = sharesDayWith
    }
  }

  public init(
    request: Key<Request>, group: Key<Group>, span: TimeSpan, facilitators: [Key<Facilitator>], reason: Reason
  ) {
    self.request = request
    self.group = group
    self.span = span
    self.facilitators = facilitators
    self.reason = reason
  }
}

/// What a plan amounts to, in the order in which plans are compared.
public struct PlanFigures: Hashable, Sendable, Codable {
  /// Sum of the priorities of the groups placed, of all.
  public let priority: Int
  public let priorityAsked: Int
  public let travelMinutes: Int
  /// Days on which a facilitator goes out, summed over facilitators.
  public let facilitatorDays: Int
  public let sessions: Int
  public let sessionsAsked: Int

  public init(
    priority: Int, priorityAsked: Int, travelMinutes: Int, facilitatorDays: Int, sessions: Int, sessionsAsked: Int
  ) {
    self.priority = priority
    self.priorityAsked = priorityAsked
    self.travelMinutes = travelMinutes
    self.facilitatorDays = facilitatorDays
    self.sessions = sessions
    self.sessionsAsked = sessionsAsked
  }
}
