public import ProgrammeModel

/// What a letter to a host is written from: names and words already looked up, one host, one or more sessions.
public struct LetterSheet: Hashable, Sendable {
  /// Who writes.
  public let team: Bilingual
  /// How to reach the team; nil asks the reader to answer the letter.
  public let replyTo: Bilingual?
  public let host: Bilingual
  /// Lines with the postcode last; empty when not known.
  public let address: [Bilingual]
  /// The language the contact asked for; nil until asked, and then the letter asks.
  public let languageWish: Language?
  /// Whether the host's safeguarding contact is on the list.
  public let safeguardingKnown: Bool
  /// In order of time. For an offer they hold the groups and who comes; their times are not shown.
  public let sessions: [LetterSession]

  public init(
    team: Bilingual, replyTo: Bilingual? = nil, host: Bilingual, address: [Bilingual] = [],
    languageWish: Language? = nil,
    safeguardingKnown: Bool = false, sessions: [LetterSession]
  ) {
    self.team = team
    self.replyTo = replyTo
    self.host = host
    self.address = address
    self.languageWish = languageWish
    self.safeguardingKnown = safeguardingKnown
    self.sessions = sessions
  }
}

/// One session as a letter tells of it.
public struct LetterSession: Hashable, Sendable {
  /// Nil while it is only offered.
  public let number: SessionNumber?
  public let type: Bilingual
  public let span: TimeSpan
  /// Such as `9A`.
  public let group: String
  public let expected: Int
  public let language: DeliveryLanguage
  public let people: [LetterPerson]
  /// Minutes before the start for which the room is needed.
  public let setUpMinutes: Int
  /// Whether host staff stay in the room throughout.
  public let supervised: Bool

  public init(
    number: SessionNumber?, type: Bilingual, span: TimeSpan, group: String, expected: Int, language: DeliveryLanguage,
    people: [LetterPerson], setUpMinutes: Int = 0, supervised: Bool = true
  ) {
    self.number = number
    self.type = type
    self.span = span
    self.group = group
    self.expected = expected
    self.language = language
    self.people = people
    self.setUpMinutes = setUpMinutes
    self.supervised = supervised
  }
}

/// Somebody who comes, by role and base; a letter needs no personal name.
public struct LetterPerson: Hashable, Sendable {
  public let role: Bilingual
  public let base: String

  public init(role: Bilingual, base: String) {
    self.role = role
    self.base = base
  }
}

/// What a letter to a host is for.
public enum LetterOccasion: Hashable, Sendable {
  /// Proposed: please say yes, by a day if one is given.
  case confirm(by: Day?)
  case confirmed
  /// The spans that the sessions had before, in the order of the sheet's sessions, and whether the host is asked to
  /// say yes to the new ones.
  case changed(from: [TimeSpan], asks: Bool = false)
  /// The reason is left out when nil.
  case cancelled(by: Session.Cancellation.Party, because: Bilingual?)
  case thanks(LetterThanks)
  /// A few days before: what was agreed, and what we ask.
  case reminder
  /// To those who hosted a forum: what young people raised there, and what came of it.
  case report([LetterIssue])
  /// Dates to choose from, each a list of one span a group, held until a day.
  case offer([[TimeSpan]], heldUntil: Day?)

  /// One stable word: confirm, confirmed, changed, cancelled, thanks, reminder, report, offer.
  public var name: String {
    switch self {
    case .confirm: "confirm"
    case .confirmed: "confirmed"
    case .changed: "changed"
    case .cancelled: "cancelled"
    case .thanks: "thanks"
    case .reminder: "reminder"
    case .report: "report"
    case .offer: "offer"
    }
  }
}

/// What a letter of thanks adds.
public struct LetterThanks: Hashable, Sendable {
  /// Persons present for each of the sheet's sessions, in order; empty leaves them out.
  public let attended: [Int]
  public let formAddress: String?
  /// The short code that tells the session's answers apart.
  public let code: String?
  public let followUps: [Day]

  public init(attended: [Int] = [], formAddress: String? = nil, code: String? = nil, followUps: [Day] = []) {
    self.attended = attended
    self.formAddress = formAddress
    self.code = code
    self.followUps = followUps
  }
}

/// An issue that young people raised, as a letter reports it back.
public struct LetterIssue: Hashable, Sendable {
  /// What an agency promised.
  public struct Promise: Hashable, Sendable {
    public enum State: Hashable, Sendable {
      case due(Day)
      /// Done, with what was done.
      case done(Bilingual)
      /// Not to be done, with the reason.
      case notDoing(Bilingual)
    }

    public let agency: Bilingual
    public let promise: Bilingual
    public let state: State

    public init(agency: Bilingual, promise: Bilingual, state: State) {
      self.agency = agency
      self.promise = promise
      self.state = state
    }
  }

  public let issue: Bilingual
  public let promises: [Promise]

  public init(issue: Bilingual, promises: [Promise]) {
    self.issue = issue
    self.promises = promises
  }
}
