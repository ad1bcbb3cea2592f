import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct CampaignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign", abstract: "The days, weeks and months to campaign on, and those to plan around.",
    discussion: """
      Without a workspace: list and calendar. In one, a year goes like this:
        pont campaign adopt uk-disability-history-month --year 2027
        pont campaign plan uk-disability-history-month --year 2027
        pont campaign task uk-disability-history-month draft done --year 2027
        pont campaign announce uk-disability-history-month --dates 2027-11-18..2027-12-18 --source ukdhm.org
      """,
    subcommands: [
      CampaignList.self, CampaignCalendar.self, CampaignAdopt.self, CampaignPlanCommand.self, CampaignTaskCommand.self,
      CampaignTasks.self, CampaignAnnounce.self, CampaignHang.self, CampaignDrop.self, CampaignReport.self,
    ])
}

/// What the commands that show a stretch of days take.
struct CampaignOptions: ParsableArguments {
  @Option(help: "The year, such as 2027; this year if left out.") var year: Int?
  @Option(
    help: .init(
      "Other days: 2026-09-01..2027-08-31, or a period such as spring-2027, school-year-2026-27.", valueName: "days"))
  var span: String?
  @Option(help: "Only campaigns for this strand, such as disability.", transform: asStrand)
  var strand: Code<StrandName>?
  @Option(help: "The school holidays and public sessions of this area alone, such as Gwynedd.") var area: String?
  @Option(help: .init("The workspace folder; the shipped content alone if there is none.", valueName: "folder"))
  var workspace: String?

  func validate() throws {
    if let year { _ = try asEditionYear(String(year)) }
    if year != nil, span != nil { throw ValidationError("Give --year or --span, not both.") }
  }

  func choice() throws -> CampaignChoice {
    let desk = try Surroundings.desk(actingAs: nil)
    let chosen: CampaignChoice.Span
    if let span {
      chosen = span.contains("..") || span.first?.isNumber == true ? .days(try DayRange(span)) : .period(span)
    } else {
      chosen = .year(year ?? desk.today.civil.year)
    }
    return CampaignChoice(
      span: chosen, strand: strand, area: area, workspace: workspace ?? Surroundings.environment["PONT_WORKSPACE"],
      currentFolder: Surroundings.currentFolder, desk: desk)
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
        .init("look_by", "Look by", isWhole: true), .init("adopted", "Ours"),
      ], ifEmpty: "No campaign is listed.")
    for line in lines {
      let announcement = line.occurrence == nil ? line.observance.announcement?.by[lang] : nil
      sheet.add([
        Cell(line.occurrence?.days.first), Cell(line.occurrence?.days.last), Cell(line.observance.code),
        .text(line.observance.name[lang]), .text(line.observance.kind.rawValue),
        .text(line.occurrence?.confidence.rawValue ?? "not yet announced"), Cell(announcement), Cell(line.lookBy),
        .flag(line.isAdopted),
      ])
    }
    Printer(format: format, environment: Surroundings.environment).show(sheet)
  }
}

struct CampaignCalendar: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case html, md, csv, ics }

  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract:
      "Write a campaign calendar: when work begins, what clashes, what is not yet announced; your own campaigns first.",
    discussion: """
      Example: pont campaign calendar --year 2027 --lang cy --output ymgyrchoedd-2027.html
               pont campaign calendar --year 2027 --format ics --output campaigns-2027.ics
               pont campaign calendar --span school-year-2026-27 --strand disability --area Gwynedd --output calendar.en.html
      csv and ics hold both languages. It names nobody and holds public sessions only, so it can be pinned up.
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
