import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct CampaignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign", abstract: "The days, weeks and months to campaign on, and those to plan around.",
    subcommands: [CampaignList.self, CampaignCalendar.self])
}

/// What every command about campaigns takes.
struct CampaignOptions: ParsableArguments {
  @Option(help: "The year, such as 2027; this year if left out.") var year: Int?
  @Option(help: "Only campaigns for this strand, such as disability.", transform: { try Code<StrandName>($0) })
  var strand: Code<StrandName>?
  @Option(help: .init("The workspace folder; the shipped content alone if there is none.", valueName: "folder"))
  var workspace: String?

  func validate() throws {
    if let year, !(2000...2100).contains(year) {
      throw ValidationError("\(year) is not a year between 2000 and 2100. Write one such as 2027.")
    }
  }

  func choice() throws -> CampaignChoice {
    CampaignChoice(
      year: try year ?? Surroundings.local(try Surroundings.now()).day.civil.year, strand: strand,
      workspace: workspace ?? Surroundings.environment["PONT_WORKSPACE"], currentFolder: Surroundings.currentFolder)
  }
}

struct CampaignList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the year's campaigns; those not yet announced last, with who announces them.",
    discussion: "Example: pont campaign list --year 2027 --strand disability")

  @OptionGroup var options: CampaignOptions
  @Option(help: "The language of the names: cy or en.") var lang: Language = .en
  @Option(help: "How to write the result: table, json or csv.") var format: OutputFormat = .table

  func run() async throws {
    let lines = try await Office.campaigns(try options.choice(), content: Surroundings.content)
    var sheet = Sheet(
      [
        .init("first", "From", isWhole: true), .init("last", "To", isWhole: true), .init("id", "Id", for: .programs),
        .init("name", "What"), .init("kind", "Kind"), .init("confidence", "Dates"),
        .init("announced_by", "Announced by"),
        .init("look_by", "Look by", isWhole: true),
      ], ifEmpty: "No campaign is listed.")
    for line in lines {
      let announcement = line.occurrence == nil ? line.observance.announcement?.by[lang] : nil
      sheet.add([
        Cell(line.occurrence?.days.first), Cell(line.occurrence?.days.last), Cell(line.observance.code),
        .text(line.observance.name[lang]), .text(line.observance.kind.rawValue),
        .text(line.occurrence?.confidence.rawValue ?? "not yet announced"), Cell(announcement), Cell(line.lookBy),
      ])
    }
    Printer(format: format, environment: Surroundings.environment).show(sheet)
  }
}

struct CampaignCalendar: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case html, md, csv, ics }

  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write the year's campaign calendar: when work begins, what clashes, what is not yet announced.",
    discussion: """
      Example: pont campaign calendar --year 2027 --lang cy --output ymgyrchoedd-2027.html
               pont campaign calendar --year 2027 --format ics --output campaigns-2027.ics
      csv and ics hold both languages.
      """)

  @OptionGroup var options: CampaignOptions
  @Option(help: "html, md, csv or ics.") var format: Format = .html
  @Option(help: "The language of html and md: cy or en.") var lang: Language = .en
  /// `calendar.cy.html` and `calendar.en.html` belong together.
  private var otherLanguageFile: String? {
    guard let output else { return nil }
    let name = URL(fileURLWithPath: output).lastPathComponent
    let (own, other) = (".\(lang.rawValue).", ".\(lang.other.rawValue).")
    return name.contains(own) ? name.replacing(own, with: other) : nil
  }

  @Option(help: "The file of the same page in the other language, for a link at its top.") var alternate: String?
  @Option(name: .shortAndLong, help: "Write to this file.") var output: String?

  func run() async throws {
    let form: CampaignCalendarForm =
      switch format {
      case .html: .html(lang, alternate: alternate ?? otherLanguageFile)
      case .md: .markdown(lang)
      case .csv: .csv
      case .ics: .ics
      }
    let text = try await Office.campaignCalendar(try options.choice(), as: form, content: Surroundings.content)
    guard output == nil else {
      return try write(text, to: output, printer: Printer(format: .table, environment: Surroundings.environment))
    }
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
