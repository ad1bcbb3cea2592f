public import ProgrammeModel

/// What agencies now do differently.
public struct AgencyChangeTable<Access: Reading> {
  let access: Access

  /// All changes, by number.
  public func all() throws -> [AgencyChange] {
    let approvals = try ApprovalRows(db: access.db).all()
    return try access.db.values(
      of: "agency_change",
      """
      SELECT key, number, agency_cy, agency_en, kind, strand, what_cy, what_en, since, evidence, recorded_by,
        is_withdrawn
      FROM agency_change ORDER BY number
      """
    ) { row in
      AgencyChange(
        key: try row.key(0), number: ChangeNumber(try row.int(1)), agency: try row.unfinished(2),
        kind: try row.word(4), strand: try row.optional(5) { try row.code($0) }, what: try row.unfinished(6),
        since: try row.day(8), evidence: try row.text(9), recordedBy: try row.code(10),
        approvals: approvals[try row.text(0)] ?? [], isWithdrawn: try row.flag(11))
    }
  }

  public func change(_ number: ChangeNumber) throws -> AgencyChange? { try all().first { $0.number == number } }
}

extension AgencyChangeTable where Access == Writing {
  /// Adds a change under the next number.
  public func insert(_ make: (ChangeNumber) throws -> AgencyChange) throws -> AgencyChange {
    let number = try Numbering(db: access.db, site: access.journal.site).next("agency_change")
    let change = try make(ChangeNumber(number))
    try keep(change)
    return change
  }

  /// Adds a change, or replaces the one with its key.
  public func keep(_ change: AgencyChange) throws {
    try access.journal.record(.agencyChange, change.key.description) {
      try access.db.run(
        """
        INSERT INTO agency_change (
          key, number, agency_cy, agency_en, kind, strand, what_cy, what_en, since, evidence, recorded_by, is_withdrawn
        ) VALUES (
          \(change.key), \(change.number.value), \(change.agency.cy), \(change.agency.en), \(change.kind),
          \(change.strand), \(change.what.cy), \(change.what.en), \(change.since), \(change.evidence),
          \(change.recordedBy), \(change.isWithdrawn)
        )
        ON CONFLICT (key) DO UPDATE SET
          agency_cy = excluded.agency_cy, agency_en = excluded.agency_en, kind = excluded.kind,
          strand = excluded.strand, what_cy = excluded.what_cy, what_en = excluded.what_en, since = excluded.since,
          evidence = excluded.evidence, is_withdrawn = excluded.is_withdrawn
        """)
      try ApprovalRows(db: access.db).keep(change.approvals, of: change.key.description)
    }
  }
}
