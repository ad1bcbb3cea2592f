import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct ContentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content", abstract: "What teams may edit: session types, questions, texts, places, calendars.",
    subcommands: [ContentCheck.self])
}

struct ContentCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find unknown keys, missing languages, wrong dates, stale or unread Welsh; with file and line.",
    discussion: "Example: pont content check\nExit status 65 when there is a fault; warnings alone give 0.")

  @Flag(help: "Show faults only, no warnings.") var faultsOnly = false
  @Option(name: .long, help: "The workspace folder, whose own files win; the shipped content alone if there is none.")
  var workspace: String?
  @Option(name: .long, help: "How to write the result: table, json or csv.") var format: OutputFormat = .table

  func run() async throws {
    let findings = try await Office.checkContent(
      workspace: workspace ?? Surroundings.environment["PONT_WORKSPACE"], currentFolder: Surroundings.currentFolder,
      today: try Surroundings.local(try Surroundings.now()).day, content: Surroundings.content)
    let printer = Printer(format: format, environment: Surroundings.environment)
    var sheet = Sheet(
      [
        .init("severity", "What"), .init("file", "File"), .init("line", "Line", isNumber: true),
        .init("field", "Field"),
        .init("message", "Finding"),
      ], ifEmpty: "The content is sound.")
    for finding in findings where !(faultsOnly && finding.isWarning) {
      sheet.add([
        finding.isWarning ? "warning" : "FAULT", .text(finding.file), Cell(finding.line), Cell(finding.field),
        .text(finding.message),
      ])
    }
    printer.show(sheet)
    let faults = findings.count { !$0.isWarning }
    printer.say("\(count(faults, "fault")), \(count(findings.count - faults, "warning")).")
    if faults > 0 { throw Stop(status: 65) }
  }
}

struct TypeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "type", abstract: "Session types: what can be delivered.", subcommands: [TypeList.self, TypeShow.self])
}

struct TypeList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List session types.", discussion: "Example: pont type list")

  @Option(help: "The language of the titles: cy or en.") var lang: Language = .en
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("type", "Type"), .init("title", "Title"), .init("minutes", "Minutes", isNumber: true),
        .init("group", "Group"),
        .init("facilitators", "People", isNumber: true), .init("strands", "Strands"), .init("needs", "Needs"),
      ], ifEmpty: "No session types. See ‘pont content check’.")
    for type in try await workspace.openOffice().sessionTypes() {
      sheet.add([
        Cell(type.code), .text(type.title[lang]), .number(type.minutes),
        .text("\(type.groupSize.lowerBound)–\(type.groupSize.upperBound)"), .number(type.facilitators),
        .list(type.strands.map(\.text)), .list(type.qualifications.map(\.text) + type.checks.map(\.text)),
      ])
    }
    workspace.printer.show(sheet)
  }
}

struct TypeShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the plan of a session type.",
    discussion: "Example: pont type show bystander-secondary --lang cy")

  @Argument(help: "The session type, such as bystander-secondary.", transform: asType) var type: Code<SessionType>
  @Option(help: "The language: cy or en.") var lang: Language = .en
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let office = try workspace.openOffice()
    let plan = try await office.sessionType(type)
    let printer = workspace.printer
    if lang == .cy, let mark = try await office.draftMark(of: type) { printer.say(mark + "\n") }
    printer.say("\(plan.title[lang]) — \(plan.minutes) min\n\(plan.purpose[lang])\n")
    var sheet = Sheet(
      [
        .init("minutes", "Min", isNumber: true), .init("title", "What"), .init("say", "Say"), .init("do", "Do"),
      ], ifEmpty: "No segments.")
    for segment in plan.plan.segments {
      sheet.add([
        .number(segment.minutes), .text(segment.title[lang]), .text(segment.say[lang]), .text(segment.action[lang]),
      ])
    }
    printer.show(sheet)
  }
}
