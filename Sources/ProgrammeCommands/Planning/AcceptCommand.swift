import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct AcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Turn the open proposal into sessions, and write the letters to the hosts in both languages.",
    discussion: "Example: pont accept\nRefused if anything the plan rests on has changed since; plan again then.")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let accepted = try await workspace.openOffice().accept()
    let printer = workspace.printer
    guard !accepted.sessions.isEmpty else {
      return printer.say("Every session stays as it was agreed: there was nothing to change, and no letter is due.")
    }
    printer.show(SessionSheet.sheet(accepted.sessions))
    printer.say(
      "\(count(accepted.sessions.count, "session")) proposed. Letters in both languages: \(accepted.lettersFolder)")
    ProposalSheet.toArrange(accepted.toArrange, languages: [.en], printer: printer)
    for line in accepted.unread { printer.remark(line) }
    if let first = accepted.sessions.first {
      printer.say("Next: ring the hosts, then pont session confirm \(first.session.number)")
    }
  }
}
