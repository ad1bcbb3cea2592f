public import ProgrammeModel

/// How to get in, and access facts; one for each host.
public struct VenueTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [Venue] {
    try access.db.values(
      of: "venue", "SELECT host, sign_in, parking, access_facts, checked_on, note FROM venue \(sql: rest)"
    ) { row in
      Venue(
        host: try row.key(0), signIn: try row.optional(1, row.text), parking: try row.optional(2, row.text),
        access: try row.json(3), checkedOn: try row.optional(4, row.day), note: try row.optional(5, row.text))
    }
  }

  public func all() throws -> [Venue] { try values("ORDER BY host") }

  public func venue(of host: Key<Host>) throws -> Venue? { try values("WHERE host = \(host)").first }
}

extension VenueTable where Access == Writing {
  /// Adds the venue of a host, or replaces it.
  @discardableResult
  public func keep(_ venue: Venue) throws -> Kept<Host> {
    let facts = try jsonText(venue.access)
    let effect = try access.journal.record(.venue, venue.host.description) {
      try access.db.run(
        """
        INSERT INTO venue (host, sign_in, parking, access_facts, checked_on, note)
        VALUES (\(venue.host), \(venue.signIn), \(venue.parking), \(facts), \(venue.checkedOn), \(venue.note))
        ON CONFLICT (host) DO UPDATE SET
          sign_in = excluded.sign_in, parking = excluded.parking, access_facts = excluded.access_facts,
          checked_on = excluded.checked_on, note = excluded.note
        """)
    }
    return Kept(venue.host, effect)
  }
}
