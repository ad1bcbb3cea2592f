public import ArgumentParser
import Foundation
public import ProgrammeModel
public import ProgrammeOffice

struct TranslateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Hand texts to a translator and take them back, with who read them and when.",
    subcommands: [TranslateList.self, TranslateExport.self, TranslateImport.self])
}

extension TranslationPart: ExpressibleByArgument {}
extension TranslationForm: ExpressibleByArgument {}

/// How far the Welsh of a text is.
enum TranslationState: String, CaseIterable, ExpressibleByArgument {
  case missing, draft, read
  case outOfDate = "out-of-date"
}

struct TranslationOptions: ParsableArguments {
  @Option(help: "messages, sessions, questions, campaigns or vocabulary; may be given several times. All if left out.")
  var what: [TranslationPart] = []
  @Option(help: "missing, draft, out-of-date or read; may be given several times. All but read if left out.")
  var only: [TranslationState] = []
  @Flag(help: "Those that have been read too.") var all = false
  @Option(help: "The workspace folder, whose own files win; the shipped content alone if there is none.")
  var workspace: String?

  var choice: TranslationChoice {
    let states = only.isEmpty ? (all ? [] : [.missing, .draft, .outOfDate]) : only
    return TranslationChoice(parts: what, states: states.map(\.rawValue))
  }

  var place: String? { workspace ?? Surroundings.environment["PONT_WORKSPACE"] }
}

struct TranslateList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show file by file how many texts wait for a translator or a reader.",
    discussion: "Example: pont translate list --what messages --what sessions")

  @OptionGroup var options: TranslationOptions
  @Option(help: "How to write the result: table, json or csv.") var format: OutputFormat = .table

  func run() async throws {
    let lines = try await Office.listTranslations(
      options.choice, workspace: options.place, currentFolder: Surroundings.currentFolder,
      content: Surroundings.content)
    let printer = Printer(format: format, environment: Surroundings.environment)
    var sheet = Sheet(
      [
        .init("file", "File"), .init("texts", "Texts", isNumber: true), .init("words", "Words", isNumber: true),
        .init("missing", "Missing", isNumber: true), .init("draft", "Draft", isNumber: true),
        .init("out_of_date", "Out of date", isNumber: true), .init("read", "Read", isNumber: true),
      ], ifEmpty: "Nothing waits for a translator or a reader.")
    for line in lines {
      sheet.add([
        .text(line.file), .number(line.texts), .number(line.words), .number(line.missing), .number(line.drafts),
        .number(line.outOfDate), .number(line.read),
      ])
    }
    printer.show(sheet)
    let words = lines.map(\.words).reduce(0, +)
    printer.say("\(count(lines.map(\.texts).reduce(0, +), "text")), \(count(words, "English word")).")
    if !lines.isEmpty { printer.say("Next: pont translate export --output for-translator.xlf") }
  }
}

struct TranslateExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the texts for a translator: XLIFF 1.2 for translation tools, CSV for a spreadsheet.",
    discussion: """
      Example: pont translate export --what messages --output for-translator.xlf
               pont translate export --only out-of-date --format csv --output again.csv
      XLIFF 1.2 is read by Trados Studio, memoQ, Phrase, OmegaT and Weblate. A place such as {name} is a code in it.
      """)

  @OptionGroup var options: TranslationOptions
  @Option(help: "xliff or csv.") var format: TranslationForm = .xliff
  @Option(name: .shortAndLong, help: "Write to this file.") var output: String?

  func run() async throws {
    let written = try await Office.exportTranslations(
      options.choice, as: format, workspace: options.place, currentFolder: Surroundings.currentFolder,
      content: Surroundings.content)
    let printer = Printer(format: .table, environment: Surroundings.environment)
    guard written.count > 0 else { return printer.remark("Nothing waits for a translator or a reader. See --all.") }
    try write(written.text, to: output, printer: printer)
    printer.remark("\(count(written.count, "text")). To take them back: pont translate import FILE --reader ROLE")
  }
}

struct TranslateImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take texts back from a translator: the Welsh into the workspace's own files, and who read it and when.",
    discussion: """
      Example: pont translate import for-translator.xlf --reader "Welsh language officer"
      A text counts as read where the tool marks it translated, signed off or approved, or the column state says read.
      A text with plural forms counts as read once all its forms are marked so, in one file.
      Where a tool sets no state (some do not), --all-read says that the reader stands by every text.
      Welsh that has changed since it was handed out stays, unless with --over-newer.
      All or nothing: every fault is told by line, and nothing is changed while there is one.
      """)

  @Argument(help: "The file that came back, XLIFF or CSV; - for standard input.") var file: InputFile?
  @Option(help: "Who stands by the Welsh, by role, such as “Welsh language officer”.") var reader: String?
  @Option(help: "The day it was read; today if left out.", transform: asDay) var on: Day?
  @Flag(help: "The reader stands by every text in the file.") var allRead = false
  @Flag(help: "Put the file's Welsh also in place of Welsh that has changed since it was handed out.")
  var overNewer = false
  @Flag(name: [.long, .customShort("n")], help: "Show what would change, and change nothing.") var dryRun = false
  @Flag(help: "Take the good texts and leave out those with faults.") var skipBadRows = false
  @Flag(help: "Print the header of the CSV and an example row, and stop.") var template = false
  @Flag(help: "Change the content that came with pont, for those who maintain it.") var shipped = false
  @Option(help: "The workspace folder.") var workspace: String?
  @Option(help: "How to write the result: table, json or csv.") var format: OutputFormat = .table

  func validate() throws {
    try requireFile(file, unless: template)
    if reader == nil, !template {
      throw ValidationError("Say who stands by the Welsh: --reader \"Welsh language officer\".")
    }
  }

  func run() async throws {
    let printer = Printer(format: format, environment: Surroundings.environment)
    if template { return printer.output(Office.template(for: .translations)) }
    guard let file, let reader else { return }
    let today = try Surroundings.local(try Surroundings.now()).day
    let day = on ?? today
    let report = try await Office.importTranslations(
      try file.read(), file: file.name, reader: reader, on: day, today: today, allRead: allRead,
      overNewer: overNewer, skipBad: skipBadRows, shipped: shipped, dryRun: dryRun,
      workspace: workspace ?? Surroundings.environment["PONT_WORKSPACE"],
      currentFolder: Surroundings.currentFolder, content: Surroundings.content)
    let intake = report.intake
    printer.show([
      ("changed", "Welsh changed", .number(intake.changed)), ("read", "Read", .number(intake.read)),
      ("drafts", "Still a draft", .number(intake.drafts)), ("empty", "Without Welsh", .number(intake.empty)),
      ("files", "Files", .list(report.written)), ("dry_run", "Dry run", .flag(report.isDryRun)),
    ])
    if intake.apostrophes > 0 { printer.remark("Made round: \(count(intake.apostrophes, "straight apostrophe")).") }
    for path in intake.partlyRead { printer.remark("\(path) stays a draft until all its texts have been read.") }
    for waiting in intake.waiting { printer.remark(waiting.description) }
    if !intake.unread.isEmpty {
      printer.remark(
        "Read before, and a draft again, because their Welsh is new and not marked as read: \(intake.unread.joined(separator: ", "))."
      )
    }
    for fault in intake.faults { printer.remark(fault.description) }
    if intake.isIdle {
      printer.say("Nothing changed.")
    } else if !dryRun {
      let lead =
        intake.read > 0
        ? "\(count(intake.read, "text")) read by \(reader) on \(day)." : "Nothing of it is recorded as read."
      printer.say("\(lead) Next: pont content check")
    }
  }
}
