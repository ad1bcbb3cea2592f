import Foundation
import GRDB
import ProgrammeModel

/// The file before it is trusted: recognised and checked without being written to.
struct StoreFile {
  /// “Pont” in ASCII, in SQLite's `application_id`.
  static let applicationID: UInt32 = 0x506F_6E74

  let url: URL
  private var path: String { url.path }

  /// Runs `body` and puts the engine's errors into the store's words.
  func translating<T>(
    busyTimeout: Double, record: @autoclosure () -> String? = nil, _ body: () throws -> T
  ) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreFault(error, path: path, record: record(), busySeconds: busyTimeout)
    }
  }

  /// Makes the file whole in a neighbouring place, then gives it its name.
  func create(madeAt: Instant) throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreFault.alreadyThere(path: path) }
    let draft = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).new-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: draft) }
    try translating(busyTimeout: 5) {
      let queue = try DatabaseQueue(path: draft.path)
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA application_id = \(Int32(bitPattern: Self.applicationID))")
        try database.inTransaction {
          let db = SQLiteConnection(database)
          try Migrator(db: db).prepare(dialect: .sqlite)
          try Migrator(db: db).apply(Migration.all, dialect: .sqlite)
          try db.run("INSERT INTO workspace (marker, site, made_at) VALUES (\("pont"), \("main"), \(madeAt))")
          return .commit
        }
      }
      try queue.close()
    }
    do {
      // Fails where somebody else made the file meanwhile.
      try FileManager.default.moveItem(at: draft, to: url)
    } catch {
      if FileManager.default.fileExists(atPath: path) { throw StoreFault.alreadyThere(path: path) }
      throw StoreFault.notWritable(path: path, why: error.localizedDescription)
    }
  }

  /// Checks that the file is Pont's, whole, and not newer than this program.
  ///
  /// - Returns: The migrations it still needs.
  func inspect(busyTimeout: Double) throws -> [Migration] {
    guard FileManager.default.fileExists(atPath: path) else { throw StoreFault.missing(path: path) }
    try inspectHeader()
    let isAtRest = !hasLog
    do {
      return try inspectContent(immutable: isAtRest, busyTimeout: busyTimeout)
    } catch let fault as StoreFault {
      // Another program may have begun to write while the file was read as if at rest.
      if isAtRest, hasLog { return try inspectContent(immutable: false, busyTimeout: busyTimeout) }
      throw fault
    }
  }

  /// Whether a write-ahead log stands beside the file: then the newest rows are there.
  private var hasLog: Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return (attributes?[.size] as? Int ?? 0) > 0
  }

  private func inspectHeader() throws {
    let handle: FileHandle
    do {
      handle = try FileHandle(forReadingFrom: url)
    } catch {
      throw StoreFault.notWritable(path: path, why: error.localizedDescription)
    }
    defer { try? handle.close() }
    let header = [UInt8](try handle.read(upToCount: 100) ?? Data())
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw StoreFault.notPont(path: path)
    }
    guard number(header, at: 68) == Self.applicationID else { throw StoreFault.notPont(path: path) }
    // A file that is cut short, where no log can hold the rest. SQLite would see it only on reaching the gap.
    let stored = number(header, at: 16) >> 16
    let pageSize = UInt64(stored == 1 ? 65_536 : stored)
    let expected = UInt64(number(header, at: 28)) * pageSize
    let size = try handle.seekToEnd()
    if !hasLog, number(header, at: 24) == number(header, at: 92), size < expected {
      throw StoreFault.damaged(path: path, why: "\(expected - size) of \(expected) bytes are missing")
    }
  }

  private func number(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private func check(_ database: Database) throws {
    let findings = try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
    guard findings == ["ok"] else {
      throw StoreFault.damaged(path: path, why: findings.first ?? "no result of the check")
    }
  }

  /// Bytes up to which a file is looked through whole each time it is opened.
  private static let alwaysChecked = 32 << 20

  private var size: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? Int ?? 0
  }

  /// - Parameter immutable: Whether to read without locks and without files beside it, which is right for a file at rest only.
  private func inspectContent(immutable: Bool, busyTimeout: Double) throws -> [Migration] {
    try reading(immutable: immutable, busyTimeout: busyTimeout) { queue in
      return try queue.read { database in
        // The check reads every page, which for a large file would take longer than what somebody came for: it is looked
        // through before its shape is changed, and by a doctor's check.
        let isSmall = size <= Self.alwaysChecked
        if isSmall { try check(database) }
        let pending = try Migrator(db: SQLiteConnection(database)).pending(path: path)
        if !isSmall, !pending.isEmpty { try check(database) }
        return pending
      }
    }
  }

  /// Opens the file for reading alone; one at rest is read without leaving anything beside it.
  func reading<T>(busyTimeout: Double, _ body: (DatabaseQueue) throws -> T) throws -> T {
    try reading(immutable: !hasLog, busyTimeout: busyTimeout, body)
  }

  private func reading<T>(immutable: Bool, busyTimeout: Double, _ body: (DatabaseQueue) throws -> T) throws -> T {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(busyTimeout)
    return try translating(busyTimeout: busyTimeout) {
      let queue = try DatabaseQueue(path: immutable ? immutableAddress : path, configuration: configuration)
      defer { try? queue.close() }
      return try body(queue)
    }
  }

  /// An address that SQLite reads as a URI.
  private var immutableAddress: String {
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return "file:\(escaped)?mode=ro&immutable=1"
  }
}
