public import ProgrammeModel

/// Dates that the team itself noted when somebody announced them.
public struct AnnouncedDatesTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [AnnouncedDates] {
    try access.db.values(
      of: "announced_dates",
      """
      SELECT key, observance, year, first_day, last_day, confidence, source, noted_on, revision, changed_at
      FROM announced_dates \(sql: rest) ORDER BY year, observance
      """
    ) { row in try Self.dates(row) }
  }

  private static func dates(_ row: any SQLRow) throws -> AnnouncedDates {
    try AnnouncedDates(
      key: try row.key(0), edition: try CampaignEdition(try row.code(1), try row.int(2)), days: try row.days(3),
      confidence: try row.word(5), source: try row.text(6), noted: try row.day(7), revision: try row.int(8),
      changedAt: try row.instant(9))
  }

  /// All of them, by year and observance.
  public func all() throws -> [AnnouncedDates] { try values("") }

  public func dates(of edition: CampaignEdition) throws -> AnnouncedDates? {
    try values("WHERE observance = \(edition.code) AND year = \(edition.year)").first
  }

  /// Dates that an undo took away, as they were last, with the moment of the undo.
  public func takenAway() throws -> [(dates: AnnouncedDates, at: Instant)] {
    try access.takenAway(.announcedDates, from: "announced_dates") { row in try Self.dates(row) }.map {
      ($0.value, $0.at)
    }
  }
}

extension AnnouncedDatesTable where Access == Writing {
  /// A revision above every one given before, with room for what undoing adds to each.
  public func nextRevision() throws -> Int {
    100 * (try Numbering(db: access.db, site: access.journal.site).next("announcement"))
  }

  /// Adds dates, or replaces those with their key.
  @discardableResult
  public func keep(_ dates: AnnouncedDates) throws -> Kept<AnnouncedDates> {
    let effect = try access.journal.record(.announcedDates, dates.key.description) {
      try access.db.run(
        """
        INSERT INTO announced_dates (
          key, observance, year, first_day, last_day, confidence, source, noted_on, revision, changed_at
        ) VALUES (
          \(dates.key), \(dates.edition.code), \(dates.edition.year), \(dates.days.first), \(dates.days.last),
          \(dates.confidence), \(dates.source), \(dates.noted), \(dates.revision), \(dates.changedAt)
        )
        ON CONFLICT (key) DO UPDATE SET
          first_day = excluded.first_day, last_day = excluded.last_day, confidence = excluded.confidence,
          source = excluded.source, noted_on = excluded.noted_on, revision = excluded.revision,
          changed_at = excluded.changed_at
        """)
    }
    return Kept(dates.key, effect)
  }
}
