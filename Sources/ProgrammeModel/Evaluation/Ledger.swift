/// One publication of figures as the ledger remembers it, for ever (SPEC §3.6).
public struct LedgerEntry: Hashable, Sendable {
  /// Counted from 1 in the order in which they were published.
  public let number: Int
  /// What was published, such as `impact/spring-2027/all`.
  public let edition: Edition
  public let audience: Audience
  /// SHA-256 of the files, as 64 hexadecimal digits.
  public let digest: String
  /// The reference of the data protection impact assessment.
  public let assessment: String
  public let publishedAt: Instant
  public let by: Code<Member>
  public let approvers: [Code<Member>]
  /// The number of the publication of the same edition that this one corrects.
  public let revises: Int?
  public let figures: [LedgerFigure]

  public init(
    number: Int, edition: Edition, audience: Audience, digest: String, assessment: String, publishedAt: Instant,
    by: Code<Member>, approvers: [Code<Member>], revises: Int?, figures: [LedgerFigure]
  ) {
    self.number = number
    self.edition = edition
    self.audience = audience
    self.digest = digest
    self.assessment = assessment
    self.publishedAt = publishedAt
    self.by = by
    self.approvers = approvers
    self.revises = revises
    self.figures = figures
  }

  /// What a publication is about: one cell of the grid on which figures may be published.
  public struct Edition: Hashable, Sendable, CustomStringConvertible {
    /// `impact`, or `campaign`.
    public let kind: String
    /// A term, a school or financial year, or a campaign edition.
    public let period: String
    public let days: DayRange
    /// `all`, or the code of an area.
    public let scope: String

    public init(kind: String, period: String, days: DayRange, scope: String) {
      self.kind = kind
      self.period = period
      self.days = days
      self.scope = scope
    }

    public var description: String { "\(kind)/\(period)/\(scope)" }
  }
}

/// One figure as it was shown, with the people it counts.
public struct LedgerFigure: Hashable, Sendable {
  /// What counts people in a way that can be added and subtracted: figures of one measure can be compared.
  public struct Measure: Hashable, Sendable, Comparable {
    /// Such as `attendances`, `forms`, `answers`, `answers_before`.
    public let name: String
    /// The question's fingerprint, or a set's name; empty for attendances.
    public let subject: String

    public init(_ name: String, _ subject: String = "") {
      self.name = name
      self.subject = subject
    }

    public static func < (a: Self, b: Self) -> Bool { (a.name, a.subject) < (b.name, b.subject) }
  }

  public enum Mode: String, Codable, CaseIterable, Hashable, Sendable {
    /// Counts people, and is shown as a number or a mark.
    case count
    /// Said in words, or not a count of people that can be added up.
    case words
  }

  public let name: String
  public let measure: Measure
  public let sessions: Set<Key<Session>>
  /// The answers it counts; empty where everybody of the sessions counts.
  public let categories: Set<String>
  public let mode: Mode
  public let shown: Shown

  public init(
    name: String, measure: Measure, sessions: Set<Key<Session>>, categories: Set<String>, mode: Mode, shown: Shown
  ) {
    self.name = name
    self.measure = measure
    self.sessions = sessions
    self.categories = categories
    self.mode = mode
    self.shown = shown
  }
}
