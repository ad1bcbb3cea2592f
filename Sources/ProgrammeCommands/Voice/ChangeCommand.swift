import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct ChangeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "What an agency now does differently: who, what, since when, evidence; draft, then approved.",
    subcommands: [ChangeAdd.self, ChangeEdit.self, ChangeApprove.self, ChangeWithdraw.self, ChangeList.self])
}

struct ChangeAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Note something that an agency now does differently.",
    discussion: """
      Example: pont change add --agency-en "North Wales Police" --agency-cy "Heddlu Gogledd Cymru" --kind reporting \\
                 --what-en "Reports by text message are answered in Welsh" \\
                 --what-cy "Atebir adroddiadau drwy neges destun yn Gymraeg" --since 2027-02-01 --evidence "Minutes 14"
      """)

  @Option(help: "The agency or role, in English; no name of a person.") var agencyEn: String?
  @Option(help: "The agency or role, in Welsh.") var agencyCy: String?
  @Option(help: "training, reporting, victim-support, policy or other.") var kind: AgencyChange.Kind = .other
  @Option(help: "What it does differently, in English.") var whatEn: String?
  @Option(help: "What it does differently, in Welsh.") var whatCy: String?
  @Option(help: "Since when; today if left out.", transform: asDay) var since: Day?
  @Option(help: "How we know; for the team only.") var evidence: String
  @Option(help: "The strand it belongs to.", transform: asStrand) var strand: Code<StrandName>?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let form = ChangeForm(text: UnfinishedText(cy: whatCy, en: whatEn), evidence: evidence, strand: strand, on: since)
    let added = try await workspace.openOffice().addChange(
      form, at: UnfinishedText(cy: agencyCy, en: agencyEn), kind: kind)
    workspace.printer.tell(added, .change, next: "pont change approve \(added.number) --as MEMBER")
  }
}

struct ChangeEdit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Write the texts anew, or add the language that is missing; approval begins again.",
    discussion: "Example: pont change edit C3 --what-cy \"Atebir adroddiadau drwy neges destun yn Gymraeg\"")

  @Argument(help: "The change, such as C3.", transform: asChange) var change: ChangeNumber
  @Option(help: "The agency or role, in English.") var agencyEn: String?
  @Option(help: "The agency or role, in Welsh.") var agencyCy: String?
  @Option(help: "What it does differently, in English.") var whatEn: String?
  @Option(help: "What it does differently, in Welsh.") var whatCy: String?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let edited = try await workspace.openOffice().editChange(
      change, agency: UnfinishedText(cy: agencyCy, en: agencyEn), what: UnfinishedText(cy: whatCy, en: whatEn))
    workspace.printer.tell(edited, .change, next: "pont change approve \(change) --as MEMBER")
  }
}

struct ChangeApprove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Let a change out; somebody other than who wrote it down must.",
    discussion: "Example: pont change approve C3 --as second-approver")

  @Argument(help: "The change, such as C3.", transform: asChange) var change: ChangeNumber
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    workspace.printer.tell(try await workspace.openOffice().approveChange(change), .change)
  }
}

struct ChangeWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take a change back, and see what shows it and is to be taken down.",
    discussion: "Example: pont change withdraw C3")

  @Argument(help: "The change, such as C3.", transform: asChange) var change: ChangeNumber
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    workspace.printer.tell(try await workspace.openOffice().withdrawChange(change), .change)
  }
}

struct ChangeList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List changes with their state.", discussion: "Example: pont change list")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("number", "Number"), .init("since", "Since", isWhole: true), .init("state", "State"),
        .init("agency", "Who"), .init("what", "What"), .init("what_cy", "Welsh", for: .programs),
        .init("kind", "Kind"), .init("lacks", "Lacks"), .init("strand", "Strand"),
        .init("evidence", "Evidence", for: .programs),
      ], ifEmpty: "No changes yet. Note one with ‘pont change add’.")
    for change in try await workspace.openOffice().changes() {
      sheet.add([
        Cell(change.number), Cell(change.since), .text(change.state.rawValue), .text(change.agency.shown),
        .text(change.what.shown), Cell(change.what.cy), .text(change.kind.rawValue),
        Cell((change.agency.missing ?? change.what.missing)?.rawValue), Cell(change.strand), .text(change.evidence),
      ])
    }
    workspace.printer.show(sheet)
  }
}
