import ProgrammeModel

/// Notes what one act changes, and at its end writes that to history in the same transaction.
final class Journal {
  let db: any SQLConnection
  let act: Act
  let site: String
  var summary = ""
  /// What is being written now, for the wording of a fault.
  private(set) var current: String?
  private var pending: [RecordID: Pending] = [:]
  private var order: [RecordID] = []
  private var batches: [BatchCount] = []
  private var weight: UInt64 = 0
  /// Sessions whose forms are other than before.
  private var recounted: Set<Key<Session>> = []

  // What is counted and cannot be taken back.
  static let lockedPlan = "locked plan"
  static let deletedCodes = "matched codes"
  static let publication = "publication"
  static let deletedTexts = "free texts"
  static let deletedForms = "forms"

  struct RecordID: Hashable {
    let kind: String
    let key: String
  }

  private struct Pending {
    let kind: RecordKind
    let before: Snapshot?
    var after: Snapshot?
  }

  /// What one write did to one record.
  enum Effect: Equatable {
    case inserted
    /// The columns and child tables that differ.
    case updated([String])
    case removed
    case unchanged
  }

  init(db: any SQLConnection, act: Act) throws {
    self.db = db
    self.act = act
    guard let row = try db.row("SELECT site FROM workspace") else {
      throw StoreFault.damagedRow(table: "workspace", key: "pont", why: "The row is missing.")
    }
    site = try row.text(0)
  }

  /// Runs `write`, which may touch the rows of this one record only, and notes the record before and after.
  ///
  /// - Parameter isNew: Whether the caller has seen that there is no such record, which spares looking again.
  @discardableResult
  func record(_ kind: RecordKind, _ key: String, isNew: Bool = false, _ write: () throws -> Void) throws -> Effect {
    let outer = current
    let before = isNew ? nil : try Snapshot(of: kind, key, in: db)
    current = "\(kind.words) \(kind.label(of: before) ?? key)"
    try write()
    let after = try Snapshot(of: kind, key, in: db)
    current = outer
    guard before != after else { return .unchanged }
    weight = weight &- (before?.weight(as: kind, key) ?? 0) &+ (after?.weight(as: kind, key) ?? 0)
    let id = RecordID(kind: kind.name, key: key)
    if pending[id] == nil {
      order.append(id)
      pending[id] = Pending(kind: kind, before: before, after: after)
    } else {
      pending[id]?.after = after
    }
    switch (before, after) {
    case (nil, _): return .inserted
    case (_, nil): return .removed
    case (let before?, let after?): return .updated(Snapshot.differences(before, after, as: kind))
    }
  }

  /// Notes that so many were stored (or, below 0, removed) whose content stays out of history.
  func count(_ kind: String, batch: String, _ count: Int) {
    guard count != 0 else { return }
    if let index = batches.firstIndex(where: { $0.kind == kind && $0.batch == batch }) {
      batches[index] = BatchCount(kind: kind, batch: batch, count: batches[index].count + count)
    } else {
      batches.append(BatchCount(kind: kind, batch: batch, count: count))
    }
  }

  /// Notes that a session's forms changed, so that they are counted anew at the end.
  func recount(_ session: Key<Session>) { recounted.insert(session) }

  /// The stamp of what plans rest on, with this act's changes so far.
  func basis() throws -> UInt64 { try Basis.stored(in: db) &+ weight }

  /// Checks the rules about several rows, then writes the act; an act without changes leaves no trace.
  ///
  /// - Returns: The act's number, or nil when nothing changed.
  @discardableResult
  func close(undoing undone: Int? = nil, isBarrier: Bool = false) throws -> Int? {
    let changes = order.compactMap { id in pending[id].map { (id.key, $0) } }.filter { $1.before != $1.after }
    for session in recounted.sorted() { try AnswerCountRows(db: db).recount(session) }
    try DoubleBooking.check(sessions: changes.filter { $1.kind.name == "session" }.map(\.0), in: db)
    if changes.isEmpty, batches.isEmpty, !isBarrier, undone == nil { return nil }
    let number = try Numbering(db: db, site: site).next("act")
    try db.run(
      """
      INSERT INTO act (site, number, happened_at, member, name, summary, is_barrier, undoes)
      VALUES (\(site), \(number), \(act.at), \(act.by), \(act.name), \(summary), \(isBarrier), \(undone))
      """)
    for (position, (key, change)) in changes.enumerated() {
      try db.run(
        """
        INSERT INTO change (site, act, position, kind, record_key, before_json, after_json)
        VALUES (\(site), \(number), \(position), \(change.kind.name), \(key),
          \(change.before?.json(as: change.kind)), \(change.after?.json(as: change.kind)))
        """)
    }
    for batch in batches {
      try db.run(
        """
        INSERT INTO batch_count (site, act, kind, batch, stored)
        VALUES (\(site), \(number), \(batch.kind), \(batch.batch), \(batch.count))
        """)
    }
    if weight != 0 { try Basis.store(try basis(), in: db) }
    return number
  }
}
