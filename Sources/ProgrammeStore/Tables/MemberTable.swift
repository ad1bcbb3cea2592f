public import ProgrammeModel

/// Members that were added by command; those of `pont.yaml` stand there.
public struct MemberTable<Access: Reading> {
  let access: Access

  /// All added members, by code.
  public func all() throws -> [Member] {
    var roles: [Code<Member>: Set<Member.Role>] = [:]
    try access.db.each("SELECT member, role FROM member_role ORDER BY member, role") { row in
      roles[try row.code(0), default: []].insert(try row.word(1))
    }
    return roles.map { Member(code: $0.key, roles: $0.value) }.sorted { $0.code < $1.code }
  }
}

extension MemberTable where Access == Writing {
  /// Adds a member, or gives one other roles.
  public func keep(_ member: Member) throws {
    try access.journal.record(.member, member.code.text) {
      try access.db.run("DELETE FROM member_role WHERE member = \(member.code)")
      for role in member.roles.sorted(by: { $0.rawValue < $1.rawValue }) {
        try access.db.run("INSERT INTO member_role (member, role) VALUES (\(member.code), \(role))")
      }
    }
  }
}
