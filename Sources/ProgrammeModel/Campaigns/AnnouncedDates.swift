/// The dates of an observance's year as the team read them somewhere; they win over the library's until it knows later ones.
public struct AnnouncedDates: Hashable, Sendable {
  public let key: Key<AnnouncedDates>
  public let edition: CampaignEdition
  public let days: DayRange
  public let confidence: Observance.Confidence
  /// Where they were read.
  public let source: String
  public let noted: Day
  /// Rises with every change of this edition's dates, also over an undo.
  public let revision: Int
  public let changedAt: Instant

  /// - Throws: ``Fault`` when the dates begin in another year than the edition's, or last longer than 62 days.
  public init(
    key: Key<AnnouncedDates>, edition: CampaignEdition, days: DayRange, confidence: Observance.Confidence,
    source: String, noted: Day, revision: Int, changedAt: Instant
  ) throws(Fault) {
    guard days.first.civil.year == edition.year else { throw .otherYear(days, edition.year) }
    guard days.first.distance(to: days.last) < Self.limit else { throw .tooLong(days) }
    guard source.contains(where: { !$0.isWhitespace }) else { throw .noSource }
    self.key = key
    self.edition = edition
    self.days = days
    self.confidence = confidence
    self.source = source
    self.noted = noted
    self.revision = revision
    self.changedAt = changedAt
  }

  /// The most days an observance lasts: two months.
  public static let limit = 62

  /// Why dates cannot be those of an edition.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case otherYear(DayRange, Int)
    case tooLong(DayRange)
    case noSource

    public var description: String {
      switch self {
      case .otherYear(let days, let year):
        "The dates \(days) do not begin in \(year). Give the dates of that year, or another --year."
      case .tooLong(let days):
        "The dates \(days) are more than \(limit) days. Give the first and the last day of the campaign itself."
      case .noSource: "The source is missing. Say where the dates were read, with --source."
      }
    }
  }

  /// As the library writes them.
  public var recorded: Observance.RecordedDates {
    .init(days: days, confidence: confidence, noted: noted, source: source)
  }
}
