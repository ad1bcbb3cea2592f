import ProgrammeModel

/// Takes back a member's last act, if everything it wrote is still as it left it.
struct Undo {
  let journal: Journal
  private var db: any SQLConnection { journal.db }

  /// - Returns: The number of the act taken back.
  /// - Throws: ``StoreFault/nothingToUndo(_:)``, ``StoreFault/undoStops(at:)``, ``StoreFault/changedSince(act:_:)``,
  ///   ``StoreFault/notKept(act:kind:)``.
  func last(of member: Code<Member>) throws -> Int {
    let row = try db.row(
      """
      SELECT number, name, summary FROM act
      WHERE site = \(journal.site) AND member = \(member) AND undone_by IS NULL AND undoes IS NULL AND is_barrier = 0
      ORDER BY number DESC LIMIT 1
      """)
    guard let row else { throw StoreFault.nothingToUndo(member) }
    let number = try row.int(0)
    try refuseBeyondBarrier(number)
    let batches = try db.rows(
      "SELECT kind, batch, stored FROM batch_count WHERE site = \(journal.site) AND act = \(number)")
    let forGood = [
      Journal.lockedPlan, Journal.deletedCodes, Journal.publication, Journal.deletedTexts, Journal.deletedForms,
    ]
    for batch in batches where forGood.contains(try batch.text(0)) {
      throw StoreFault.forGood(act: number, kind: try batch.text(0))
    }
    for batch in batches where try batch.text(0) != "response" || batch.int(2) < 0 {
      throw StoreFault.notKept(act: number, kind: try batch.text(0))
    }
    let changes = try db.rows(
      """
      SELECT kind, record_key, before_json, after_json FROM change
      WHERE site = \(journal.site) AND act = \(number) ORDER BY position DESC
      """)
    try refuseIfChangedSince(number, changes)
    for batch in batches { try remove(try batch.text(1), stored: try batch.int(2), act: number) }
    for change in changes {
      guard let kind = RecordKind.named(try change.text(0)) else { continue }
      let key = try change.text(1)
      let now = try Snapshot(of: kind, key, in: db)
      let before = try change.optional(2, change.text).map {
        try Snapshot(json: $0, as: kind).risen(above: now, as: kind, at: journal.act.at)
      }
      try journal.record(kind, key) { try restore(kind, key, to: before) }
    }
    let name = try row.text(1)
    let summary = try row.text(2)
    journal.summary = "\(number) \(name)" + (summary.isEmpty ? "" : ": \(summary)")
    if let undoing = try journal.close(undoing: number) {
      try db.run("UPDATE act SET undone_by = \(undoing) WHERE site = \(journal.site) AND number = \(number)")
    }
    return number
  }

  private func refuseBeyondBarrier(_ number: Int) throws {
    let barrier = try db.row(
      """
      SELECT name, happened_at FROM act WHERE site = \(journal.site) AND is_barrier = 1 AND number > \(number)
      ORDER BY number DESC LIMIT 1
      """)
    if let barrier { throw StoreFault.undoStops(at: "“\(try barrier.text(0))” (\(try barrier.text(1)))") }
    let migration = try db.row(
      "SELECT name FROM schema_migration WHERE after_act >= \(number) ORDER BY name DESC LIMIT 1")
    if let migration { throw StoreFault.undoStops(at: "the database’s change of shape \(try migration.text(0))") }
  }

  private func refuseIfChangedSince(_ number: Int, _ changes: [any SQLRow]) throws {
    var conflicts: [StoreFault.Conflict] = []
    for change in changes {
      guard let kind = RecordKind.named(try change.text(0)) else { continue }
      let key = try change.text(1)
      let left = try change.optional(3, change.text)
      let now = try Snapshot(of: kind, key, in: db)
      let then = try left.map { try Snapshot(json: $0, as: kind) }
      guard now?.withoutRising(as: kind) != then?.withoutRising(as: kind) else { continue }
      let known = now ?? then
      let later = try db.row(
        """
        SELECT a.name, a.member, a.happened_at FROM change c JOIN act a ON a.site = c.site AND a.number = c.act
        WHERE c.kind = \(kind.name) AND c.record_key = \(key) AND c.act > \(number) ORDER BY c.act DESC LIMIT 1
        """)
      conflicts.append(
        StoreFault.Conflict(
          record: "\(kind.words) \(kind.label(of: known) ?? key)",
          by: try later.map { Act(try $0.text(0), by: try $0.code(1), at: try $0.instant(2)) }))
    }
    if !conflicts.isEmpty { throw StoreFault.changedSince(act: number, conflicts.reversed()) }
  }

  /// Answers have no before: a batch is taken back whole, if it is still whole.
  private func remove(_ batch: String, stored: Int, act number: Int) throws {
    var sessions: [Key<Session>] = []
    try db.each("SELECT DISTINCT session FROM response WHERE batch = \(batch)") { sessions.append(try $0.key(0)) }
    let removed = try db.run("DELETE FROM response WHERE batch = \(batch)")
    guard removed == stored else {
      throw StoreFault.changedSince(act: number, [StoreFault.Conflict(record: "response batch \(batch)", by: nil)])
    }
    // At once, not at the end: the same act may have made a session, which goes next.
    for session in sessions { try AnswerCountRows(db: db).recount(session) }
    journal.count("response", batch: batch, -removed)
  }

  private func restore(_ kind: RecordKind, _ key: String, to snapshot: Snapshot?) throws {
    for shape in kind.children { try db.run("DELETE FROM \(name: shape.table) WHERE \(name: shape.key) = \(key)") }
    if let parent = kind.parent {
      guard let snapshot else {
        try db.run("DELETE FROM \(name: parent.table) WHERE \(name: parent.key) = \(key)")
        return
      }
      let settings = zip(parent.columns, snapshot.parent).map { column, value -> SQLText in
        "\(name: column) = \(value)"
      }
      let updated = try db.run(
        "UPDATE \(name: parent.table) SET \(sql: .list(settings)) WHERE \(name: parent.key) = \(key)")
      if updated == 0 { try insert(parent, key, snapshot.parent) }
    }
    for (shape, rows) in zip(kind.children, snapshot?.children ?? []) {
      for row in rows { try insert(shape, key, row) }
    }
  }

  private func insert(_ shape: RecordKind.Shape, _ key: String, _ values: [SQLValue]) throws {
    let bound: [SQLText] = values.map { "\($0)" }
    try db.run(
      """
      INSERT INTO \(name: shape.table) (\(name: shape.key), \(sql: .names(shape.columns)))
      VALUES (\(key), \(sql: .list(bound)))
      """)
  }
}
