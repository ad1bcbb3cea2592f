public import ProgrammeModel

/// A campaign with everything that hangs on it, for staff.
public struct CampaignView: Sendable {
  public let campaign: Campaign
  public let observance: Observance
  /// Nil where its days cannot even be reckoned.
  public let window: CampaignWindow?
  public let plan: CampaignPlan
  /// In the order of the days by which they are due; dropped ones too.
  public let tasks: [DatedTask]
  public let sessions: [SessionLine]
  /// Who announces the days and by when to look, while they are only reckoned.
  public let awaited: Awaited?
  /// Tasks that the act added.
  public let added: Int

  public struct Awaited: Sendable {
    public let by: Bilingual
    public let lookBy: Day?
  }
}

/// Dates that were noted, and what they moved.
public struct NotedDates: Sendable {
  public let dates: AnnouncedDates
  public let name: Bilingual
  /// What was known, or only reckoned, before.
  public let before: CampaignWindow?
  /// Open tasks whose days moved.
  public let moved: Int
  /// Tasks that were done and stay so.
  public let done: Int
  /// The task that was to find the dates out and is done with this; nil where none was open.
  public let found: Bilingual?
  /// Whether the library has dates that were noted later than these, which therefore still hold.
  public let isOutranked: Bool
}

/// What to do with a task.
public enum TaskChange: Sendable {
  /// Done on a day; today if nil.
  case done(on: Day?)
  case reopen
  case give(to: Code<Member>)
  case drop(because: String)
}

/// A task of the team's own, as somebody types it.
public struct TaskForm: Sendable {
  public let code: Code<CampaignTask>
  public let kind: CampaignTask.Kind
  public let name: Bilingual
  /// Nil for the day it is due.
  public let from: CampaignOffset?
  public let by: CampaignOffset
  public let owner: Code<Member>?

  public init(
    code: Code<CampaignTask>, kind: CampaignTask.Kind, name: Bilingual, from: CampaignOffset?, by: CampaignOffset,
    owner: Code<Member>?
  ) {
    self.code = code
    self.kind = kind
    self.name = name
    self.from = from
    self.by = by
    self.owner = owner
  }
}
