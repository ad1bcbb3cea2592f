public import Foundation
import GRDB
public import ProgrammeModel

/// The programme's database: one file, opened once, safe to use from several threads.
///
/// All calls are synchronous and may wait for the disk or for another program.
public final class ProgrammeStore: Sendable {
  /// Seconds to wait for another program before ``StoreFault/busy(seconds:)``.
  public static let usualBusyTimeout = 5.0

  public let url: URL
  let pool: DatabasePool
  private let busyTimeout: Double

  private init(url: URL, pool: DatabasePool, busyTimeout: Double) {
    self.url = url
    self.pool = pool
    self.busyTimeout = busyTimeout
  }

  /// Makes a new database.
  ///
  /// - Throws: ``StoreFault/alreadyThere(path:)`` when there is a file at `url`, which is left as it is.
  public static func create(at url: URL, madeAt: Instant) throws -> ProgrammeStore {
    try StoreFile(url: url).create(madeAt: madeAt)
    return try open(at: url)
  }

  /// Opens a database, bringing one from an older program up to date.
  ///
  /// A file that is missing, damaged, newer than this program or no database of Pont is refused before anything is
  /// written, and stays as it is byte for byte.
  ///
  /// - Parameter busyTimeout: Seconds to wait for another program, here and at every act.
  /// - Throws: ``StoreFault``.
  public static func open(at url: URL, busyTimeout: Double = usualBusyTimeout) throws -> ProgrammeStore {
    let file = StoreFile(url: url)
    let pending = try file.inspect(busyTimeout: busyTimeout)
    return try file.translating(busyTimeout: busyTimeout) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(busyTimeout)
      configuration.foreignKeysEnabled = true
      configuration.label = "Pont"
      let pool = try DatabasePool(path: url.path, configuration: configuration)
      // The pool sets NORMAL when it opens; what was acknowledged must survive a power cut.
      // What was deleted, such as the secrets of codes, must not lie about in free pages.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON") }
      if !pending.isEmpty {
        try pool.write { database in
          // Asked again inside the transaction: another program may have been quicker.
          let migrator = Migrator(db: SQLiteConnection(database))
          try migrator.apply(try migrator.pending(path: url.path), dialect: .sqlite)
          try AnswerCountRows(db: SQLiteConnection(database)).recountAll()
        }
      }
      return ProgrammeStore(url: url, pool: pool, busyTimeout: busyTimeout)
    }
  }

  /// Reads, all from the same moment, whatever is written meanwhile.
  public func read<T: Sendable>(_ body: (ReadTables) throws -> T) throws -> T {
    try file.translating(busyTimeout: busyTimeout) {
      try pool.read { try body(ReadTables(access: Reading(db: SQLiteConnection($0)))) }
    }
  }

  /// Does one act: everything `body` writes is kept together with its history, or nothing is.
  ///
  /// An act that changes nothing leaves no trace in history.
  ///
  /// - Throws: What `body` throws, or ``StoreFault``; then nothing was changed.
  @discardableResult
  public func write<T: Sendable>(_ act: Act, _ body: (WriteTables) throws -> T) throws -> T {
    try journaled(act) { journal in
      let result = try body(WriteTables(access: Writing(journal: journal)))
      try journal.close()
      return result
    }
  }

  /// Takes back the last act of one member that is not taken back yet.
  ///
  /// - Returns: The act taken back, as history now shows it.
  /// - Throws: ``StoreFault/nothingToUndo(_:)``, ``StoreFault/changedSince(act:_:)`` when a record is no longer as the
  ///   act left it, ``StoreFault/undoStops(at:)`` at an erasure or a change of the database's shape,
  ///   ``StoreFault/notKept(act:kind:)``.
  public func undo(lastActOf member: Code<Member>, at instant: Instant) throws -> HistoryEntry {
    try journaled(Act("undo", by: member, at: instant)) { journal in
      let number = try Undo(journal: journal).last(of: member)
      guard let entry = try HistoryTable(access: Reading(db: journal.db)).entry(number) else {
        throw StoreFault.nothingToUndo(member)
      }
      return entry
    }
  }

  /// Blanks what is personal in one record, in its table and in history, keeping the fact that there was such a record.
  ///
  /// Undo does not reach behind it. What was forgotten is noted, so that a restored backup can forget it again.
  ///
  /// - Parameter because: Such as "asked by the person".
  /// - Throws: ``StoreFault/unknown(kind:reference:)`` when there is no such contact.
  public func forget(
    _ contact: Key<Contact>, because: String, by member: Code<Member>, at instant: Instant
  ) throws {
    try journaled(Act("forget", by: member, at: instant)) { journal in
      try Erasure(journal: journal).forget(.contact, contact.description, because: because)
    }
  }

  /// The same for several contacts at once, also for those that were removed and live on in history.
  ///
  /// - Throws: ``StoreFault/unknown(kind:reference:)`` when there never was such a contact.
  public func forget(
    _ contacts: [Key<Contact>], because: String, by member: Code<Member>, at instant: Instant
  ) throws {
    try journaled(Act("forget", by: member, at: instant)) { journal in
      try Erasure(journal: journal).forget(.contact, contacts.map(\.description), because: because)
    }
  }

  /// Takes a quote's words out of its table and out of history, keeping the fact that there was one.
  ///
  /// - Parameter because: Such as "consent withdrawn".
  /// - Throws: ``StoreFault/unknown(kind:reference:)`` when there is no such quote.
  public func forget(
    _ quote: Key<Quote>, because: String, by member: Code<Member>, at instant: Instant
  ) throws {
    try journaled(Act("forget", by: member, at: instant)) { journal in
      try Erasure(journal: journal).forget(.quote, quote.description, because: because)
    }
  }

  /// Blanks the names of lines of registers, in their table and in history; who was there stays as a mark.
  ///
  /// - Parameter act: What history calls it: `retention`, or `forget` where somebody asked.
  /// - Throws: ``StoreFault/unknown(kind:reference:)`` when there is no such line.
  public func forget(
    _ entries: [Key<RegisterEntry>], because: String, act: String = "retention", by member: Code<Member>,
    at instant: Instant
  ) throws {
    try journaled(Act(act, by: member, at: instant)) { journal in
      try Erasure(journal: journal).forget(.register, entries.map(\.description), because: because)
    }
  }

  /// Everything that is wrong with the file, in words; empty when all is well. Reads every row.
  public func verify() throws -> [String] {
    try file.translating(busyTimeout: busyTimeout) {
      try pool.read { try Examination(db: SQLiteConnection($0)).findings() }
    }
  }

  /// Brings the log into the file and empties it, so that what was deleted is gone from both.
  ///
  /// Another program that reads at this moment may keep part of the log; then the next call does it.
  public func settle() throws {
    try file.translating(busyTimeout: busyTimeout) {
      try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
  }

  /// Closes the file; the store cannot be used afterwards.
  public func close() throws {
    try file.translating(busyTimeout: busyTimeout) { try pool.close() }
  }

  private var file: StoreFile { StoreFile(url: url) }

  /// Writes what is no act: history does not speak of it, and undo leaves it alone.
  func withoutHistory(_ body: (any SQLConnection) throws -> Void) throws {
    try file.translating(busyTimeout: busyTimeout) { try pool.write { try body(SQLiteConnection($0)) } }
  }

  private func journaled<T>(_ act: Act, _ body: (Journal) throws -> T) throws -> T {
    var journal: Journal?
    return try file.translating(busyTimeout: busyTimeout, record: journal?.current) {
      try pool.write { database in
        let started = try Journal(db: SQLiteConnection(database), act: act)
        journal = started
        return try body(started)
      }
    }
  }
}
