public import ProgrammeModel

/// The days on which a host itself receives nobody.
public struct HostClosureTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [HostClosure] {
    try access.db.values(
      of: "host_closure", "SELECT host, first_day, last_day, reason FROM host_closure \(sql: rest)"
    ) { row in
      HostClosure(host: try row.key(0), days: try row.days(1), reason: try row.optional(3, row.text))
    }
  }

  public func all() throws -> [HostClosure] { try values("ORDER BY host, first_day, last_day") }

  public func closures(of host: Key<Host>) throws -> [HostClosure] {
    try values("WHERE host = \(host) ORDER BY first_day, last_day")
  }

  /// The days that imported calendars brought, by the entry that did.
  public func brought(to host: Key<Host>) throws -> [String: Set<DayRange>] {
    let rows = try access.db.rows(
      "SELECT entry, first_day, last_day FROM host_closure_entry WHERE host = \(host)")
    return try rows.reduce(into: [:]) { entries, row in
      entries[try row.text(0), default: []].insert(try row.days(1))
    }
  }
}

extension HostClosureTable where Access == Writing {
  /// Adds closed days that somebody named; the same days again only change the reason. Overlapping ranges stand side by
  /// side. No calendar takes these days back, also where one brought them first.
  @discardableResult
  public func keep(_ closure: HostClosure) throws -> Kept<Host> {
    let effect = try access.journal.record(.closures, closure.host.description) {
      try insert(closure)
      try access.db.run(
        """
        DELETE FROM host_closure_entry
        WHERE host = \(closure.host) AND first_day = \(closure.days.first) AND last_day = \(closure.days.last)
        """)
    }
    return Kept(closure.host, effect)
  }

  /// Adds closed days that an entry of an imported calendar brought.
  @discardableResult
  public func keep(_ closure: HostClosure, from entry: String) throws -> Kept<Host> {
    let effect = try access.journal.record(.closures, closure.host.description) {
      try insert(closure)
      try access.db.run(
        """
        INSERT INTO host_closure_entry (host, first_day, last_day, entry)
        VALUES (\(closure.host), \(closure.days.first), \(closure.days.last), \(entry))
        ON CONFLICT (host, first_day, last_day, entry) DO NOTHING
        """)
    }
    return Kept(closure.host, effect)
  }

  private func insert(_ closure: HostClosure) throws {
    try access.db.run(
      """
      INSERT INTO host_closure (host, first_day, last_day, reason)
      VALUES (\(closure.host), \(closure.days.first), \(closure.days.last), \(closure.reason))
      ON CONFLICT (host, first_day, last_day) DO UPDATE SET reason = excluded.reason
      """)
  }

  /// Takes back what one entry of a calendar brought; the days stay closed while another entry says so too.
  public func takeBack(_ days: DayRange, of host: Key<Host>, from entry: String) throws {
    try access.journal.record(.closures, host.description) {
      try access.db.run(
        """
        DELETE FROM host_closure_entry
        WHERE host = \(host) AND first_day = \(days.first) AND last_day = \(days.last) AND entry = \(entry)
        """)
      try access.db.run(
        """
        DELETE FROM host_closure
        WHERE host = \(host) AND first_day = \(days.first) AND last_day = \(days.last) AND NOT EXISTS (
          SELECT 1 FROM host_closure_entry e
          WHERE e.host = host_closure.host AND e.first_day = host_closure.first_day
            AND e.last_day = host_closure.last_day)
        """)
    }
  }

  /// Takes back exactly these closed days, whoever named them; whether they were there.
  @discardableResult
  public func remove(_ days: DayRange, of host: Key<Host>) throws -> Bool {
    try access.journal.record(.closures, host.description) {
      try access.db.run(
        """
        DELETE FROM host_closure_entry
        WHERE host = \(host) AND first_day = \(days.first) AND last_day = \(days.last)
        """)
      try access.db.run(
        "DELETE FROM host_closure WHERE host = \(host) AND first_day = \(days.first) AND last_day = \(days.last)")
    } != .unchanged
  }
}
