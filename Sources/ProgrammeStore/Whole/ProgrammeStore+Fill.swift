import GRDB
import ProgrammeModel

extension ProgrammeStore {
  /// Fills a workspace in which nobody has done anything yet with the rows of an export, its history among them.
  ///
  /// All in one transaction: afterwards every row has been read through the model, or nothing was changed. Undo does not
  /// reach behind it.
  ///
  /// - Parameter tables: In any order; a table or column that is missing stays empty.
  /// - Throws: ``StoreFault/notEmpty(table:rows:)``, ``StoreFault/notFilled(_:)``, or what the database refuses.
  public func fill(_ tables: [ArchiveRows]) throws {
    var current: String?
    try StoreFile(url: url).translating(busyTimeout: Self.usualBusyTimeout, record: current) {
      try pool.write { database in
        let db = SQLiteConnection(database)
        let schema = try Schema(db: db).archived()
        for table in schema where !Schema.born.contains(table.name) {
          let rows = try db.number("SELECT COUNT(*) FROM \(name: SQLName(listed: table.name))")
          guard rows == 0 else { throw StoreFault.notEmpty(table: table.name, rows: rows) }
        }
        // An act points at a later one that undid it, so references are looked at when all is there.
        try db.script("PRAGMA defer_foreign_keys = ON")
        for table in schema.reversed() { try db.run("DELETE FROM \(name: SQLName(listed: table.name))") }
        for table in schema {
          guard let given = tables.first(where: { $0.table == table.name }) else { continue }
          current = "row of “\(table.name)”"
          try insert(given, into: table, db)
        }
        try Basis.store(try Basis.counted(in: db), in: db)
        try AnswerCountRows(db: db).recountAll()
        try db.run("UPDATE schema_migration SET after_act = (SELECT COALESCE(MAX(number), 0) FROM act)")
        let faults = try Examination(db: db).findings()
        guard faults.isEmpty else { throw StoreFault.notFilled(faults) }
      }
    }
  }

  private func insert(_ given: ArchiveRows, into table: ArchiveTable, _ db: any SQLConnection) throws {
    let known = Set(table.columns.map(\.name))
    let kept = given.columns.indices.filter { known.contains(given.columns[$0]) }
    let names = kept.map { SQLName(listed: given.columns[$0]) }
    for row in given.rows {
      let values: [SQLText] = kept.map { "\(SQLValue(row[$0]))" }
      try db.run(
        """
        INSERT INTO \(name: SQLName(listed: table.name)) (\(sql: .names(names))) VALUES (\(sql: .list(values)))
        """)
    }
  }
}
