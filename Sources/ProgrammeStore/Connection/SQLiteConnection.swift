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
    let statement = try database.cachedStatement(sql: sql.joined { _ in "?" })
    statement.setUncheckedArguments(arguments(sql))
    try statement.execute()
    return database.changesCount
  }

  func row(_ sql: SQLText) throws -> (any SQLRow)? {
    let statement = try database.cachedStatement(sql: sql.joined { _ in "?" })
    guard let row = try Row.fetchOne(statement, arguments: arguments(sql)) else { return nil }
    return kept(row)
  }

  func rows(_ sql: SQLText) throws -> [any SQLRow] {
    let statement = try database.cachedStatement(sql: sql.joined { _ in "?" })
    var found: [any SQLRow] = []
    let cursor = try Row.fetchCursor(statement, arguments: arguments(sql))
    while let row = try cursor.next() { found.append(kept(row)) }
    return found
  }

  func each(_ sql: SQLText, _ body: (any SQLRow) throws -> Void) throws {
    // A statement of its own: `body` may run the same text again.
    let statement = try database.makeStatement(sql: sql.joined { _ in "?" })
    let cursor = try Row.fetchCursor(statement, arguments: arguments(sql))
    while let row = try cursor.next() { try body(BorrowedRow(row: row)) }
  }

  func script(_ text: String) throws {
    try database.execute(sql: text)
  }

  private func arguments(_ sql: SQLText) -> StatementArguments {
    StatementArguments(
      sql.values.map { value -> DatabaseValue in
        switch value {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
      })
  }

  private func kept(_ row: Row) -> KeptRow {
    KeptRow(values: row.databaseValues.map(SQLValue.init))
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
