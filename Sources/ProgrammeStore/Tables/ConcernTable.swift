public import ProgrammeModel

/// Words that look like a concern: sealed, never in history, evaluation or export. Only for the safeguarding lead.
public struct ConcernTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [Concern] {
    try access.db.values(
      of: "concern",
      """
      SELECT key, session, received_at, words, passed_to, passed_at, passed_reference FROM concern
      \(sql: rest) ORDER BY received_at, key
      """
    ) { row in
      Concern(
        key: try row.key(0), session: try row.optional(1) { try row.key($0) }, receivedAt: try row.instant(2),
        words: try row.text(3),
        passedOn: try row.optional(4) { column in
          Concern.PassedOn(to: try row.text(column), at: try row.instant(5), reference: try row.text(6))
        })
    }
  }

  /// All concerns, the earliest first.
  public func all() throws -> [Concern] { try values("") }

  /// Those not passed on yet, the earliest first.
  public func open() throws -> [Concern] { try values("WHERE passed_at IS NULL") }

  public func concern(_ key: Key<Concern>) throws -> Concern? { try values("WHERE key = \(key)").first }

  /// How many are not passed on yet, and since when the oldest waits: all that anybody but the lead may see.
  public func waiting() throws -> (count: Int, since: Instant?) {
    guard let row = try access.db.row("SELECT COUNT(*), MIN(received_at) FROM concern WHERE passed_at IS NULL") else {
      return (0, nil)
    }
    return (try row.int(0), try row.optional(1, row.instant))
  }
}

extension ConcernTable where Access == Writing {
  /// Sets a concern aside; one with its key is never overwritten.
  public func add(_ concern: Concern) throws {
    try access.db.run(
      """
      INSERT INTO concern (
        key, session, received_at, words, passed_to, passed_at, passed_reference, passed_by
      ) VALUES (
        \(concern.key), \(concern.session), \(concern.receivedAt), \(concern.words), \(concern.passedOn?.to),
        \(concern.passedOn?.at), \(concern.passedOn?.reference),
        \(concern.passedOn == nil ? nil : access.journal.act.by)
      )
      ON CONFLICT (key) DO NOTHING
      """)
  }

  /// Notes where a concern went; passing it on again replaces the note.
  ///
  /// - Throws: ``StoreFault/unknown(kind:reference:)``.
  public func passOn(_ key: Key<Concern>, _ where: Concern.PassedOn) throws {
    let changed = try access.db.run(
      """
      UPDATE concern SET
        passed_to = \(`where`.to), passed_at = \(`where`.at), passed_reference = \(`where`.reference),
        passed_by = \(access.journal.act.by)
      WHERE key = \(key)
      """)
    if changed == 0 { throw StoreFault.unknown(kind: "concern", reference: key.description) }
  }

  /// Takes the note of where a concern went away again.
  public func reopen(_ key: Key<Concern>) throws {
    try access.db.run(
      """
      UPDATE concern SET passed_to = NULL, passed_at = NULL, passed_reference = NULL, passed_by = NULL
      WHERE key = \(key)
      """)
  }
}
