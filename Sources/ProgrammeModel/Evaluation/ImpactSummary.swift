/// What came of a period's work, safe to show: protected counts of people, and counts that are never personal.
public struct ImpactSummary: Hashable, Sendable, Codable {
  /// A term, school year or financial year; a free stretch of days for the team.
  public struct Period: Hashable, Sendable, Codable {
    /// Such as `spring-2027`.
    public let code: String
    public let name: Bilingual
    public let days: DayRange
    public init(code: String, name: Bilingual, days: DayRange) {
      self.code = code
      self.name = name
      self.days = days
    }
  }

  /// One area, where a summary is about one.
  public struct Scope: Hashable, Sendable, Codable {
    public let area: AreaCode
    public let name: Bilingual
    public init(area: AreaCode, name: Bilingual) {
      self.area = area
      self.name = name
    }
  }

  public let audience: Audience
  public let team: Bilingual
  public let period: Period
  /// Nil for all that the team did.
  public let scope: Scope?
  public let delivery: Delivery
  public let coverage: Coverage
  /// One for each question set that was answered after a session.
  public let answers: [SetSummary]
  /// The locked plan that the questions follow; nil when nothing was planned.
  public let plan: PlanSummary?
  /// Every planned outcome question with its verdict, in planned order, then again for each follow-up.
  public let change: [ChangeSummary]
  public let voice: Voice
  public let evidence: EvidenceLevel

  public init(
    audience: Audience, team: Bilingual, period: Period, scope: Scope? = nil, delivery: Delivery, coverage: Coverage,
    answers: [SetSummary], plan: PlanSummary? = nil, change: [ChangeSummary] = [], voice: Voice = .none,
    evidence: EvidenceLevel
  ) {
    self.audience = audience
    self.team = team
    self.period = period
    self.scope = scope
    self.delivery = delivery
    self.coverage = coverage
    self.answers = answers
    self.plan = plan
    self.change = change
    self.voice = voice
    self.evidence = evidence
  }

  /// The sessions that address one strand. Never personal, never hidden.
  public struct StrandCount: Hashable, Sendable, Codable {
    public let strand: Code<StrandName>
    public let name: Bilingual
    public let sessions: Int
    public init(strand: Code<StrandName>, name: Bilingual, sessions: Int) {
      self.strand = strand
      self.name = name
      self.sessions = sessions
    }
  }

  /// A number of sessions of one kind. Never personal, never hidden.
  public struct Tally<Kind: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    public let kind: Kind
    public let sessions: Int
    public init(_ kind: Kind, _ sessions: Int) {
      self.kind = kind
      self.sessions = sessions
    }
  }

  /// What was done.
  public struct Delivery: Hashable, Sendable, Codable {
    public let sessions: Int
    /// The same person twice counts twice.
    public let attendances: ProtectedCount
    /// Sessions whose head count was estimated, so that the attendances are "about".
    public let estimatedSessions: Int
    /// Attendances × minutes ÷ 60, to the whole hour.
    public let contactHours: ProtectedCount
    /// At least so many different people (SPEC §4).
    public let peopleLow: ProtectedCount
    /// At most so many different people (SPEC §4).
    public let peopleHigh: ProtectedCount
    /// A session counts under each of its strands, so these do not add up to `sessions`.
    public let strands: [StrandCount]
    /// All three, in the order of ``DeliveryLanguage``.
    public let languages: [Tally<DeliveryLanguage>]
    public let attendancesByPhase: ProtectedTable
    /// By who cancelled; without those who never did.
    public let cancelled: [Tally<Session.Cancellation.Party>]
    public let nobodyThere: Int

    public init(
      sessions: Int, attendances: ProtectedCount, estimatedSessions: Int, contactHours: ProtectedCount,
      peopleLow: ProtectedCount, peopleHigh: ProtectedCount, strands: [StrandCount],
      languages: [Tally<DeliveryLanguage>],
      attendancesByPhase: ProtectedTable, cancelled: [Tally<Session.Cancellation.Party>], nobodyThere: Int
    ) {
      self.sessions = sessions
      self.attendances = attendances
      self.estimatedSessions = estimatedSessions
      self.contactHours = contactHours
      self.peopleLow = peopleLow
      self.peopleHigh = peopleHigh
      self.strands = strands
      self.languages = languages
      self.attendancesByPhase = attendancesByPhase
      self.cancelled = cancelled
      self.nobodyThere = nobodyThere
    }
  }

  /// Who was reached and who was not.
  public struct Coverage: Hashable, Sendable, Codable {
    /// Distinct hosts with at least one delivered session.
    public let hostsReached: Int
    /// Hosts that the team's list holds; 0 when there is no list.
    public let hostsKnown: Int
    public let welshMediumReached: Int
    public let welshMediumKnown: Int
    /// Areas with at least one delivered session, by code.
    public let reached: [AreaReach]
    /// Areas on the team's list without one, by code.
    public let notReached: [AreaReach]

    public init(
      hostsReached: Int, hostsKnown: Int, welshMediumReached: Int, welshMediumKnown: Int, reached: [AreaReach],
      notReached: [AreaReach]
    ) {
      self.hostsReached = hostsReached
      self.hostsKnown = hostsKnown
      self.welshMediumReached = welshMediumReached
      self.welshMediumKnown = welshMediumKnown
      self.reached = reached
      self.notReached = notReached
    }
  }

  public struct AreaReach: Hashable, Sendable, Codable {
    public let area: AreaCode
    public let name: Bilingual
    public let sessions: Int
    /// Hidden where it would tell which schools the answers come from (SPEC §3.1).
    public let hostsReached: Shown
    public let hostsKnown: Int

    public init(area: AreaCode, name: Bilingual, sessions: Int, hostsReached: Shown, hostsKnown: Int) {
      self.area = area
      self.name = name
      self.sessions = sessions
      self.hostsReached = hostsReached
      self.hostsKnown = hostsKnown
    }
  }
}
