import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct EvaluationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluation", abstract: "What you set out to find, written down before anybody is asked.",
    subcommands: [
      EvaluationPlanCommand.self, EvaluationLock.self, EvaluationList.self, EvaluationShow.self,
      EvaluationMatch.self,
    ])
}

struct EvaluationPlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Record the aim, at most five outcome questions, how you compare, and the chain you believe in.",
    discussion: """
      Example: pont evaluation plan --template > plan.yaml, then pont evaluation plan plan.yaml
      Until it is locked, a plan is replaced by reading its file again. It is locked by ‘pont evaluation lock’, or by the
      first form from after one of its sessions; then it never changes, and every question in it is reported.
      """)

  @Argument(help: "The file, or - for standard input.") var file: InputFile?
  @Flag(name: [.long, .customShort("n")], help: "Check the file, and keep nothing.") var dryRun = false
  @Flag(name: .long, help: "Print the form of a plan with every key explained, and stop.") var template = false
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try requireFile(file, unless: template) }

  func run() async throws {
    if template { return workspace.printer.output(Office.planTemplate) }
    guard let file else { return }
    let office = try workspace.openOffice()
    let plan = try await office.keepPlan(
      String(decoding: try file.read(), as: UTF8.self), file: file.name, dryRun: dryRun)
    let printer = workspace.printer
    printer.show(facts(of: plan))
    printer.remark(
      dryRun
        ? "The plan is sound. Nothing was kept."
        : "Kept. Lock it before the first form from after a session: pont evaluation lock \(plan.code)")
  }
}

struct EvaluationLock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Fix a plan for good, before the first form from after a session.",
    discussion: "Example: pont evaluation lock spring-2027")

  @Argument(help: "The period, such as spring-2027.") var period: String
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let plan = try await workspace.openOffice().lockPlan(period)
    workspace.printer.say("The plan for \(plan.code) is locked. Its questions are reported, whatever comes of them.")
    workspace.printer.touched((.plan, [plan.code]))
    workspace.printer.remark("Next: pont feedback import FILE --phase before")
  }
}

struct EvaluationList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the plans.", discussion: "Example: pont evaluation list")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("period", "Period"), .init("first_day", "From"), .init("last_day", "To"), .init("design", "Design"),
        .init("questions", "Questions", isNumber: true), .init("locked_on", "Locked on"),
      ], ifEmpty: "No plan yet. Start with ‘pont evaluation plan --template > plan.yaml’.")
    for plan in try await workspace.openOffice().plans() {
      sheet.add([
        .text(plan.code), Cell(plan.days.first), Cell(plan.days.last), .text(plan.design.rawValue),
        .number(plan.questions.count), Cell(plan.lockedAt?.day),
      ])
    }
    workspace.printer.show(sheet)
  }
}

struct EvaluationShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a plan: aim, questions, design and chain.",
    discussion: "Example: pont evaluation show spring-2027")

  @Argument(help: "The period, such as spring-2027.") var period: String
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let (plan, questions) = try await workspace.openOffice().evaluationPlan(period)
    workspace.printer.show(facts(of: plan, questions: questions))
  }
}

struct EvaluationMatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Link forms before and after by their codes, then delete the codes for good.",
    discussion: """
      Example: pont evaluation match
      Only sessions whose forms before and after are both in; the others wait, 12 weeks at most. Import late forms first:
      a code that is deleted cannot be matched any more.
      """)

  @Option(help: "One session, like S142; all if left out.", transform: asSession) var session: SessionNumber?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let matched = try await workspace.openOffice().matchCodes(of: session)
    show(matched, workspace.printer)
  }
}

struct RetentionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Delete what has been kept long enough.",
    discussion: """
      Example: pont retention
      Codes and their secrets 12 weeks after the first form (importing forms and publishing do that by themselves); free
      texts of forms and names in registers six months after their session; quotes that nobody approved in six months, or
      whose consent ended 12 months ago; all forms 12 months after ‘programme_ends’ in pont.yaml. Head counts and what was
      published stay.
      """)

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let kept = try await workspace.openOffice().keepRetention()
    show(kept.codes, workspace.printer)
    workspace.printer.remark(
      "Deleted: \(count(kept.texts, "free text")), \(count(kept.names, "name")) in registers, of sessions more than six months ago."
    )
    if !kept.quotes.isEmpty {
      workspace.printer.remark(
        "Deleted the words of \(kept.quotes.map(\.description).joined(separator: ", ")): not approved in six months, or the consent ended 12 months ago."
      )
    }
    if kept.forms > 0 {
      workspace.printer.remark(
        "Deleted: \(count(kept.forms, "form")) of the programme, which ended over 12 months ago.")
    }
    if kept.formsWithoutEnd > 0 {
      workspace.printer.remark(
        "Kept: \(count(kept.formsWithoutEnd, "form")). Nobody has said when the programme ends: write programme_ends: YYYY-MM-DD into pont.yaml, and its forms go 12 months later."
      )
    }
    if !kept.papers.isEmpty {
      workspace.printer.remark(
        "Destroy the consents on paper with these numbers: \(kept.papers.joined(separator: ", ")).")
    }
  }
}

private func show(_ matched: MatchedCodes, _ printer: Printer) {
  var sheet = Sheet(
    [
      .init("session", "Session"), .init("before", "Codes before", isNumber: true),
      .init("after", "Codes after", isNumber: true), .init("pairs", "Linked", isNumber: true),
      .init("deleted", "Codes deleted"), .init("delete_by", "At the latest on"),
    ], ifEmpty: "No codes are kept.")
  for line in matched.lines {
    sheet.add([
      Cell(line.session), .number(line.before), .number(line.after), .number(line.pairs), .flag(line.isDeleted),
      Cell(line.deleteBy),
    ])
  }
  printer.show(sheet)
}

private func facts(of plan: EvaluationPlan, questions: [Bilingual]? = nil) -> [(
  key: String, title: String, value: Cell
)] {
  let steps = EvaluationPlan.LogicModel.Step.allCases
  let followUps = plan.followUps.map { "\($0.months) months (\($0.asked.rawValue))" }.joined(separator: ", ")
  var facts: [(key: String, title: String, value: Cell)] = [
    ("period", "Period", .text("\(plan.code), \(plan.days)")), ("aim", "Aim", .text(plan.aim.en)),
    ("design", "Design", .text(plan.design.rawValue)),
    ("follow_ups", "Asking again", .text(followUps.isEmpty ? "not planned" : followUps)),
    ("locked_on", "Locked on", .text(plan.lockedAt?.day.description ?? "not yet")),
    ("assessment", "Data protection impact assessment", .text(plan.assessment ?? "none yet")),
    ("other_publishers", "Others publish about the same people", .text(plan.otherPublishers.rawValue)),
  ]
  for (place, question) in plan.questions.enumerated() {
    let text = questions.map { ": \($0[place].en)" } ?? ""
    facts.append(
      ("question_\(place + 1)", "Question \(place + 1)", .text("\(question.set)/\(question.question)\(text)")))
  }
  for (step, text) in zip(steps, plan.logic.steps) {
    facts.append((step.rawValue, step.rawValue.prefix(1).uppercased() + step.rawValue.dropFirst(), .text(text.en)))
  }
  return facts
}
