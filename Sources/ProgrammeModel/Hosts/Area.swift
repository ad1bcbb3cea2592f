/// A principal area (council area) and what it belongs to, from `Content/Places`. Forces may merge and names change: data, not code.
public struct Area: Hashable, Sendable {
  public let code: AreaCode
  public let name: Bilingual
  /// The three digits of the Welsh Government's school numbers, such as `661`; nil outside Wales.
  public let schoolAuthority: String?
  public let force: Bilingual
  public let forceCode: AreaCode
  public let healthBoard: Bilingual
  public let centre: Coordinate
  /// Other spellings that files use for it.
  public let aliases: [String]

  public init(
    code: AreaCode, name: Bilingual, schoolAuthority: String?, force: Bilingual, forceCode: AreaCode,
    healthBoard: Bilingual, centre: Coordinate, aliases: [String] = []
  ) {
    self.code = code
    self.name = name
    self.schoolAuthority = schoolAuthority
    self.force = force
    self.forceCode = forceCode
    self.healthBoard = healthBoard
    self.centre = centre
    self.aliases = aliases
  }
}
