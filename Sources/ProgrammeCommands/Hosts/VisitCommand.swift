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
      A visit finds its school by number, or by name and area. One that may mean several schools or none is a bad
      row, never guessed: nothing is kept until all are mended, or left out with --skip-bad-rows.
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
