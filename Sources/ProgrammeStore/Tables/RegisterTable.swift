public import ProgrammeModel

/// Registers of adults' sessions, by name until that is forgotten.
public struct RegisterTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [RegisterEntry] {
    try access.db.values(
      of: "register_entry", "SELECT key, session, name, mark, is_walk_in FROM register_entry \(sql: rest)"
    ) { try Self.entry($0) }
  }

  private static func entry(_ row: any SQLRow) throws -> RegisterEntry {
    try RegisterEntry(
      key: try row.key(0), session: try row.key(1), name: try row.optional(2, row.text), mark: try row.word(3),
      isWalkIn: try row.flag(4))
  }

  public func all() throws -> [RegisterEntry] { try values("ORDER BY session, name, key") }

  /// By name; those forgotten stand first.
  public func entries(of session: Key<Session>) throws -> [RegisterEntry] {
    try values("WHERE session = \(session) ORDER BY name, key")
  }

  /// The lines of one session with every name they have or had, also those that were removed.
  public func remembered(of session: Key<Session>) throws -> [Remembered<RegisterEntry>] {
    let removed = try access.takenAway(.register, from: "register_entry", Self.entry).map(\.value)
    return try (entries(of: session).map { ($0, false) } + removed.map { ($0, true) })
      .filter { $0.0.session == session }
      .map { entry, isRemoved in
        Remembered(
          record: entry, isRemoved: isRemoved,
          texts: try access.personalTexts(.register, entry.key.description))
      }
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

  /// Whether there was such a line.
  @discardableResult
  public func remove(_ key: Key<RegisterEntry>) throws -> Bool {
    try access.journal.record(.register, key.description) {
      try access.db.run("DELETE FROM register_entry WHERE key = \(key)")
    } == .removed
  }
}
