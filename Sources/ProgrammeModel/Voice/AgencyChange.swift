/// Something an agency now does differently: what, who, since when, and how we know.
public struct AgencyChange: Hashable, Sendable {
  /// What sort of change it is.
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    case training
    case reporting
    case victimSupport = "victim-support"
    case policy
    case other
  }

  public let key: Key<AgencyChange>
  public let number: ChangeNumber
  /// An organisation or role; no name of a person.
  public let agency: UnfinishedText
  public let kind: Kind
  public let strand: Code<StrandName>?
  public let what: UnfinishedText
  public let since: Day
  /// How we know: for the team only, never printed for others.
  public let evidence: String
  public let recordedBy: Code<Member>
  public let approvals: [Approval]
  public let isWithdrawn: Bool

  public init(
    key: Key<AgencyChange>, number: ChangeNumber, agency: UnfinishedText, kind: Kind, strand: Code<StrandName>?,
    what: UnfinishedText, since: Day, evidence: String, recordedBy: Code<Member>, approvals: [Approval] = [],
    isWithdrawn: Bool = false
  ) {
    self.key = key
    self.number = number
    self.agency = agency
    self.kind = kind
    self.strand = strand
    self.what = what
    self.since = since
    self.evidence = evidence
    self.recordedBy = recordedBy
    self.approvals = approvals
    self.isWithdrawn = isWithdrawn
  }

  public var state: ReviewState {
    isWithdrawn ? .withdrawn : ReviewRule.change.state(after: approvals, recordedBy: recordedBy)
  }

  /// The change after a change to it; what is nil stays.
  public func changed(
    agency: UnfinishedText? = nil, what: UnfinishedText? = nil, approvals: [Approval]? = nil, isWithdrawn: Bool? = nil
  ) -> AgencyChange {
    AgencyChange(
      key: key, number: number, agency: agency ?? self.agency, kind: kind, strand: strand, what: what ?? self.what,
      since: since, evidence: evidence, recordedBy: recordedBy, approvals: approvals ?? self.approvals,
      isWithdrawn: isWithdrawn ?? self.isWithdrawn)
  }
}
