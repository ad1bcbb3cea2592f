/// One occurrence, with an identity that stays however often it moves.
public struct Session: Hashable, Sendable, Codable {
  public enum Visibility: String, Codable, CaseIterable, Hashable, Sendable { case closed, `public` }

  public enum State: Hashable, Sendable, Codable {
    /// Accepted from a plan; the host has not said yes.
    case proposed
    /// The host said yes: announced, and locked for planning.
    case confirmed
    case delivered
    case cancelled(Cancellation)
    /// We came and nobody was there; the travel still costs.
    case nobodyThere

    /// One stable word: proposed, confirmed, delivered, cancelled, nobody-there.
    public var name: String {
      switch self {
      case .proposed: "proposed"
      case .confirmed: "confirmed"
      case .delivered: "delivered"
      case .cancelled: "cancelled"
      case .nobodyThere: "nobody-there"
      }
    }
  }

  public struct Cancellation: Hashable, Sendable, Codable {
    public enum Party: String, Codable, CaseIterable, Hashable, Sendable { case host, us, weather, other }
    public let by: Party
    public let because: String
    /// Whole days between the cancellation and the session; negative when after it.
    public let noticeDays: Int
    public init(by: Party, because: String, noticeDays: Int) {
      self.by = by
      self.because = because
      self.noticeDays = noticeDays
    }
  }

  public let key: Key<Session>
  public let number: SessionNumber
  /// Nil for what was agreed in a corridor.
  public let request: Key<Request>?
  public let host: Key<Host>
  public let type: Code<SessionType>
  public let group: Group
  /// When the group is there; set-up and debrief lie outside it.
  public let span: TimeSpan
  /// In order, the first leads.
  public let facilitators: [Key<Facilitator>]
  public let language: DeliveryLanguage
  public let supervised: Bool
  public let visibility: Visibility
  public let state: State
  /// Held in place for planning without having been announced.
  public let isLocked: Bool
  /// Rises by one whenever time, place or state changes (RFC 5545 SEQUENCE).
  public let revision: Int
  public let changedAt: Instant

  public init(
    key: Key<Session>, number: SessionNumber, request: Key<Request>?, host: Key<Host>, type: Code<SessionType>,
    group: Group, span: TimeSpan, facilitators: [Key<Facilitator>], language: DeliveryLanguage, supervised: Bool = true,
    visibility: Visibility = .closed, state: State = .proposed, isLocked: Bool = false, revision: Int = 0,
    changedAt: Instant
  ) {
    self.key = key
    self.number = number
    self.request = request
    self.host = host
    self.type = type
    self.group = group
    self.span = span
    self.facilitators = facilitators
    self.language = language
    self.supervised = supervised
    self.visibility = visibility
    self.state = state
    self.isLocked = isLocked
    self.revision = revision
    self.changedAt = changedAt
  }

  /// Whether planning must leave it where it is.
  public var stands: Bool {
    switch state {
    case .proposed: isLocked
    case .confirmed, .delivered, .nobodyThere: true
    case .cancelled: false
    }
  }

  /// Whether it takes up its facilitators' time.
  public var takesTime: Bool {
    if case .cancelled = state { false } else { true }
  }

  /// Whether it counts against somebody's evenings of the week.
  public var isInEvening: Bool { span.start >= DayLimits.evening }

  /// Whether its group has its session with it, to come or done; one at which nobody was still owes it.
  public var servesGroup: Bool {
    switch state {
    case .proposed, .confirmed, .delivered: true
    case .cancelled, .nobodyThere: false
    }
  }

  /// A changed session: one revision on when time, people, place or state differ.
  ///
  /// Its moment of change always moves on, by a second at least: calendars tell versions apart by it.
  ///
  /// - Parameter place: Whether its host has another name or address.
  public func changed(
    span: TimeSpan? = nil, facilitators: [Key<Facilitator>]? = nil, state: State? = nil, isLocked: Bool? = nil,
    place: Bool = false, at instant: Instant
  ) -> Session {
    let announced =
      place || (span ?? self.span) != self.span || (facilitators ?? self.facilitators) != self.facilitators
      || (state ?? self.state) != self.state
    return Session(
      key: key, number: number, request: request, host: host, type: type, group: group, span: span ?? self.span,
      facilitators: facilitators ?? self.facilitators, language: language, supervised: supervised,
      visibility: visibility, state: state ?? self.state, isLocked: isLocked ?? self.isLocked,
      revision: announced ? revision + 1 : revision,
      changedAt: announced ? max(instant, changedAt.adding(seconds: 1)) : changedAt)
  }
}
