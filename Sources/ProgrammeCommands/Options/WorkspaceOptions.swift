import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

/// Where a command works and who acts.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .init(
      "The workspace folder; else PONT_WORKSPACE, else found by walking up from the current folder.",
      valueName: "folder"))
  var workspace: String?

  @Option(
    name: .customLong("as"),
    help: .init(
      "Who acts; else PONT_USER, else ‘me’ in pont.yaml. On one machine this is attribution, not a lock.",
      valueName: "member"))
  var actingAs: String?

  /// For commands that write pages and files: remarks go to standard error, the page to standard output.
  var printer: Printer { Printer(format: .table, environment: Surroundings.environment) }

  /// Opens the workspace, with clock and keys from the surroundings.
  func openOffice() throws -> Office {
    try Office.open(
      from: workspace ?? Surroundings.environment["PONT_WORKSPACE"],
      currentFolder: Surroundings.currentFolder,
      desk: try Surroundings.desk(actingAs: actingAs),
      content: Surroundings.content)
  }
}

/// What every command that prints a table takes.
struct WorkspaceOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions

  @Option(name: .long, help: "How to write the result: table, json or csv.")
  var format: OutputFormat = .table

  var printer: Printer { Printer(format: format, environment: Surroundings.environment) }

  func openOffice() throws -> Office { try place.openOffice() }
}

extension OutputFormat: ExpressibleByArgument {}

/// What an import takes beside its file.
struct ImportOptions: ParsableArguments {
  @Flag(name: [.long, .customShort("n")], help: "Show what would change, and change nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Import the good rows and write the bad ones to a file beside the input.")
  var skipBadRows = false

  @Flag(name: .long, help: "Print the header and an example row, and stop.")
  var template = false
}

/// For what was recognised in a file rather than told: somebody looks at it once.
struct ConfirmationOptions: ParsableArguments {
  @Flag(name: [.long, .customShort("y")], help: "Take what was recognised in the file without being asked.")
  var yes = false

  /// Asks whether to go on.
  ///
  /// - Throws: ``Stop`` where the answer is no, or where nobody can be asked and `--yes` was not given.
  func confirm(_ question: String) throws {
    if yes { return }
    guard Terminal.canAsk else {
      throw stopped("Nobody can be asked here. Look at it with --dry-run, then say --yes.", status: 64)
    }
    guard let answer = Terminal.ask(question + " (y/n)"), answer.lowercased().hasPrefix("y") else {
      throw stopped("Nothing was changed.", status: 1)
    }
  }

  private func stopped(_ message: String, status: Int32) -> Stop {
    FileHandle.standardError.write(Data("pont: \(message)\n".utf8))
    return Stop(status: status)
  }
}

/// A file named on the command line; `-` is standard input.
struct InputFile: ExpressibleByArgument {
  let path: String

  init(argument: String) { path = argument }

  /// The last part of the path, as messages name it.
  var name: String { path == "-" ? "standard input" : URL(fileURLWithPath: path).lastPathComponent }

  /// - Throws: ``InputFault`` when it cannot be read.
  func read() throws -> Data {
    if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      let why =
        !exists
        ? "There is no such file. Check the path."
        : isFolder.boolValue ? "This is a folder. Name a file in it." : "It cannot be read. Check its permissions."
      throw InputFault(file: path, message: why)
    }
  }
}
