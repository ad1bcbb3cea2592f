public import ProgrammeModel

/// What young people raised, with what agencies promised about it.
public struct RaisedIssueTable<Access: Reading> {
  let access: Access

  /// All issues, by number.
  public func all() throws -> [RaisedIssue] {
    var commitments: [String: [RaisedIssue.Commitment]] = [:]
    try access.db.each(
      """
      SELECT issue, agency_cy, agency_en, promise_cy, promise_en, promised_on, due, state, settled_on, answer_cy,
        answer_en
      FROM commitment ORDER BY issue, position
      """
    ) { row in
      commitments[try row.text(0), default: []].append(
        RaisedIssue.Commitment(
          agency: try row.unfinished(1), promise: try row.unfinished(3), promisedOn: try row.day(5),
          due: try row.day(6), state: try row.word(7), settledOn: try row.optional(8, row.day),
          answer: try row.unfinished(9)))
    }
    return try access.db.values(
      of: "raised_issue",
      """
      SELECT key, number, raised_on, source, session, strand, issue_cy, issue_en, recorded_by
      FROM raised_issue ORDER BY number
      """
    ) { row in
      RaisedIssue(
        key: try row.key(0), number: VoiceNumber(try row.int(1)), raisedOn: try row.day(2), source: try row.word(3),
        session: try row.optional(4) { try row.key($0) }, strand: try row.optional(5) { try row.code($0) },
        issue: try row.unfinished(6), recordedBy: try row.code(8), commitments: commitments[try row.text(0)] ?? [])
    }
  }

  public func issue(_ number: VoiceNumber) throws -> RaisedIssue? { try all().first { $0.number == number } }
}

extension RaisedIssueTable where Access == Writing {
  /// Adds an issue under the next number.
  public func insert(_ make: (VoiceNumber) throws -> RaisedIssue) throws -> RaisedIssue {
    let issue = try make(VoiceNumber(try Numbering(db: access.db, site: access.journal.site).next("voice")))
    try keep(issue)
    return issue
  }

  /// Adds an issue, or replaces the one with its key, with its commitments.
  public func keep(_ issue: RaisedIssue) throws {
    try access.journal.record(.raisedIssue, issue.key.description) {
      try access.db.run(
        """
        INSERT INTO raised_issue (key, number, raised_on, source, session, strand, issue_cy, issue_en, recorded_by)
        VALUES (\(issue.key), \(issue.number.value), \(issue.raisedOn), \(issue.source), \(issue.session),
          \(issue.strand), \(issue.issue.cy), \(issue.issue.en), \(issue.recordedBy))
        ON CONFLICT (key) DO UPDATE SET
          raised_on = excluded.raised_on, source = excluded.source, session = excluded.session,
          strand = excluded.strand, issue_cy = excluded.issue_cy, issue_en = excluded.issue_en
        """)
      try access.db.run("DELETE FROM commitment WHERE issue = \(issue.key)")
      for (position, one) in issue.commitments.enumerated() {
        try access.db.run(
          """
          INSERT INTO commitment (
            issue, position, agency_cy, agency_en, promise_cy, promise_en, promised_on, due, state, settled_on,
            answer_cy, answer_en
          ) VALUES (
            \(issue.key), \(position), \(one.agency.cy), \(one.agency.en), \(one.promise.cy), \(one.promise.en),
            \(one.promisedOn), \(one.due), \(one.state), \(one.settledOn), \(one.answer.cy), \(one.answer.en)
          )
          """)
      }
    }
  }
}
