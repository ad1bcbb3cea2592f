import GRDB
import ProgrammeModel

/// The embedded engine behind the seam.
final class SQLiteConnection: SQLConnection {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  @discardableResult
  func run(_ sql: SQLText) throws -> Int {
    try bound(database.cachedStatement(sql: sql.text), sql.values).execute()
    return database.changesCount
  }

  func row(_ sql: SQLText) throws -> (any SQLRow)? {
    let cursor = try Row.fetchCursor(try bound(database.cachedStatement(sql: sql.text), sql.values))
    // A row lives no longer than its cursor.
    return try withExtendedLifetime(cursor) { try cursor.next().map(kept) }
  }

  func rows(_ sql: SQLText) throws -> [any SQLRow] {
    var found: [any SQLRow] = []
    let cursor = try Row.fetchCursor(try bound(database.cachedStatement(sql: sql.text), sql.values))
    while let row = try cursor.next() { found.append(kept(row)) }
    return found
  }

  func each(_ sql: SQLText, _ body: (any SQLRow) throws -> Void) throws {
    // A statement of its own: `body` may run the same text again.
    let cursor = try Row.fetchCursor(try bound(database.makeStatement(sql: sql.text), sql.values))
    while let row = try cursor.next() { try body(BorrowedRow(row: row)) }
  }

  func script(_ text: String) throws {
    try database.execute(sql: text)
  }

  /// A statement with its values, unchecked: ``SQLText`` has as many as it has places for them.
  private func bound(_ statement: Statement, _ values: [SQLValue]) -> Statement {
    // As existentials: of values of one type the library makes a key path anew each time, which took longer than the rest.
    let arguments = values.map { value -> (any DatabaseValueConvertible)? in
      switch value {
      case .null: nil
      case .integer(let number): number
      case .real(let number): number
      case .text(let text): text
      }
    }
    statement.setUncheckedArguments(StatementArguments(arguments))
    return statement
  }

  private func kept(_ row: Row) -> KeptRow {
    KeptRow(values: (0..<row.count).map { SQLValue(row[$0] as DatabaseValue) })
  }

  private struct BorrowedRow: SQLRow {
    let row: Row

    func value(_ column: Int) throws -> SQLValue {
      let value: DatabaseValue = row[column]
      return SQLValue(value)
    }
  }
}

extension SQLValue {
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob(let bytes): self = .text("\(bytes.count) bytes")
    }
  }
}
