import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct FollowUpsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-ups",
    abstract: "Show which sessions are to be followed up after 3 and 6 months, and which were.",
    discussion: """
      Example: pont follow-ups
      A follow-up is done once its forms came in: pont feedback import FILE --phase follow-up
      """)

  @Flag(help: "Those that are done too.") var all = false
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("session", "Session"), .init("on", "Held on", isWhole: true), .init("host", "Host"),
        .init("group", "Group"), .init("months", "Months", isNumber: true), .init("due", "Due", isWhole: true),
        .init("state", "State"),
      ], ifEmpty: "No follow-up is open.")
    for line in try await workspace.openOffice().followUps(includesDone: all) {
      let session = line.session.session
      sheet.add([
        Cell(session.number), Cell(session.span.day), .text(line.session.host.name), .text(session.group.label),
        .number(line.months), Cell(line.due), .text(line.state.rawValue),
      ])
    }
    workspace.printer.show(sheet)
  }
}
