public import ProgrammeModel

/// People at hosts, by role.
public struct ContactTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [Contact] {
    try access.db.values(
      of: "contact",
      """
      SELECT key, host, role, name, phone, email, language_wish, language_asked_on FROM contact \(sql: rest)
      """
    ) { try Self.contact($0) }
  }

  private static func contact(_ row: any SQLRow) throws -> Contact {
    Contact(
      key: try row.key(0), host: try row.key(1), role: try row.word(2), name: try row.optional(3, row.text),
      phone: try row.optional(4, row.text), email: try row.optional(5, row.text),
      languageWish: try row.optional(6) { try row.word($0) }, languageAskedOn: try row.optional(7, row.day))
  }

  /// The contacts of one host with all that is known of them, also those that were removed.
  public func remembered(at host: Key<Host>) throws -> [Remembered<Contact>] {
    let removed = try access.takenAway(.contact, from: "contact", Self.contact).map(\.value)
    return try (contacts(of: host).map { ($0, false) } + removed.map { ($0, true) })
      .filter { $0.0.host == host }
      .map { contact, isRemoved in
        Remembered(
          record: contact, isRemoved: isRemoved,
          texts: try access.personalTexts(.contact, contact.key.description))
      }
  }

  public func all() throws -> [Contact] { try values("ORDER BY host, role, key") }

  /// The contacts of one host, by role.
  public func contacts(of host: Key<Host>) throws -> [Contact] {
    try values("WHERE host = \(host) ORDER BY role, key")
  }

  public func contact(_ key: Key<Contact>) throws -> Contact? { try values("WHERE key = \(key)").first }
}

extension ContactTable where Access == Writing {
  /// Adds a contact, or replaces the one with its key.
  @discardableResult
  public func keep(_ contact: Contact) throws -> Kept<Contact> {
    let effect = try access.journal.record(.contact, contact.key.description) {
      try access.db.run(
        """
        INSERT INTO contact (key, host, role, name, phone, email, language_wish, language_asked_on)
        VALUES (\(contact.key), \(contact.host), \(contact.role), \(contact.name), \(contact.phone), \(contact.email),
          \(contact.languageWish), \(contact.languageAskedOn))
        ON CONFLICT (key) DO UPDATE SET
          host = excluded.host, role = excluded.role, name = excluded.name, phone = excluded.phone,
          email = excluded.email, language_wish = excluded.language_wish,
          language_asked_on = excluded.language_asked_on
        """)
    }
    return Kept(contact.key, effect)
  }

  /// Whether there was such a contact.
  @discardableResult
  public func remove(_ key: Key<Contact>) throws -> Bool {
    try access.journal.record(.contact, key.description) {
      try access.db.run("DELETE FROM contact WHERE key = \(key)")
    } == .removed
  }
}
