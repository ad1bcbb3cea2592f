public import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct QuestionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "question", abstract: "The question bank, and the sets made from it.",
    subcommands: [QuestionList.self, QuestionSets.self])
}

struct QuestionList: AsyncParsableCommand {
  enum Wording: String, CaseIterable, ExpressibleByArgument {
    case standard, child
    case easyRead = "easy-read"
  }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the items: what each asks, where it is from, and who tried it.",
    discussion: """
      Example: pont question list --construct attitude-disability
               pont question list --wording child --lang cy
      An item about disability says which disabled people tried it, or that none have yet.
      """)

  @Option(help: "Only items of this construct, such as bystander-confidence.") var construct: Question.Construct?
  @Option(help: "standard, child or easy-read.") var wording: Wording = .standard
  @Option(help: "The language: cy or en.") var lang: Language = .en
  @Option(help: "How to write the result: table, json or csv.") var format: OutputFormat = .table
  @OptionGroup var shelf: ShelfOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("item", "Item"), .init("construct", "Construct"), .init("level", "Level", isNumber: true),
        .init("text", "Words"), .init("phases", "Asked"), .init("sensitive", "Sensitive"),
        .init("licence", "Licence"), .init("tried", "Tried by disabled people"),
      ], ifEmpty: "No item has this wording.")
    for item in try shelf.open().questionBank() where construct == nil || item.construct == construct {
      let text =
        switch wording {
        case .standard: item.standard
        case .child: item.child
        case .easyRead: item.easyRead
        }
      guard let text else { continue }
      let tried: String? =
        switch item.trial {
        case nil: nil
        case .notYet?: "not yet"
        case .tried(let by, let day)?: "\(by[lang]), \(day)"
        }
      sheet.add([
        Cell(item.code), .text(item.construct.rawValue), .number(item.level), .text(text[lang]),
        .list(item.phases.map(\.rawValue)), .flag(item.isSensitive),
        .text(item.source == item.licence ? item.licence : "\(item.licence), \(item.source)"), Cell(tried),
      ])
    }
    Printer(format: format, environment: Surroundings.environment).show(sheet)
  }
}

extension Question.Construct: ExpressibleByArgument {}

struct QuestionSets: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sets", abstract: "List the question sets, and how many questions each form has.",
    discussion: "Example: pont question sets --lang cy")

  @Option(help: "The language of the titles: cy or en.") var lang: Language = .en
  @Option(help: "How to write the result: table, json or csv.") var format: OutputFormat = .table
  @OptionGroup var shelf: ShelfOptions

  func run() async throws {
    let shelf = try shelf.open()
    let types = try shelf.sessionTypes()
    var sheet = Sheet(
      [
        .init("set", "Set"), .init("title", "Title"), .init("audience", "For"),
        .init("version", "Version", isNumber: true), .init("before", "Before", isNumber: true),
        .init("after", "After", isNumber: true), .init("follow_up", "After 3 months", isNumber: true),
        .init("follow_up_6", "After 6 months", isNumber: true), .init("types", "Session types"),
      ], ifEmpty: "No question sets. See ‘pont content check’.")
    for set in try shelf.questionSets() {
      sheet.add(
        [Cell(set.code), .text(set.title[lang]), .text(set.audience.rawValue), .number(set.version)]
          + Response.Phase.allCases.map { .number(set.questions(in: $0).count) }
          + [.list(types.filter { $0.questionSet == set.code }.map(\.code.text))])
    }
    Printer(format: format, environment: Surroundings.environment).show(sheet)
  }
}
