import ArgumentParser
import ProgrammeModel
import ProgrammeOffice

struct ForgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Forget a person for good, in history too; that there was somebody stays.",
    discussion: """
      Example: pont forget --contact 6614002 --role bookings --because "asked by them"
               pont forget --register S142 "Ann Example" --because "asked by her" --yes
      Shows who it would be, and forgets only with --yes. There is no undo, and undo does not reach behind it. A backup
      that is taken back later forgets again. Contacts and names that were removed or written over are found too.
      """)

  @Option(help: .init("Contacts of this host.", valueName: "host"), transform: asHost) var contact: HostReference?
  @Option(help: "Only the contact in this role; all of the host if left out.") var role: ContactRole?
  @Option(help: .init("Names in the register of this session.", valueName: "S142"), transform: asSession)
  var register: SessionNumber?
  @Argument(help: "With --register: only this name; all names if left out.") var name: String?
  @Option(help: "Why; no names, for history keeps it.") var because: String
  @Flag(name: [.long, .customShort("y")], help: "Do it.") var yes = false
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if (contact == nil) == (register == nil) { throw ValidationError("Give --contact HOST or --register SESSION.") }
    if role != nil, contact == nil { throw ValidationError("--role belongs to --contact.") }
    if name != nil, register == nil {
      throw ValidationError("A name belongs to --register. For a contact give its --role.")
    }
  }

  func run() async throws {
    let office = try workspace.openOffice()
    let people =
      if let contact {
        try await office.forgetContacts(of: contact, role: role, because: because, dryRun: !yes)
      } else if let register {
        try await office.forgetRegister(of: register, name: name, because: because, dryRun: !yes)
      } else { [ForgottenPerson]() }
    let place = contact.map { "contacts of \($0)" } ?? register.map { "the register of \($0)" } ?? ""
    let printer = workspace.printer
    guard yes else {
      printer.show(Self.sheet(people))
      return printer.say("Nothing was forgotten. To forget them for good, with no undo: the same with --yes")
    }
    printer.say("Forgotten for good in \(place): \(people.count).")
    printer.remark("Files that were written before, and backups until they are taken back, still hold what they held.")
    printer.touched((.host, [contact].compactMap { $0 }), (.session, [register].compactMap { $0 }))
  }

  private static func sheet(_ people: [ForgottenPerson]) -> Sheet {
    var sheet = Sheet(
      [
        .init("role", "Role or mark"), .init("names", "Names"), .init("others", "Also known"),
        .init("removed", "Removed already"),
      ], ifEmpty: "")
    for person in people {
      sheet.add([.text(person.role), .list(person.names), .list(person.others), .flag(person.isRemoved)])
    }
    return sheet
  }
}
