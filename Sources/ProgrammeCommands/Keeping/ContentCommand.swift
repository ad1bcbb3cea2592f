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
      today: try Surroundings.day(of: try Surroundings.now()), content: Surroundings.content)
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
