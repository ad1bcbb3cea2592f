import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a workspace: a folder with pont.yaml (yours to edit) and pont.sqlite.",
    discussion: """
      Example: pont init gwynedd --name "Gwynedd schools team" --name-cy "Tîm ysgolion Gwynedd" --area Gwynedd
      """)

  @Argument(help: "The folder to make; it may exist if it is empty.") var folder: String
  @Option(help: "The team's name in English, as it stands on letters and pages.") var name: String?
  @Option(help: "The team's name in Welsh.") var nameCy: String?
  @Option(
    help:
      "An area the team works in, or a police force or health board; may be given several times. All areas if left out."
  )
  var area: [String] = []
  @Option(name: .customLong("as"), help: .init("Who you are in Pont, such as coordinator.", valueName: "member"))
  var actingAs: String?

  func run() async throws {
    let made = try await Office.makeWorkspace(
      at: URL(fileURLWithPath: folder, relativeTo: Surroundings.currentFolder),
      name: name, nameCy: nameCy, areas: area, desk: try Surroundings.desk(actingAs: actingAs),
      content: Surroundings.content)
    let printer = Printer(format: .table, environment: Surroundings.environment)
    printer.say("Made \(made.folder): pont.yaml holds the settings, pont.sqlite everything else.")
    for warning in made.warnings { printer.remark(warning) }
    printer.say(
      "Next: cd \(folder) && pont school import FILE   (the Welsh Government's list of schools: XLSX, ODS or CSV)")
  }
}

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check that the workspace is sound and stands where it is safe.",
    discussion: "Example: pont doctor\nExit status 1 when something needs attention.")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let findings = try await workspace.openOffice().examine()
    var sheet = Sheet(
      [.init("check", "Check"), .init("state", "State"), .init("finding", "What was found")],
      ifEmpty: "Nothing to check.")
    for finding in findings {
      sheet.add([.text(finding.check), finding.isSound ? "fine" : "ATTENTION", .text(finding.text)])
    }
    workspace.printer.show(sheet)
    if findings.contains(where: { !$0.isSound }) { throw Stop(status: 1) }
  }
}
