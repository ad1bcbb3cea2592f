import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct ContentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content", abstract: "What teams may edit: session types, questions, texts, places, calendars.",
    subcommands: [ContentCheck.self, ContentDiff.self])
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

struct ContentDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show how the workspace's own content differs from what came with pont, text by text and row by row.",
    discussion: """
      Example: pont content diff
               pont content diff messages/cy
      “missing” is what came with pont and your file lacks: after an update, copy it over if you want it.
      """)

  @Argument(help: "Only files whose path holds this, such as messages/cy.") var files: [String] = []
  @Option(name: .long, help: "The workspace folder; else PONT_WORKSPACE, else found by walking up.")
  var workspace: String?
  @Option(name: .long, help: "How to write the result: table, json or csv.") var format: OutputFormat = .table

  func run() async throws {
    let lines = try await Office.contentDifferences(
      in: files, workspace: workspace ?? Surroundings.environment["PONT_WORKSPACE"],
      currentFolder: Surroundings.currentFolder, content: Surroundings.content)
    let printer = Printer(format: format, environment: Surroundings.environment)
    guard format == .table else {
      var sheet = Sheet(
        [
          .init("file", "File"), .init("kind", "What"), .init("field", "Field"), .init("line", "Line", isNumber: true),
          .init("shipped", "Came with pont"), .init("own", "Yours"),
        ], ifEmpty: "")
      for line in lines {
        sheet.add([
          .text(line.file), .text(line.kind), Cell(line.field), Cell(line.line), Cell(line.shipped), Cell(line.own),
        ])
      }
      return printer.show(sheet)
    }
    if lines.isEmpty {
      printer.say(
        files.isEmpty ? "The workspace has no content of its own." : "No file of the workspace's own is called so.")
    }
    for (file, lines) in Dictionary(grouping: lines, by: \.file).sorted(by: { $0.key < $1.key }) {
      show(file, lines, printer)
    }
  }

  private func show(_ file: String, _ lines: [ContentDifferenceLine], _ printer: Printer) {
    switch lines.first?.kind {
    case "own file": return printer.say("\(file): your own; nothing of this name came with pont.")
    case "same":
      return printer.say("\(file): says the same as what came with pont. Remove it, to take part in updates.")
    default: break
    }
    let counts = ["changed", "added", "missing"].map { kind in (kind, lines.count { $0.kind == kind }) }
    printer.say("\(file): " + counts.filter { $1 > 0 }.map { "\($1) \($0)" }.joined(separator: ", "))
    for line in lines {
      printer.say("  \(line.field ?? "")\(line.line.map { " (line \($0))" } ?? ""): \(line.kind)")
      if let shipped = line.shipped { printer.say("    - \(shipped)") }
      if let own = line.own { printer.say("    + \(own)") }
    }
  }
}
