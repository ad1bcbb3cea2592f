public import ProgrammeModel

/// Hours that facilitators' own calendars take; never what for.
public struct BusyTimeTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [(owner: Key<Facilitator>, span: TimeSpan)] {
    try access.db.values(
      of: "facilitator_busy", "SELECT facilitator, day, starts, ends FROM facilitator_busy \(sql: rest)"
    ) { row in (try row.key(0), try row.span(1)) }
  }

  /// In order of day and time, by whose they are.
  public func all() throws -> [Key<Facilitator>: [TimeSpan]] {
    Dictionary(grouping: try values("ORDER BY facilitator, day, starts"), by: \.owner).mapValues { $0.map(\.span) }
  }

  public func times(of facilitator: Key<Facilitator>) throws -> [TimeSpan] {
    try values("WHERE facilitator = \(facilitator) ORDER BY day, starts").map(\.span)
  }
}

extension BusyTimeTable where Access == Writing {
  /// Puts these times in the place of all that were known from a day on.
  ///
  /// - Parameter spans: None of them overlapping another.
  public func replace(_ spans: [TimeSpan], of facilitator: Key<Facilitator>, from day: Day) throws {
    let db = access.db
    try access.journal.record(.busy, facilitator.description) {
      try db.run("DELETE FROM facilitator_busy WHERE facilitator = \(facilitator) AND day >= \(day)")
      for span in spans where span.day >= day {
        try db.run(
          """
          INSERT INTO facilitator_busy (facilitator, day, starts, ends)
          VALUES (\(facilitator), \(span.day), \(span.start), \(span.end))
          """)
      }
    }
  }
}
