public import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct TypeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "type", abstract: "Session types: what can be delivered.",
    subcommands: [TypeList.self, TypeShow.self, TypePrint.self])
}

/// Which content to read: a workspace's, or the shipped content alone.
struct ShelfOptions: ParsableArguments {
  @Option(help: .init("The workspace folder; the shipped content alone if there is none.", valueName: "folder"))
  var workspace: String?

  func open() throws -> ContentShelf {
    try ContentShelf(
      workspace: workspace ?? Surroundings.environment["PONT_WORKSPACE"], currentFolder: Surroundings.currentFolder,
      content: Surroundings.content)
  }
}

struct TypeList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List session types; those held by a partner say whose they are.",
    discussion: "Example: pont type list\n         pont type list --setting secondary --lang cy")

  @Option(help: "The language of the titles: cy or en.") var lang: Language = .en
  @Option(help: "Only types at home in this setting, such as primary or secondary.") var setting: SessionType.Setting?
  @Option(help: "How to write the result: table, json or csv.") var format: OutputFormat = .table
  @OptionGroup var shelf: ShelfOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("type", "Type", isWhole: true), .init("title", "Title", for: .programs),
        .init("shown_title", "Title", for: .people), .init("minutes", "Minutes", isNumber: true),
        .init("ages", "Ages"), .init("group", "Group"),
        .init("facilitators", "People", isNumber: true, for: .programs),
        .init("strands", "Strands", isCodes: true), .init("needs", "Needs", for: .programs),
        .init("question_set", "Questions", for: .programs), .init("held_by", "Held by", for: .programs),
      ], ifEmpty: setting == nil ? "No session types. See ‘pont content check’." : "No session type of this setting.")
    for type in try shelf.open().sessionTypes() where setting == nil || type.setting == setting {
      // A partner's type may leave both open; then the widest bounds say nothing.
      let isKnown = type.plan != nil || type.groupSize != Group.limits
      let held = type.heldBy.map { " (\($0[lang]))" } ?? ""
      sheet.add([
        Cell(type.code), .text(type.title[lang]), .text(type.title[lang] + held), .number(type.minutes),
        .text(isKnown ? "\(type.ages.lowerBound)–\(type.ages.upperBound)" : ""),
        .text(isKnown ? "\(type.groupSize.lowerBound)–\(type.groupSize.upperBound)" : ""), .number(type.facilitators),
        .list(type.strands.map(\.text)), .list(type.qualifications.map(\.text) + type.checks.map(\.text)),
        Cell(type.questionSet), Cell(type.heldBy?[lang]),
      ])
    }
    Printer(format: format, environment: Surroundings.environment).show(sheet)
  }
}

extension SessionType.Setting: ExpressibleByArgument {}

struct TypeShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the plan of a session type.",
    discussion: """
      Example: pont type show bystander-secondary --lang cy
      To print it: pont type print bystander-secondary
      json holds all of the plan, csv its minutes.
      """)

  @Argument(help: "The session type, such as bystander-secondary.", transform: asType) var type: Code<SessionType>
  @Option(help: "The language: cy or en.") var lang: Language = .en
  @Option(help: "How to write the result: table, json or csv.") var format: OutputFormat = .table
  @OptionGroup var shelf: ShelfOptions

  func run() async throws {
    let shelf = try shelf.open()
    let printer = Printer(format: format, environment: Surroundings.environment)
    guard format != .table else { return printer.say(try shelf.plan(of: type, in: lang, as: .text)) }
    if lang == .cy, let mark = try shelf.draftMark(of: type) { printer.remark(mark) }
    guard format == .csv else { return printer.output(try shelf.plan(of: type, in: lang, as: .json)) }
    var sheet = Sheet(
      [
        .init("minutes", "Min", isNumber: true), .init("title", "What"), .init("say", "Say"), .init("do", "Do"),
      ], ifEmpty: "")
    for segment in try shelf.sessionType(type).plan?.segments ?? [] {
      sheet.add([
        .number(segment.minutes), .text(segment.title[lang]), .text(segment.say[lang]), .text(segment.action[lang]),
      ])
    }
    printer.show(sheet)
  }
}

struct TypePrint: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case html, md }

  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Write a session type's plan for the trainer: two sheets of A4, or large print.",
    discussion: """
      Example: pont type print bystander-secondary --lang cy --output cynllun.html
               pont type print bystander-secondary --lang both --output plan.html    plan.cy.html and plan.en.html
               pont type print bystander-secondary --large --output plan-large.html
      Open the file and print it from the browser. A type held by a partner gives a short sheet.
      """)

  @Argument(help: "The session type, such as bystander-secondary.", transform: asType) var type: Code<SessionType>
  @Option(help: "The language: cy, en or both; both writes a file for each.") var lang: LanguageChoice = .en
  @Flag(help: "Large print: 16 points and more, one column.") var large = false
  @Option(help: "html or md.") var format: Format = .html
  @Option(name: .shortAndLong, help: "Write to this file, or into this folder.") var output: String?
  @OptionGroup var shelf: ShelfOptions

  func validate() throws {
    if lang == .both, output == nil {
      throw ValidationError("Each language is a page of its own. Name a file with --output, such as plan.html.")
    }
  }

  func run() async throws {
    let shelf = try shelf.open()
    let printer = Printer(format: .table, environment: Surroundings.environment)
    for language in lang.languages {
      let files = output.map { LanguageFiles($0, both: lang == .both, called: "\(type).\(format.rawValue)") }
      let form: PlanForm =
        format == .md ? .markdown : .html(isLarge: large, alternate: files?.alternate(to: language))
      try write(try shelf.plan(of: type, in: language, as: form), to: files?.path(language), printer: printer)
    }
  }
}
