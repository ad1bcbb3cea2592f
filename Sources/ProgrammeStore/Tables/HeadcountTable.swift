public import ProgrammeModel

/// How many were there; one count for each session.
public struct HeadcountTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [Headcount] {
    try access.db.values(
      of: "headcount",
      """
      SELECT h.session, h.present, h.is_estimate, h.counted_on FROM headcount h JOIN session s ON s.key = h.session
      \(sql: rest) ORDER BY s.day, s.starts, s.number
      """
    ) { row in
      try Headcount(
        session: try row.key(0), present: try row.int(1), isEstimate: try row.flag(2), countedOn: try row.day(3))
    }
  }

  /// All head counts, in the order of their sessions.
  public func all() throws -> [Headcount] { try values("") }

  public func headcount(of session: Key<Session>) throws -> Headcount? {
    try values("WHERE h.session = \(session)").first
  }

  /// The head counts of the sessions on these days, in the order of their sessions.
  public func headcounts(on days: DayRange) throws -> [Headcount] {
    try values("WHERE s.day BETWEEN \(days.first) AND \(days.last)")
  }
}

extension HeadcountTable where Access == Writing {
  /// Keeps a count; counting a session again replaces its count.
  @discardableResult
  public func record(_ headcount: Headcount) throws -> Kept<Session> {
    let effect = try access.journal.record(.headcount, headcount.session.description) {
      try access.db.run(
        """
        INSERT INTO headcount (session, present, is_estimate, counted_on)
        VALUES (\(headcount.session), \(headcount.present), \(headcount.isEstimate), \(headcount.countedOn))
        ON CONFLICT (session) DO UPDATE SET
          present = excluded.present, is_estimate = excluded.is_estimate, counted_on = excluded.counted_on
        """)
    }
    return Kept(headcount.session, effect)
  }
}
