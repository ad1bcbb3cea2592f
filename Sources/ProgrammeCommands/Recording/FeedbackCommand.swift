public import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct FeedbackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback", abstract: "Anonymous answers.",
    subcommands: [FeedbackForm.self, FeedbackImport.self, FeedbackKey.self, FeedbackShow.self])
}

struct FeedbackImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import a file of answers for any number of sessions, split by the session's code in it.",
    discussion: """
      Example: pont feedback import answers.csv
               pont feedback import form-of-9A.csv --session S142
      Takes what Google Forms, Microsoft Forms and SurveyMonkey export, and any CSV. What was recognised is shown, and
      confirmed once for files with the same header; where nobody can be asked, look with --dry-run and say --yes.
      Columns are matched to questions by their text. What cannot be matched is asked for once, or given with --map and
      --ignore, and remembered too. Columns with e-mail addresses, names or IP addresses are
      dropped before anything is stored.
      """)

  @Argument(help: "The file, or - for standard input.") var file: InputFile?
  @Option(
    help:
      "What a column is: \"Column=question-code\", or session, language, way, help-from, code-1 to code-5. May be given several times."
  )
  var map: [String] = []
  @Option(help: "A column to leave out; may be given several times.") var ignore: [String] = []
  @Option(help: "When the answers were given: before, after or follow-up.") var phase: Response.Phase = .after
  @Option(
    help: .init("Whose answers they are, where no column of the file says so.", valueName: "S142"), transform: asSession
  )
  var session: SessionNumber?
  @OptionGroup var options: ImportOptions
  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try requireFile(file, unless: options.template) }

  func run() async throws {
    if options.template { return workspace.printer.output(Office.template(for: .answers)) }
    guard let file else { return }
    let data = try file.read()
    let office = try workspace.openOffice()
    var choices = try MappingChoices(map: map, ignore: ignore, phase: phase, session: session)
    let inspection = try await office.inspectAnswers(data, file: file.name, choices: choices)
    if !inspection.isRemembered {
      for line in inspection.found { workspace.printer.remark(line) }
      if !inspection.dropped.isEmpty {
        workspace.printer.remark("Personal columns, never stored: \(inspection.dropped.joined(separator: ", ")).")
      }
    }
    for column in inspection.undecided {
      guard Terminal.canAsk else { throw InputFaults(inspection.faults) }
      let answer =
        Terminal.ask(
          "What is the column “\(column)”? A question code, session, language, way, help-from, or nothing to leave it out:"
        )
        ?? ""
      choices.decide(column, answer)
    }
    if !inspection.isRemembered, inspection.needsLook, !options.dryRun {
      try confirmation.confirm("Is that right?")
    }
    let report = try await office.importAnswers(
      data, file: file.name, choices: choices, dryRun: options.dryRun, skipBadRows: options.skipBadRows)
    show(report)
    try ImportReportPrinter(report: report.rows, noun: "form", file: file, printer: workspace.printer).show()
  }

  private func show(_ report: AnswerReport) {
    let printer = workspace.printer
    if !report.dropped.isEmpty {
      printer.remark("Personal columns dropped before anything was stored: \(report.dropped.joined(separator: ", ")).")
    }
    if report.setAside > 0 {
      printer.remark(Self.setAside(report.setAside))
    }
  }

  static func setAside(_ number: Int) -> String {
    "\(count(number, "answer")) set aside, sealed, for the safeguarding lead: pont concern list. Pass on the same day."
  }
}

extension Response.Phase: ExpressibleByArgument {}

struct FeedbackShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Count the answers that came in, by session.",
    discussion: "Example: pont feedback show")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("session", "Session"), .init("day", "Day"), .init("name", "Host"),
        .init("attended", "Came", isNumber: true),
        .init("forms", "Forms", isNumber: true),
      ], ifEmpty: "No answers yet. Import some with ‘pont feedback import FILE’.")
    for line in try await workspace.openOffice().feedbackCounts() {
      sheet.add([
        Cell(line.session.number), Cell(line.session.span.day), .text(line.host.name), Cell(line.headcount?.present),
        .number(line.answers),
      ])
    }
    workspace.printer.show(sheet)
  }
}

struct ConcernCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concern",
    abstract: "Answers set aside because they may be a call for help; for the safeguarding lead alone.",
    subcommands: [ConcernList.self, ConcernPassOn.self, ConcernReopen.self])
}

struct ConcernList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what was set aside and waits to be passed on.",
    discussion: """
      Example: pont concern list --as safeguarding-lead
      Only a member with the role safeguarding-lead sees the words. A number stays with its concern for good.
      """)

  @Flag(help: "Those passed on too, with where they went.") var all = false

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let list = try await workspace.openOffice().concerns(all: all)
    var sheet = Sheet(
      [
        .init("number", "No.", isNumber: true), .init("session", "Session"), .init("received", "Received"),
        .init("overdue", "Over 4 hours"), .init("words", "Words"),
      ]
        + (all
          ? [.init("passed_to", "Passed on to"), .init("passed_at", "At"), .init("reference", "Reference")] : []),
      ifEmpty: "Nothing waits to be passed on.")
    for concern in list.open {
      sheet.add(
        [
          .number(concern.number), Cell(concern.session), Cell(concern.receivedAt), .flag(concern.isOverdue),
          Cell(concern.words),
        ]
          + (all
            ? [Cell(concern.passedOn?.to), Cell(concern.passedOn?.at), Cell(concern.passedOn?.reference)] : []))
    }
    workspace.printer.show(sheet)
    for line in list.routes { workspace.printer.remark(line) }
  }
}

struct ConcernPassOn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pass-on",
    abstract: "Note to whom (by role) an answer was passed on, and the reference given.",
    discussion: "Example: pont concern pass-on 1 --to \"Designated Safeguarding Person\" --reference 2027-014")

  @Argument(help: "The number in ‘pont concern list’.") var number: Int
  @Option(help: "The role it went to; no name.") var to: String
  @Option(help: "The reference they gave.") var reference: String
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let concern = try await workspace.openOffice().passOn(concern: number, to: to, reference: reference)
    workspace.printer.say("\(concern.named) is passed on to: \(to). Reference: \(reference).")
    workspace.printer.touched((.concern, [number]))
  }
}

struct ConcernReopen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Let a concern wait again that was noted as passed on by mistake.",
    discussion: "Example: pont concern reopen 2")

  @Argument(help: "The number in ‘pont concern list --all’.") var number: Int
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let concern = try await workspace.openOffice().reopen(concern: number)
    workspace.printer.say("\(concern.named) waits again.")
    workspace.printer.touched((.concern, [number]))
  }
}

extension ProgrammeOffice.ConcernList.Line {
  /// Enough to know that the right one was meant, and no word of it.
  fileprivate var named: String {
    "Concern \(number)\(session.map { " of \($0)" } ?? ""), received \(receivedAt),"
  }
}
