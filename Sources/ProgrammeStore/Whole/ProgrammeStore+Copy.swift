public import Foundation
import GRDB
public import ProgrammeModel

/// What a copy of the database holds, for telling people and for comparing.
public struct CopyContents: Hashable, Sendable {
  /// The number of its last act; 0 before the first.
  public let lastAct: Int
  public let lastActAt: Instant?
  public let sessions: Int
  public let hosts: Int
  /// Sealed concerns, which a copy carries and an export does not.
  public let concerns: Int
}

extension ProgrammeStore {
  /// Copies the database as it is at one moment, whatever is written meanwhile, and reads the copy through.
  ///
  /// The copy is one file at rest, without a log beside it.
  ///
  /// - Throws: ``StoreFault/alreadyThere(path:)``, ``StoreFault/copyDiffers(path:why:)`` when the copy is not sound.
  @discardableResult
  public func copy(to target: URL) throws -> CopyContents {
    guard !FileManager.default.fileExists(atPath: target.path) else {
      throw StoreFault.alreadyThere(path: target.path)
    }
    do {
      let before = try read { try $0.history.lastNumber() }
      try StoreFile(url: target).translating(busyTimeout: Self.usualBusyTimeout) {
        let queue = try DatabaseQueue(path: target.path)
        try pool.backup(to: queue)
        // At rest it needs no log; whoever opens it as a workspace brings one.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try queue.close()
      }
      let contents = try Self.examineCopy(at: target)
      guard contents.lastAct >= before else {
        throw StoreFault.copyDiffers(path: target.path, why: "it ends with act \(contents.lastAct), not \(before)")
      }
      return contents
    } catch {
      try? FileManager.default.removeItem(at: target)
      throw error
    }
  }

  /// Reads a copy through without changing it.
  ///
  /// - Throws: ``StoreFault`` for a file that is missing, damaged, newer than this program or no database of Pont.
  @discardableResult
  public static func examineCopy(at url: URL) throws -> CopyContents {
    let file = StoreFile(url: url)
    let pending = try file.inspect(busyTimeout: usualBusyTimeout)
    return try file.reading(busyTimeout: usualBusyTimeout) { queue in
      try queue.read { database in
        let db = SQLiteConnection(database)
        // One from an older program is read through once it has this program's shape.
        let faults = pending.isEmpty ? try Examination(db: db).findings() : []
        guard faults.isEmpty else { throw StoreFault.damaged(path: url.path, why: faults.joined(separator: " ")) }
        return CopyContents(
          lastAct: try db.number("SELECT COALESCE(MAX(number), 0) FROM act"),
          lastActAt: try lastInstant(in: db),
          sessions: try db.number("SELECT COUNT(*) FROM session"),
          hosts: try db.number("SELECT COUNT(*) FROM host"),
          concerns: try db.number("SELECT COUNT(*) FROM concern"))
      }
    }
  }

  private static func lastInstant(in db: any SQLConnection) throws -> Instant? {
    guard let row = try db.row("SELECT MAX(happened_at) FROM act") else { return nil }
    return try row.optional(0, row.instant)
  }
}
