public import ProgrammeModel

/// What the texts of a calendar entry are written from. It has no place for a person: feeds are passed on.
public struct CalendarSheet: Hashable, Sendable {
  public let number: SessionNumber
  public let type: Bilingual
  public let state: Session.State
  public let host: Bilingual
  /// Lines with the postcode last.
  public let address: [String]
  public let group: String
  public let expected: Int
  /// Labels of the group's coded needs; only a facilitator's own feed shows them.
  public let needs: [Bilingual]
  public let language: DeliveryLanguage
  public let setUpMinutes: Int
  public let debriefMinutes: Int

  public init(
    number: SessionNumber, type: Bilingual, state: Session.State, host: Bilingual, address: [String] = [],
    group: String, expected: Int, needs: [Bilingual] = [], language: DeliveryLanguage, setUpMinutes: Int = 0,
    debriefMinutes: Int = 0
  ) {
    self.number = number
    self.type = type
    self.state = state
    self.host = host
    self.address = address
    self.group = group
    self.expected = expected
    self.needs = needs
    self.language = language
    self.setUpMinutes = setUpMinutes
    self.debriefMinutes = debriefMinutes
  }
}

/// The texts of one calendar entry, not yet escaped for iCalendar.
public struct CalendarText: Hashable, Sendable {
  /// One line, Welsh before English.
  public let summary: String
  /// Lines parted by `\n`, Welsh first.
  public let description: String
  public let location: String
}
