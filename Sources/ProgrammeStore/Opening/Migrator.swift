import ProgrammeModel

/// Which migrations a database has, and how it gets the others.
struct Migrator {
  let db: any SQLConnection

  /// Makes the table that remembers migrations. Its shape never changes, so that every later program can read it.
  func prepare(dialect: Migration.Dialect) throws {
    let table = Migration(
      name: "",
      template: """
        CREATE TABLE schema_migration (
          name TEXT NOT NULL PRIMARY KEY,
          checksum TEXT NOT NULL,
          after_act {integer} NOT NULL
        ) {strict}
        """)
    try db.script(table.sql(for: dialect))
  }

  /// The migrations that the database still needs.
  ///
  /// - Throws: ``StoreFault/newer(path:migrations:)``, ``StoreFault/notPont(path:)``, or ``StoreFault/damaged(path:why:)``
  ///   when a migration it has is not the one of this program.
  func pending(path: String) throws -> [Migration] {
    // The engine's own list of tables; another engine has another.
    guard try db.row("SELECT name FROM sqlite_master WHERE name = \("schema_migration")") != nil else {
      throw StoreFault.notPont(path: path)
    }
    let applied = try db.rows("SELECT name, checksum FROM schema_migration ORDER BY name").map {
      (name: try $0.text(0), checksum: try $0.text(1))
    }
    let unknown = applied.map(\.name).filter { name in !Migration.all.contains { $0.name == name } }
    guard unknown.isEmpty else { throw StoreFault.newer(path: path, migrations: unknown) }
    for (row, known) in zip(applied, Migration.all) where row.name != known.name || row.checksum != known.checksum {
      throw StoreFault.damaged(path: path, why: "its migration \(row.name) is not this program’s \(known.name)")
    }
    guard !applied.isEmpty, try db.row("SELECT marker FROM workspace") != nil else {
      throw StoreFault.damaged(path: path, why: "its marker is missing")
    }
    return Array(Migration.all.dropFirst(applied.count))
  }

  /// Undo does not reach behind a migration: each notes the last act before it.
  func apply(_ migrations: [Migration], dialect: Migration.Dialect) throws {
    for migration in migrations {
      try db.script(migration.sql(for: dialect))
      let last = try db.number("SELECT COALESCE(MAX(number), 0) FROM act")
      try db.run(
        """
        INSERT INTO schema_migration (name, checksum, after_act)
        VALUES (\(migration.name), \(migration.checksum), \(last))
        """)
    }
  }
}
