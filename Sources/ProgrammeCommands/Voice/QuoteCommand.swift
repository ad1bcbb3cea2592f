import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct QuoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote",
    abstract: "People's own words: consented to, redacted, approved, and taken back when they ask.",
    subcommands: [QuoteAdd.self, QuoteApprove.self, QuoteWithdraw.self, QuoteList.self])
}

struct QuoteAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keep somebody's words, with what identifies taken out before they are stored.",
    discussion: """
      Example: pont quote add --words "Now I know what to say on the bus." --lang en --speaker young-secondary \\
                 --session S142 --consent 2027-017
      The consent stays on paper under its number. Words that read like a concern are sealed for the safeguarding lead.
      """)

  @Option(help: "The words as they were said; at most 30.") var words: String
  @Option(help: "The language they were said in: cy or en.") var lang: Language
  @Option(help: "A person's translation into the other language.") var translation: String?
  @Option(help: "young-primary, young-secondary, young, teacher, parent or adult.") var speaker: Quote.Speaker
  @Option(help: "The session it was said at.", transform: asSession) var session: SessionNumber?
  @Option(help: "The strand it belongs to.", transform: asStrand) var strand: Code<StrandName>?
  @Flag(help: "It criticises what was done; a summary shows at least one such quote where there is one.")
  var critical = false
  @Option(help: "The number of the consent on paper.") var consent: String
  @Option(help: "The last day on which it may be used; two years from now if left out.", transform: asDay)
  var consentUntil: Day?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let handed = try await workspace.openOffice().addQuote(
      QuoteForm(
        words: words, language: lang, translation: translation, speaker: speaker, session: session, strand: strand,
        isCritical: critical, consentReference: consent, consentUntil: consentUntil))
    workspace.printer.tell(handed, .quote) { "\($0) is kept as a draft. Next: pont quote approve \($0) --as MEMBER" }
  }
}

struct QuoteApprove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Let a quote out after reading it; for the young two approvers other than who wrote it down.",
    discussion: "Example: pont quote approve Q5 --as second-approver")

  @Argument(help: "The quote, such as Q5.", transform: asQuote) var quote: QuoteNumber
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let approved = try await workspace.openOffice().approveQuote(quote)
    workspace.printer.remark("It reads: “\(approved.words)”")
    workspace.printer.tell(approved.reviewed, .quote)
  }
}

struct QuoteWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "The speaker takes the consent back: blank the words at once, and see what is to be taken down.",
    discussion: "Example: pont quote withdraw Q5")

  @Argument(help: "The quote, such as Q5.", transform: asQuote) var quote: QuoteNumber
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    workspace.printer.tell(try await workspace.openOffice().withdrawConsent(of: quote), .quote)
  }
}

struct QuoteList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List quotes with their consent and state.", discussion: "Example: pont quote list")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("number", "Number"), .init("state", "State"), .init("words", "Words"),
        .init("language", "Language", for: .programs), .init("speaker", "Who"), .init("strand", "Strand"),
        .init("critical", "Critical", for: .programs), .init("consent", "Consent"),
        .init("until", "Until", isWhole: true), .init("approved_by", "Approved by"),
      ], ifEmpty: "No quotes yet. Keep one with ‘pont quote add’.")
    for quote in try await workspace.openOffice().quotes() {
      sheet.add([
        Cell(quote.number), .text(quote.state.rawValue), .text(quote.words ?? "(blanked)"),
        .text(quote.language.rawValue), .text(quote.speaker.rawValue), Cell(quote.strand), .flag(quote.isCritical),
        .text(quote.consent.reference), Cell(quote.consent.until), .list(quote.approvals.map(\.by.text)),
      ])
    }
    workspace.printer.show(sheet)
  }
}
