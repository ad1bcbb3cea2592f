public import ProgrammeModel

/// The campaigns that the team adopted, those it dropped again among them.
public struct CampaignTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [Campaign] {
    let db = access.db
    let with = try db.values(
      of: "campaign_observance",
      "SELECT campaign, observance FROM campaign_observance ORDER BY campaign, position"
    ) { row in (owner: try row.key(0) as Key<Campaign>, item: try row.code(1) as Code<Observance>) }
    let sessions = try db.values(
      of: "campaign_session", "SELECT campaign, session FROM campaign_session ORDER BY campaign, position"
    ) { row in (owner: try row.key(0) as Key<Campaign>, item: try row.key(1) as Key<Session>) }
    let observances = Dictionary(grouping: with, by: \.owner).mapValues { $0.map(\.item) }
    let hung = Dictionary(grouping: sessions, by: \.owner).mapValues { $0.map(\.item) }
    return try db.values(
      of: "campaign",
      """
      SELECT key, observance, year, owner, adopted_on, state, because, revision, changed_at FROM campaign
      \(sql: rest) ORDER BY year, observance
      """
    ) { row in
      let key: Key<Campaign> = try row.key(0)
      return try campaign(row, with: observances[key] ?? [], sessions: hung[key] ?? [])
    }
  }

  private func campaign(_ row: any SQLRow, with: [Code<Observance>], sessions: [Key<Session>]) throws -> Campaign {
    Campaign(
      key: try row.key(0), edition: try CampaignEdition(try row.code(1), try row.int(2)), with: with,
      owner: try row.optional(3) { try row.code($0) }, adoptedOn: try row.day(4),
      state: try row.optional(6, row.text).map { .dropped(because: $0) } ?? .adopted, sessions: sessions,
      revision: try row.int(7), changedAt: try row.instant(8))
  }

  /// All campaigns, by year and observance.
  public func all() throws -> [Campaign] { try values("") }

  public func campaign(_ edition: CampaignEdition) throws -> Campaign? {
    try values("WHERE observance = \(edition.code) AND year = \(edition.year)").first
  }

  /// Campaigns that an undo took away, as they were last: calendars that others keep must let go of their tasks.
  public func takenAway() throws -> [Campaign] {
    try access.takenAway(.campaign, from: "campaign") { row in
      try campaign(row, with: [], sessions: [])
    }.map(\.value)
  }
}

extension CampaignTable where Access == Writing {
  /// Adds a campaign, or replaces the one with its key.
  @discardableResult
  public func keep(_ campaign: Campaign) throws -> Kept<Campaign> {
    var because: String?
    if case .dropped(let why) = campaign.state { because = why }
    let effect = try access.journal.record(.campaign, campaign.key.description) {
      let db = access.db
      try db.run(
        """
        INSERT INTO campaign (key, observance, year, owner, adopted_on, state, because, revision, changed_at)
        VALUES (\(campaign.key), \(campaign.edition.code), \(campaign.edition.year), \(campaign.owner),
          \(campaign.adoptedOn), \(because == nil ? "adopted" : "dropped"), \(because), \(campaign.revision),
          \(campaign.changedAt))
        ON CONFLICT (key) DO UPDATE SET
          owner = excluded.owner, adopted_on = excluded.adopted_on, state = excluded.state, because = excluded.because,
          revision = excluded.revision, changed_at = excluded.changed_at
        """)
      try db.run("DELETE FROM campaign_observance WHERE campaign = \(campaign.key)")
      for (position, observance) in campaign.with.enumerated() {
        try db.run(
          """
          INSERT INTO campaign_observance (campaign, position, observance)
          VALUES (\(campaign.key), \(position), \(observance))
          """)
      }
      try db.run("DELETE FROM campaign_session WHERE campaign = \(campaign.key)")
      for (position, session) in campaign.sessions.enumerated() {
        try db.run(
          """
          INSERT INTO campaign_session (campaign, position, session)
          VALUES (\(campaign.key), \(position), \(session))
          """)
      }
    }
    return Kept(campaign.key, effect)
  }
}
