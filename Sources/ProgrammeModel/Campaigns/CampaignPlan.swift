/// How a campaign is prepared and run, as `Content/Campaigns/Plans` has it: a plan that every year's edition starts from.
public struct CampaignPlan: Hashable, Sendable {
  /// The observance it is for; nil for the usual plan of those that have none of their own.
  public let observance: Code<Observance>?
  /// What it is to bring about; nil in the usual plan.
  public let aim: Bilingual?
  /// Observances that the campaign takes in besides.
  public let with: [Code<Observance>]
  public let sessionTypes: [Code<SessionType>]
  public let channels: [Code<Channel>]
  /// What it says, each a sentence or two.
  public let messages: [Bilingual]
  /// What to take care of.
  public let care: [Bilingual]
  /// In the order of the days by which they are due.
  public let tasks: [Task]

  /// A way to the public, such as a press release.
  public struct Channel: Hashable, Sendable {
    public let code: Code<Channel>
    public let name: Bilingual

    public init(code: Code<Channel>, name: Bilingual) {
      self.code = code
      self.name = name
    }
  }

  /// One piece of the work, by days told from the campaign's own.
  public struct Task: Hashable, Sendable {
    public let code: Code<CampaignTask>
    public let kind: CampaignTask.Kind
    public let name: Bilingual
    /// When work on it begins.
    public let from: CampaignOffset
    /// The day by which it is to be done.
    public let by: CampaignOffset

    public init(
      code: Code<CampaignTask>, kind: CampaignTask.Kind, name: Bilingual, from: CampaignOffset, by: CampaignOffset
    ) {
      self.code = code
      self.kind = kind
      self.name = name
      self.from = from
      self.by = by
    }
  }

  public init(
    observance: Code<Observance>?, aim: Bilingual? = nil, with: [Code<Observance>] = [],
    sessionTypes: [Code<SessionType>] = [], channels: [Code<Channel>] = [], messages: [Bilingual] = [],
    care: [Bilingual] = [], tasks: [Task]
  ) {
    self.observance = observance
    self.aim = aim
    self.with = with
    self.sessionTypes = sessionTypes
    self.channels = channels
    self.messages = messages
    self.care = care
    self.tasks = tasks.sorted { ($0.by, $0.from, $0.code) < ($1.by, $1.from, $1.code) }
  }

  /// When the first piece of work of a kind begins, for a campaign held on `days`; nil where the plan has none.
  public func start(of kind: CampaignTask.Kind, for days: DayRange, holidays: Set<Day> = []) -> Day? {
    tasks.filter { $0.kind == kind }.map { $0.from.day(for: days, holidays: holidays) }.min()
  }
}

/// The plans of all campaigns, with the usual one for those that have none of their own.
public struct CampaignPlans: Hashable, Sendable {
  public let usual: CampaignPlan
  public let channels: [CampaignPlan.Channel]
  private let own: [Code<Observance>: CampaignPlan]

  public init(usual: CampaignPlan, own: [CampaignPlan], channels: [CampaignPlan.Channel]) {
    self.usual = usual
    self.channels = channels
    self.own = Dictionary(own.compactMap { plan in plan.observance.map { ($0, plan) } }) { first, _ in first }
  }

  /// The plan of a campaign, or the usual one.
  public subscript(code: Code<Observance>) -> CampaignPlan { own[code] ?? usual }

  /// Whether a campaign has a plan of its own.
  public func hasOwn(_ code: Code<Observance>) -> Bool { own[code] != nil }

  /// What a channel is called; nil for a code that the list lacks.
  public func name(of channel: Code<CampaignPlan.Channel>) -> Bilingual? {
    channels.first { $0.code == channel }?.name
  }
}
