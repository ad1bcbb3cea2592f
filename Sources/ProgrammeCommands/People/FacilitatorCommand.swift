import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct FacilitatorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facilitator",
    abstract: "Who delivers: officers, trainers, speakers; known by role and base.",
    subcommands: [FacilitatorImport.self, FacilitatorList.self, FacilitatorLeave.self, FacilitatorQualify.self],
    aliases: ["officer", "trainer"])
}

struct FacilitatorImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import facilitators: base, hours, languages, qualifications, checks.",
    discussion: "Example: pont facilitator import facilitators.csv\nThe form: pont facilitator import --template")

  @Argument(help: "The file, or - for standard input.") var file: InputFile?
  @OptionGroup var options: ImportOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try requireFile(file, unless: options.template) }

  func run() async throws {
    if options.template { return workspace.printer.output(Office.template(for: .facilitators)) }
    guard let file else { return }
    let report = try await workspace.openOffice().importFacilitators(
      try file.read(), file: file.name, dryRun: options.dryRun, skipBadRows: options.skipBadRows)
    try ImportReportPrinter(report: report, noun: "facilitator", file: file, printer: workspace.printer).show()
  }
}

struct FacilitatorList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List facilitators and what may lapse.", discussion: "Example: pont facilitator list"
  )

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("code", "Facilitator"), .init("role", "Role"), .init("base", "Base"), .init("languages", "Speaks"),
        .init("qualifications", "Qualified for"), .init("checks", "Checks"), .init("hours", "Hours"),
        .init("leave", "Leave"),
      ], ifEmpty: "No facilitators yet. Import them with ‘pont facilitator import FILE’.")
    for person in try await workspace.openOffice().facilitators() {
      sheet.add([
        Cell(person.code), .text(person.role), .text(person.base.name),
        .list(person.languages.sorted().map(\.rawValue)),
        .list(person.qualifications.map { until($0.name.text, $0.validUntil) }),
        .list(person.checks.map { until($0.name.text, $0.validUntil) }),
        .list(person.hours.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }),
        .list(person.leave.map(\.description)),
      ])
    }
    workspace.printer.show(sheet)
  }

  private func until(_ name: String, _ day: Day?) -> String { day.map { "\(name) until \($0)" } ?? name }
}

struct FacilitatorLeave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: "Note leave, or take it back: nobody is ever planned on it.",
    discussion: """
      Example: pont facilitator leave yeo-bangor 2027-01-18..2027-01-22
               pont facilitator leave yeo-bangor 2027-01-20 --remove
      """)

  @Argument(help: "The facilitator, such as yeo-bangor.", transform: asFacilitator) var facilitator: Code<Facilitator>
  @Argument(help: "The day or days, such as 2027-01-18..2027-01-22.", transform: asDayRange) var days: DayRange
  @Flag(help: "They are there on these days after all; the rest of the leave stays.") var remove = false
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    if remove {
      try await workspace.openOffice().removeLeave(days, for: facilitator)
      workspace.printer.say("\(facilitator) is no longer on leave on \(days).")
      return workspace.printer.touched((.facilitator, [facilitator]))
    }
    let affected = try await workspace.openOffice().addLeave(days, for: facilitator)
    workspace.printer.say("\(facilitator) is on leave on \(days).")
    workspace.printer.touched((.facilitator, [facilitator]))
    if !affected.isEmpty {
      workspace.printer.remark(
        "Sessions of theirs stand in that time: \(affected.map(\.description).joined(separator: ", ")). Move them or find somebody else."
      )
    }
  }
}

struct FacilitatorQualify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qualify",
    abstract: "Note a qualification or check: kind, date and expiry only.",
    discussion: """
      Example: pont facilitator qualify yeo-bangor bystander-trainer --until 2028-03-31
               pont facilitator qualify yeo-bangor dbs-enhanced --check --until 2028-03-31
      """)

  @Argument(help: "The facilitator, such as yeo-bangor.", transform: asFacilitator) var facilitator: Code<Facilitator>
  @Argument(help: "The qualification or check, such as bystander-trainer.") var name: String
  @Flag(help: "It is a check (DBS, vetting), not a qualification.") var check = false
  @Option(help: "The day of the check.", transform: asDay) var on: Day?
  @Option(help: "The last day it counts.", transform: asDay) var until: Day?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    try await workspace.openOffice().qualify(facilitator, name: name, isCheck: check, on: on, until: until)
    workspace.printer.say("\(facilitator): \(name)\(until.map { " until \($0)" } ?? "").")
    workspace.printer.touched((.facilitator, [facilitator]))
  }
}
