/// Who acts in Pont.
public struct Member: Hashable, Sendable, Codable {
  public enum Role: String, Codable, CaseIterable, Hashable, Sendable {
    case coordinator, recorder, approver
    case safeguardingLead = "safeguarding-lead"
    case reader
  }

  public let code: Code<Member>
  public let roles: Set<Role>

  public init(code: Code<Member>, roles: Set<Role>) {
    self.code = code
    self.roles = roles
  }
}
