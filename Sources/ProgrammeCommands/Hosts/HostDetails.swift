import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct HostContact: AsyncParsableCommand {
  enum Action: String, CaseIterable, ExpressibleByArgument { case list, add, remove }

  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Show, add or remove a host's contacts. Every host has a safeguarding contact.",
    discussion: """
      Example: pont school contact 6614002 add --role safeguarding --phone "01248 000000" --wants cy
               pont school contact 6614002 remove --role teacher
      Give a name only for an adult who agreed to be on file. Adding a role again replaces it. History remembers who was
      removed, until ‘pont forget’.
      """)

  @Argument(help: "The host, such as 6614002.", transform: asHost) var host: HostReference
  @Argument(help: "list, add or remove.") var action: Action = .list
  @Option(help: "What they are at the host; bookings if left out when adding.") var role: ContactRole?
  @Option(help: "An adult's name; may be left out.") var name: String?
  @Option(help: "Telephone number.") var phone: String?
  @Option(help: "E-mail address.") var email: String?
  @Option(help: "The language they asked to be written to in: cy or en.") var wants: Language?
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if action == .remove, role == nil { throw ValidationError("Say whom to remove, with --role.") }
  }

  func run() async throws {
    let office = try workspace.openOffice()
    if action == .remove, let role {
      try await office.removeContact(of: host, role: role)
      workspace.printer.say("\(host) has no \(role.rawValue) contact any more.")
      workspace.printer.remark(
        "History still remembers them. To forget them for good: pont forget --contact \(host) --role \(role.rawValue) --because …"
      )
      return workspace.printer.touched((.host, [host]))
    }
    if action == .add {
      let made = try await office.setContact(
        at: host, role: role ?? .bookings, name: name, phone: phone, email: email, languageWish: wants)
      workspace.printer.say("Kept for \(host): \(made.line)")
      workspace.printer.touched((.host, [host]))
      if made.languageWish == nil {
        workspace.printer.remark(
          "Their language wish is not known. Ask on the next call, then add it with --wants cy or --wants en.")
      }
      return
    }
    var sheet = Sheet(
      [
        .init("role", "Role"), .init("name", "Name"), .init("phone", "Telephone"), .init("email", "E-mail"),
        .init("language_wish", "Wants"), .init("language_asked_on", "Asked on"),
      ], ifEmpty: "No contacts yet. Add one with ‘pont school contact \(host) add --role safeguarding …’.")
    for contact in try await office.host(host).contacts {
      sheet.add([
        .text(contact.role.rawValue), Cell(contact.name), Cell(contact.phone), Cell(contact.email),
        Cell(contact.languageWish?.rawValue), Cell(contact.languageAskedOn),
      ])
    }
    workspace.printer.show(sheet)
  }
}

struct HostVenue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "venue",
    abstract: "Note how to get in and what access there is; both stand on the facilitator's brief.",
    discussion: """
      Example: pont school venue 6614002 --sign-in "Main reception, ask for the office" --access step-free --no-access hearing-loop
      """)

  @Argument(help: "The host, such as 6614002.", transform: asHost) var host: HostReference
  @Option(help: "Where to sign in and whom to ask for, by role.") var signIn: String?
  @Option(help: "Where to park.") var parking: String?
  @Option(help: "An access fact that holds, such as step-free; may be given several times.") var access: [String] = []
  @Option(help: "An access fact that does not hold; may be given several times.") var noAccess: [String] = []
  @Option(help: "Anything else about the place.") var note: String?
  @OptionGroup var workspace: WorkspaceOptions

  func run() async throws {
    let venue = try await workspace.openOffice().setVenue(
      of: host, signIn: signIn, parking: parking, access: access, noAccess: noAccess, note: note)
    let facts = venue.access.count
    workspace.printer.say(
      "Kept for \(host); \(facts) access \(facts == 1 ? "fact" : "facts"), checked on \(venue.checkedOn?.description ?? "no day yet")."
    )
    workspace.printer.touched((.host, [host]))
  }
}

struct HostClosed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "closed",
    abstract: "Name days on which a host is closed, such as a school's own INSET day, or open them again.",
    discussion: """
      Example: pont school closed 6614002 2027-01-18 --because INSET
               pont school closed 6614002 2027-01-18 --open
      """)

  @Argument(help: "The host, such as 6614002.", transform: asHost) var host: HostReference
  @Argument(help: "The day or days, such as 2027-01-18..2027-01-19.", transform: asDayRange) var days: DayRange
  @Option(help: "Why.") var because: String?
  @Flag(help: "The host is open then after all: take the closed days back.") var open = false
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if open, because != nil { throw ValidationError("--because goes with closed days, not with --open.") }
  }

  func run() async throws {
    if open {
      try await workspace.openOffice().reopen(host, on: days)
      workspace.printer.say("\(host) is open again on \(days).")
      workspace.printer.touched((.host, [host]))
      return
    }
    let affected = try await workspace.openOffice().close(host, on: days, because: because)
    workspace.printer.say("\(host) is closed on \(days).")
    workspace.printer.touched((.host, [host]))
    if !affected.isEmpty {
      workspace.printer.remark(
        "These sessions stand on that day: \(affected.map(\.description).joined(separator: ", ")). Move or cancel them."
      )
    }
  }
}
