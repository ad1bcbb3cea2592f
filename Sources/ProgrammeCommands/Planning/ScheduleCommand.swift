import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct ScheduleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Make the best plan found for the open requests of some weeks, and explain every refusal.",
    discussion: """
      Example: pont schedule --weeks 2027-01-11..2027-02-05 --seconds 20
      Nothing is decided yet: look at it, then ‘pont accept’. Most priority first, then least travel, then fewest days out.
      Sessions that were accepted stay where they are, unless --replan lets the unconfirmed ones move; confirmed and
      locked ones never do. --iterations gives the same plan every time; --seconds is for people.
      """)

  @Option(
    help: "The days to plan, such as 2027-01-11..2027-02-05; all open requests' days if left out.",
    transform: asDayRange)
  var weeks: DayRange?
  @Option(help: "How long to search, in seconds; 10 if neither this nor --iterations is given.") var seconds: Double?
  @Option(help: "How many steps to search; repeatable.") var iterations: Int?
  @Option(help: "The seed; the same seed and iterations give the same plan.") var seed: UInt64 = 1
  @Option(help: "The language of the refusals: cy, en or both.") var lang: LanguageChoice = .en
  @Flag(help: "Let accepted sessions move that are neither confirmed nor locked; none of them is lost.") var replan =
    false
  @Flag(name: [.long, .customShort("n")], help: "Show the plan and keep nothing.") var dryRun = false
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if seconds != nil, iterations != nil { throw ValidationError("Give --seconds or --iterations, not both.") }
    if let seconds, !(0.1...3_600).contains(seconds) {
      throw ValidationError("\(seconds) seconds is outside 0.1 to 3600. Give a time in between.")
    }
    if let iterations, !(1...1_000_000_000).contains(iterations) {
      throw ValidationError("\(iterations) iterations is outside 1 to 1000000000. Give a number in between.")
    }
  }

  func run() async throws {
    let office = try workspace.openOffice()
    let bar = ProgressBar("Planning")
    let view = try await office.schedule(
      weeks: weeks, limit: iterations.map { .iterations($0) } ?? .seconds(seconds ?? 10), seed: seed,
      replanning: replan, isTrial: dryRun
    ) { progress in
      bar.update(progress.fraction, note: "priority \(progress.priority) of \(progress.priorityAsked)")
    }
    bar.finish()
    let printer = workspace.printer
    printer.show(ProposalSheet.sessions(view))
    if printer.format == .table {
      ProposalSheet.refusals(view, languages: lang.languages, printer: printer)
      let f = view.figures
      printer.say(
        "\nPlanned \(f.sessions) of \(f.sessionsAsked) sessions; priority \(f.priority) of \(f.priorityAsked); \(f.travelMinutes / 60) h \(f.travelMinutes % 60) min of travel; \(f.facilitatorDays) days out. Seed \(view.seed), \(view.iterations) steps."
      )
      printer.say(dryRun ? "Nothing was kept." : "Next: pont explain R1   or   pont accept")
    } else {
      for refusal in view.refusals {
        for language in lang.languages {
          printer.notice("\(refusal.request) \(refusal.group): \(refusal.words[language])")
        }
      }
    }
  }
}

/// How a proposal is laid out.
enum ProposalSheet {
  static func sessions(_ view: ProposalView) -> Sheet {
    var sheet = Sheet(
      [
        .init("request", "Request", isWhole: true), .init("when", "When", isWhole: true, for: .people),
        .init("day", "Day", for: .programs),
        .init("start", "Start", for: .programs), .init("end", "End", for: .programs),
        .init("host", "Host", for: .programs), .init("name", "Host"), .init("what", "What", for: .people),
        .init("type", "Type", for: .programs), .init("group", "Group", for: .programs),
        .init("facilitators", "Who"), .init("language", "Language", for: .programs),
      ], ifEmpty: "Nothing could be planned.")
    for line in view.sessions {
      sheet.add([
        Cell(line.request), .text(line.span.shown), Cell(line.span.day), Cell(line.span.start), Cell(line.span.end),
        Cell(line.host), .text(line.hostName), .text("\(line.type) \(line.group)"), Cell(line.type), .text(line.group),
        .list(line.facilitators.map(\.text)), .text(line.language.rawValue),
      ])
    }
    return sheet
  }

  static func refusals(_ view: ProposalView, languages: [Language], printer: Printer) {
    guard !view.refusals.isEmpty else { return }
    printer.say("\nNot planned:")
    for refusal in view.refusals {
      for language in languages {
        printer.say("  \(refusal.request) \(refusal.hostName), \(refusal.group): \(refusal.words[language])")
      }
    }
  }
}

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a session stands where it does, or why a request was refused.",
    discussion: "Example: pont explain R57 --lang both")

  @Argument(help: "A session (S142) or a request (R57).") var subject: String
  @Option(help: "The language: cy, en or both.") var lang: LanguageChoice = .en
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let words = try await workspace.openOffice().explain(try asked)
    var sheet = Sheet(
      [.init("subject", "What"), .init("cy", "Cymraeg"), .init("en", "English")],
      ifEmpty: "There is nothing to explain.")
    if workspace.format == .table {
      for line in words {
        for language in lang.languages { workspace.printer.say("\(line.subject): \(line.words[language])") }
      }
      return
    }
    for line in words { sheet.add([.text(line.subject), .text(line.words.cy), .text(line.words.en)]) }
    workspace.printer.show(sheet)
  }

  private var asked: ExplainSubject {
    get throws {
      if let number = SessionNumber(subject) { return .session(number) }
      if let number = RequestNumber(subject) { return .request(number) }
      throw ValidationError("“\(subject)” is neither a session like S142 nor a request like R57.")
    }
  }
}

struct OfferCommand: AsyncParsableCommand {
  enum Action: String, CaseIterable, ExpressibleByArgument { case show, take, none }

  static let configuration = CommandConfiguration(
    commandName: "offer",
    abstract: "Give the three best dates for a request, to offer by phone; they are held for five days.",
    discussion: """
      Example: pont offer R57
               pont offer R57 take 2
               pont offer R57 none --because "trips every Tuesday"
      """)

  @Argument(help: "The request, such as R57.", transform: asRequest) var request: RequestNumber
  @Argument(help: "take or none, once the host has answered.") var action: Action = .show
  @Argument(help: "Which of the offers the host takes.") var choice: Int?
  @Option(help: "Why none of them suits.") var because: String?
  @Option(help: "The language of the offers: cy, en or both.") var lang: LanguageChoice = .en
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if action == .take, choice == nil {
      throw ValidationError("Say which offer the host takes, such as ‘pont offer \(request) take 2’.")
    }
    if action == .none, because == nil {
      throw ValidationError("Say why none suits with --because; it helps the next offer.")
    }
  }

  func run() async throws {
    let office = try workspace.openOffice()
    let printer = workspace.printer
    switch action {
    case .take:
      let made = try await office.takeOffer(choice ?? 0, for: request)
      printer.say("Made \(made.map(\.description).joined(separator: ", ")), confirmed. Next: pont brief \(made[0])")
    case .none:
      try await office.declineOffers(for: request, because: because ?? "")
      printer.say("No date suits \(request); the dates are free again.")
    case .show:
      switch try await office.offer(request) {
      case .dates(let offers, let until):
        var sheet = Sheet(
          [
            .init("offer", "Offer", isNumber: true), .init("words", "Date and people"),
            .init("travel", "More travel (min)", isNumber: true, for: .programs),
            .init("days", "More days out", isNumber: true, for: .programs),
          ], ifEmpty: "No dates.")
        for (index, offer) in offers.enumerated() {
          let words = lang.languages.map { offer.words[$0] }.joined(separator: "\n")
          sheet.add([.number(index + 1), .text(words), .number(offer.addedTravel), .number(offer.addedDays)])
        }
        printer.show(sheet)
        printer.say("Held until \(until.shown). Next: pont offer \(request) take 1")
      case .refused(let reasons):
        for reason in reasons {
          for language in lang.languages { printer.say("\(reason.group): \(reason.words[language])") }
        }
        throw Stop(status: 1)
      }
    }
  }
}

struct AcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Turn the open proposal into sessions, and write the letters to the hosts in both languages.",
    discussion: "Example: pont accept\nRefused if anything the plan rests on has changed since; plan again then.")

  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let accepted = try await workspace.openOffice().accept()
    let printer = workspace.printer
    printer.show(SessionSheet.sheet(accepted.sessions))
    printer.say(
      "\(count(accepted.sessions.count, "session")) proposed. Letters in both languages: \(accepted.lettersFolder)")
    for line in accepted.unread { printer.remark(line) }
    if let first = accepted.sessions.first {
      printer.say("Next: ring the hosts, then pont session confirm \(first.session.number)")
    }
  }
}

extension Instant {
  /// For people: `2026-11-28, 18:49 UTC`.
  var shown: String { description.prefix(10) + ", " + description.dropFirst(11).prefix(5) + " UTC" }
}
