/// An issue that young people raised, and what agencies promised about it: *you said, we did*.
public struct RaisedIssue: Hashable, Sendable {
  public enum Source: String, Codable, CaseIterable, Hashable, Sendable {
    case forum, feedback, survey, other
  }

  /// What a named agency promised, and what came of it.
  public struct Commitment: Hashable, Sendable {
    public enum State: String, Codable, CaseIterable, Hashable, Sendable {
      case promised, done
      case notDoing = "not-doing"
    }

    /// An organisation or role; no name of a person.
    public let agency: UnfinishedText
    public let promise: UnfinishedText
    public let promisedOn: Day
    /// The day by which it is to be done.
    public let due: Day
    public let state: State
    /// When it was done or given up; nil while it is promised.
    public let settledOn: Day?
    /// What was done, or why it is not done; empty while it is promised.
    public let answer: UnfinishedText

    public init(
      agency: UnfinishedText, promise: UnfinishedText, promisedOn: Day, due: Day, state: State = .promised,
      settledOn: Day? = nil, answer: UnfinishedText = UnfinishedText()
    ) {
      self.agency = agency
      self.promise = promise
      self.promisedOn = promisedOn
      self.due = due
      self.state = state
      self.settledOn = settledOn
      self.answer = answer
    }

    /// The commitment once it is done, or once it is clear that it will not be.
    public func settled(_ state: State, on day: Day, answer: UnfinishedText) -> Commitment {
      Commitment(
        agency: agency, promise: promise, promisedOn: promisedOn, due: due, state: state, settledOn: day,
        answer: answer)
    }

    /// The commitment with its texts written anew where given.
    public func worded(
      agency: UnfinishedText, promise: UnfinishedText, answer: UnfinishedText
    ) -> Commitment {
      Commitment(
        agency: self.agency.with(agency), promise: self.promise.with(promise), promisedOn: promisedOn, due: due,
        state: state, settledOn: settledOn, answer: self.answer.with(answer))
    }

    /// Whether it should have been done before `today`.
    public func isOverdue(on today: Day) -> Bool { state == .promised && due < today }
  }

  public let key: Key<RaisedIssue>
  public let number: VoiceNumber
  public let raisedOn: Day
  public let source: Source
  /// The session at which it was raised; nil where it was none of ours.
  public let session: Key<Session>?
  public let strand: Code<StrandName>?
  public let issue: UnfinishedText
  public let recordedBy: Code<Member>
  /// In the order in which they were made.
  public let commitments: [Commitment]

  public init(
    key: Key<RaisedIssue>, number: VoiceNumber, raisedOn: Day, source: Source, session: Key<Session>?,
    strand: Code<StrandName>?, issue: UnfinishedText, recordedBy: Code<Member>, commitments: [Commitment] = []
  ) {
    self.key = key
    self.number = number
    self.raisedOn = raisedOn
    self.source = source
    self.session = session
    self.strand = strand
    self.issue = issue
    self.recordedBy = recordedBy
    self.commitments = commitments
  }

  /// The issue after a change; what is nil stays.
  public func changed(issue: UnfinishedText? = nil, commitments: [Commitment]? = nil) -> RaisedIssue {
    RaisedIssue(
      key: key, number: number, raisedOn: raisedOn, source: source, session: session, strand: strand,
      issue: issue ?? self.issue, recordedBy: recordedBy, commitments: commitments ?? self.commitments)
  }
}
