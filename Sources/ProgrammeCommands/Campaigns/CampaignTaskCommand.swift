import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct CampaignTaskCommand: AsyncParsableCommand {
  enum Action: String, CaseIterable, ExpressibleByArgument { case done, reopen, give, drop, add }

  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "Mark a campaign's task as done, give it to somebody, drop it or add one.",
    discussion: """
      Example: pont campaign task uk-disability-history-month translate done --year 2027 --on 2027-10-12
               pont campaign task uk-disability-history-month publish give --to recorder --year 2027
               pont campaign task uk-disability-history-month stall add --name "Book a stall" --name-cy "Archebu stondin" --by "5 weeks before"
      """)

  @OptionGroup var which: CampaignEditionOptions
  @Argument(help: "The task, such as translate; see ‘pont campaign plan’.", transform: asTask) var task:
    Code<CampaignTask>
  @Argument(help: "done, reopen, give, drop or add.") var action: Action
  @Option(help: "done: the day, if not today.", transform: asDay) var on: Day?
  @Option(help: "give, add: who has it, as a member of pont.yaml.", transform: asMember) var to: Code<Member>?
  @Option(help: "drop: why.") var because: String?
  @Option(help: "add: its name in English.") var name: String?
  @Option(help: "add: its name in Welsh.") var nameCy: String?
  @Option(
    help: "add: when it is due, such as \"5 weeks before\", \"first day\", \"1 week after\".", transform: asOffset)
  var by: CampaignOffset?
  @Option(help: "add: when it begins; the day it is due if left out.", transform: asOffset) var from: CampaignOffset?
  @Option(help: "add: prepare, draft, translate, accessibility, approve, publish, thank or review.")
  var kind: CampaignTask.Kind = .prepare
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    switch action {
    case .give where to == nil: throw ValidationError("Say who has it, with --to MEMBER.")
    case .drop where because == nil: throw ValidationError("Say why, with --because.")
    case .add where name == nil || nameCy == nil || by == nil:
      throw ValidationError("A new task needs --name, --name-cy and --by, such as --by \"5 weeks before\".")
    default: break
    }
    // An option that is passed over would leave somebody believing it was done.
    let owners: [(isGiven: Bool, option: String, actions: [Action])] = [
      (on != nil, "--on", [.done]), (to != nil, "--to", [.give, .add]), (because != nil, "--because", [.drop]),
      (name != nil, "--name", [.add]), (nameCy != nil, "--name-cy", [.add]), (by != nil, "--by", [.add]),
      (from != nil, "--from", [.add]),
    ]
    for owner in owners where owner.isGiven && !owner.actions.contains(action) {
      let words = owner.actions.map { "‘\($0.rawValue)’" }.joined(separator: " and ")
      throw ValidationError("\(owner.option) belongs to \(words), not to ‘\(action.rawValue)’. Do one after the other.")
    }
  }

  func run() async throws {
    let office = try workspace.openOffice()
    let edition = try which.edition()
    let view: CampaignView
    switch (action, to, because, name, nameCy, by) {
    case (.give, let member?, _, _, _, _): view = try await office.change(task, of: edition, .give(to: member))
    case (.drop, _, let why?, _, _, _): view = try await office.change(task, of: edition, .drop(because: why))
    case (.add, _, _, let english?, let welsh?, let due?):
      view = try await office.addTask(
        TaskForm(
          code: task, kind: kind, name: Bilingual(cy: welsh, en: english), from: from, by: due, owner: to), to: edition)
    case (.reopen, _, _, _, _, _): view = try await office.change(task, of: edition, .reopen)
    default: view = try await office.change(task, of: edition, .done(on: on))
    }
    let printer = workspace.printer
    if let dated = view.tasks.first(where: { $0.task.code == task }) {
      let who = dated.task.owner.map { ", \($0)" } ?? ""
      printer.say("\(view.title), \(task): \(dated.task.state.name), due by \(dated.by)\(who).")
    }
    printer.touched((.campaign, [edition]), (.task, [task]))
    let next = view.tasks.first { $0.task.isOpen }
    printer.remark(next.map { "Next: \($0.task.name.en), by \($0.by)." } ?? "All tasks are done.")
  }
}

struct CampaignTasks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "List the open tasks of all your campaigns, those due first at the top.",
    discussion: "Example: pont campaign tasks --owner coordinator --due 2027-10-01..2027-10-31")

  @Option(help: "Only tasks due on these days.", transform: asDayRange) var due: DayRange?
  @Option(help: "Only this member's.", transform: asMember) var owner: Code<Member>?
  @Flag(help: "Those that are done too.") var all = false
  @Option(help: "The language of the tasks: cy or en.") var lang: Language = .en
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let office = try workspace.openOffice()
    let tasks = try await office.campaignTasks(due: due, owner: owner, openOnly: !all)
    workspace.printer.show(TaskSheet.sheet(tasks, language: lang, today: office.desk.today))
  }
}
