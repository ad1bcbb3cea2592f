public import ArgumentParser
import Foundation
import ProgrammeModel
import ProgrammeOffice

struct HostCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "school",
    abstract: "Hosts: schools, units, clubs, employers and whoever else receives a session.",
    subcommands: [
      HostImport.self, HostAdd.self, HostList.self, HostShow.self, HostContact.self, HostVenue.self, HostClosed.self,
    ],
    aliases: ["host"])
}

struct HostImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import the Welsh Government's list of schools as published, England's register, or any list of hosts.",
    discussion: """
      Example: pont school import wales-school-address-list-2022.xlsx
               pont host import clubs.csv --kind sports-club --map "Club name=name" --map "Post code=postcode"
      Takes XLSX, ODS and CSV. Importing again changes only what has changed in the list. Schools of Wales are known by
      their 7-digit number, England's by their URN. Any other list is read by what you say of its columns (--map), once.
      """)

  @Argument(help: "The file, or - for standard input.") var file: InputFile?
  @Option(help: "What the hosts are, where the file does not tell.") var kind: HostKind?
  @Option(
    help: """
      What a column of another list is, such as "Club name=name": reference, name, name_cy, kind, area, address, postcode,
      phone or medium. Of the Welsh Government's list only the medium need be said. May be given several times; kept for files with the same header.
      """)
  var map: [String] = []
  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var options: ImportOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try requireFile(file, unless: options.template) }

  func run() async throws {
    if options.template { return workspace.printer.output(Office.template(for: .hosts)) }
    guard let file else { return }
    let office = try workspace.openOffice()
    let data = try file.read()
    let columns = try Office.hostColumns(map)
    func report(dryRun: Bool) async throws -> ImportReport {
      try await office.importHosts(
        data, file: file.name, kind: kind, columns: columns, dryRun: dryRun, skipBadRows: options.skipBadRows)
    }
    if !columns.isEmpty, !options.dryRun, !confirmation.yes {
      let preview = try await report(dryRun: true).preview
      workspace.printer.remark("The first as they would be kept:")
      for row in preview { workspace.printer.remark("  \(row)") }
      try confirmation.confirm("Import the list so?")
    }
    let report = try await report(dryRun: options.dryRun)
    try ImportReportPrinter(report: report, noun: "host", file: file, printer: workspace.printer).show()
  }
}

struct HostAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add one host by hand.",
    discussion:
      "Example: pont host add club-rhyl \"Rhyl Boxing Club\" --kind sports-club --postcode \"LL18 1AA\" --area Denbighshire"
  )

  @Argument(help: "How you will refer to it: a school number, or letters, digits and hyphens.", transform: asHost)
  var reference: HostReference
  @Argument(help: "Its name.") var name: String
  @Option(help: "Its Welsh name, where it differs.") var nameCy: String?
  @Option(help: "What it is.") var kind: HostKind
  @Option(help: "Its area, by name or code; else told by the postcode.") var area: String?
  @Option(help: "Its postcode.") var postcode: String?
  @Option(help: "Its telephone number.") var phone: String?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let host = try await workspace.openOffice().addHost(
      reference: reference, name: name, nameCy: nameCy, kind: kind, area: area, postcode: postcode, phone: phone)
    workspace.printer.say("Added \(host.reference) \(host.name).")
    workspace.printer.touched((.host, [host.reference]))
    if host.location == nil {
      workspace.printer.remark("It could not be placed on the map, so nothing can be planned there. Give its postcode.")
    }
  }
}

struct HostList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List hosts, with how far the team has come with each.",
    discussion: "Example: pont school list --area Gwynedd --reach never-asked --welsh-medium")

  @Option(help: "Only this area, or the areas of this police force or health board; by name or code.") var area: String?
  @Option(help: "Only hosts that have come this far: never-asked, asked-no-answer, said-no, booked or visited.")
  var reach: HostReach?
  @Flag(help: "Only Welsh-medium schools.") var welshMedium = false
  @Flag(help: "Only hosts that could not be placed on the map.") var unplaced = false
  @Option(help: "Only hosts whose name holds this.") var name: String?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let lines = try await workspace.openOffice().hosts(
      area: area, reach: reach, welshMediumOnly: welshMedium, unplacedOnly: unplaced, name: name)
    var sheet = Sheet(
      [
        .init("reference", "Host"), .init("name", "Name"), .init("kind", "Kind"), .init("medium", "Medium"),
        .init("area", "Area"), .init("postcode", "Postcode"), .init("reach", "Reached"),
        .init("last_visit", "Last visit"),
      ], ifEmpty: "No hosts match. Import a list with ‘pont school import FILE’, or widen the search.")
    for line in lines {
      sheet.add([
        Cell(line.host.reference), .text(line.host.name), .text(line.host.phase?.rawValue ?? line.host.kind.rawValue),
        Cell(line.host.medium?.code), Cell(line.area), Cell(line.host.postcode), .text(line.reach.rawValue),
        Cell(line.lastVisit),
      ])
    }
    workspace.printer.show(sheet)
  }
}

extension HostReach: ExpressibleByArgument {}

struct HostShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one host: address, contacts, access, visits, sessions.",
    discussion: "Example: pont school show 6614002")

  @Argument(help: "The host, such as 6614002.", transform: asHost) var host: HostReference
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let card = try await workspace.openOffice().host(host)
    let h = card.host
    var facts: [(key: String, title: String, value: Cell)] = [
      ("reference", "Host", Cell(h.reference)), ("name", "Name", .text(h.name)),
      ("name_cy", "Welsh name", Cell(h.nameCy)),
      ("kind", "Kind", .text(h.phase.map { "\(h.kind.rawValue), \($0.rawValue)" } ?? h.kind.rawValue)),
      ("medium", "Medium", Cell(h.medium.map { m in m.label.map { "\(m.code) (\($0))" } ?? m.code })),
      ("area", "Area", Cell(card.area)), ("address", "Address", .list(h.address)),
      ("postcode", "Postcode", Cell(h.postcode)),
      ("phone", "Telephone", Cell(h.phone)), ("pupils", "Pupils", Cell(h.pupils)),
      ("placed_by", "Placed by", .text(h.location?.precision.rawValue ?? "not placed: nothing can be planned here")),
      ("reach", "Reached", .text(card.reach.rawValue)),
    ]
    facts.append(("contacts", "Contacts", .text(card.contacts.map(\.line).joined(separator: "\n"))))
    facts.append(("sign_in", "Sign in", Cell(card.venue?.signIn)))
    facts.append(("parking", "Parking", Cell(card.venue?.parking)))
    facts.append(("access", "Access", .text(card.accessLine)))
    facts.append(("closed", "Own closed days", .list(card.closures.map { "\($0.days) \($0.reason ?? "")" })))
    facts.append(("visits", "Before Pont", .text(card.pastVisits.map(\.line).joined(separator: "\n"))))
    facts.append(("sessions", "Sessions", .text(card.sessions.joined(separator: "\n"))))
    workspace.printer.show(facts)
  }
}

/// - Throws: a usage error where no file was named.
func requireFile(_ file: InputFile?, unless isTemplate: Bool) throws {
  if file == nil, !isTemplate {
    throw ValidationError("Name the file to import, or ask for its form with --template.")
  }
}
