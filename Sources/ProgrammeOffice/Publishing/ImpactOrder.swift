public import Foundation
public import ProgrammeModel

/// Which summary is wanted, for whom, and what becomes of it.
public struct ImpactOrder: Sendable {
  public enum Purpose: Hashable, Sendable {
    /// Written with a mark that says so, and remembered nowhere.
    case preview
    /// The acting member agrees that exactly these bytes be published.
    case approve
    /// Written without a mark, and into the ledger for good.
    case publish
  }

  /// A term, a school year or a financial year, such as `spring-2027`.
  public let term: String
  public let audience: Audience
  public let languages: [Language]
  public let purpose: Purpose
  /// One area by name or code; nil for all that the team did.
  public let area: String?
  /// Breakdowns of answers that somebody asked for; each is refused with the reason.
  public let breakdowns: [ImpactBreakdown]
  /// What was done, without answers and change.
  public let totalsOnly: Bool
  /// The reference of the data protection impact assessment, where the plan has none.
  public let assessment: String?
  /// Whether others publish about the same people, where the plan does not say.
  public let otherPublishers: EvaluationPlan.OtherPublishers?
  /// The number of the publication that this one corrects.
  public let revises: Int?
  /// Where to write; `impact-TERM` in the workspace if nil.
  public let folder: URL?

  public init(
    term: String, audience: Audience, languages: [Language] = [.cy, .en], purpose: Purpose = .preview,
    area: String? = nil, breakdowns: [ImpactBreakdown] = [], totalsOnly: Bool = false, assessment: String? = nil,
    otherPublishers: EvaluationPlan.OtherPublishers? = nil, revises: Int? = nil, folder: URL? = nil
  ) {
    self.term = term
    self.audience = audience
    self.languages = languages
    self.purpose = purpose
    self.area = area
    self.breakdowns = breakdowns
    self.totalsOnly = totalsOnly
    self.assessment = assessment
    self.otherPublishers = otherPublishers
    self.revises = revises
    self.folder = folder
  }
}

/// By what somebody would like answers to be broken down.
public enum ImpactBreakdown: String, CaseIterable, Hashable, Sendable {
  case host, school
  case groupOfPeople = "class"
  case facilitator, area, ethnicity, religion, disability
  case sexualOrientation = "sexual-orientation"
  case gender, year
}
