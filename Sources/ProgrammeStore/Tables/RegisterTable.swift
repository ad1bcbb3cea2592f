public import ProgrammeModel

/// Registers of adults' sessions, by name until that is forgotten.
public struct RegisterTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [RegisterEntry] {
    try access.db.values(
      of: "register_entry", "SELECT key, session, name, mark, is_walk_in FROM register_entry \(sql: rest)"
    ) { row in
      try RegisterEntry(
        key: try row.key(0), session: try row.key(1), name: try row.optional(2, row.text), mark: try row.word(3),
        isWalkIn: try row.flag(4))
    }
  }

  public func all() throws -> [RegisterEntry] { try values("ORDER BY session, name, key") }

  /// By name; those forgotten stand first.
  public func entries(of session: Key<Session>) throws -> [RegisterEntry] {
    try values("WHERE session = \(session) ORDER BY name, key")
  }
}

extension RegisterTable where Access == Writing {
  /// Keeps a line; one under the same key is replaced.
  @discardableResult
  public func keep(_ entry: RegisterEntry) throws -> Kept<RegisterEntry> {
    let effect = try access.journal.record(.register, entry.key.description) {
      try access.db.run(
        """
        INSERT INTO register_entry (key, session, name, mark, is_walk_in)
        VALUES (\(entry.key), \(entry.session), \(entry.name), \(entry.mark), \(entry.isWalkIn))
        ON CONFLICT (key) DO UPDATE SET
          name = excluded.name, mark = excluded.mark, is_walk_in = excluded.is_walk_in
        """)
    }
    return Kept(entry.key, effect)
  }
}
