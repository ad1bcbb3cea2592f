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
}

extension HostClosureTable where Access == Writing {
  /// Adds closed days; the same days again only change the reason. Overlapping ranges stand side by side.
  @discardableResult
  public func keep(_ closure: HostClosure) throws -> Kept<Host> {
    let effect = try access.journal.record(.closures, closure.host.description) {
      try access.db.run(
        """
        INSERT INTO host_closure (host, first_day, last_day, reason)
        VALUES (\(closure.host), \(closure.days.first), \(closure.days.last), \(closure.reason))
        ON CONFLICT (host, first_day, last_day) DO UPDATE SET reason = excluded.reason
        """)
    }
    return Kept(closure.host, effect)
  }

  /// Takes back exactly these closed days; whether they were there.
  @discardableResult
  public func remove(_ days: DayRange, of host: Key<Host>) throws -> Bool {
    try access.journal.record(.closures, host.description) {
      try access.db.run(
        "DELETE FROM host_closure WHERE host = \(host) AND first_day = \(days.first) AND last_day = \(days.last)")
    } != .unchanged
  }
}
