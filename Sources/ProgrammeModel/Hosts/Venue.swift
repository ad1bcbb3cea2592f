/// Where a session takes place at a host: how to get in, and access facts with the day they were checked.
public struct Venue: Hashable, Sendable, Codable {
  public let host: Key<Host>
  /// Where to sign in and whom to ask for.
  public let signIn: String?
  public let parking: String?
  /// Access facts by code, such as `step-free`: true, false; a missing code is not known.
  public let access: [String: Bool]
  public let checkedOn: Day?
  public let note: String?

  public init(
    host: Key<Host>, signIn: String? = nil, parking: String? = nil, access: [String: Bool] = [:],
    checkedOn: Day? = nil, note: String? = nil
  ) {
    self.host = host
    self.signIn = signIn
    self.parking = parking
    self.access = access
    self.checkedOn = checkedOn
    self.note = note
  }
}
