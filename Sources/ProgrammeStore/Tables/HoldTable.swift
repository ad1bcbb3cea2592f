public import ProgrammeModel

/// Pauses of posts and public sessions.
public struct HoldTable<Access: Reading> {
  let access: Access

  /// All pauses, by number.
  public func all() throws -> [Hold] {
    try access.db.values(
      of: "hold",
      "SELECT key, number, strand, first_day, last_day, because, set_by, lifted_on FROM hold ORDER BY number"
    ) { row in
      Hold(
        key: try row.key(0), number: HoldNumber(try row.int(1)), strand: try row.optional(2) { try row.code($0) },
        from: try row.day(3), until: try row.day(4), because: try row.text(5), setBy: try row.code(6),
        liftedOn: try row.optional(7, row.day))
    }
  }
}

extension HoldTable where Access == Writing {
  /// Adds a pause under the next number.
  public func insert(_ make: (HoldNumber) throws -> Hold) throws -> Hold {
    let hold = try make(HoldNumber(try Numbering(db: access.db, site: access.journal.site).next("hold")))
    try keep(hold)
    return hold
  }

  /// Adds a pause, or replaces the one with its key.
  public func keep(_ hold: Hold) throws {
    try access.journal.record(.hold, hold.key.description) {
      try access.db.run(
        """
        INSERT INTO hold (key, number, strand, first_day, last_day, because, set_by, lifted_on)
        VALUES (\(hold.key), \(hold.number.value), \(hold.strand), \(hold.from), \(hold.until), \(hold.because),
          \(hold.setBy), \(hold.liftedOn))
        ON CONFLICT (key) DO UPDATE SET last_day = excluded.last_day, lifted_on = excluded.lifted_on
        """)
    }
  }
}
