import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct VoiceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voice",
    abstract: "You said, we did: issues that young people raised, what agencies promised, and what came of it.",
    subcommands: [VoiceRaise.self, VoiceEdit.self, VoiceCommit.self, VoiceDone.self, VoiceList.self])
}

struct VoiceRaise: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "raise",
    abstract: "Note an issue that young people raised, at a forum or in feedback.",
    discussion: """
      Example: pont voice raise --issue-en "The last bus is where it happens" --issue-cy "Ar y bws olaf y mae'n digwydd" \\
                 --source forum --session S142
      Write no names. Words that read like a concern about somebody's safety are sealed for the safeguarding lead.
      """)

  @Option(help: "What they raised, in English.") var issueEn: String?
  @Option(help: "What they raised, in Welsh.") var issueCy: String?
  @Option(help: "forum, feedback, survey or other.") var source: RaisedIssue.Source = .forum
  @Option(help: "The session at which they raised it.", transform: asSession) var session: SessionNumber?
  @Option(help: "The strand it belongs to.", transform: asStrand) var strand: Code<StrandName>?
  @Option(help: "When; today if left out.", transform: asDay) var on: Day?
  @Flag(help: "The safeguarding lead has read it, and it is about nobody's safety; only they may say so.")
  var cleared = false
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let handed = try await workspace.openOffice().raise(
      UnfinishedText(cy: issueCy, en: issueEn), on: on, source: source, session: session, strand: strand,
      isCleared: cleared)
    workspace.printer.tell(handed, .issue) { "\($0) is raised. Next: pont voice commit \($0) --agency-en … --due …" }
  }
}

struct VoiceEdit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Write an issue or a commitment anew, or add the language that is missing.",
    discussion: """
      Example: pont voice edit V4 --issue-cy "Ar y bws olaf y mae'n digwydd"
               pont voice edit V4 --commitment 1 --promise-cy "Ail aelod o staff ar y bws olaf"
      """)

  @Argument(help: "The issue, such as V4.", transform: asVoice) var issue: VoiceNumber
  @Option(help: "What they raised, in English.") var issueEn: String?
  @Option(help: "What they raised, in Welsh.") var issueCy: String?
  @Option(help: "Which commitment of the issue the options below are about, from 1.") var commitment: Int?
  @Option(help: "The agency or role, in English.") var agencyEn: String?
  @Option(help: "The agency or role, in Welsh.") var agencyCy: String?
  @Option(help: "What it promised, in English.") var promiseEn: String?
  @Option(help: "What it promised, in Welsh.") var promiseCy: String?
  @Option(help: "What was done, or why not, in English.") var answerEn: String?
  @Option(help: "What was done, or why not, in Welsh.") var answerCy: String?
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    let isAbout = [agencyEn, agencyCy, promiseEn, promiseCy, answerEn, answerCy].contains { $0 != nil }
    if isAbout, commitment == nil { throw ValidationError("Say which commitment it is about with --commitment 1.") }
    if !isAbout, issueEn == nil, issueCy == nil {
      throw ValidationError("Say what is to be written anew, such as --issue-cy \"…\".")
    }
  }

  func run() async throws {
    try await workspace.openOffice().editVoice(
      issue, issue: UnfinishedText(cy: issueCy, en: issueEn), commitment: commitment,
      agency: UnfinishedText(cy: agencyCy, en: agencyEn), promise: UnfinishedText(cy: promiseCy, en: promiseEn),
      answer: UnfinishedText(cy: answerCy, en: answerEn))
    workspace.printer.say("\(issue) is written anew.")
    workspace.printer.touched((.issue, [issue]))
  }
}

struct VoiceCommit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit",
    abstract: "Note what an agency promised about an issue, and by when.",
    discussion: """
      Example: pont voice commit V4 --agency-en "Gwynedd bus partnership" --agency-cy "Partneriaeth bysiau Gwynedd" \\
                 --promise-en "A second member of staff on the last bus" \\
                 --promise-cy "Ail aelod o staff ar y bws olaf" --due 2027-06-30
      """)

  @Argument(help: "The issue, such as V4.", transform: asVoice) var issue: VoiceNumber
  @Option(help: "The agency or role, in English; no name of a person.") var agencyEn: String?
  @Option(help: "The agency or role, in Welsh.") var agencyCy: String?
  @Option(help: "What it promised, in English.") var promiseEn: String?
  @Option(help: "What it promised, in Welsh.") var promiseCy: String?
  @Option(help: "When it promised; today if left out.", transform: asDay) var on: Day?
  @Option(help: "The day by which it is to be done.", transform: asDay) var due: Day
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let done = try await workspace.openOffice().commit(
      to: issue, agency: UnfinishedText(cy: agencyCy, en: agencyEn),
      promise: UnfinishedText(cy: promiseCy, en: promiseEn), on: on, due: due)
    workspace.printer.say("\(issue) has commitment \(done.commitment), due on \(due).")
    workspace.printer.touched((.issue, [issue]))
    for text in done.remarks { workspace.printer.remark(text) }
  }
}

struct VoiceDone: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Note that a commitment was kept, or will not be and why.",
    discussion: """
      Example: pont voice done V4 --answer-en "Two members of staff since May" --answer-cy "Dau aelod o staff ers mis Mai"
               pont voice done V4 --commitment 2 --not-doing --answer-en "No money yet" --answer-cy "Dim arian eto"
      """)

  @Argument(help: "The issue, such as V4.", transform: asVoice) var issue: VoiceNumber
  @Option(help: "Which commitment of the issue, from 1.") var commitment = 1
  @Flag(help: "It will not be done; the answer says why.") var notDoing = false
  @Option(help: "What was done, or why not, in English.") var answerEn: String?
  @Option(help: "What was done, or why not, in Welsh.") var answerCy: String?
  @Option(help: "When; today if left out.", transform: asDay) var on: Day?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    try await workspace.openOffice().settle(
      issue, commitment: commitment, as: notDoing ? .notDoing : .done, on: on,
      answer: UnfinishedText(cy: answerCy, en: answerEn))
    workspace.printer.say("\(issue), commitment \(commitment): \(notDoing ? "not doing" : "done").")
    workspace.printer.touched((.issue, [issue]))
  }
}

struct VoiceList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List issues with their commitments: date, owner, state.",
    discussion: "Example: pont voice list")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("number", "Number"), .init("raised_on", "Raised on", isWhole: true), .init("issue", "Issue"),
        .init("source", "Source", for: .programs), .init("strand", "Strand"),
        .init("commitment", "No.", isNumber: true),
        .init("agency", "Owner"), .init("promise", "Promise"), .init("due", "Due", isWhole: true),
        .init("state", "State"), .init("settled_on", "Settled on", isWhole: true), .init("answer", "Answer"),
        .init("lacks", "Lacks"),
      ], ifEmpty: "No issues yet. Note one with ‘pont voice raise’.")
    let office = try workspace.openOffice()
    for issue in try await office.voices() {
      let head = [
        Cell(issue.number), Cell(issue.raisedOn), .text(issue.issue.shown), .text(issue.source.rawValue),
        Cell(issue.strand),
      ]
      if issue.commitments.isEmpty {
        sheet.add(head + [.none, .none, .none, .none, "raised", .none, .none, Cell(issue.issue.missing?.rawValue)])
      }
      for (index, one) in issue.commitments.enumerated() {
        let state = one.isOverdue(on: office.desk.today) ? "overdue" : one.state.rawValue
        let lacks =
          issue.issue.missing ?? one.agency.missing ?? one.promise.missing
          ?? (one.answer.isEmpty ? nil : one.answer.missing)
        sheet.add(
          head + [
            .number(index + 1), .text(one.agency.shown), .text(one.promise.shown), Cell(one.due), .text(state),
            Cell(one.settledOn), .text(one.answer.shown), Cell(lacks?.rawValue),
          ])
      }
    }
    workspace.printer.show(sheet)
  }
}

extension Printer {
  /// What became of words that were handed in; sealed words are never printed.
  func tell(_ handed: HandedIn, _ kind: Touched, kept: (String) -> String) {
    switch handed {
    case .setAside:
      say("Set aside, sealed, for the safeguarding lead: pont concern list. Pass it on the same day.")
      touched((kind, []))
    case .kept(let number, let text, let removed, let flagged, let remarks):
      say(kept(number))
      if !removed.isEmpty {
        remark("Taken out before it was stored: \(removed.joined(separator: ", ")). It reads: \(text)")
      }
      if !flagged.isEmpty {
        remark(
          "Look again: \(flagged.joined(separator: ", ")) may be names. If they are, take it back with ‘pont undo’.")
      }
      for line in remarks { remark(line) }
      touched((kind, [number]))
    }
  }
}
