/// A record about a person with all that is known by it, now and in history.
public struct Remembered<Record: Sendable>: Sendable {
  public let record: Record
  /// Whether the record itself is gone, and only history knows it.
  public let isRemoved: Bool
  /// Every personal text it has or had, by column, such as `name`; empty once it was forgotten.
  public let texts: [String: Set<String>]
}

extension Reading {
  /// The personal texts of one record, now and in history, by column; empty columns are left out.
  func personalTexts(_ kind: RecordKind, _ key: String) throws -> [String: Set<String>] {
    var snapshots = [try Snapshot(of: kind, key, in: db)]
    for change in try db.rows(
      "SELECT before_json, after_json FROM change WHERE kind = \(kind.name) AND record_key = \(key)")
    {
      for column in [0, 1] {
        snapshots.append(try change.optional(column, change.text).map { try Snapshot(json: $0, as: kind) })
      }
    }
    var texts: [String: Set<String>] = [:]
    for snapshot in snapshots.compactMap(\.self) {
      for (column, value) in zip(kind.parent?.columns ?? [], snapshot.parent) where kind.personal.contains(column) {
        if case .text(let text) = value { texts[column.text, default: []].insert(text) }
      }
    }
    return texts
  }
}
