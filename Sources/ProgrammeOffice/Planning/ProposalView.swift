public import ProgrammeModel

/// A proposal with the names people know things by.
public struct ProposalView: Sendable {
  public struct Line: Sendable {
    public let request: RequestNumber
    public let host: HostReference
    public let hostName: String
    public let type: Code<SessionType>
    public let group: String
    public let span: TimeSpan
    public let facilitators: [Code<Facilitator>]
    public let language: DeliveryLanguage
    /// What its group needs and it does not have.
    public let gaps: [AccessGap]
  }

  public struct RefusalLine: Sendable {
    public let request: RequestNumber
    public let hostName: String
    let host: Bilingual
    public let group: String
    /// Full sentences.
    public let words: Bilingual
  }

  public let sessions: [Line]
  public let refusals: [RefusalLine]
  /// What sessions lack that their groups need, in the order of the sessions.
  public let toArrange: [ToArrange]
  public let figures: PlanFigures
  /// The most priority that any plan could have.
  public let ceiling: Int
  /// How far it meets each wish of `pont.yaml`, in its order; full sentences.
  public let wishes: [Bilingual]
  public let seed: UInt64
  public let iterations: Int
  let proposal: Proposal
  let situation: PlanningSituation
}

/// How far planning has come.
public struct PlanningProgress: Sendable {
  /// From 0 to 1.
  public let fraction: Double
  /// Of the best plan so far.
  public let priority: Int
  /// The most that any plan could have.
  public let ceiling: Int
  /// Nil where the search ends with a number of iterations.
  public var secondsLeft: Double?
}

/// When planning stops looking.
public enum SearchLimit: Sendable {
  /// Repeatable.
  case iterations(Int)
  /// For people.
  case seconds(Double)
}

/// What somebody wants explained.
public enum ExplainSubject: Sendable {
  case session(SessionNumber)
  case request(RequestNumber)
}

/// One explained thing.
public struct ExplainedLine: Sendable {
  public let subject: String
  public let words: Bilingual
}

/// The answer to “when could you come?”.
public enum OfferAnswer: Sendable {
  public struct Line: Sendable {
    /// What `take` calls it; a host was told this number on the phone.
    public let number: Int
    public let words: Bilingual
    /// Minutes.
    public let addedTravel: Int
    public let addedDays: Int
    /// Why it is no longer possible, in full sentences; empty while it is.
    public let spoilt: [String]
  }

  public struct Reason: Sendable {
    public let group: String
    public let words: Bilingual
  }

  case dates([Line], heldUntil: Instant)
  case refused([Reason])
}
