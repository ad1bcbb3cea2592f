public import ProgrammeModel

/// Every table as it is, for an export of everything: driven by the schema, so that no table can be forgotten.
public struct WholeTable<Access: Reading> {
  let access: Access

  /// The tables that go out, each after those it refers to. Concerns are sealed and not among them.
  public func tables() throws -> [ArchiveTable] { try Schema(db: access.db).archived() }

  /// The names of the database's changes of shape, in order.
  public func migrations() throws -> [String] {
    try access.db.rows("SELECT name FROM schema_migration ORDER BY name").map { try $0.text(0) }
  }

  /// How many sealed rows stay behind.
  public func sealedCount() throws -> Int { try access.db.number("SELECT COUNT(*) FROM concern") }

  /// Row after row in the order of the table's key, so that equal tables give equal files.
  public func each(_ table: ArchiveTable, _ body: ([ArchiveValue]) throws -> Void) throws {
    let names = table.columns.map { SQLName(listed: $0.name) }
    let keys = table.columns.filter(\.isKey).map { SQLName(listed: $0.name) }
    try access.db.each(
      """
      SELECT \(sql: .names(names)) FROM \(name: SQLName(listed: table.name))
      ORDER BY \(sql: .names(keys.isEmpty ? names : keys))
      """
    ) { row in try body(names.indices.map { try row.value($0).archived }) }
  }
}

extension Tables {
  public var whole: WholeTable<Access> { WholeTable(access: access) }
}

/// A table to fill, with its rows as an export holds them.
public struct ArchiveRows: Sendable {
  public let table: String
  /// The columns that the file has, in its order.
  public let columns: [String]
  public let rows: [[ArchiveValue]]

  public init(table: String, columns: [String], rows: [[ArchiveValue]]) {
    self.table = table
    self.columns = columns
    self.rows = rows
  }
}
