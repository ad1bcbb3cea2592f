/// The one seam to a database engine, valid inside a read or write block only.
protocol SQLConnection: AnyObject {
  /// Runs one statement and returns how many rows it changed.
  @discardableResult
  func run(_ sql: SQLText) throws -> Int

  /// The first row, if there is one.
  func row(_ sql: SQLText) throws -> (any SQLRow)?

  /// All rows, in memory: for what is known to be few.
  func rows(_ sql: SQLText) throws -> [any SQLRow]

  /// Row after row; a row is borrowed and must not be kept after `body` returns.
  func each(_ sql: SQLText, _ body: (any SQLRow) throws -> Void) throws

  /// Runs a frozen script of several statements without values.
  func script(_ text: String) throws
}

/// One row, its columns by index from 0.
protocol SQLRow {
  func value(_ column: Int) throws -> SQLValue
}

/// A row that may be kept.
struct KeptRow: SQLRow {
  let values: [SQLValue]

  func value(_ column: Int) throws -> SQLValue { values[column] }
}

extension SQLConnection {
  /// All rows as model values; a row that the model refuses is damage, named by table and key.
  ///
  /// - Parameter sql: Its first column is the key that a fault names.
  func values<Value>(
    of table: SQLName, _ sql: SQLText, _ make: (any SQLRow) throws -> Value
  ) throws -> [Value] {
    var found: [Value] = []
    try each(sql) { row in found.append(try decoded(row, table, make)) }
    return found
  }

  /// The first row as a model value.
  func value<Value>(of table: SQLName, _ sql: SQLText, _ make: (any SQLRow) throws -> Value) throws -> Value? {
    guard let row = try row(sql) else { return nil }
    return try decoded(row, table, make)
  }

  /// The number in the first column of the only row.
  func number(_ sql: SQLText) throws -> Int {
    guard let row = try row(sql) else { return 0 }
    return try row.int(0)
  }

  private func decoded<Value>(
    _ row: any SQLRow, _ table: SQLName, _ make: (any SQLRow) throws -> Value
  ) throws -> Value {
    do {
      return try make(row)
    } catch let fault as StoreFault {
      throw fault
    } catch {
      let key = (try? row.value(0).shown) ?? nil
      throw StoreFault.damagedRow(table: table.text, key: key ?? "?", why: String(describing: error))
    }
  }
}
