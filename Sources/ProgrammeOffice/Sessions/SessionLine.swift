public import ProgrammeModel

/// A session with the names people know things by.
public struct SessionLine: Sendable {
  public let session: Session
  public let host: Host
  public let request: RequestNumber?
  public let facilitators: [Code<Facilitator>]
  public let headcount: Headcount?
  /// Forms that came in.
  public let answers: Int
}

/// A session as somebody types it.
public struct SessionForm: Sendable {
  public let host: HostReference
  public let type: Code<SessionType>
  /// Such as `9A:27`.
  public let group: String
  public let start: LocalStart
  public let facilitators: [Code<Facilitator>]
  /// Nil for the host's own language.
  public let language: DeliveryLanguage?
  public let supervised: Bool
  public let visibility: Session.Visibility

  public init(
    host: HostReference, type: Code<SessionType>, group: String, start: LocalStart, facilitators: [Code<Facilitator>],
    language: DeliveryLanguage? = nil, supervised: Bool = true, visibility: Session.Visibility = .closed
  ) {
    self.host = host
    self.type = type
    self.group = group
    self.start = start
    self.facilitators = facilitators
    self.language = language
    self.supervised = supervised
    self.visibility = visibility
  }
}

/// Sessions that an act changed, and the letters that tell the hosts.
public struct ChangedSessions: Sendable {
  public let sessions: [SessionLine]
  /// Where the letters were written.
  public let letters: String
  /// Rules that speak against it, in words.
  public let warnings: [String]
  /// A request that is open again because of it.
  public let reopened: RequestNumber?
  /// Letters whose Welsh nobody fluent has read.
  public let unread: [String]

  public var numbers: String { sessions.map(\.session.number.description).joined(separator: ", ") }
  /// When the first of them is.
  public var span: String { sessions.first?.session.span.description ?? "" }
}

/// What accepting a proposal made.
public struct AcceptedPlan: Sendable {
  public let sessions: [SessionLine]
  /// What they lack that their groups need, in their order.
  public let toArrange: [ToArrange]
  public let lettersFolder: String
  /// Letters whose Welsh nobody fluent has read, in a sentence each.
  public let unread: [String]
}

/// The sessions of one week, and the campaign tasks that it asks for.
public struct WeekView: Sendable {
  public let days: DayRange
  public let sessions: [SessionLine]
  /// Those due in it, and in this week those that are overdue.
  public let tasks: [DatedTask]
}
