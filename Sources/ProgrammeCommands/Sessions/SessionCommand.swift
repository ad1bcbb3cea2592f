import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct SessionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Sessions: confirm, move, lock, cancel, add, list.",
    subcommands: [
      SessionList.self, SessionShow.self, SessionConfirm.self, SessionMove.self, SessionCancel.self, SessionLock.self,
      SessionUnlock.self, SessionAdd.self, SessionRegister.self,
    ])
}

/// How sessions are listed.
enum SessionSheet {
  static func sheet(_ lines: [SessionLine]) -> Sheet {
    var sheet = Sheet(
      [
        .init("session", "Session", isWhole: true), .init("when", "When", isWhole: true, for: .people),
        .init("day", "Day", for: .programs),
        .init("start", "Start", for: .programs), .init("end", "End", for: .programs),
        .init("host", "Host", for: .programs), .init("name", "Host"), .init("what", "What", for: .people),
        .init("type", "Type", for: .programs), .init("group", "Group", for: .programs),
        .init("facilitators", "Who"), .init("language", "Language", for: .programs), .init("state", "State"),
        .init("attended", "Came", isNumber: true),
      ], ifEmpty: "No sessions match. Plan some with ‘pont schedule’.")
    for line in lines {
      let s = line.session
      sheet.add([
        Cell(s.number), .text(s.span.shown), Cell(s.span.day), Cell(s.span.start), Cell(s.span.end),
        Cell(line.host.reference), .text(line.host.name), .text("\(s.type) \(s.group.label)"), Cell(s.type),
        .text(s.group.label),
        .list(line.facilitators.map(\.text)), .text(s.language.rawValue),
        .text(s.isLocked && s.state == .proposed ? "proposed, locked" : s.state.name), Cell(line.headcount?.present),
      ])
    }
    return sheet
  }
}

struct SessionList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List sessions.",
    discussion: "Example: pont session list --between 2027-01-11..2027-02-05")

  @Option(help: .init("Only these days.", valueName: "days"), transform: asDayRange) var between: DayRange?
  @Option(help: .init("Only this facilitator's.", valueName: "code"), transform: asFacilitator) var facilitator:
    Code<Facilitator>?
  @Option(name: [.customLong("host"), .customLong("school")], help: "Only at this host.", transform: asHost)
  var host: HostReference?
  @Option(help: "Only this state: proposed, confirmed, delivered, cancelled or nobody-there.") var state: String?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let lines = try await workspace.openOffice().sessions(
      between: between, facilitator: facilitator, host: host, state: state)
    workspace.printer.show(SessionSheet.sheet(lines))
  }
}

struct SessionShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one session.", discussion: "Example: pont session show S142")

  @Argument(help: "The session, such as S142.", transform: asSession) var session: SessionNumber
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let line = try await workspace.openOffice().session(session)
    let s = line.session
    var state = s.state.name
    if case .cancelled(let cancellation) = s.state {
      state += " by \(cancellation.by.rawValue): \(cancellation.because) (\(cancellation.noticeDays) days’ notice)"
    }
    workspace.printer.show([
      ("session", "Session", Cell(s.number)), ("request", "Request", Cell(line.request)),
      ("type", "Type", Cell(s.type)),
      ("host", "Host", .text("\(line.host.reference) \(line.host.name)")), ("when", "When", Cell(s.span)),
      ("group", "Group", .text("\(s.group.label), \(s.group.expected) expected")),
      ("needs", "Needs", .list(s.group.needs.map(\.text).sorted())),
      ("facilitators", "Who", .list(line.facilitators.map(\.text))),
      ("language", "Language", .text(s.language.rawValue)),
      ("visibility", "Visibility", .text(s.visibility.rawValue)), ("state", "State", .text(state)),
      ("locked", "Locked", .flag(s.isLocked)), ("attended", "Came", Cell(line.headcount?.present)),
      ("answers", "Answers", .number(line.answers)), ("revision", "Revision", .number(s.revision)),
    ])
  }
}

struct SessionConfirm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Note that the host said yes: the session is announced, and planning leaves it alone.",
    discussion: "Example: pont session confirm S142\n         pont session confirm --between 2027-01-11..2027-01-15")

  @Argument(help: "The sessions, such as S142 S143.", transform: asSession) var sessions: [SessionNumber] = []
  @Option(
    help: .init("All sessions proposed for these days, such as 2027-01-11..2027-01-15.", valueName: "days"),
    transform: asDayRange)
  var between: DayRange?
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if sessions.isEmpty, between == nil { throw ValidationError("Name the sessions, or their days with --between.") }
  }

  func run() async throws {
    let office = try workspace.openOffice()
    var chosen = sessions
    if let between {
      chosen += try await office.sessions(between: between, facilitator: nil, host: nil, state: "proposed").map(
        \.session.number)
    }
    guard !chosen.isEmpty else {
      workspace.printer.say("No session is proposed for those days.")
      return workspace.printer.touched((.session, []))
    }
    let changed = try await office.confirm(chosen)
    workspace.printer.say("Confirmed: \(changed.numbers). Letter in both languages: \(changed.letters)")
    workspace.printer.touched((.session, changed.sessions.map(\.session.number)))
  }
}

struct SessionMove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move a session to another day or time; its identity, head count and calendar entry stay.",
    discussion: "Example: pont session move S142 --to 2027-01-21T09:30")

  @Argument(help: "The session, such as S142.", transform: asSession) var session: SessionNumber
  @Option(help: "The new day and local start time, such as 2027-01-21T09:30.", transform: asStart) var to: LocalStart
  @Option(
    help: "Who delivers it now, such as yeo-bangor; unchanged if left out. May be given several times.",
    transform: asFacilitator)
  var facilitator: [Code<Facilitator>] = []
  @Flag(help: "Move it even though a rule speaks against it; the rule is named.") var force = false
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let changed = try await workspace.openOffice().move(
      session, to: to, facilitators: facilitator.isEmpty ? nil : facilitator, force: force)
    for warning in changed.warnings { workspace.printer.remark(warning) }
    workspace.printer.say("\(session) is now on \(changed.span). Letter in both languages: \(changed.letters)")
    workspace.printer.touched((.session, [session]))
  }
}

struct SessionCancel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Cancel a session: by whom, why, with how much notice. It stays in the calendar as cancelled.",
    discussion: "Example: pont session cancel S142 --by host --because \"exam moved\"")

  @Argument(help: "The session, such as S142.", transform: asSession) var session: SessionNumber
  @Option(help: "Who cancels: host, us, weather or other.") var by: Session.Cancellation.Party = .host
  @Option(help: "Why.") var because: String
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let changed = try await workspace.openOffice().cancel(session, by: by, because: because)
    workspace.printer.say("\(session) is cancelled. Letter in both languages: \(changed.letters)")
    if let request = changed.reopened { workspace.printer.say("\(request) is open again. Next: pont offer \(request)") }
    workspace.printer.touched((.session, [session]), (.request, [changed.reopened].compactMap { $0 }))
  }
}

struct SessionLock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Hold a session in place for planning without announcing it.",
    discussion: "Example: pont session lock S142")

  @Argument(help: "The session, such as S142.", transform: asSession) var session: SessionNumber
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    try await workspace.openOffice().setLock(session, true)
    workspace.printer.say("\(session) is locked.")
    workspace.printer.touched((.session, [session]))
  }
}

struct SessionUnlock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "Let planning move a locked session again.",
    discussion: "Example: pont session unlock S142")

  @Argument(help: "The session, such as S142.", transform: asSession) var session: SessionNumber
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    try await workspace.openOffice().setLock(session, false)
    workspace.printer.say("\(session) is no longer locked.")
    workspace.printer.touched((.session, [session]))
  }
}

struct SessionAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a session that was agreed in a corridor.",
    discussion: """
      Example: pont session add --school 6614002 --type assembly --group 8:120 --at 2027-01-21T09:00 --facilitator yeo-bangor
      """)

  @Option(name: [.customLong("school"), .customLong("host")], help: "The host, such as 6614002.", transform: asHost)
  var host: HostReference
  @Option(help: "The session type; see ‘pont type list’.", transform: asType) var type: Code<SessionType>
  @Option(help: "The group and its expected number, such as 9A:27.") var group: String
  @Option(help: "Day and local start time.", transform: asStart) var at: LocalStart
  @Option(help: .init("Who delivers it; may be given several times.", valueName: "code"), transform: asFacilitator)
  var facilitator: [Code<Facilitator>]
  @Option(help: "The language: cy, en or bilingual; the host's own if left out.") var language: DeliveryLanguage?
  @Flag(help: "Host staff are not in the room throughout.") var unsupervised = false
  @Option(help: "closed or public; always closed for schools and referrals.")
  var visibility: Session.Visibility = .closed
  @Flag(help: "Add it even though a rule speaks against it; the rule is named.") var force = false
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let added = try await workspace.openOffice().addSession(
      .init(
        host: host, type: type, group: group, start: at, facilitators: facilitator, language: language,
        supervised: !unsupervised, visibility: visibility), force: force)
    for warning in added.warnings { workspace.printer.remark(warning) }
    workspace.printer.say("\(added.numbers) is confirmed on \(added.span). Next: pont brief \(added.numbers)")
    workspace.printer.touched((.session, added.sessions.map(\.session.number)))
  }
}

extension TimeSpan {
  /// For a table: `thu 2027-01-21 09:30`.
  var shown: String { "\(day.weekday) \(day) \(start)" }
}
