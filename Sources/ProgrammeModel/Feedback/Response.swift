/// One anonymous form: answers to a version of a question set after, before or long after a session.
public struct Response: Hashable, Sendable, Codable {
  /// When it was answered, seen from the session.
  public enum Phase: String, Codable, CaseIterable, Hashable, Sendable {
    case before, after
    /// Three months later.
    case followUp = "follow-up"
    /// Six months later.
    case secondFollowUp = "follow-up-6"
  }

  public let key: Key<Response>
  public let session: Key<Session>
  public let questionSet: Code<QuestionSet>
  public let version: Int
  public let phase: Phase
  /// The language it was answered in; nil where the file does not tell.
  public let language: Language?
  public let answers: [Code<Question>: Answer]
  public let batch: Key<AnswerBatch>
  /// How it was answered; nil where nobody noted it.
  public let way: AnswerWay?
  /// Who helped; nil where nobody noted it.
  public let helpFrom: HelpFrom?
  /// The same for the forms before and after of one person, made at random once their codes were matched; nil for a
  /// form that could not be linked.
  public let pair: Key<AnswerPair>?

  public init(
    key: Key<Response>, session: Key<Session>, questionSet: Code<QuestionSet>, version: Int, phase: Phase,
    language: Language?, answers: [Code<Question>: Answer], batch: Key<AnswerBatch>, way: AnswerWay? = nil,
    helpFrom: HelpFrom? = nil, pair: Key<AnswerPair>? = nil
  ) {
    self.key = key
    self.session = session
    self.questionSet = questionSet
    self.version = version
    self.phase = phase
    self.language = language
    self.answers = answers
    self.batch = batch
    self.way = way
    self.helpFrom = helpFrom
    self.pair = pair
  }
}

/// What somebody answered to one question.
public enum Answer: Hashable, Sendable, Codable {
  /// The code of an option of the question's scale.
  case option(String)
  /// Not a point on the scale; counted and shown separately.
  case notSure
  case preferNotToSay
  case text(String)
}

/// A young person's words that look like a concern: sealed, outside evaluation, history and export.
public struct Concern: Hashable, Sendable {
  public let key: Key<Concern>
  public let session: Key<Session>?
  public let receivedAt: Instant
  public let words: String
  public let passedOn: PassedOn?

  /// Where a concern went.
  public struct PassedOn: Hashable, Sendable {
    /// The role it went to, such as "Designated Safeguarding Person".
    public let to: String
    public let at: Instant
    public let reference: String
    public init(to: String, at: Instant, reference: String) {
      self.to = to
      self.at = at
      self.reference = reference
    }
  }

  public init(key: Key<Concern>, session: Key<Session>?, receivedAt: Instant, words: String, passedOn: PassedOn? = nil)
  {
    self.key = key
    self.session = session
    self.receivedAt = receivedAt
    self.words = words
    self.passedOn = passedOn
  }
}
