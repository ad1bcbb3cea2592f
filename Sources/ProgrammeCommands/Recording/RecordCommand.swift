import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct RecordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Close a session with a head count; that alone is enough.",
    discussion: """
      Example: pont record S142 --attended 28
               pont record S142 --from attendance.csv
      Without options it asks, one short question at a time. Counts only: of an attendance list from Teams, Zoom,
      Eventbrite or a spreadsheet the people are counted, and no name is kept.
      """)

  @Argument(help: "The session, such as S142.", transform: asSession) var session: SessionNumber
  @Option(
    parsing: .unconditional,
    help: .init(
      "How many of the group were there; facilitators and teachers do not count.", valueName: "number"))
  var attended: Int?
  @Option(help: .init("Count the people of this attendance list.", valueName: "file")) var from: InputFile?
  @Flag(help: "The number is an estimate; it is printed as “about”.") var about = false
  @Flag(help: "We came and nobody was there.") var nobody = false
  @Flag(name: [.long, .customShort("n")], help: "With --from: show the count, and record nothing.") var dryRun = false
  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if [nobody, attended != nil, from != nil].count(where: { $0 }) > 1 {
      throw ValidationError("Give one of --attended, --from and --nobody.")
    }
    if dryRun, from == nil { throw ValidationError("--dry-run goes with --from, which counts a list.") }
  }

  func run() async throws {
    let office = try workspace.openOffice()
    if nobody {
      let reopened = try await office.recordNobody(at: session)
      workspace.printer.say("\(session) is closed: nobody was there. Its travel still counts.")
      if let reopened { workspace.printer.say("\(reopened) is open again. Next: pont offer \(reopened)") }
      workspace.printer.touched((.session, [session]), (.request, [reopened].compactMap { $0 }))
      return
    }
    if let from { return try await count(from, office) }
    let present = try attended ?? ask(office)
    tell(present, try await office.record(session, attended: present, isEstimate: about))
  }

  private func count(_ file: InputFile, _ office: Office) async throws {
    let inspection = try await office.inspectAttendance(try file.read(), file: file.name, of: session)
    for line in inspection.found + inspection.doubts { workspace.printer.remark(line) }
    if dryRun {
      return workspace.printer.say("Would close \(session) with \(inspection.present).")
    }
    if !inspection.isRemembered || !inspection.doubts.isEmpty {
      try confirmation.confirm("Record \(inspection.present) for \(session)?")
    }
    tell(inspection.present, try await office.record(inspection, isEstimate: about))
  }

  private func tell(_ present: Int, _ recorded: Recorded) {
    if let before = recorded.replaced {
      workspace.printer.say("\(session) is closed with \(present) (before: \(before)).")
    } else {
      workspace.printer.say("\(session) is closed with \(present).")
    }
    for warning in recorded.warnings { workspace.printer.remark(warning) }
    workspace.printer.touched((.session, [session]))
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
