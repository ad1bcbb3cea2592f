public import ProgrammeModel
import ProgrammeStore

/// A member with where the roles are written.
public struct MemberLine: Sendable {
  public let member: Member
  /// Whether it stands in `pont.yaml`, which people edit and the program never rewrites.
  public let isInSettings: Bool
}

extension Office {
  /// Everybody who may act: those of `pont.yaml`, then those added by command; a member in both has the roles of both.
  func members() throws -> [Member] {
    let added = try store.read { try $0.members.all() }
    let merged = Dictionary(
      (settings.members + added).map { ($0.code, $0.roles) }, uniquingKeysWith: { $0.union($1) })
    return merged.map { Member(code: $0.key, roles: $0.value) }.sorted { $0.code < $1.code }
  }

  /// Everybody who may act, by code.
  public func memberLines() async throws -> [MemberLine] {
    let own = Set(settings.members.map(\.code))
    return try members().map { MemberLine(member: $0, isInSettings: own.contains($0.code)) }
  }

  /// Adds a member, or gives one more roles; a coordinator's act.
  ///
  /// - Returns: All roles the member has now.
  /// - Throws: ``OfficeFault/notAllowed(member:needs:)`` for anybody but a coordinator.
  public func addMember(_ code: Code<Member>, roles: Set<Member.Role>) async throws -> Member {
    // The first member of a workspace that names nobody may be added by anybody.
    if try !members().isEmpty { try require(.coordinator) }
    return try act("member add") { tables, _ in
      let old = try tables.members.all().first { $0.code == code }?.roles ?? []
      try tables.members.keep(Member(code: code, roles: old.union(roles)))
      tables.summarise("\(code): \(roles.map(\.rawValue).sorted().joined(separator: ", "))")
      let inSettings = settings.members.first { $0.code == code }?.roles ?? []
      return Member(code: code, roles: old.union(roles).union(inSettings))
    }
  }
}
