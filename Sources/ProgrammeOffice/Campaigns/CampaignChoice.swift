public import Foundation
public import ProgrammeModel

/// Which campaigns to show, and from which content.
public struct CampaignChoice: Sendable {
  /// The days to show.
  public enum Span: Sendable {
    case year(Int)
    case days(DayRange)
    /// A term, a school year or a financial year, by its code.
    case period(String)
  }

  public let span: Span
  public let strand: Code<StrandName>?
  /// A principal area by name or code: its school holidays and its public sessions alone count.
  public let area: String?
  /// One campaign alone, with what its plan takes in; nil for all.
  public let campaign: Code<Observance>?
  /// The workspace named; nil to look for one, and to do without where there is none.
  public let workspace: String?
  public let currentFolder: URL
  public let desk: Desk

  public init(
    span: Span, strand: Code<StrandName>?, area: String?, campaign: Code<Observance>? = nil, workspace: String?,
    currentFolder: URL, desk: Desk
  ) {
    self.span = span
    self.strand = strand
    self.area = area
    self.campaign = campaign
    self.workspace = workspace
    self.currentFolder = currentFolder
    self.desk = desk
  }

  /// The most days a calendar shows: three years.
  public static let limit = 1_096
}

/// How a campaign calendar is written.
public enum CampaignCalendarForm: Sendable {
  /// `alternate` is the file of the other language.
  case html(Language, alternate: String?)
  case markdown(Language)
  case csv
  case ics
}

/// One observance of a year, as a list shows it.
public struct CampaignLine: Sendable {
  public let observance: Observance
  /// Nil where nobody has announced them.
  public let occurrence: Occurrence?
  public let lookBy: Day?
  public let isAdopted: Bool
}
