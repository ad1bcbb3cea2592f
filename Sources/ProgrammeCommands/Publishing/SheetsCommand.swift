public import ArgumentParser
import Foundation
import ProgrammeModel
public import ProgrammeOffice

/// How a page or letter is written.
enum PageFormat: String, CaseIterable, ExpressibleByArgument {
  case text, md, html
}

struct WeekCommand: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case table, json, csv, md, html }

  static let configuration = CommandConfiguration(
    commandName: "week",
    abstract: "Show a week: who is where, when, with whom.",
    discussion:
      "Example: pont week 2027-01-18 --facilitator yeo-bangor\n         pont week 2027-01-18 --format html --lang both --output week.html"
  )

  @Argument(help: "A day of the week; this week if left out.", transform: asDay) var day: Day?
  @Option(help: "Only this facilitator's.", transform: asFacilitator) var facilitator: Code<Facilitator>?
  @Option(help: "table, json, csv, md or html.") var format: Format = .table
  @Option(help: "The language of md and html: cy, en or both.") var lang: LanguageChoice = .en
  @Option(name: .shortAndLong, help: "Write to this file, or into this folder.") var output: String?
  @OptionGroup var place: PlaceOptions

  func validate() throws {
    if format == .html, lang == .both, output == nil {
      throw ValidationError("Each language is a page of its own. Name a file with --output, such as week.html.")
    }
  }

  func run() async throws {
    let office = try place.openOffice()
    let printer = Printer(
      format: OutputFormat(rawValue: format.rawValue) ?? .table, environment: Surroundings.environment)
    switch format {
    case .md, .html:
      let files = output.map { LanguageFiles($0, both: lang == .both, called: "week.\(format.rawValue)") }
      for language in lang.languages {
        let text = try await office.weekPage(
          day, facilitator: facilitator, language: language, asHTML: format == .html,
          alternate: files?.alternate(to: language))
        try write(text, to: files?.path(language), printer: printer)
      }
    case .table, .json, .csv:
      let week = try await office.week(day, facilitator: facilitator)
      printer.show(SessionSheet.sheet(week.sessions))
      if format == .table, !week.tasks.isEmpty {
        printer.say("\nCampaign tasks due this week, and those that are overdue:")
        printer.show(
          TaskSheet.sheet(
            week.tasks, language: lang == .cy ? .cy : .en, today: office.desk.today, isFull: false))
      }
      printer.say("Week of \(week.days.first) to \(week.days.last)\(facilitator.map { ", \($0)" } ?? "").")
    }
  }
}

/// Writes to a file, or to standard output where none is named.
func write(_ text: String, to path: String?, printer: Printer) throws {
  guard let path else { return printer.output(text) }
  do {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  } catch {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    throw InputFault(
      file: path,
      message: isThere && isFolder.boolValue
        ? "This is a folder. Name a file in it."
        : "This file cannot be written. Choose a folder that exists and is yours.")
  }
  printer.remark("Wrote \(path)")
}

struct TodayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract:
      "Show what today asks for: overdue concerns first, then sessions, then what waits for a head count or an answer.",
    discussion: "Example: pont today")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let today = try await workspace.openOffice().today()
    var sheet = Sheet(
      [.init("what", "What"), .init("subject", "Which"), .init("detail", "Detail")], ifEmpty: "Nothing waits today.")
    for item in today { sheet.add([.text(item.what), .text(item.subject), .text(item.detail)]) }
    workspace.printer.show(sheet)
  }
}

struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "One page for the facilitator: who to ask for, sign-in, parking, group, access, plan, kit.",
    discussion: """
      Example: pont brief S142
               pont brief S142 --lang both --format html --output brief.html    brief.cy.html and brief.en.html
      """)

  @Argument(help: "The session, such as S142.", transform: asSession) var session: SessionNumber
  @Option(help: "The language: cy, en or both.") var lang: LanguageChoice = .en
  @Option(help: "text, md or html.") var format: PageFormat = .text
  @Option(name: .shortAndLong, help: "Write to this file, or into this folder.") var output: String?
  @OptionGroup var place: PlaceOptions

  func validate() throws {
    if format == .html, lang == .both, output == nil {
      throw ValidationError("Each language is a page of its own. Name a file with --output, such as brief.html.")
    }
  }

  func run() async throws {
    let office = try place.openOffice()
    if format == .html {
      let files = output.map { LanguageFiles($0, both: lang == .both, called: "brief-\(session).html") }
      for language in lang.languages {
        let page = try await office.brief(
          session, language: language, asHTML: true, alternate: files?.alternate(to: language))
        try write(page, to: files?.path(language), printer: place.printer)
      }
      return
    }
    var pages: [String] = []
    for language in lang.languages {
      pages.append(try await office.brief(session, language: language, asHTML: false))
    }
    let output = output.map { LanguageFiles($0, both: false, called: "brief-\(session).txt").path(.en) }
    try write(pages.joined(separator: "\n\n"), to: output, printer: place.printer)
  }
}

struct LetterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Write the letter to the host for a session, in both languages, Welsh first.",
    discussion: """
      Example: pont letter S142
               pont letter S142 --kind reminder --format html --output reminder.html
      Without --kind it is the letter that the session's state asks for.
      """)

  @Argument(help: "The session, such as S142.", transform: asSession) var session: SessionNumber
  @Option(
    help: "confirmation, reminder, moved, cancellation, thanks (asks for feedback) or report (what came of a forum).")
  var kind: LetterKind?
  @Flag(help: "The same as --kind thanks.") var thanks = false
  @Option(help: "text or html.") var format: PageFormat = .text
  @Option(name: .shortAndLong, help: "Write to this file.") var output: String?
  @OptionGroup var place: PlaceOptions

  func run() async throws {
    let letter = try await place.openOffice().letter(session, thanks ? .thanks : kind, asHTML: format == .html)
    try write(letter.text, to: output, printer: place.printer)
    for line in letter.unread { place.printer.remark(line) }
  }
}

extension LetterKind: ExpressibleByArgument {}
