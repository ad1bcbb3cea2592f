import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct SessionRegister: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Show or keep who was at a session of adults, by name. Never for young people, and never needed.",
    discussion: """
      Example: pont session register S142
               pont session register S142 --from attendance.csv
               pont session register S142 --add "A. Example" --mark late --walk-in
      For a training record. A head count is always enough: pont record S142 --from attendance.csv counts without names.
      """)

  @Argument(help: "The session, such as S142.", transform: asSession) var session: SessionNumber
  @Option(help: .init("Keep the people of this attendance list.", valueName: "file")) var from: InputFile?
  @Option(help: .init("Add one adult, or change their mark.", valueName: "name")) var add: String?
  @Option(help: .init("Remove one line, by name or by its number.", valueName: "name")) var remove: String?
  @Option(help: "present, late, excused, unexcused or not-recorded.") var mark: AttendanceMark = .present
  @Flag(help: "They came without having been expected.") var walkIn = false
  @Flag(name: [.long, .customShort("n")], help: "With --from: show the register, and keep nothing.") var dryRun = false
  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if [from != nil, add != nil, remove != nil].count(where: { $0 }) > 1 {
      throw ValidationError("Give one of --from, --add and --remove.")
    }
  }

  func run() async throws {
    let office = try workspace.openOffice()
    if let remove {
      let left = try await office.removeRegisterLine(remove, of: session)
      show(left)
      workspace.printer.say("Removed one line; \(left.present) were there.")
      for warning in left.warnings { workspace.printer.remark(warning) }
      return workspace.printer.remark(
        "History still remembers the name. To forget it for good: pont forget --register \(session) NAME --because …")
    }
    let report: RegisterReport
    if let from {
      let data = try from.read()
      let preview = try await office.keepRegister(data, file: from.name, of: session, dryRun: true)
      if !preview.dropped.isEmpty {
        workspace.printer.remark("Personal columns not read: \(preview.dropped.joined(separator: ", ")).")
      }
      if dryRun { return show(preview) }
      try confirmation.confirm(
        "Keep the names of \(count(preview.entries.count, "adult")), \(preview.present) of them there, with \(session)?"
      )
      report = try await office.keepRegister(data, file: from.name, of: session)
    } else if let add {
      report = try await office.keepRegister([.init(name: add, mark: mark, isWalkIn: walkIn)], of: session)
    } else {
      return show(try await office.register(of: session))
    }
    show(report)
    workspace.printer.say("Kept: \(report.added) new, \(report.changed) changed; \(report.present) were there.")
    for warning in report.warnings { workspace.printer.remark(warning) }
  }

  private func show(_ report: RegisterReport) {
    var sheet = Sheet(
      [
        .init("number", "No.", isNumber: true), .init("name", "Name"), .init("mark", "Mark"),
        .init("walk_in", "Walk-in"),
      ],
      ifEmpty: "No register was kept. None is needed; the head count closes the session.")
    for (index, entry) in report.entries.enumerated() {
      sheet.add([
        .number(index + 1), Cell(entry.name ?? "forgotten"), .text(entry.mark.rawValue), .flag(entry.isWalkIn),
      ])
    }
    workspace.printer.show(sheet)
  }
}
