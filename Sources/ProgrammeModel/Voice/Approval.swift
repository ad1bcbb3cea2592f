/// That a member has looked at something and lets it go out.
public struct Approval: Hashable, Sendable, Codable {
  public let by: Code<Member>
  public let at: Instant

  public init(by: Code<Member>, at: Instant) {
    self.by = by
    self.at = at
  }
}

/// How far something is on its way to the public.
public enum ReviewState: String, Codable, CaseIterable, Hashable, Sendable {
  case draft
  /// Approved once; a second member is wanted.
  case pending
  case approved
  /// Taken back: it goes into nothing new, and what holds it is to be taken down.
  case withdrawn
}

/// How many members must approve, and who may.
public struct ReviewRule: Hashable, Sendable {
  /// Approvals by different members.
  public let needed: Int
  /// Whether who recorded it may be one of them.
  public let mayApproveOwn: Bool

  /// What was seen to change at a host: two members, and who wrote it down may be one of them.
  public static let outcome = ReviewRule(needed: 2, mayApproveOwn: true)
  /// What an agency does differently: a member other than who wrote it down.
  public static let change = ReviewRule(needed: 1, mayApproveOwn: false)
  /// An adult's words: a member other than who wrote them down.
  public static let quoteOfAdult = ReviewRule(needed: 1, mayApproveOwn: false)
  /// Words of somebody under 18: two members other than who wrote them down (SPEC §3.7).
  public static let quoteOfYoungPerson = ReviewRule(needed: 2, mayApproveOwn: false)

  public init(needed: Int, mayApproveOwn: Bool) {
    self.needed = needed
    self.mayApproveOwn = mayApproveOwn
  }

  /// Where approvals bring something that is not withdrawn.
  public func state(after approvals: [Approval], recordedBy: Code<Member>) -> ReviewState {
    let counted = Set(approvals.map(\.by)).subtracting(mayApproveOwn ? [] : [recordedBy])
    return counted.count >= needed ? .approved : counted.isEmpty ? .draft : .pending
  }

  /// Why a member cannot approve; nil when they can.
  public func objection(to member: Code<Member>, approvals: [Approval], recordedBy: Code<Member>) -> Objection? {
    if !mayApproveOwn, member == recordedBy { return .own(member) }
    if approvals.contains(where: { $0.by == member }) { return .twice(member) }
    return nil
  }

  public enum Objection: Error, Hashable, Sendable, CustomStringConvertible {
    case own(Code<Member>)
    case twice(Code<Member>)

    public var description: String {
      switch self {
      case .own(let member): "\(member) wrote this down and cannot approve it. Another approver must, with --as."
      case .twice(let member): "\(member) has approved this already. A second, different approver must, with --as."
      }
    }
  }
}
