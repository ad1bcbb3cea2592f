public import ProgrammeModel

/// What was seen to have changed at hosts.
public struct OutcomeTable<Access: Reading> {
  let access: Access

  /// All outcomes, by number.
  public func all() throws -> [Outcome] {
    let approvals = try ApprovalRows(db: access.db).all()
    return try access.db.values(
      of: "outcome",
      """
      SELECT key, number, observed_on, host, strand, text_cy, text_en, evidence, recorded_by, is_withdrawn
      FROM outcome ORDER BY number
      """
    ) { row in
      Outcome(
        key: try row.key(0), number: OutcomeNumber(try row.int(1)), observedOn: try row.day(2),
        host: try row.optional(3) { try row.key($0) }, strand: try row.optional(4) { try row.code($0) },
        text: try row.unfinished(5), evidence: try row.text(7), recordedBy: try row.code(8),
        approvals: approvals[try row.text(0)] ?? [], isWithdrawn: try row.flag(9))
    }
  }

  public func outcome(_ number: OutcomeNumber) throws -> Outcome? { try all().first { $0.number == number } }
}

extension OutcomeTable where Access == Writing {
  /// Adds an outcome under the next number.
  public func insert(_ make: (OutcomeNumber) throws -> Outcome) throws -> Outcome {
    let number = try Numbering(db: access.db, site: access.journal.site).next("outcome")
    let outcome = try make(OutcomeNumber(number))
    try keep(outcome)
    return outcome
  }

  /// Adds an outcome, or replaces the one with its key.
  public func keep(_ outcome: Outcome) throws {
    try access.journal.record(.outcome, outcome.key.description) {
      try access.db.run(
        """
        INSERT INTO outcome (
          key, number, observed_on, host, strand, text_cy, text_en, evidence, recorded_by, is_withdrawn
        ) VALUES (
          \(outcome.key), \(outcome.number.value), \(outcome.observedOn), \(outcome.host), \(outcome.strand),
          \(outcome.text.cy), \(outcome.text.en), \(outcome.evidence), \(outcome.recordedBy), \(outcome.isWithdrawn)
        )
        ON CONFLICT (key) DO UPDATE SET
          observed_on = excluded.observed_on, host = excluded.host, strand = excluded.strand,
          text_cy = excluded.text_cy, text_en = excluded.text_en, evidence = excluded.evidence,
          is_withdrawn = excluded.is_withdrawn
        """)
      try ApprovalRows(db: access.db).keep(outcome.approvals, of: outcome.key.description)
    }
  }
}
