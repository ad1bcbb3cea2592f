/// One piece of the work on a campaign's edition. Its days are told from the campaign's, so it moves when they do.
public struct CampaignTask: Hashable, Sendable {
  /// What sort of work it is.
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    /// Deciding, booking, asking.
    case prepare
    case draft, translate, accessibility, approve, publish, thank
    /// Looking back: figures, what people said.
    case review
  }

  public enum State: Hashable, Sendable {
    case open
    case done(on: Day, by: Code<Member>)
    /// Not to be done, and why.
    case dropped(because: String)

    /// The word it is stored and listed under.
    public var name: String {
      switch self {
      case .open: "open"
      case .done: "done"
      case .dropped: "dropped"
      }
    }
  }

  public let key: Key<CampaignTask>
  public let campaign: Key<Campaign>
  /// Unique within the campaign.
  public let code: Code<CampaignTask>
  public let kind: Kind
  public let name: Bilingual
  public let from: CampaignOffset
  public let by: CampaignOffset
  public let owner: Code<Member>?
  public let state: State
  /// Rises with every change.
  public let revision: Int
  public let changedAt: Instant

  public init(
    key: Key<CampaignTask>, campaign: Key<Campaign>, code: Code<CampaignTask>, kind: Kind, name: Bilingual,
    from: CampaignOffset, by: CampaignOffset, owner: Code<Member>? = nil, state: State = .open, revision: Int = 0,
    changedAt: Instant
  ) {
    self.key = key
    self.campaign = campaign
    self.code = code
    self.kind = kind
    self.name = name
    self.from = from
    self.by = by
    self.owner = owner
    self.state = state
    self.revision = revision
    self.changedAt = changedAt
  }

  /// A task of a plan, given to somebody.
  public init(
    _ task: CampaignPlan.Task, of campaign: Key<Campaign>, key: Key<CampaignTask>, owner: Code<Member>?, at now: Instant
  ) {
    self.init(
      key: key, campaign: campaign, code: task.code, kind: task.kind, name: task.name, from: task.from, by: task.by,
      owner: owner, changedAt: now)
  }

  /// The task after a change; what is nil stays.
  public func changed(owner: Code<Member>? = nil, state: State? = nil, at instant: Instant) -> CampaignTask {
    CampaignTask(
      key: key, campaign: campaign, code: code, kind: kind, name: name, from: from, by: by, owner: owner ?? self.owner,
      state: state ?? self.state, revision: revision + 1, changedAt: max(instant, changedAt.adding(seconds: 1)))
  }

  public var isOpen: Bool { state == .open }
}

/// A task with the days it falls on as the campaign's dates are known now.
public struct DatedTask: Hashable, Sendable {
  public let task: CampaignTask
  public let edition: CampaignEdition
  public let from: Day
  public let by: Day
  /// Whether the campaign's own dates are only reckoned.
  public let isReckoned: Bool

  public init(_ task: CampaignTask, edition: CampaignEdition, window: CampaignWindow, holidays: Set<Day>) {
    self.task = task
    self.edition = edition
    let by = task.by.day(for: window.days, holidays: holidays)
    // A holiday between the two must not turn them round.
    from = min(by, task.from.day(for: window.days, holidays: holidays))
    self.by = by
    isReckoned = window.isReckoned
  }

  /// Whether it should have been done before `today`.
  public func isOverdue(on today: Day) -> Bool { task.isOpen && by < today }
}
