public import ProgrammeModel

/// What a year's campaign calendar is written from.
public struct CampaignCalendarSheet: Sendable {
  /// One stretch of days with what must be known of it.
  public struct Entry: Sendable {
    public let occurrence: Occurrence
    public let clashes: [CampaignClash]

    public init(occurrence: Occurrence, clashes: [CampaignClash]) {
      self.occurrence = occurrence
      self.clashes = clashes
    }
  }

  public let team: Bilingual
  public let year: Int
  /// The strand chosen; nil for all.
  public let strand: Vocabulary.Strand?
  /// In order of days.
  public let entries: [Entry]
  /// In order of their usual month.
  public let notYetAnnounced: [Observance]
  public let strands: [Vocabulary.Strand]
  public let leadTimes: LeadTimes
  /// The last day for which school holidays are known; nil for none.
  public let holidaysKnownTo: Day?

  public init(
    team: Bilingual, year: Int, strand: Vocabulary.Strand?, entries: [Entry], notYetAnnounced: [Observance],
    strands: [Vocabulary.Strand], leadTimes: LeadTimes = .usual, holidaysKnownTo: Day?
  ) {
    self.team = team
    self.year = year
    self.strand = strand
    self.entries = entries
    self.notYetAnnounced = notYetAnnounced
    self.strands = strands
    self.leadTimes = leadTimes
    self.holidaysKnownTo = holidaysKnownTo
  }
}
