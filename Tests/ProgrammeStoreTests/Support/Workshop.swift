import Foundation
import GRDB
import ProgrammeModel
import Testing

@testable import ProgrammeStore

/// A real database file in a folder of its own, which goes with it.
final class Workshop {
  let folder: URL
  let url: URL
  private(set) var store: ProgrammeStore
  static let madeAt = Instant(seconds: 1_795_000_000)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "pont-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    url = folder.appending(path: "pont.sqlite")
    store = try ProgrammeStore.create(at: url, madeAt: Self.madeAt)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func reopen() throws {
    try store.close()
    store = try ProgrammeStore.open(at: url)
  }

  /// An act of one member, a second later than the last.
  func act(_ name: String = "test", by member: String = "yeo") throws -> Act {
    Act(name, by: try Code(member), at: later())
  }

  private var clock = 0
  func later() -> Instant {
    clock += 1
    return Instant(seconds: Self.madeAt.seconds + clock)
  }

  /// Every row of every table but history and counters, as text, over a connection of its own.
  func dump(_ skipped: Set<String> = ["act", "change", "batch_count", "numbering"]) throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: url.path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.read { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.filter { !skipped.contains($0) }.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }

  /// Runs SQL behind the store's back.
  func meddle(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: url.path, configuration: configuration)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }
}

extension Workshop {
  /// Every column of the file, as `table.column`.
  func columns() throws -> [String] {
    let queue = try DatabaseQueue(path: url.path)
    defer { try? queue.close() }
    return try queue.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT t.name || '.' || c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
          WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
          """)
    }
  }
}
