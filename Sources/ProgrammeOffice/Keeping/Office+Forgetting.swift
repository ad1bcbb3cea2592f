public import ProgrammeModel
import ProgrammeStore

/// Somebody who is to be forgotten, or just was.
public struct ForgottenPerson: Sendable {
  /// The role of a contact, or the mark in a register.
  public let role: String
  /// Every name there was, also one that was written over since.
  public let names: [String]
  /// What else is known, such as `phone`.
  public let others: [String]
  /// Whether only history still knows.
  public let isRemoved: Bool
}

extension Office {
  /// Blanks what is personal in a host's contacts, in history too; that there was such a contact stays. There is no undo.
  ///
  /// - Parameters:
  ///   - role: Nil for all contacts of the host, also those removed.
  ///   - dryRun: Tells who it would be and changes nothing.
  /// - Throws: ``OfficeFault/wrongState(_:)`` where nothing is known of anybody.
  public func forgetContacts(
    of reference: HostReference, role: ContactRole?, because: String, dryRun: Bool
  ) async throws -> [ForgottenPerson] {
    let member = try writer
    let found = try store.read { tables in
      try tables.contacts.remembered(at: host(reference, in: tables).key).filter { remembered in
        !remembered.texts.isEmpty && (role == nil || remembered.record.role == role)
      }
    }
    guard !found.isEmpty else {
      let which = role.map { "\($0.rawValue) contact" } ?? "contact"
      throw OfficeFault.wrongState(
        "Nothing is known of a \(which) of \(reference), in history neither. See ‘pont school contact \(reference)’.")
    }
    if !dryRun {
      try store.forget(found.map(\.record.key), because: because, by: member, at: desk.now)
      try store.settle()
    }
    return found.map { ForgottenPerson($0.texts, role: $0.record.role.rawValue, isRemoved: $0.isRemoved) }
  }

  /// Blanks names in the register of a session, in history too; the marks stay. There is no undo.
  ///
  /// - Parameter name: Nil for everybody; a name that a line once had counts too.
  /// - Throws: ``OfficeFault/wrongState(_:)`` where nobody of that name is known.
  public func forgetRegister(
    of number: SessionNumber, name: String?, because: String, dryRun: Bool
  ) async throws -> [ForgottenPerson] {
    let member = try writer
    let found = try store.read { tables in
      try tables.registers.remembered(of: session(number, in: tables).key).filter { remembered in
        let names = remembered.texts["name"] ?? []
        return name.map { name in names.contains { folded($0) == folded(name) } } ?? !names.isEmpty
      }
    }
    guard !found.isEmpty else {
      throw OfficeFault.wrongState(
        "The register of \(number) knows \(name == nil ? "nobody" : "nobody of that name"), in history neither. See ‘pont session register \(number)’."
      )
    }
    if !dryRun {
      try store.forget(found.map(\.record.key), because: because, act: "forget", by: member, at: desk.now)
      try store.settle()
    }
    return found.map { ForgottenPerson($0.texts, role: $0.record.mark.rawValue, isRemoved: $0.isRemoved) }
  }

  /// Removes a contact; history remembers it until it is forgotten.
  public func removeContact(of reference: HostReference, role: ContactRole) async throws {
    try act("contact remove") { tables, _ in
      let host = try host(reference, in: tables)
      guard let contact = try tables.contacts.contacts(of: host.key).first(where: { $0.role == role }) else {
        throw OfficeFault.wrongState(
          "\(host.name) has no \(role.rawValue) contact. See ‘pont school contact \(reference)’.")
      }
      try tables.contacts.remove(contact.key)
      tables.summarise("\(reference) \(role.rawValue)")
    }
  }

  /// Removes a line of a register; the head count stays, and history remembers the name until it is forgotten.
  ///
  /// - Parameter line: The name, or the line's number in ``register(of:)``, from 1.
  public func removeRegisterLine(_ line: String, of number: SessionNumber) async throws -> RegisterReport {
    let (left, counted) = try act("session register") { tables, _ in
      let session = try session(number, in: tables)
      let entries = try tables.registers.entries(of: session.key)
      let index =
        entries.firstIndex { $0.name.map(folded) == folded(line) }
        ?? Int(line).map { $0 - 1 }.flatMap { entries.indices.contains($0) ? $0 : nil }
      guard let index else {
        throw OfficeFault.wrongState(
          "The register of \(number) has no “\(line)”. Give a name or a number of ‘pont session register \(number)’.")
      }
      try tables.registers.remove(entries[index].key)
      tables.summarise("\(number): 1 removed")
      return (
        try tables.registers.entries(of: session.key), try tables.headcounts.headcount(of: session.key)?.present
      )
    }
    let present = left.count { $0.mark.wasThere }
    return RegisterReport(
      session: number, entries: left, added: 0, changed: 0, dropped: [],
      warnings: counted.flatMap { count in
        count == present
          ? nil : ["The register shows \(present) there, the head count says \(count). The head count stands."]
      } ?? [])
  }
}

extension ForgottenPerson {
  fileprivate init(_ texts: [String: Set<String>], role: String, isRemoved: Bool) {
    self.init(
      role: role, names: (texts["name"] ?? []).sorted(), others: texts.keys.filter { $0 != "name" }.sorted(),
      isRemoved: isRemoved)
  }
}
