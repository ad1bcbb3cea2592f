public import ProgrammeModel

/// Offers that are kept free for hosts until they answer.
public struct HeldOfferTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [HeldOffer] {
    try access.db.values(
      of: "held_offer",
      "SELECT request, number, body, held_until, member FROM held_offer \(sql: rest) ORDER BY request, number"
    ) { row in
      HeldOffer(
        request: try row.key(0), number: try row.int(1), offer: try row.json(2), heldUntil: try row.instant(3),
        by: try row.code(4))
    }
  }

  /// All offers, also those that have lapsed.
  public func all() throws -> [HeldOffer] { try values("") }

  /// Offers still held at a moment.
  public func held(at now: Instant) throws -> [HeldOffer] { try values("WHERE held_until > \(now)") }

  /// The offers for one request, best first, also those that have lapsed.
  public func offers(for request: Key<Request>) throws -> [HeldOffer] { try values("WHERE request = \(request)") }
}

extension HeldOfferTable where Access == Writing {
  /// Holds offers for a request instead of those held before; they are numbered from 1.
  @discardableResult
  public func hold(_ offers: [Offer], for request: Key<Request>, until: Instant) throws -> [HeldOffer] {
    let held = offers.enumerated().map {
      HeldOffer(request: request, number: $0 + 1, offer: $1, heldUntil: until, by: access.journal.act.by)
    }
    let bodies = try offers.map { try jsonText($0) }
    try access.journal.record(.offers, request.description) {
      try access.db.run("DELETE FROM held_offer WHERE request = \(request)")
      for (offer, body) in zip(held, bodies) {
        try access.db.run(
          """
          INSERT INTO held_offer (request, number, body, held_until, member)
          VALUES (\(request), \(offer.number), \(body), \(offer.heldUntil), \(offer.by))
          """)
      }
    }
    return held
  }

  /// Gives free what was held for a request; whether anything was.
  @discardableResult
  public func release(_ request: Key<Request>) throws -> Bool {
    try access.journal.record(.offers, request.description) {
      try access.db.run("DELETE FROM held_offer WHERE request = \(request)")
    } == .removed
  }
}
