import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct OutcomeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome",
    abstract: "What was seen to have changed at a host: draft, approved by two members, published in the summary.",
    subcommands: [
      OutcomeAdd.self, OutcomeEdit.self, OutcomeApprove.self, OutcomeWithdraw.self, OutcomeList.self,
    ])
}

struct OutcomeAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Note something that was seen to have changed, with the evidence.",
    discussion: """
      Example: pont outcome add --host 6614002 --text-en "Pupils now report to the tutor" \\
                 --text-cy "Mae disgyblion nawr yn dweud wrth y tiwtor" --evidence "Head's letter of 3 May, file 12"
      The text goes out; the evidence and the host never do. Write no names of people or schools in the text.
      """)

  @Option(name: [.customLong("host"), .customLong("school")], help: "The host, such as 6614002.", transform: asHost)
  var host: HostReference?
  @Option(help: "What changed, in English.") var textEn: String?
  @Option(help: "What changed, in Welsh.") var textCy: String?
  @Option(help: "How we know; for the team only.") var evidence: String
  @Option(help: "The strand it belongs to.", transform: asStrand) var strand: Code<StrandName>?
  @Option(help: "When it was seen; today if left out.", transform: asDay) var on: Day?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let form = ChangeForm(text: UnfinishedText(cy: textCy, en: textEn), evidence: evidence, strand: strand, on: on)
    let added = try await workspace.openOffice().addOutcome(form, at: host)
    workspace.printer.tell(added, .outcome, next: "pont outcome approve \(added.number) --as MEMBER")
  }
}

struct OutcomeEdit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Write the text anew, or add the language that is missing; approvals begin again.",
    discussion: "Example: pont outcome edit O3 --text-cy \"Mae disgyblion nawr yn dweud wrth y tiwtor\"")

  @Argument(help: "The outcome, such as O3.", transform: asOutcome) var outcome: OutcomeNumber
  @Option(help: "What changed, in English.") var textEn: String?
  @Option(help: "What changed, in Welsh.") var textCy: String?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let edited = try await workspace.openOffice().editOutcome(
      outcome, text: UnfinishedText(cy: textCy, en: textEn))
    workspace.printer.tell(edited, .outcome, next: "pont outcome approve \(outcome) --as MEMBER")
  }
}

struct OutcomeApprove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Let an outcome out; two different approvers are needed.",
    discussion: "Example: pont outcome approve O3 --as second-approver")

  @Argument(help: "The outcome, such as O3.", transform: asOutcome) var outcome: OutcomeNumber
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    workspace.printer.tell(try await workspace.openOffice().approveOutcome(outcome), .outcome)
  }
}

struct OutcomeWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take an outcome back, and see what shows it and is to be taken down.",
    discussion: "Example: pont outcome withdraw O3")

  @Argument(help: "The outcome, such as O3.", transform: asOutcome) var outcome: OutcomeNumber
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    workspace.printer.tell(try await workspace.openOffice().withdrawOutcome(outcome), .outcome)
  }
}

struct OutcomeList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List outcomes with their state.", discussion: "Example: pont outcome list")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("number", "Number"), .init("on", "Seen on", isWhole: true), .init("state", "State"),
        .init("text", "What changed"), .init("text_cy", "Welsh", for: .programs), .init("lacks", "Lacks"),
        .init("strand", "Strand"), .init("host", "Host"), .init("evidence", "Evidence", for: .programs),
      ], ifEmpty: "No outcomes yet. Note one with ‘pont outcome add’.")
    for line in try await workspace.openOffice().outcomes() {
      let outcome = line.outcome
      sheet.add([
        Cell(outcome.number), Cell(outcome.observedOn), .text(outcome.state.rawValue), .text(outcome.text.shown),
        Cell(outcome.text.cy), Cell(outcome.text.missing?.rawValue), Cell(outcome.strand), Cell(line.host),
        .text(outcome.evidence),
      ])
    }
    workspace.printer.show(sheet)
  }
}

extension Printer {
  /// What an act on something for the public did, and what to run next.
  func tell(_ reviewed: Reviewed, _ kind: Touched, next: String? = nil) {
    say("\(reviewed.number) is \(reviewed.state.rawValue).")
    for text in reviewed.remarks { remark(text) }
    if let next, reviewed.remarks.isEmpty { remark("Next: \(next)") }
    touched((kind, [reviewed.number]))
  }
}
