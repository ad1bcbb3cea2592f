extension Migration {
  /// What calendars showed of each entry: a changed text or rule must reach subscribers as a later version.
  static let shownEntries = Migration(
    name: "0011-shown-entries",
    template: """
      CREATE TABLE shown_entry (
        feed TEXT NOT NULL,
        uid TEXT NOT NULL,
        digest TEXT NOT NULL,
        sequence {integer} NOT NULL,
        changed_at TEXT NOT NULL,
        PRIMARY KEY (feed, uid)
      ) {strict}
      """)
}
