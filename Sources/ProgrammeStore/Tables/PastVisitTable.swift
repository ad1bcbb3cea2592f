public import ProgrammeModel

/// Visits from before Pont: one for each host, day and activity.
public struct PastVisitTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [PastVisit] {
    try access.db.values(
      of: "past_visit", "SELECT key, host, visited_on, activity, attended FROM past_visit \(sql: rest)"
    ) { row in
      PastVisit(
        key: try row.key(0), host: try row.key(1), day: try row.day(2), activity: try row.optional(3, row.text),
        attended: try row.optional(4, row.int))
    }
  }

  /// All past visits, the earliest first.
  public func all() throws -> [PastVisit] { try values("ORDER BY visited_on, host, key") }

  /// The past visits to one host, the earliest first.
  public func visits(to host: Key<Host>) throws -> [PastVisit] {
    try values("WHERE host = \(host) ORDER BY visited_on, key")
  }
}

extension PastVisitTable where Access == Writing {
  /// Keeps a visit. One of the same host, day and activity is updated and keeps its key.
  @discardableResult
  public func keep(_ visit: PastVisit) throws -> Kept<PastVisit> {
    let known = try access.db.row(
      """
      SELECT key FROM past_visit
      WHERE host = \(visit.host) AND visited_on = \(visit.day) AND COALESCE(activity, '') = \(visit.activity ?? "")
      """)
    let key: Key<PastVisit> = try known?.key(0) ?? visit.key
    let effect = try access.journal.record(.pastVisit, key.description) {
      try access.db.run(
        """
        INSERT INTO past_visit (key, host, visited_on, activity, attended)
        VALUES (\(key), \(visit.host), \(visit.day), \(visit.activity), \(visit.attended))
        ON CONFLICT (key) DO UPDATE SET
          host = excluded.host, visited_on = excluded.visited_on, activity = excluded.activity,
          attended = excluded.attended
        """)
    }
    return Kept(key, effect)
  }
}
