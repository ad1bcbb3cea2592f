public import ProgrammeModel

/// Who signed the charter.
public struct PledgeTable<Access: Reading> {
  let access: Access

  /// All pledges, by number.
  public func all() throws -> [Pledge] {
    try access.db.values(
      of: "pledge",
      """
      SELECT key, number, host, signed_on, shows_sticker, review_due, reviewed_on, withdrawn_on, because
      FROM pledge ORDER BY number
      """
    ) { row in
      Pledge(
        key: try row.key(0), number: PledgeNumber(try row.int(1)), host: try row.key(2), signedOn: try row.day(3),
        showsSticker: try row.flag(4), reviewDue: try row.day(5), reviewedOn: try row.optional(6, row.day),
        withdrawal: try row.optional(7) { Pledge.Withdrawal(on: try row.day($0), because: try row.text(8)) })
    }
  }

  public func pledge(_ number: PledgeNumber) throws -> Pledge? { try all().first { $0.number == number } }
}

extension PledgeTable where Access == Writing {
  /// Adds a pledge under the next number.
  public func insert(_ make: (PledgeNumber) throws -> Pledge) throws -> Pledge {
    let pledge = try make(PledgeNumber(try Numbering(db: access.db, site: access.journal.site).next("pledge")))
    try keep(pledge)
    return pledge
  }

  /// Adds a pledge, or replaces the one with its key.
  public func keep(_ pledge: Pledge) throws {
    try access.journal.record(.pledge, pledge.key.description) {
      try access.db.run(
        """
        INSERT INTO pledge (
          key, number, host, signed_on, shows_sticker, review_due, reviewed_on, withdrawn_on, because
        ) VALUES (
          \(pledge.key), \(pledge.number.value), \(pledge.host), \(pledge.signedOn), \(pledge.showsSticker),
          \(pledge.reviewDue), \(pledge.reviewedOn), \(pledge.withdrawal?.on), \(pledge.withdrawal?.because)
        )
        ON CONFLICT (key) DO UPDATE SET
          shows_sticker = excluded.shows_sticker, review_due = excluded.review_due,
          reviewed_on = excluded.reviewed_on, withdrawn_on = excluded.withdrawn_on, because = excluded.because
        """)
    }
  }
}
