public import ProgrammeModel

/// Who did what, when; latest first.
public struct HistoryTable<Access: Reading> {
  let access: Access

  /// The number of the latest act; 0 before the first.
  public func lastNumber() throws -> Int { try access.db.number("SELECT COALESCE(MAX(number), 0) FROM act") }

  /// The latest acts.
  ///
  /// - Parameter limit: How many at most.
  public func latest(_ limit: Int = 20) throws -> [HistoryEntry] {
    try entries("SELECT number FROM act ORDER BY number DESC LIMIT \(limit)", only: nil)
  }

  /// Every act that changed one record or what is kept under its key (a session's head count, a request's held
  /// offers, a host's closed days and venue), with the changes to it only.
  public func entries<Subject>(about key: Key<Subject>) throws -> [HistoryEntry] {
    try entries(
      "SELECT DISTINCT act FROM change WHERE record_key = \(key) ORDER BY act DESC", only: key.description)
  }

  /// One act; nil when there is none of that number.
  public func entry(_ number: Int) throws -> HistoryEntry? {
    try entries("SELECT number FROM act WHERE number = \(number)", only: nil).first
  }

  private func entries(_ numbers: SQLText, only key: String?) throws -> [HistoryEntry] {
    try access.db.rows(numbers).compactMap { row in try entry(try row.int(0), only: key) }
  }

  private func entry(_ number: Int, only key: String?) throws -> HistoryEntry? {
    let db = access.db
    let act = try db.value(
      of: "act",
      "SELECT number, happened_at, member, name, summary, undoes, undone_by FROM act WHERE number = \(number)"
    ) { row in
      (
        act: Act(try row.text(3), by: try row.code(2), at: try row.instant(1)), summary: try row.text(4),
        undoes: try row.optional(5, row.int), undoneBy: try row.optional(6, row.int)
      )
    }
    guard let act else { return nil }
    let which: SQLText = key.map { " AND record_key = \($0)" } ?? ""
    let changes = try db.values(
      of: "change",
      """
      SELECT record_key, kind, before_json, after_json FROM change
      WHERE act = \(number)\(sql: which) ORDER BY position
      """
    ) { row in
      try RecordChange(
        kind: try row.text(1), key: try row.text(0), before: try row.optional(2, row.text),
        after: try row.optional(3, row.text))
    }
    let batches = try db.values(
      of: "batch_count", "SELECT batch, kind, stored FROM batch_count WHERE act = \(number) ORDER BY kind, batch"
    ) { row in
      BatchCount(kind: try row.text(1), batch: try row.text(0), count: try row.int(2))
    }
    return HistoryEntry(
      number: number, act: act.act, summary: act.summary, undoes: act.undoes, undoneBy: act.undoneBy,
      changes: changes, batches: batches)
  }
}

extension RecordChange {
  /// The stored forms with what differs between them.
  init(kind name: String, key: String, before: String?, after: String?) throws {
    guard let kind = RecordKind.named(name) else {
      // Written by a later shape of the database that was taken back since; shown without its fields.
      self.init(kind: name, key: key, label: nil, before: before, after: after, fields: [])
      return
    }
    let old = try before.map { try Snapshot(json: $0, as: kind) }
    let new = try after.map { try Snapshot(json: $0, as: kind) }
    var fields: [FieldChange] = []
    for (index, column) in (kind.parent?.columns ?? []).enumerated() {
      let change = FieldChange(name: column.text, before: old?.parent[index].shown, after: new?.parent[index].shown)
      if change.before != change.after { fields.append(change) }
    }
    for (index, shape) in kind.children.enumerated() {
      let rows = [old, new].map { snapshot in
        snapshot?.children[index].map { row in row.compactMap(\.shown).joined(separator: " ") }
          .joined(separator: "; ")
      }
      let texts = rows.map { $0?.isEmpty == true ? nil : $0 }
      let change = FieldChange(name: shape.table.text, before: texts[0], after: texts[1])
      if change.before != change.after { fields.append(change) }
    }
    self.init(
      kind: name, key: key, label: kind.label(of: new ?? old), before: before, after: after, fields: fields)
  }
}

extension RecordKind {
  /// How people refer to the record, such as `S142`.
  func label(of snapshot: Snapshot?) -> String? {
    guard let label, let snapshot, let index = parent?.columns.firstIndex(of: label.column),
      let text = snapshot.parent[index].shown
    else { return nil }
    return label.prefix + text
  }
}
