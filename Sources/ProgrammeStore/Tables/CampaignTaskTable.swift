public import ProgrammeModel

/// The work on the team's campaigns.
public struct CampaignTaskTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [CampaignTask] {
    try access.db.values(
      of: "campaign_task",
      """
      SELECT key, campaign, code, kind, name_cy, name_en, starts, due, owner, state, done_on, done_by, because,
        revision, changed_at
      FROM campaign_task \(sql: rest) ORDER BY campaign, code
      """
    ) { row in try Self.task(row) }
  }

  private static func task(_ row: any SQLRow) throws -> CampaignTask {
    CampaignTask(
      key: try row.key(0), campaign: try row.key(1), code: try row.code(2), kind: try row.word(3),
      name: Bilingual(cy: try row.text(4), en: try row.text(5)), from: try offset(row, 6), by: try offset(row, 7),
      owner: try row.optional(8) { try row.code($0) }, state: try state(row), revision: try row.int(13),
      changedAt: try row.instant(14))
  }

  private static func offset(_ row: any SQLRow, _ column: Int) throws -> CampaignOffset {
    let text = try row.text(column)
    guard let offset = CampaignOffset(text) else {
      throw ColumnFault(column: column, value: .text(text), wanted: "days told from a campaign’s own")
    }
    return offset
  }

  private static func state(_ row: any SQLRow) throws -> CampaignTask.State {
    switch try row.text(9) {
    case "open": .open
    case "done": .done(on: try row.day(10), by: try row.code(11))
    case "dropped": .dropped(because: try row.text(12))
    default: throw ColumnFault(column: 9, value: try row.value(9), wanted: "the state of a task")
    }
  }

  /// All tasks of all campaigns, in no order that matters.
  public func all() throws -> [CampaignTask] { try values("") }

  public func tasks(of campaign: Key<Campaign>) throws -> [CampaignTask] {
    try values("WHERE campaign = \(campaign)")
  }

  /// Tasks that an undo took away, as they were last, with the moment of the undo.
  public func takenAway() throws -> [(task: CampaignTask, at: Instant)] {
    try access.takenAway(.campaignTask, from: "campaign_task") { row in try Self.task(row) }.map { ($0.value, $0.at) }
  }
}

extension CampaignTaskTable where Access == Writing {
  /// Adds a task, or replaces the one with its key.
  @discardableResult
  public func keep(_ task: CampaignTask) throws -> Kept<CampaignTask> {
    var (doneOn, doneBy, because): (Day?, Code<Member>?, String?) = (nil, nil, nil)
    switch task.state {
    case .open: break
    case .done(let day, let member): (doneOn, doneBy) = (day, member)
    case .dropped(let why): because = why
    }
    let effect = try access.journal.record(.campaignTask, task.key.description) {
      try access.db.run(
        """
        INSERT INTO campaign_task (
          key, campaign, code, kind, name_cy, name_en, starts, due, owner, state, done_on, done_by, because, revision,
          changed_at
        ) VALUES (
          \(task.key), \(task.campaign), \(task.code), \(task.kind), \(task.name.cy), \(task.name.en), \(task.from),
          \(task.by), \(task.owner), \(task.state.name), \(doneOn), \(doneBy), \(because), \(task.revision),
          \(task.changedAt)
        )
        ON CONFLICT (key) DO UPDATE SET
          kind = excluded.kind, name_cy = excluded.name_cy, name_en = excluded.name_en, starts = excluded.starts,
          due = excluded.due, owner = excluded.owner, state = excluded.state, done_on = excluded.done_on,
          done_by = excluded.done_by, because = excluded.because, revision = excluded.revision,
          changed_at = excluded.changed_at
        """)
    }
    return Kept(task.key, effect)
  }
}
