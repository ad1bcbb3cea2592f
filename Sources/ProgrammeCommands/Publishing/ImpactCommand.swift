public import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct ImpactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Write the impact summary of a term: what we did, what people said, what changed, whom we did not reach.",
    discussion: """
      Example: pont impact --term spring-2027 --for public --lang both
      Writes a page per language, Markdown, lines for posts, and the figures as CSV and JSON with a data dictionary. It is
      a preview until it is published: two different approvers say --approve, then somebody says --publish. What was
      published is kept in a ledger for good, so that no two summaries can be subtracted from each other.
      Small numbers are hidden and the rest rounded. It never claims more than the answers allow.
      """)

  @Option(help: "The term, such as spring-2027, or school-year-2026-27, financial-year-2026-27.") var term: String?
  @Option(name: .customLong("for"), help: "public, funder or team.") var audience: Audience = .public
  @Option(help: "The language: cy, en or both. What is published is always both.") var lang: LanguageChoice = .both
  @Option(help: "Only this area, by name or code.") var area: String?
  @Flag(help: "What was done, without answers and change.") var totalsOnly = false
  @Option(name: .customLong("by"), help: "A breakdown of answers. Each is refused, and told why.")
  var breakdowns: [ImpactBreakdown] = []
  @Flag(help: "Show it without publishing, with a mark that says so (as without this option).") var preview = false
  @Flag(help: "Agree that exactly these files be published; for a member with the role approver.") var approve = false
  @Flag(help: "Publish: two different members have approved exactly these files.") var publish = false
  @Option(help: "The number of the publication that this one corrects.") var revises: Int?
  @Option(help: "The reference of the data protection impact assessment, if the plan has none.") var assessment: String?
  @Option(help: "Whether schools or the police publish about the same people: none, some or unknown.")
  var otherPublishers: EvaluationPlan.OtherPublishers?
  @Option(
    help: "Show the sessions, the answers and the rule behind a figure, by its name or anchor. For the team only.")
  var trace: String?
  @Flag(help: "List the figures by name.") var figures = false
  @Flag(help: "List what was published.") var ledger = false
  @Option(name: .shortAndLong, help: "The folder to write to; impact-TERM in the workspace if left out.") var output:
    String?
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    guard term != nil || ledger else { throw ValidationError("Say for which period: --term spring-2027.") }
    guard [preview, approve, publish].filter({ $0 }).count <= 1 else {
      throw ValidationError("Give one of --preview, --approve and --publish.")
    }
  }

  func run() async throws {
    let office = try workspace.openOffice()
    if ledger { return show(try await office.ledger()) }
    guard let term else { return }
    let order = ImpactOrder(
      term: term, audience: audience, languages: publish ? [.cy, .en] : lang.languages,
      purpose: approve ? .approve : publish ? .publish : .preview, area: area, breakdowns: breakdowns,
      totalsOnly: totalsOnly, assessment: assessment, otherPublishers: otherPublishers, revises: revises,
      folder: output.map { URL(fileURLWithPath: $0) })
    if let trace { return show(try await office.trace(trace, in: order)) }
    if figures { return show(try await office.figures(in: order)) }
    let written = try await office.impact(order)
    let printer = workspace.printer
    printer.show(written.headline.map { (key: $0.key, title: $0.title, value: Cell.text($0.value)) })
    if !written.files.isEmpty { printer.say("Wrote:") }
    for file in written.files { printer.say("  \(file)") }
    for warning in written.warnings { printer.remark(warning) }
    if let next = written.next { printer.say(next) }
  }

  private func show(_ trace: FigureTrace) {
    var sheet = Sheet(
      [
        .init("figure", "Figure"), .init("session", "Session"), .init("day", "Day"),
        .init("count", "Counts", isNumber: true),
      ], ifEmpty: "No session stands behind this figure.")
    for line in trace.lines {
      sheet.add([.text(trace.figure), Cell(line.session), Cell(line.day), .number(line.count)])
    }
    workspace.printer.show(sheet)
    workspace.printer.remark("Shown as \(trace.shown). \(trace.rule) For the team only: these numbers are exact.")
  }

  private func show(_ figures: [(name: String, shown: String)]) {
    var sheet = Sheet([.init("figure", "Figure"), .init("shown", "Shown")], ifEmpty: "There are no figures.")
    for figure in figures { sheet.add([.text(figure.name), .text(figure.shown)]) }
    workspace.printer.show(sheet)
  }

  private func show(_ entries: [LedgerEntry]) {
    var sheet = Sheet(
      [
        .init("number", "No.", isNumber: true), .init("published_on", "Published on"), .init("edition", "Edition"),
        .init("audience", "For"), .init("by", "By"), .init("approvers", "Approved by"),
        .init("figures", "Figures", isNumber: true), .init("revises", "Corrects", isNumber: true),
      ], ifEmpty: "Nothing has been published yet.")
    for entry in entries {
      sheet.add([
        .number(entry.number), Cell(entry.publishedAt.day), .text(entry.edition.description),
        .text(entry.audience.rawValue), .text(entry.by.text),
        .text(entry.approvers.map(\.text).joined(separator: ", ")), .number(entry.figures.count),
        Cell(entry.revises),
      ])
    }
    workspace.printer.show(sheet)
  }
}

extension ImpactBreakdown: ExpressibleByArgument {}
extension EvaluationPlan.OtherPublishers: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Files for other programs.",
    subcommands: [ExportCalendar.self, ExportDocument.self, ExportAll.self])
}

struct ExportCalendar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write a calendar file (.ics). An entry keeps its identity when it moves; cancellations stay in it.",
    discussion: """
      Example: pont export calendar --facilitator yeo-bangor --output yeo-bangor.ics
               pont export calendar --campaign uk-disability-history-month --year 2027 --output history-month.ics
      """)

  @Option(help: "One facilitator's sessions.", transform: asFacilitator) var facilitator: Code<Facilitator>?
  @Option(name: [.customLong("host"), .customLong("school")], help: "One host's sessions.", transform: asHost)
  var host: HostReference?
  @Flag(name: .customLong("public"), help: "Public sessions only; closed work never appears.") var isPublic = false
  @Option(
    help: .init("One adopted campaign's days, work and public sessions.", valueName: "code"),
    transform: { try Code<Observance>($0) })
  var campaign: Code<Observance>?
  @Option(help: "The campaign's year; this year if left out.") var year: Int?
  @Option(name: .shortAndLong, help: "Write to this file.") var output: String?
  @OptionGroup var place: PlaceOptions

  func validate() throws {
    let chosen = [facilitator != nil, host != nil, isPublic, campaign != nil].count { $0 }
    guard chosen == 1 else {
      throw ValidationError("Say whose calendar: --facilitator, --host, --campaign or --public.")
    }
    if year != nil, campaign == nil { throw ValidationError("--year goes with --campaign.") }
    if let year { _ = try asEditionYear(String(year)) }
  }

  func run() async throws {
    let text = try await written()
    guard let output else {
      FileHandle.standardOutput.write(Data(text.utf8))
      return
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw InputFault(file: output, message: "This file cannot be written. Choose a folder that exists and is yours.")
    }
    place.printer.remark("Wrote \(output)")
  }

  private func written() async throws -> String {
    let office = try place.openOffice()
    if let campaign {
      let choice = CampaignChoice(
        span: .year(year ?? office.desk.today.civil.year), strand: nil, area: nil, campaign: campaign,
        workspace: office.folder.path, currentFolder: Surroundings.currentFolder, desk: office.desk)
      return try await Office.campaignCalendar(choice, as: .ics, content: Surroundings.content)
    }
    return try await office.calendar(
      facilitator.map(CalendarScope.facilitator) ?? host.map(CalendarScope.host) ?? .publicSessions)
  }
}
