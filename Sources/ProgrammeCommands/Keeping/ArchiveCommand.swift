import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct ExportAll: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Write everything as open files: each table as CSV and JSON, with a page on every column.",
    discussion: """
      Example: pont export all everything
      The folder holds personal data and closed work: keep it as you keep the workspace. Concerns stay sealed, so it
      does not replace a backup. ‘pont import all’ takes it into a new workspace.
      """)

  @Argument(help: "The folder to make; it may exist if it is empty.") var folder: String
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let report = try await workspace.openOffice().exportAll(
      to: URL(fileURLWithPath: folder, relativeTo: Surroundings.currentFolder))
    let printer = workspace.printer
    printer.show(ArchiveSheet.sheet(report))
    printer.say("Wrote \(count(report.rows, "row")) of \(count(report.tables.count, "table")) to \(folder).")
    if report.sealed > 0 {
      printer.remark(
        "\(count(report.sealed, "concern")) \(report.sealed == 1 ? "stays" : "stay") sealed here and \(report.sealed == 1 ? "is" : "are") not in it."
      )
    }
    printer.remark("It holds personal data and closed work. README.md in it says what is what.")
  }
}

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in what ‘pont export all’ wrote.", subcommands: [ImportAll.self])
}

struct ImportAll: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Take an export of everything into a new workspace, with its history.",
    discussion: """
      Example: pont import all ../everything
      All or nothing. The workspace must be one in which nobody has done anything yet: make it with ‘pont init’. Undo
      does not reach behind it. The settings come along while pont.yaml is still as ‘pont init’ wrote it.
      """)

  @Argument(help: "The folder that ‘pont export all’ wrote.") var folder: String
  @Flag(help: "Take the export's pont.yaml, though the one here was edited.") var settings = false
  @Flag(name: [.long, .customShort("n")], help: "Read and check the files, and change nothing.") var dryRun = false
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let report = try await workspace.openOffice().importAll(
      from: URL(fileURLWithPath: folder, relativeTo: Surroundings.currentFolder), dryRun: dryRun,
      takingSettings: settings)
    let printer = workspace.printer
    printer.show(ArchiveSheet.sheet(report))
    printer.say(
      "\(dryRun ? "Would take in" : "Took in") \(count(report.rows, "row")) of \(count(report.tables.count, "table")) from \(folder)."
    )
    for path in report.ownFiles { printer.say("  \(path)") }
    for path in report.different {
      let remedy = path == "pont.yaml" ? "--settings takes the export's." : "Compare them."
      printer.remark("\(path) is there already and differs: \(folder)/workspace/\(path). \(remedy)")
    }
    if !report.closedSessions.isEmpty {
      printer.remark(
        "Marked public and closed all the same, so nothing public shows them: \(report.closedSessions.joined(separator: ", "))."
      )
    }
    if !dryRun { printer.say("Next: pont doctor") }
  }
}

/// The tables of an export with their rows.
enum ArchiveSheet {
  static func sheet(_ report: ArchiveReport) -> Sheet {
    var sheet = Sheet([.init("table", "Table"), .init("rows", "Rows", isNumber: true)], ifEmpty: "No tables.")
    for table in report.tables { sheet.add([.text(table.name), .number(table.rows)]) }
    return sheet
  }
}
