import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct VisitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit", abstract: "Visits from before Pont.", subcommands: [VisitImport.self])
}

struct VisitImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import last year's visits from a spreadsheet saved as CSV.",
    discussion: """
      Example: pont visit import last-year.csv
      A visit finds its school by number, or by name and area. A doubtful one is listed, never guessed.
      """)

  @Argument(help: "The file, or - for standard input.") var file: InputFile?
  @Option(help: "How the file writes dates in numbers, where it does not show that itself: day-first or month-first.")
  var dates: DateOrder?
  @OptionGroup var options: ImportOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try requireFile(file, unless: options.template) }

  func run() async throws {
    if options.template { return workspace.printer.output(Office.template(for: .visits)) }
    guard let file else { return }
    let report = try await workspace.openOffice().importVisits(
      try file.read(), file: file.name, dates: dates, dryRun: options.dryRun, skipBadRows: options.skipBadRows)
    try ImportReportPrinter(report: report, noun: "visit", file: file, printer: workspace.printer).show()
  }
}

struct CoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show which hosts have been reached, area by area, and whom to ring first.",
    discussion: "Example: pont coverage --area Gwynedd --call-list 10")

  @Option(help: "Only this area, by name or code.") var area: String?
  @Option(help: "List so many hosts to ring first.") var callList: Int?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let coverage = try await workspace.openOffice().coverage(area: area, callList: callList ?? 0)
    let printer = workspace.printer
    if callList == nil || printer.format == .table {
      var sheet = Sheet(
        [
          .init("area", "Area"), .init("group", "Hosts"), .init("hosts", "All", isNumber: true),
          .init("never_asked", "Never asked", isNumber: true), .init("asked_no_answer", "No answer", isNumber: true),
          .init("said_no", "Said no", isNumber: true), .init("booked", "Booked", isNumber: true),
          .init("visited", "Visited", isNumber: true),
        ], ifEmpty: "No hosts yet. Import a list with ‘pont school import FILE’.")
      for line in coverage.lines {
        sheet.add(
          [.text(line.area), .text(line.group), .number(line.total)]
            + HostReach.allCases.map { .number(line.counts[$0] ?? 0) })
      }
      printer.show(sheet)
    }
    guard callList != nil else { return }
    if printer.format == .table { printer.say("\nRing first:") }
    var sheet = Sheet(
      [
        .init("reference", "Host"), .init("name", "Name"), .init("area", "Area"), .init("kind", "Kind"),
        .init("medium", "Medium"), .init("phone", "Telephone"), .init("why", "Why"),
      ], ifEmpty: "Every host has been reached or asked.")
    for call in coverage.calls {
      sheet.add([
        Cell(call.host.reference), .text(call.host.name), Cell(call.area),
        .text(call.host.phase?.rawValue ?? call.host.kind.rawValue), Cell(call.host.medium?.code),
        Cell(call.host.phone),
        .text(call.why),
      ])
    }
    printer.show(sheet)
  }
}
