import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show who did what and when, for everything or for one session, request, host or facilitator.",
    discussion: "Example: pont history S142")

  @Argument(
    help: "A session (S142), request (R57), host (6614002) or facilitator (yeo-bangor); everything if left out.")
  var subject: String?
  @Option(help: "How many acts to show, the latest first.") var last = 20
  @Flag(help: "Show what each act changed, before and after.") var changes = false
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let acts = try await workspace.openOffice().history(of: subject, last: last)
    var columns: [Sheet.Column] = [
      .init("act", "Act", isNumber: true), .init("at", "When"), .init("by", "Who"), .init("what", "What"),
      .init("summary", "In short"),
    ]
    if changes { columns += [.init("record", "Record"), .init("before", "Before"), .init("after", "After")] }
    var sheet = Sheet(columns, ifEmpty: "Nothing has happened yet.")
    for act in acts {
      let head: [Cell] = [.number(act.number), Cell(act.at), Cell(act.by), .text(act.name), Cell(act.shownSummary)]
      guard changes else {
        sheet.add(head)
        continue
      }
      if act.changes.isEmpty { sheet.add(head + [.none, .none, .none]) }
      for change in act.changes { sheet.add(head + [.text(change.record), Cell(change.before), Cell(change.after)]) }
    }
    workspace.printer.show(sheet)
  }
}

struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Reverse your own last act, if nothing has been built on it since.",
    discussion: "Example: pont undo --as coordinator")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let undone = try await workspace.openOffice().undo()
    workspace.printer.say("Undone: \(undone.words)")
    workspace.printer.touched(
      Touched.allCases.compactMap { kind in
        undone.references[kind.rawValue].map { (kind: kind, references: $0) }
      })
    guard !undone.letters.isEmpty else { return }
    workspace.printer.remark(
      "Letters of it, .html and .txt, say what no longer holds: \(undone.letters.joined(separator: ", ")). "
        + "They were left where they are. Send none of them; where one has gone out, tell the host.")
  }
}
