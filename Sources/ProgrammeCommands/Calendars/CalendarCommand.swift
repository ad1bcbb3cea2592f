import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct CalendarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Calendars of others: bank holidays, a school's closed days, an officer's busy times.",
    discussion: "Pont's own calendars go out with ‘pont export calendar’.",
    subcommands: [CalendarImport.self])
}

struct CalendarImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import a calendar file (.ics). What its entries are about is shown, and not kept.",
    discussion: """
      Example: pont calendar import england-and-wales.ics --bank-holidays
               pont calendar import ysgol.ics --school 6614002 --dry-run
               pont calendar import outlook.ics --facilitator yeo-bangor
      Of a school's calendar the whole days are taken that say INSET, HMS, training day, closed, half term or holiday, in
      either language. A later file moves the days of its entries, and opens the school where an entry is cancelled; days
      that somebody typed stay. An officer's file stands for all of their calendar: what is no longer in it is free again.
      """)

  @Argument(help: "The file, or - for standard input.") var file: InputFile?
  @Flag(help: "The file holds bank holidays.") var bankHolidays = false
  @Option(
    name: [.customLong("school"), .customLong("host")], help: "The school whose closed days it holds.",
    transform: asHost)
  var host: HostReference?
  @Option(help: "The facilitator whose busy times it holds.", transform: asFacilitator) var facilitator:
    Code<Facilitator>?
  @Option(help: "A further word by which the school says it is closed; may be given several times.")
  var match: [String] = []
  @Flag(help: "Take every whole day of the school's file.") var all = false
  @OptionGroup var options: ImportOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    try requireFile(file, unless: options.template)
    if !options.template, [bankHolidays, host != nil, facilitator != nil].count(where: { $0 }) != 1 {
      throw ValidationError("Say what the file holds: --bank-holidays, --school SCHOOL or --facilitator CODE.")
    }
    if host == nil, all || !match.isEmpty { throw ValidationError("--match and --all go with --school.") }
  }

  func run() async throws {
    if options.template { return workspace.printer.output(Office.template(for: .calendar)) }
    guard let file else { return }
    let purpose: CalendarPurpose =
      if let host { .host(host) } else if let facilitator { .facilitator(facilitator) } else { .bankHolidays }
    let report = try await workspace.openOffice().importCalendar(
      try file.read(), file: file.name, for: purpose, words: match, takesAll: all, dryRun: options.dryRun,
      skipBadRows: options.skipBadRows)
    let printer = workspace.printer
    for line in report.taken.prefix(Self.shown) { printer.remark("  \(line)") }
    if report.taken.count > Self.shown { printer.remark("  … and \(report.taken.count - Self.shown) more") }
    for line in report.leftOut { printer.remark("Left out: \(line)") }
    try ImportReportPrinter(report: report.rows, noun: noun, file: file, printer: printer).show()
    if !report.affected.isEmpty {
      printer.remark(
        "These sessions stand in that time: \(report.affected.map(\.description).joined(separator: ", ")). Move or cancel them."
      )
    }
  }

  /// Entries named one by one.
  private static let shown = 40

  private var noun: String {
    if host != nil { return "closed day" }
    return facilitator == nil ? "bank holiday" : "busy time"
  }
}
