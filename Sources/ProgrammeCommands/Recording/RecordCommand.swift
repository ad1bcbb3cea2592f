import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct RecordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Close a session with a head count; that alone is enough.",
    discussion: """
      Example: pont record S142 --attended 28
      Without options it asks, one short question at a time. Counts only: no names.
      """)

  @Argument(help: "The session, such as S142.", transform: asSession) var session: SessionNumber
  @Option(
    parsing: .unconditional,
    help: .init(
      "How many of the group were there; facilitators and teachers do not count.", valueName: "number"))
  var attended: Int?
  @Flag(help: "The number is an estimate; it is printed as “about”.") var about = false
  @Flag(help: "We came and nobody was there.") var nobody = false
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if nobody, attended != nil { throw ValidationError("Give --attended or --nobody, not both.") }
  }

  func run() async throws {
    let office = try workspace.openOffice()
    if nobody {
      let reopened = try await office.recordNobody(at: session)
      workspace.printer.say("\(session) is closed: nobody was there. Its travel still counts.")
      if let reopened { workspace.printer.say("\(reopened) is open again. Next: pont offer \(reopened)") }
      return
    }
    let present = try attended ?? ask(office)
    let recorded = try await office.record(session, attended: present, isEstimate: about)
    if let before = recorded.replaced {
      workspace.printer.say("\(session) is closed with \(present) (before: \(before)).")
    } else {
      workspace.printer.say("\(session) is closed with \(present).")
    }
    for warning in recorded.warnings { workspace.printer.remark(warning) }
  }

  private func ask(_ office: Office) throws -> Int {
    guard Terminal.canAsk else {
      throw ValidationError("Give the head count: pont record \(session) --attended 28")
    }
    while true {
      guard let answer = Terminal.ask("How many of the group were there?") else {
        throw ValidationError("No head count was given; nothing was recorded.")
      }
      if let number = Int(answer) { return number }
      Printer(format: .table, environment: [:]).remark("“\(answer)” is not a whole number. Count again, such as 28.")
    }
  }
}
