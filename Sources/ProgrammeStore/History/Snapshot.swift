import Foundation
import ProgrammeModel

/// All fields of one record as they are stored at one moment.
struct Snapshot: Hashable {
  /// In the order of the kind's columns; empty where the kind has no parent row.
  let parent: [SQLValue]
  /// For each child table its rows.
  let children: [[[SQLValue]]]

  /// Nil when there is no such record.
  init?(of kind: RecordKind, _ key: String, in db: any SQLConnection) throws {
    var parent: [SQLValue] = []
    if let shape = kind.parent {
      guard let row = try db.row(shape.rows(of: key)) else { return nil }
      parent = try shape.columns.indices.map { try row.value($0) }
    }
    var children: [[[SQLValue]]] = []
    for shape in kind.children {
      children.append(
        try db.rows(shape.rows(of: key)).map { row in try shape.columns.indices.map { try row.value($0) } })
    }
    if kind.parent == nil, children.allSatisfy(\.isEmpty) { return nil }
    self.parent = parent
    self.children = children
  }

  /// Reads what ``json(as:)`` wrote.
  init(json: String, as kind: RecordKind) throws {
    let object = try JSONDecoder().decode([String: Field].self, from: Data(json.utf8))
    parent = (kind.parent?.columns ?? []).map { column in
      if case .value(let value)? = object[column.text] { value } else { .null }
    }
    children = kind.children.map { shape in
      guard case .rows(let rows)? = object[shape.table.text] else { return [] }
      return rows.map { row in shape.columns.map { row[$0.text] ?? .null } }
    }
  }

  /// The same without what only rises, by which an undone record differs from the one before.
  func withoutRising(as kind: RecordKind) -> Snapshot {
    guard let rising = kind.rising, let columns = kind.parent?.columns else { return self }
    let values = zip(columns, parent).map { $0 == rising.number || $0 == rising.instant ? SQLValue.null : $1 }
    return Snapshot(parent: values, children: children)
  }

  /// The same, risen above `now`, the record that it takes the place of.
  func risen(above now: Snapshot?, as kind: RecordKind, at instant: Instant) -> Snapshot {
    guard let rising = kind.rising, let columns = kind.parent?.columns, let now else { return self }
    var values = parent
    for (index, column) in columns.enumerated() {
      if column == rising.number, case .integer(let then) = parent[index], case .integer(let last) = now.parent[index] {
        guard last > then else { return self }
        values[index] = .integer(last + 1)
      } else if column == rising.instant, case .text(let text) = now.parent[index], let last = try? Instant(text) {
        values[index] = .text(max(instant, last.adding(seconds: 1)).description)
      }
    }
    return Snapshot(parent: values, children: children)
  }

  private init(parent: [SQLValue], children: [[[SQLValue]]]) {
    self.parent = parent
    self.children = children
  }

  /// A JSON object of the fields that are not empty, always in the same order; child rows as arrays of objects.
  func json(as kind: RecordKind) -> String {
    var json = JSONText()
    json.object(kind.parent?.columns ?? [], parent)
    for (shape, rows) in zip(kind.children, children) where !rows.isEmpty {
      json.name(shape.table)
      json.raw("[")
      for (index, row) in rows.enumerated() {
        if index > 0 { json.raw(",") }
        var inner = JSONText()
        inner.object(shape.columns, row)
        json.raw(inner.closed)
      }
      json.raw("]")
    }
    return json.closed
  }

  /// The columns that differ, and the child tables that differ, by name.
  static func differences(_ before: Snapshot, _ after: Snapshot, as kind: RecordKind) -> [String] {
    let columns = zip(kind.parent?.columns ?? [], zip(before.parent, after.parent)).filter { $1.0 != $1.1 }
    let tables = zip(kind.children, zip(before.children, after.children)).filter { $1.0 != $1.1 }
    return columns.map(\.0.text) + tables.map(\.0.table.text)
  }

  /// What the record adds to the stamp of what plans rest on; 0 where they do not rest on its kind.
  func weight(as kind: RecordKind, _ key: String) -> UInt64 {
    guard !kind.planned.isEmpty || kind.plansRestOnChildren else { return 0 }
    var sum = Fingerprint()
    sum.add(kind.name)
    sum.add(key)
    for (column, value) in zip(kind.parent?.columns ?? [], parent) where kind.planned.contains(column) {
      sum.add(value)
    }
    if kind.plansRestOnChildren {
      for (shape, rows) in zip(kind.children, children) where !shape.isLater || !rows.isEmpty {
        sum.add(shape.table.text)
        for row in rows { for value in row { sum.add(value) } }
      }
    }
    return sum.value
  }

  private enum Field: Decodable {
    case value(SQLValue)
    case rows([[String: SQLValue]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let rows = try? container.decode([[String: SQLValue]].self) {
        self = .rows(rows)
      } else {
        self = .value(try container.decode(SQLValue.self))
      }
    }
  }
}

extension SQLValue: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Int64.self) {
      self = .integer(number)
    } else {
      self = .real(try container.decode(Double.self))
    }
  }
}

extension Fingerprint {
  mutating func add(_ value: SQLValue) {
    switch value {
    case .null: add(0 as UInt8)
    case .integer(let number):
      add(1 as UInt8)
      add(String(number))
    case .real(let number):
      add(2 as UInt8)
      add(String(number))
    case .text(let text):
      add(3 as UInt8)
      add(text)
    }
  }
}
