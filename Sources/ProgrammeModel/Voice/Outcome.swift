/// Something that was seen to have changed at a host, with the evidence for it.
public struct Outcome: Hashable, Sendable {
  public let key: Key<Outcome>
  public let number: OutcomeNumber
  public let observedOn: Day
  /// Nil for something seen beyond one host.
  public let host: Key<Host>?
  public let strand: Code<StrandName>?
  /// What changed, without the name of a person or a school.
  public let text: UnfinishedText
  /// How we know: for the team only, never printed for others.
  public let evidence: String
  public let recordedBy: Code<Member>
  public let approvals: [Approval]
  public let isWithdrawn: Bool

  public init(
    key: Key<Outcome>, number: OutcomeNumber, observedOn: Day, host: Key<Host>?, strand: Code<StrandName>?,
    text: UnfinishedText, evidence: String, recordedBy: Code<Member>, approvals: [Approval] = [],
    isWithdrawn: Bool = false
  ) {
    self.key = key
    self.number = number
    self.observedOn = observedOn
    self.host = host
    self.strand = strand
    self.text = text
    self.evidence = evidence
    self.recordedBy = recordedBy
    self.approvals = approvals
    self.isWithdrawn = isWithdrawn
  }

  public var state: ReviewState {
    isWithdrawn ? .withdrawn : ReviewRule.outcome.state(after: approvals, recordedBy: recordedBy)
  }

  /// The outcome after a change; what is nil stays.
  public func changed(
    text: UnfinishedText? = nil, approvals: [Approval]? = nil, isWithdrawn: Bool? = nil
  ) -> Outcome {
    Outcome(
      key: key, number: number, observedOn: observedOn, host: host, strand: strand, text: text ?? self.text,
      evidence: evidence, recordedBy: recordedBy, approvals: approvals ?? self.approvals,
      isWithdrawn: isWithdrawn ?? self.isWithdrawn)
  }
}
