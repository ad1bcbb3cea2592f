import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the whole workspace, read the copy through, and say what is in it.",
    discussion: """
      Example: pont backup /media/stick
      Others may work on meanwhile. The copy is itself a workspace, sealed concerns included: keep it as safely.
      """)

  @Argument(help: "Where to put the copy, best on another disk; it gets a folder of its own there.") var place: String
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let made = try await workspace.openOffice().backup(
      to: URL(fileURLWithPath: place, relativeTo: Surroundings.currentFolder))
    let printer = workspace.printer
    printer.show([
      ("folder", "Backup", .text(made.folder)), ("hosts", "Hosts", .number(made.hosts)),
      ("sessions", "Sessions", .number(made.sessions)), ("last_act", "Up to act", .number(made.lastAct)),
      ("files", "Own files", .list(made.ownFiles)),
    ])
    printer.say("Every row of the copy was read and is sound. To take it back: pont restore \(made.folder)")
  }
}

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Take a backup back; what was forgotten since is forgotten again.",
    discussion: """
      Example: pont restore /media/stick/gwynedd-20261201T090000Z --dry-run
               pont restore /media/stick/gwynedd-20261201T090000Z --to gwynedd-again
      The present is kept beside the database first. Sealed concerns that came in since stay; numbers already given are
      never given again.
      """)

  @Argument(help: "The folder that ‘pont backup’ made, or a database file.") var backup: String
  @Option(help: "Make a workspace of it in this folder, instead of taking it back into the present one.")
  var to: String?
  @Flag(name: [.long, .customShort("n")], help: "Read the backup through and say what is in it; change nothing.")
  var dryRun = false
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let place = workspace.place
    let report = try await Office.restore(
      URL(fileURLWithPath: backup, relativeTo: Surroundings.currentFolder).standardizedFileURL,
      to: to.map { URL(fileURLWithPath: $0, relativeTo: Surroundings.currentFolder).standardizedFileURL },
      workspace: place.workspace ?? Surroundings.environment["PONT_WORKSPACE"],
      currentFolder: Surroundings.currentFolder, desk: try Surroundings.desk(actingAs: place.actingAs),
      content: Surroundings.content, dryRun: dryRun)
    let printer = workspace.printer
    printer.show([
      ("workspace", "Workspace", .text(report.workspace)), ("hosts", "Hosts", .number(report.hosts)),
      ("sessions", "Sessions", .number(report.sessions)), ("last_act", "Up to act", .number(report.lastAct)),
      ("last_act_at", "Done at", Cell(report.lastActAt)), ("kept", "The present is kept in", Cell(report.kept)),
      ("forgotten_again", "Forgotten again", .number(report.forgottenAgain)),
      ("concerns_kept", "Concerns that stay", .number(report.concernsKept)),
    ])
    for remark in report.remarks { printer.remark(remark) }
    printer.say(report.isDryRun ? "Nothing was changed." : "Taken back. Next: pont doctor")
  }
}
