import ProgrammeModel

/// The approvals of one record, which are part of it in history.
struct ApprovalRows {
  let db: any SQLConnection

  func all() throws -> [String: [Approval]] {
    var found: [String: [Approval]] = [:]
    try db.each("SELECT subject, member, approved_at FROM approval ORDER BY subject, approved_at, member") { row in
      found[try row.text(0), default: []].append(Approval(by: try row.code(1), at: try row.instant(2)))
    }
    return found
  }

  /// Instead of those stored before.
  func keep(_ approvals: [Approval], of subject: String) throws {
    try db.run("DELETE FROM approval WHERE subject = \(subject)")
    for approval in approvals {
      try db.run(
        "INSERT INTO approval (subject, member, approved_at) VALUES (\(subject), \(approval.by), \(approval.at))")
    }
  }
}
