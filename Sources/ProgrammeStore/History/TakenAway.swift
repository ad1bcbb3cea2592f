import ProgrammeModel

extension Reading {
  /// Records that an undo took away, as they were last, and when: what was given out cannot simply vanish from
  /// calendars that others keep.
  ///
  /// - Parameter table: The table of the kind's parent, whose key is looked for.
  func takenAway<Value>(
    _ kind: RecordKind, from table: SQLName, _ make: (any SQLRow) throws -> Value
  ) throws -> [(value: Value, at: Instant)] {
    let gone = try db.rows(
      """
      SELECT c.record_key, c.before_json, a.happened_at FROM change c
      JOIN act a ON a.site = c.site AND a.number = c.act
      WHERE c.kind = \(kind.name) AND c.after_json IS NULL AND c.before_json IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM \(name: table) t WHERE t.key = c.record_key)
        AND NOT EXISTS (
          SELECT 1 FROM change d WHERE d.kind = c.kind AND d.record_key = c.record_key AND d.act > c.act
        )
      ORDER BY c.act, c.position
      """)
    return try gone.map { row in
      let snapshot = try Snapshot(json: try row.text(1), as: kind)
      let kept = KeptRow(values: [try row.value(0)] + snapshot.parent)
      return (try make(kept), try row.instant(2))
    }
  }
}
