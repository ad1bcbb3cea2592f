public import ProgrammeModel

/// What a calendar last showed of one of its entries.
public struct ShownEntry: Hashable, Sendable {
  public let uid: String
  /// Of all that subscribers see; never the words themselves.
  public let digest: String
  /// As it was given out.
  public let sequence: Int
  public let changedAt: Instant

  public init(uid: String, digest: String, sequence: Int, changedAt: Instant) {
    self.uid = uid
    self.digest = digest
    self.sequence = sequence
    self.changedAt = changedAt
  }
}

/// What calendars last showed. Giving out a calendar is no act: history does not speak of it, and undo leaves it alone.
public struct ShownEntryTable<Access: Reading> {
  let access: Access

  /// The entries of one calendar, by UID.
  public func all(of feed: String) throws -> [String: ShownEntry] {
    let entries = try access.db.values(
      of: "shown_entry",
      "SELECT uid, digest, sequence, changed_at FROM shown_entry WHERE feed = \(feed) ORDER BY uid"
    ) { row in
      ShownEntry(
        uid: try row.text(0), digest: try row.text(1), sequence: try row.int(2), changedAt: try row.instant(3))
    }
    return Dictionary(entries.map { ($0.uid, $0) }) { first, _ in first }
  }
}

extension Tables {
  public var shownEntries: ShownEntryTable<Access> { ShownEntryTable(access: access) }
}

extension ProgrammeStore {
  /// Notes what a calendar shows now; an entry that was noted before gets its new version.
  public func note(_ entries: [ShownEntry], of feed: String) throws {
    try withoutHistory { db in
      for entry in entries {
        try db.run(
          """
          INSERT INTO shown_entry (feed, uid, digest, sequence, changed_at)
          VALUES (\(feed), \(entry.uid), \(entry.digest), \(entry.sequence), \(entry.changedAt))
          ON CONFLICT (feed, uid) DO UPDATE SET
            digest = excluded.digest, sequence = excluded.sequence, changed_at = excluded.changed_at
          """)
      }
    }
  }
}
