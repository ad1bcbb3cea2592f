import ProgrammeModel

/// Blanks what is personal in a record and in all that history remembers of it.
struct Erasure {
  let journal: Journal
  private var db: any SQLConnection { journal.db }

  func forget(_ kind: RecordKind, _ key: String, because: String) throws {
    try blankForGood(kind, key, because: because)
    journal.summary = "\(kind.name) \(key): \(because)"
    try journal.close(isBarrier: true)
  }

  /// Several records in one act; nothing happens for none.
  func forget(_ kind: RecordKind, _ keys: [String], because: String) throws {
    guard !keys.isEmpty else { return }
    for key in keys { try blankForGood(kind, key, because: because) }
    journal.summary = "\(keys.count) × \(kind.words): \(because)"
    try journal.close(isBarrier: true)
  }

  /// Blanks the record and notes that it was forgotten, so that a restored backup forgets it again.
  private func blankForGood(_ kind: RecordKind, _ key: String, because: String) throws {
    guard try blank(kind, key) else { throw StoreFault.unknown(kind: kind.name, reference: key) }
    try db.run(
      """
      INSERT INTO erasure (kind, record_key, erased_at, member, because)
      VALUES (\(kind.name), \(key), \(journal.act.at), \(journal.act.by), \(because))
      ON CONFLICT (kind, record_key) DO UPDATE
      SET erased_at = excluded.erased_at, member = excluded.member, because = excluded.because
      """)
  }

  /// Blanks the record and what history holds of it, without noting that it was forgotten. A record that was removed
  /// lives on in history alone.
  ///
  /// - Returns: Whether there is or was such a record.
  func blank(_ kind: RecordKind, _ key: String) throws -> Bool {
    guard let parent = kind.parent else { return false }
    let isThere = try Snapshot(of: kind, key, in: db) != nil
    if isThere {
      let blanks = parent.columns.filter { kind.personal.contains($0) }.map { "\(name: $0) = NULL" as SQLText }
      // Not through the journal: it would keep what is to be forgotten.
      try db.run("UPDATE \(name: parent.table) SET \(sql: .list(blanks)) WHERE \(name: parent.key) = \(key)")
    }
    let changes = try db.rows(
      """
      SELECT act, position, before_json, after_json FROM change
      WHERE site = \(journal.site) AND kind = \(kind.name) AND record_key = \(key)
      """)
    for change in changes {
      let forms = try [2, 3].map { column in
        try change.optional(column, change.text).map { json in
          try Snapshot(json: json, as: kind).blanked(as: kind).json(as: kind)
        }
      }
      try db.run(
        """
        UPDATE change SET before_json = \(forms[0]), after_json = \(forms[1])
        WHERE site = \(journal.site) AND act = \(try change.int(0)) AND position = \(try change.int(1))
        """)
    }
    return isThere || !changes.isEmpty
  }
}

extension Snapshot {
  func blanked(as kind: RecordKind) -> Snapshot {
    let columns = kind.parent?.columns ?? []
    return Snapshot(
      parent: zip(columns, parent).map { kind.personal.contains($0) ? .null : $1 }, children: children)
  }

  private init(parent: [SQLValue], children: [[[SQLValue]]]) {
    self.parent = parent
    self.children = children
  }
}
