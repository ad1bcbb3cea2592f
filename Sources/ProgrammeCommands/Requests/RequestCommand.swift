import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct RequestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request",
    abstract: "What hosts ask for.",
    subcommands: [
      RequestImport.self, RequestAdd.self, RequestList.self, RequestDecline.self, RequestWithdraw.self,
    ])
}

struct RequestImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import requests from a spreadsheet saved as CSV.",
    discussion: "Example: pont request import requests.csv\nThe form: pont request import --template")

  @Argument(help: "The file, or - for standard input.") var file: InputFile?
  @OptionGroup var options: ImportOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try requireFile(file, unless: options.template) }

  func run() async throws {
    if options.template { return workspace.printer.output(Office.template(for: .requests)) }
    guard let file else { return }
    let report = try await workspace.openOffice().importRequests(
      try file.read(), file: file.name, dryRun: options.dryRun, skipBadRows: options.skipBadRows)
    try ImportReportPrinter(report: report, noun: "request", file: file, printer: workspace.printer).show()
  }
}

struct RequestAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add one request; each group makes one session.",
    discussion: """
      Example: pont request add --school 6614002 --type bystander-secondary --group 9A:27 --group "9B:25 [hearing-loop]" --between 2027-01-11..2027-02-05
      A group is a label and a number, never a list of names. The language is the school's own unless you say.
      """)

  @Option(name: [.customLong("school"), .customLong("host")], help: "The host, such as 6614002.", transform: asHost)
  var host: HostReference
  @Option(help: "The session type; see ‘pont type list’.", transform: asType) var type: Code<SessionType>
  @Option(
    help: "A group and its expected number, such as 9A:27, with needs in square brackets; may be given several times.")
  var group: [String]
  @Option(
    help: "Days it may fall on, such as 2027-01-11..2027-02-05; may be given several times.", transform: asDayRange)
  var between: [DayRange] = []
  @Option(
    help: "A campaign on whose next dates it may fall, such as odd-socks-day; see ‘pont campaign list’.",
    transform: { try Code($0) })
  var campaign: Code<Observance>?
  @Option(help: "Weekdays it may fall on, such as mon,tue; Monday to Friday if left out.") var weekdays: String?
  @Option(help: "Hours it may fall in; 09:00-15:15 if left out.", transform: asHours) var hours: Hours?
  @Option(help: "The language to deliver in: cy, en or bilingual.") var language: DeliveryLanguage?
  @Option(help: "1 to 10; 10 is the most urgent.") var priority = 5
  @Flag(help: "The groups need not be seen on one visit.") var apart = false
  @Flag(help: "Host staff are not in the room throughout; more checks are then needed.") var unsupervised = false
  @Option(help: "The request it follows in a series, such as R12.", transform: asRequest) var after: RequestNumber?
  @Option(help: "With --after: at least so many days later.") var gapDays = 7
  @Option(
    name: .customLong("known-to"),
    help: "Somebody who knows the host, such as yeo-bangor; one of those named must go. May be given several times.",
    transform: asFacilitator)
  var people: [Code<Facilitator>] = []
  @Option(help: "Anything else; no names of young people.") var note: String?
  @Flag(help: "Note it for the record, though all its days are past.") var late = false
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if !(1...365).contains(gapDays) { throw ValidationError("A gap of \(gapDays) days is outside 1 to 365.") }
  }

  func run() async throws {
    let added = try await workspace.openOffice().addRequest(
      .init(
        host: host, type: type, groups: group, between: between, weekdays: weekdays, hours: hours, language: language,
        priority: priority, together: !apart, supervised: !unsupervised, note: note, campaign: campaign,
        after: after, gapDays: gapDays, people: people, isLate: late))
    let printer = workspace.printer
    printer.say(
      "\(added.request.number): \(added.title) at \(added.hostName), \(count(added.request.groups.count, "session")), in \(added.languageWords)."
    )
    if let note = added.defaultNote { printer.remark(note) }
    let days = try added.days
    printer.say(
      late
        ? "Next: pont request decline \(added.request.number) --because …"
        : "Next: pont offer \(added.request.number)   or   pont schedule --weeks \(days)")
    printer.touched((.request, [added.request.number]))
  }
}

struct RequestList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List requests.", discussion: "Example: pont request list --state open")

  @Option(help: "Only this state: open, planned, fulfilled, declined or withdrawn.") var state: String?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    var sheet = Sheet(
      [
        .init("request", "Request"), .init("host", "Host"), .init("name", "Name"), .init("type", "Type"),
        .init("groups", "Groups"), .init("between", "Between"), .init("language", "Language"),
        .init("priority", "Priority", isNumber: true), .init("state", "State"), .init("reason", "Reason", for: .people),
        .init("reason", "Reason", for: .programs), .init("turned_down", "Turned down", for: .programs),
      ], ifEmpty: "No requests match. Add one with ‘pont request add’.")
    for line in try await workspace.openOffice().requests(state: state) {
      let r = line.request
      let days = r.turnedDown.sorted().map(\.description)
      let turnedDown = days.isEmpty ? nil : "\(count(days.count, "day")) turned down"
      sheet.add([
        Cell(r.number), Cell(line.host.reference), .text(line.host.name), Cell(r.type),
        .list(r.groups.map { "\($0.label):\($0.expected)" }), .list(r.windows.map(\.days.description)),
        .text(r.language.rawValue), .number(r.priority), .text(r.state.name),
        Cell(r.state.reason ?? turnedDown), Cell(r.state.reason), .list(days),
      ])
    }
    workspace.printer.show(sheet)
  }
}

struct RequestDecline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    abstract: "Say no to a request, with the reason.",
    discussion: "Example: pont request decline R57 --because \"no trainer free this term\"")

  @Argument(help: "The request, such as R57.", transform: asRequest) var request: RequestNumber
  @Option(help: "Why.") var because: String
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    try await workspace.openOffice().close(request, .declined(because: because))
    workspace.printer.say("\(request) is declined: \(because)")
    workspace.printer.touched((.request, [request]))
  }
}

struct RequestWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Note that the host no longer asks.",
    discussion: "Example: pont request withdraw R57 --because \"exam week\"")

  @Argument(help: "The request, such as R57.", transform: asRequest) var request: RequestNumber
  @Option(help: "Why.") var because: String
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    try await workspace.openOffice().close(request, .withdrawn(because: because))
    workspace.printer.say("\(request) is withdrawn: \(because)")
    workspace.printer.touched((.request, [request]))
  }
}
