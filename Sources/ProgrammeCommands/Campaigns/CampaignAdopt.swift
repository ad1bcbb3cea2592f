import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct CampaignAdopt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "Take part in a campaign: it stands first in your calendar.",
    discussion: """
      Example: pont campaign adopt uk-disability-history-month --year 2027
               pont campaign adopt pride-month --year 2027 --with idahobit --owner coordinator
      Then make its task list with ‘pont campaign plan’.
      """)

  @OptionGroup var which: CampaignEditionOptions
  @Option(
    help: "Another observance that it takes in; may be given several times; those of its plan if left out.",
    transform: asObservance)
  var with: [Code<Observance>] = []
  @Option(help: "Who sees it through, as a member of pont.yaml; you if left out.", transform: asMember)
  var owner: Code<Member>?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let view = try await workspace.openOffice().adoptCampaign(
      try which.edition(), with: with.isEmpty ? nil : with, owner: owner)
    let printer = workspace.printer
    printer.say("Adopted: \(view.title), \(view.datesText).")
    printer.touched((.campaign, [view.campaign.edition]))
    view.remarks(printer)
    printer.remark(
      "Next: pont campaign plan \(view.campaign.edition.code) --year \(view.campaign.edition.year)")
  }
}

struct CampaignPlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Make and show a campaign's task list, with days and owners; adopts it where need be.",
    discussion: """
      Example: pont campaign plan uk-disability-history-month --year 2027
      Tasks that are there stay as they are. The days move with the campaign's; what is done stays done.
      ‘pont week’ and ‘pont today’ show what is due.
      """)

  @OptionGroup var which: CampaignEditionOptions
  @Option(
    help: "Another observance that it takes in; may be given several times.", transform: asObservance)
  var with: [Code<Observance>] = []
  @Option(help: "Who has the new tasks; the campaign's owner if left out.", transform: asMember)
  var owner: Code<Member>?
  @Option(help: "The language of the tasks: cy or en.") var lang: Language = .en
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let office = try workspace.openOffice()
    let view = try await office.planCampaign(
      try which.edition(), with: with.isEmpty ? nil : with, owner: owner)
    let printer = workspace.printer
    printer.show(TaskSheet.sheet(view.tasks, language: lang, today: office.desk.today, hasCampaign: false))
    if printer.format == .table {
      printer.say("\n\(view.title), \(view.datesText).")
      if let aim = view.plan.aim { printer.say("Aim: \(aim[lang])") }
      for message in view.plan.messages { printer.say("Say: \(message[lang])") }
      for care in view.plan.care { printer.say("Take care: \(care[lang])") }
      if !view.plan.sessionTypes.isEmpty {
        printer.say("Session types that suit: \(view.plan.sessionTypes.map(\.text).joined(separator: ", "))")
      }
      if !view.plan.channels.isEmpty {
        printer.say("Channels: \(view.plan.channels.map(\.text).joined(separator: ", "))")
      }
      if !view.sessions.isEmpty {
        printer.say("Sessions: \(view.sessions.map(\.session.number.description).joined(separator: ", "))")
      }
    }
    view.remarks(printer)
    printer.remark(view.added == 0 ? "Nothing was added." : "\(view.added) tasks added.")
    let edition = view.campaign.edition
    printer.remark("Next: pont campaign task \(edition.code) TASK done --year \(edition.year), or give --to MEMBER")
  }
}

struct CampaignDrop: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Give a campaign up; its tasks leave the calendar.",
    discussion: "Example: pont campaign drop refugee-week --year 2027 --because \"no partner this year\"")

  @OptionGroup var which: CampaignEditionOptions
  @Option(help: "Why.") var because: String
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let view = try await workspace.openOffice().dropCampaign(try which.edition(), because: because)
    workspace.printer.say(
      "Dropped: \(view.title). Take it up again with ‘pont campaign adopt \(view.campaign.edition.code) --year \(view.campaign.edition.year)’."
    )
    workspace.printer.touched((.campaign, [view.campaign.edition]))
  }
}

struct CampaignHang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hang", abstract: "Hang sessions on a campaign. Only public ones ever show in its calendar.",
    discussion: """
      Example: pont campaign hang uk-disability-history-month S142 S143 --year 2027
      Public sessions on the campaign's days that share a strand with it hang on it by themselves.
      """)

  @OptionGroup var which: CampaignEditionOptions
  @Argument(help: "The sessions, such as S142.", transform: asSession) var sessions: [SessionNumber]
  @Flag(help: "Take them off it.") var off = false
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let view = try await workspace.openOffice().hang(sessions, on: try which.edition(), off: off)
    let hung = view.sessions.map(\.session.number.description)
    workspace.printer.say("\(view.title): \(hung.isEmpty ? "no sessions" : hung.joined(separator: ", ")).")
    workspace.printer.touched((.campaign, [view.campaign.edition]), (.session, sessions))
  }
}

extension CampaignView {
  var title: String { "\(observance.name.en) \(campaign.edition.year)" }

  /// The days, and how well they are known.
  var datesText: String {
    guard let window else { return "dates not known" }
    switch window.confidence {
    case .sure: return "\(window.days)"
    case .likely: return "\(window.days) (likely)"
    case nil: return "\(window.days) (reckoned, not yet announced)"
    }
  }

  /// What to know before relying on the days.
  func remarks(_ printer: Printer) {
    guard let awaited else { return }
    let look = awaited.lookBy.map { " Look by \($0)." } ?? ""
    printer.remark(
      "The dates are reckoned from another year: \(awaited.by.en) announces them.\(look) Then: pont campaign announce \(campaign.edition.code) --year \(campaign.edition.year) --dates FIRST..LAST --source WHERE"
    )
  }
}
