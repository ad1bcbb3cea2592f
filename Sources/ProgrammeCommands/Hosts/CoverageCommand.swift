public import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct CoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show which hosts have been reached, area by area, and whom to ring first.",
    discussion: """
      Example: pont coverage --area Gwynedd --call-list 10
               pont coverage --format html --lang cy --output coverage.cy.html
               pont coverage --for public --format html --output where.html
      The page for staff has a map with a dot for each host; the one for the public shows areas only.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, json, csv, md, html }

  @Option(help: "Only this area, or the areas of this police force or health board; by name or code.") var area: String?
  @Option(help: "List so many hosts to ring first.") var callList: Int?
  @Option(help: "table, json, csv, md or html.") var format: Format = .table
  @Option(name: .customLong("for"), help: "Who reads the page: staff, or public with areas only.")
  var readers: CoverageReaders = .staff
  @Option(help: "The language of md and html: cy or en.") var lang: Language = .en
  @Option(name: .shortAndLong, help: "Write the page to this file.") var output: String?
  @OptionGroup var place: PlaceOptions

  func validate() throws {
    let isPage = format == .md || format == .html
    if readers == .public, !isPage {
      throw ValidationError("The public sees a page of areas: add --format html or --format md.")
    }
    if readers == .public, callList != nil {
      throw ValidationError("Whom to ring is for staff. Leave out --call-list or --for public.")
    }
  }

  /// The same page in the other language beside a file such as `where.cy.html`; nil for another name.
  private var alternate: String? {
    let mark = ".\(lang.rawValue).html"
    guard let name = output?.split(separator: "/").last, name.hasSuffix(mark) else { return nil }
    return String(name.dropLast(mark.count)) + ".\(lang.other.rawValue).html"
  }

  func run() async throws {
    let office = try place.openOffice()
    let printer = Printer(
      format: OutputFormat(rawValue: format.rawValue) ?? .table, environment: Surroundings.environment)
    if format == .md || format == .html {
      let text = try await office.coveragePage(
        for: readers, lang, area: area, callList: callList ?? 25, alternate: alternate, asMarkdown: format == .md)
      return try write(text, to: output, printer: printer)
    }
    let coverage = try await office.coverage(area: area, callList: callList ?? 0)
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

extension CoverageReaders: ExpressibleByArgument {}
