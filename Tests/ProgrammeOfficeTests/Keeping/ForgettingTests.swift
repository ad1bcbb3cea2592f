import Foundation
import ProgrammeModel
import ProgrammeStore
import Testing

@testable import ProgrammeOffice

struct ForgettingTests {
  private let host: HostReference

  init() throws { host = try HostReference("6629401") }

  private func contact(_ office: Office, _ role: ContactRole, _ name: String) async throws {
    _ = try await office.setContact(
      at: host, role: role, name: name, phone: "01492 zqx8", email: "zqx9@x.example", languageWish: .cy)
  }

  @Test func `a contact is forgotten in history too, and only the fact stays`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    try await contact(office, .teacher, "Ann Zqxone")
    // Written over: the first name lives on in history alone.
    try await contact(office, .teacher, "Ben Zqxtwo")
    try await contact(office, .manager, "Cai Zqxthree")
    let who = try await office.forgetContacts(of: host, role: .teacher, because: "asked", dryRun: true)
    #expect(who.map(\.names) == [["Ann Zqxone", "Ben Zqxtwo"]] && who.map(\.others) == [["email", "phone"]])
    #expect(try place.databaseBytes().holds("Ann Zqxone"))
    _ = try await office.forgetContacts(of: host, role: .teacher, because: "asked", dryRun: false)
    let bytes = try place.databaseBytes()
    for secret in ["Zqxone", "Zqxtwo"] { #expect(!bytes.holds(secret), "\(secret)") }
    #expect(bytes.holds("Cai Zqxthree"))
    let left = try await office.host(host).contacts
    #expect(left.map(\.role) == [.manager, .teacher] && left.map(\.name) == ["Cai Zqxthree", nil])
    let act = try #require(try await office.history(of: nil, last: 1).first)
    #expect(act.name == "forget" && act.summary.hasSuffix(": asked"))
    #expect(await words { _ = try await office.undo() }.contains("“forget”"))
    #expect(
      await words { _ = try await office.forgetContacts(of: host, role: .teacher, because: "asked", dryRun: true) }
        == "Nothing is known of a teacher contact of 6629401, in history neither. See ‘pont school contact 6629401’.")
  }

  @Test func `a contact that was removed is forgotten all the same`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    try await contact(office, .teacher, "Ann Zqxone")
    try await office.removeContact(of: host, role: .teacher)
    #expect(try await office.host(host).contacts.isEmpty)
    #expect(try place.databaseBytes().holds("Ann Zqxone"))
    let gone = try await office.forgetContacts(of: host, role: nil, because: "asked", dryRun: false)
    #expect(gone.map(\.isRemoved) == [true])
    #expect(try !place.databaseBytes().holds("Ann Zqxone"))
    #expect(try office.store.verify() == [])
    #expect(
      await words { try await office.removeContact(of: host, role: .teacher) }.hasSuffix(
        "has no teacher contact. See ‘pont school contact 6629401’."))
  }

  @Test func `removing a contact is undone like any other act`() async throws {
    let place = try await Workplace.withDemo()
    let office = try place.office()
    try await contact(office, .teacher, "Ann Example")
    try await office.removeContact(of: host, role: .teacher)
    _ = try await office.undo()
    #expect(try await office.host(host).contacts.map(\.name) == ["Ann Example"])
  }

  private func registered() async throws -> Workplace {
    let place = try await Workplace.withDemo()
    _ = try await place.office().addSession(
      try SessionForm("6629401 bystander-adults Staff:18 2027-01-12T09:30 trainer-llandudno"), force: true)
    _ = try await place.office(at: Workplace.afterwards).keepRegister(
      ["Ann Zqxone", "Ben Zqxtwo"].map { RegisterLine(name: $0, mark: .present, isWalkIn: false) },
      of: session("S1"))
    return place
  }

  @Test func `one name in a register is forgotten, and the mark and the count stay`() async throws {
    let place = try await registered()
    let office = try place.office(at: Workplace.afterwards)
    let who = try await office.forgetRegister(of: session("S1"), name: "ann zqxone", because: "asked", dryRun: true)
    #expect(who.map(\.names) == [["Ann Zqxone"]])
    _ = try await office.forgetRegister(of: session("S1"), name: "ann zqxone", because: "asked", dryRun: false)
    let bytes = try place.databaseBytes()
    #expect(!bytes.holds("Zqxone") && bytes.holds("Ben Zqxtwo"))
    let register = try await office.register(of: session("S1"))
    #expect(register.entries.map(\.name) == [nil, "Ben Zqxtwo"] && register.present == 2)
    #expect(try await office.session(session("S1")).headcount?.present == 2)
    #expect(
      await words {
        _ = try await office.forgetRegister(of: session("S1"), name: "Eve", because: "asked", dryRun: false)
      } == "The register of S1 knows nobody of that name, in history neither. See ‘pont session register S1’.")
  }

  @Test func `a line of a register is removed by name or number, and its name can still be forgotten`() async throws {
    let place = try await registered()
    let office = try place.office(at: Workplace.afterwards)
    let left = try await office.removeRegisterLine("2", of: session("S1"))
    #expect(left.entries.map(\.name) == ["Ann Zqxone"])
    #expect(left.warnings == ["The register shows 1 there, the head count says 2. The head count stands."])
    _ = try await office.undo()
    #expect(try await office.removeRegisterLine("Ben Zqxtwo", of: session("S1")).entries.count == 1)
    #expect(
      await words { _ = try await office.removeRegisterLine("7", of: session("S1")) }
        == "The register of S1 has no “7”. Give a name or a number of ‘pont session register S1’.")
    _ = try await office.forgetRegister(of: session("S1"), name: "Ben Zqxtwo", because: "asked", dryRun: false)
    #expect(try !place.databaseBytes().holds("Ben Zqxtwo"))
  }
}
