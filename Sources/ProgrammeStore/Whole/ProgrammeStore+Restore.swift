public import Foundation
import GRDB
public import ProgrammeModel

/// What taking a copy back did.
public struct Restored: Hashable, Sendable {
  public let contents: CopyContents
  /// Records that had been forgotten since the copy was made, and were forgotten again.
  public let forgottenAgain: Int
  /// Sealed concerns that came in since, or were passed on since; they stay.
  public let concernsKept: Int
}

extension ProgrammeStore {
  /// Puts a copy in the place of everything here, in one step of the engine, and forgets again what was forgotten since
  /// the copy was made.
  ///
  /// Three things of the present outlive it: sealed concerns, what was forgotten, and numbers already given, because a
  /// number that a host has been told must never mean another session.
  ///
  /// - Parameter note: What history says of it, such as the copy's name.
  /// - Throws: ``StoreFault`` for a copy that is not sound; then nothing was changed.
  public func restore(from copy: URL, by member: Code<Member>, at instant: Instant, note: String) throws -> Restored {
    let contents = try Self.examineCopy(at: copy)
    let present = try pool.read { try Survivors(of: SQLiteConnection($0)) }
    // Made ready beside the file, so that a power cut leaves either the old rows or all of the new ones.
    let draft = url.deletingLastPathComponent().appending(
      path: ".\(url.lastPathComponent).restoring-\(UUID().uuidString)")
    defer {
      for end in ["", "-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(at: URL(fileURLWithPath: draft.path + end))
      }
    }
    try StoreFile(url: copy).reading(busyTimeout: Self.usualBusyTimeout) { queue in
      let target = try DatabaseQueue(path: draft.path)
      try queue.backup(to: target)
      try target.close()
    }
    let (forgotten, kept) = try Self.makeReady(draft, keeping: present, by: member, at: instant, note: note)
    try StoreFile(url: url).translating(busyTimeout: Self.usualBusyTimeout) {
      let queue = try DatabaseQueue(path: draft.path)
      defer { try? queue.close() }
      try queue.backup(to: pool)
    }
    return Restored(contents: contents, forgottenAgain: forgotten, concernsKept: kept)
  }

  private static func makeReady(
    _ draft: URL, keeping present: Survivors, by member: Code<Member>, at instant: Instant, note: String
  ) throws -> (forgotten: Int, kept: Int) {
    let store = try ProgrammeStore.open(at: draft)
    let counts = try store.pool.write { database in
      let db = SQLiteConnection(database)
      try present.keepNumbers(in: db)
      try present.dropSecrets(in: db)
      let kept = try present.keepConcerns(in: db)
      let journal = try Journal(db: db, act: Act("restore", by: member, at: instant))
      let forgotten = try present.forgetAgain(with: journal)
      journal.summary = note
      try journal.close(isBarrier: true)
      return (forgotten: forgotten, kept: kept)
    }
    let faults = try store.verify()
    try store.close()
    guard faults.isEmpty else { throw StoreFault.damaged(path: draft.path, why: faults.joined(separator: " ")) }
    return counts
  }
}

/// What of the present outlives the return of an older copy.
private struct Survivors: Sendable {
  private let erasures: [[SQLValue]]
  private let concerns: [[SQLValue]]
  private let numbers: [[SQLValue]]
  /// The sessions whose secret for hashing codes is still here; nil before there were any such secrets.
  private let secrets: [SQLValue]?

  private static let concernColumns: [SQLName] = [
    "key", "session", "received_at", "words", "passed_to", "passed_at", "passed_reference", "passed_by",
  ]

  init(of db: any SQLConnection) throws {
    func rows(_ sql: SQLText, _ width: Int) throws -> [[SQLValue]] {
      try db.rows(sql).map { row in try (0..<width).map { try row.value($0) } }
    }
    erasures = try rows("SELECT kind, record_key, erased_at, member, because FROM erasure ORDER BY erased_at", 5)
    concerns = try rows("SELECT \(sql: .names(Self.concernColumns)) FROM concern ORDER BY key", 8)
    numbers = try rows("SELECT site, series, next_value, last_value FROM numbering", 4)
    secrets = try Self.hasSecrets(db) ? rows("SELECT session FROM session_secret", 1).map { $0[0] } : nil
  }

  func keepNumbers(in db: any SQLConnection) throws {
    for row in numbers {
      try db.run(
        """
        INSERT INTO numbering (site, series, next_value, last_value) VALUES (\(sql: .list(row.map { "\($0)" as SQLText })))
        ON CONFLICT (site, series) DO UPDATE SET next_value =
          CASE WHEN excluded.next_value > numbering.next_value THEN excluded.next_value ELSE numbering.next_value END
        """)
    }
  }

  private static func hasSecrets(_ db: any SQLConnection) throws -> Bool {
    try Schema(db: db).all().contains { $0.name == "session_secret" }
  }

  /// A secret that is gone here was promised to be gone for good; with it go the hashes made by it.
  func dropSecrets(in db: any SQLConnection) throws {
    guard let secrets, try Self.hasSecrets(db) else { return }
    let kept: SQLText = secrets.isEmpty ? "''" : .list(secrets.map { "\($0)" as SQLText })
    try db.run(
      """
      DELETE FROM linking_code WHERE response IN (SELECT key FROM response WHERE session NOT IN (\(sql: kept)))
      """)
    try db.run("DELETE FROM session_secret WHERE session NOT IN (\(sql: kept))")
  }

  /// - Returns: How many the copy did not have, or had as not yet passed on.
  func keepConcerns(in db: any SQLConnection) throws -> Int {
    var kept = 0
    for row in concerns {
      let stored = try db.row("SELECT passed_to FROM concern WHERE key = \(row[0])")
      if let stored {
        guard try stored.isNull(0), row[4] != .null else { continue }
        try db.run(
          """
          UPDATE concern SET passed_to = \(row[4]), passed_at = \(row[5]), passed_reference = \(row[6]),
            passed_by = \(row[7])
          WHERE key = \(row[0])
          """)
      } else {
        // Its session may be newer than the copy; the words outlive it.
        let known = try db.row("SELECT key FROM session WHERE key = \(row[1])") != nil
        let values = row.enumerated().map { index, value -> SQLText in "\(index == 1 && !known ? .null : value)" }
        try db.run(
          "INSERT INTO concern (\(sql: .names(Self.concernColumns))) VALUES (\(sql: .list(values)))")
      }
      kept += 1
    }
    return kept
  }

  /// - Returns: How many records the copy still knew.
  func forgetAgain(with journal: Journal) throws -> Int {
    var count = 0
    for row in erasures {
      guard case .text(let name) = row[0], case .text(let key) = row[1] else { continue }
      if try journal.db.row("SELECT kind FROM erasure WHERE kind = \(name) AND record_key = \(key)") != nil { continue }
      if let kind = RecordKind.named(name), try Erasure(journal: journal).blank(kind, key) { count += 1 }
      try journal.db.run(
        """
        INSERT INTO erasure (kind, record_key, erased_at, member, because)
        VALUES (\(sql: .list(row.map { "\($0)" as SQLText })))
        """)
    }
    return count
  }
}
