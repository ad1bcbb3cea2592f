/// Where a team passes on what looks like a concern, from `Content/Safeguarding`; told to staff, in this order.
public struct ConcernRoute: Hashable, Sendable {
  /// A stable word such as `host-contact`.
  public let code: String
  /// Who it is, such as the host's safeguarding contact.
  public let name: Bilingual
  /// When to take this route, and how.
  public let advice: Bilingual

  public init(code: String, name: Bilingual, advice: Bilingual) {
    self.code = code
    self.name = name
    self.advice = advice
  }
}
