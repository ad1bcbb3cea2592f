extension Migration {
  static let registers = Migration(
    name: "0004-registers",
    template: """
      -- Who was at a session of adults; `name` is empty once it was forgotten.
      CREATE TABLE register_entry (
        key TEXT NOT NULL PRIMARY KEY,
        session TEXT NOT NULL REFERENCES session (key),
        name TEXT,
        mark TEXT NOT NULL CHECK (mark IN ('present', 'late', 'excused', 'unexcused', 'not-recorded')),
        is_walk_in {integer} NOT NULL CHECK (is_walk_in IN (0, 1))
      ) {strict};
      CREATE INDEX register_entry_by_session ON register_entry (session);
      """)
}
