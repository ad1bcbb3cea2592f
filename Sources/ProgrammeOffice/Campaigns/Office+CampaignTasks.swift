import Catalogue
public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Changes one task of a campaign: done, open again, given to somebody, dropped.
  public func change(
    _ code: Code<CampaignTask>, of edition: CampaignEdition, _ change: TaskChange
  ) async throws -> CampaignView {
    try act("change campaign task") { tables, _ in
      let task = try task(code, of: edition, in: tables)
      let new: CampaignTask
      switch change {
      case .done(let day):
        let day = day ?? desk.today
        guard day <= desk.today else {
          throw OfficeFault.wrongState("\(day) is still to come. Give the day on which the task was done.")
        }
        new = task.changed(state: .done(on: day, by: try writer), at: desk.now)
      case .reopen: new = task.changed(state: .open, at: desk.now)
      case .give(let owner): new = task.changed(owner: try member(owner), at: desk.now)
      case .drop(let because): new = task.changed(state: .dropped(because: because), at: desk.now)
      }
      if new.state != task.state || new.owner != task.owner { try tables.campaignTasks.keep(new) }
      tables.summarise("\(edition) \(code): \(new.state.name)\(new.owner.map { ", \($0)" } ?? "")")
      return try view(edition, in: tables)
    }
  }

  /// Adds a task of the team's own to a campaign.
  public func addTask(_ form: TaskForm, to edition: CampaignEdition) async throws -> CampaignView {
    try act("add campaign task") { tables, keys in
      let campaign = try adoptedCampaign(edition, in: tables)
      if try tables.campaignTasks.tasks(of: campaign.key).contains(where: { $0.code == form.code }) {
        throw OfficeFault.wrongState("The task “\(form.code)” is there already. Give the new one another name.")
      }
      let from = form.from ?? form.by
      guard from <= form.by else {
        throw OfficeFault.wrongState("The task begins \(from), after it is due, \(form.by). Give an earlier --from.")
      }
      try tables.campaignTasks.keep(
        CampaignTask(
          key: keys.key(), campaign: campaign.key, code: form.code, kind: form.kind, name: form.name, from: from,
          by: form.by, owner: try member(form.owner) ?? campaign.owner, changedAt: desk.now))
      tables.summarise("\(edition) \(form.code)")
      return try view(edition, in: tables, added: 1)
    }
  }

  /// The tasks of all adopted campaigns, those due first at the top.
  ///
  /// - Parameters:
  ///   - days: Only those due on these days; nil for all.
  ///   - owner: Only this member's; nil for all.
  ///   - openOnly: Without those that are done.
  /// - Throws: ``OfficeFault/unknownMember(_:known:)`` for an owner whom nobody knows.
  public func campaignTasks(
    due days: DayRange? = nil, owner: Code<Member>? = nil, openOnly: Bool = true
  ) async throws -> [DatedTask] {
    let owner = try member(owner)
    return try store.read { tables in
      try campaignBook(in: tables).tasksToDo.filter { dated in
        (days?.contains(dated.by) ?? true) && (owner == nil || dated.task.owner == owner)
          && (!openOnly || dated.task.isOpen)
      }
    }
  }

  /// The tasks that a week asks for: those due in it, and in this week those that are overdue.
  func weekTasks(_ week: DayRange) throws -> [DatedTask] {
    try store.read { tables in
      try campaignBook(in: tables).tasksToDo.filter { dated in
        week.contains(dated.by)
          || (week.contains(desk.today) && dated.isOverdue(on: week.first))
      }
    }
  }

  func campaignName(of edition: CampaignEdition) throws -> Bilingual {
    try library.observances()[edition.code]?.name ?? Bilingual(same: edition.code.text)
  }

  private func task<Access>(
    _ code: Code<CampaignTask>, of edition: CampaignEdition, in tables: Tables<Access>
  ) throws -> CampaignTask {
    let tasks = try tables.campaignTasks.tasks(of: adoptedCampaign(edition, in: tables).key)
    guard !tasks.isEmpty else {
      throw OfficeFault.wrongState(
        "\(edition) has no tasks yet. Make its list with ‘pont campaign plan \(edition.code) --year \(edition.year)’.")
    }
    guard let task = tasks.first(where: { $0.code == code }) else {
      throw OfficeFault.unknown(
        what: "task", name: code.text, nearest: nearest(to: code.text, among: tasks.map(\.code.text)),
        list: "pont campaign plan \(edition.code) --year \(edition.year)")
    }
    return task
  }
}
