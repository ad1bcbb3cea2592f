public import ProgrammeModel

/// Who asked which host, when, and what came of it.
public struct ApproachTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [Approach] {
    try access.db.values(
      of: "approach",
      "SELECT key, host, asked_on, member, channel, answer, next_step, next_on FROM approach \(sql: rest)"
    ) { row in
      Approach(
        key: try row.key(0), host: try row.key(1), day: try row.day(2), by: try row.code(3), channel: try row.word(4),
        answer: try row.word(5), nextStep: try row.optional(6, row.text), nextOn: try row.optional(7, row.day))
    }
  }

  /// All approaches, the earliest first.
  public func all() throws -> [Approach] { try values("ORDER BY asked_on, key") }

  /// The approaches to one host, the earliest first.
  public func approaches(to host: Key<Host>) throws -> [Approach] {
    try values("WHERE host = \(host) ORDER BY asked_on, key")
  }
}

extension ApproachTable where Access == Writing {
  /// Adds an approach, or replaces the one with its key.
  @discardableResult
  public func keep(_ approach: Approach) throws -> Kept<Approach> {
    let effect = try access.journal.record(.approach, approach.key.description) {
      try access.db.run(
        """
        INSERT INTO approach (key, host, asked_on, member, channel, answer, next_step, next_on)
        VALUES (\(approach.key), \(approach.host), \(approach.day), \(approach.by), \(approach.channel),
          \(approach.answer), \(approach.nextStep), \(approach.nextOn))
        ON CONFLICT (key) DO UPDATE SET
          host = excluded.host, asked_on = excluded.asked_on, member = excluded.member, channel = excluded.channel,
          answer = excluded.answer, next_step = excluded.next_step, next_on = excluded.next_on
        """)
    }
    return Kept(approach.key, effect)
  }
}
