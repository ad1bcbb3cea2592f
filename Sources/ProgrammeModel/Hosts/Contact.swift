/// A person at a host, by role. A name is an adult's, and optional.
public struct Contact: Hashable, Sendable, Codable {
  public let key: Key<Contact>
  public let host: Key<Host>
  public let role: ContactRole
  public let name: String?
  public let phone: String?
  public let email: String?
  /// The language they asked to be written to in; nil until asked.
  public let languageWish: Language?
  public let languageAskedOn: Day?

  public init(
    key: Key<Contact>, host: Key<Host>, role: ContactRole, name: String? = nil, phone: String? = nil,
    email: String? = nil, languageWish: Language? = nil, languageAskedOn: Day? = nil
  ) {
    self.key = key
    self.host = host
    self.role = role
    self.name = name
    self.phone = phone
    self.email = email
    self.languageWish = languageWish
    self.languageAskedOn = languageAskedOn
  }
}

/// What a contact is at their host.
public enum ContactRole: String, Codable, CaseIterable, Hashable, Sendable {
  /// In a school in Wales the Designated Safeguarding Person. Every host has one.
  case safeguarding
  case bookings
  case headteacher
  case teacher
  case reception
  case manager
  case other
}
