/// What can be delivered: one file of `Sessions/`, with the plan a facilitator follows and the rules the scheduler obeys.
public struct SessionType: Hashable, Sendable {
  /// Where a type is at home.
  public enum Setting: String, Codable, CaseIterable, Hashable, Sendable {
    case primary, secondary, school, college, youth, community, workplace, police, online
  }

  public let code: Code<SessionType>
  public let title: Bilingual
  /// Nil only where a partner holds the plan and has not said.
  public let purpose: Bilingual?
  public let strands: [Code<StrandName>]
  public let setting: Setting
  /// Nil only where a partner holds the plan and has not said.
  public let audience: Bilingual?
  /// Ages it is written for, both included.
  public let ages: ClosedRange<Int>
  /// Minutes with the group.
  public let minutes: Int
  public let setUpMinutes: Int
  public let debriefMinutes: Int
  /// Persons in one group, both included.
  public let groupSize: ClosedRange<Int>
  public let facilitators: Int
  public let qualifications: [Code<QualificationName>]
  /// Needed always.
  public let checks: [Code<CheckName>]
  /// Needed as well when host staff are not in the room throughout.
  public let checksUnsupervised: [Code<CheckName>]
  public let questionSet: Code<QuestionSet>?
  /// Months after the session at which to follow up.
  public let followUpMonths: [Int]
  /// Nil where a partner holds it.
  public let plan: SessionPlan?
  /// Nil for the team's own; for a type held by a partner, who owns it.
  public let heldBy: Bilingual?
  /// When somebody last read the plan through, and by when it is to be read again; nil where a partner holds it.
  public let review: Review?

  public init(
    code: Code<SessionType>, title: Bilingual, purpose: Bilingual?, strands: [Code<StrandName>], setting: Setting,
    audience: Bilingual?, ages: ClosedRange<Int>, minutes: Int, setUpMinutes: Int, debriefMinutes: Int,
    groupSize: ClosedRange<Int>, facilitators: Int, qualifications: [Code<QualificationName>],
    checks: [Code<CheckName>], checksUnsupervised: [Code<CheckName>], questionSet: Code<QuestionSet>?,
    followUpMonths: [Int], plan: SessionPlan?, heldBy: Bilingual? = nil, review: Review? = nil
  ) {
    self.code = code
    self.title = title
    self.purpose = purpose
    self.strands = strands
    self.setting = setting
    self.audience = audience
    self.ages = ages
    self.minutes = minutes
    self.setUpMinutes = setUpMinutes
    self.debriefMinutes = debriefMinutes
    self.groupSize = groupSize
    self.facilitators = facilitators
    self.qualifications = qualifications
    self.checks = checks
    self.checksUnsupervised = checksUnsupervised
    self.questionSet = questionSet
    self.followUpMonths = followUpMonths
    self.plan = plan
    self.heldBy = heldBy
    self.review = review
  }

  /// The days of a plan's reading.
  public struct Review: Hashable, Sendable {
    public let on: Day
    /// The last day on which the plan counts as looked through.
    public let by: Day
    public init(on: Day, by: Day) {
      self.on = on
      self.by = by
    }
  }

  /// Whether it is for one person who was referred: host, strand and count of such a session stay with its own team.
  public var isReferral: Bool { groupSize.upperBound == 1 }

  /// The checks a facilitator must hold, with or without host staff in the room.
  public func checks(supervised: Bool) -> [Code<CheckName>] { supervised ? checks : checks + checksUnsupervised }
}

/// What a facilitator follows in the room. Every text in both languages.
public struct SessionPlan: Hashable, Sendable {
  /// What somebody can do afterwards, and at which Kirkpatrick level it is looked for (1...4).
  public struct Outcome: Hashable, Sendable {
    public let text: Bilingual
    public let level: Int
    public init(text: Bilingual, level: Int) {
      self.text = text
      self.level = level
    }
  }

  /// One stretch of the session: minutes, what it is called, what to say and what to do.
  public struct Segment: Hashable, Sendable {
    public let minutes: Int
    public let title: Bilingual
    public let say: Bilingual
    public let action: Bilingual
    public init(minutes: Int, title: Bilingual, say: Bilingual, action: Bilingual) {
      self.minutes = minutes
      self.title = title
      self.say = say
      self.action = action
    }
  }

  public let outcomes: [Outcome]
  /// Curriculum for Wales tags; empty outside school.
  public let curriculum: [String]
  /// Their minutes add up to the session's.
  public let segments: [Segment]
  public let materials: [Bilingual]
  public let access: [Bilingual]
  public let groundRules: [Bilingual]
  public let safeguarding: Bilingual
  public let signposting: [Bilingual]
  public let ifItGoesWrong: [Bilingual]

  public init(
    outcomes: [Outcome], curriculum: [String], segments: [Segment], materials: [Bilingual], access: [Bilingual],
    groundRules: [Bilingual], safeguarding: Bilingual, signposting: [Bilingual], ifItGoesWrong: [Bilingual]
  ) {
    self.outcomes = outcomes
    self.curriculum = curriculum
    self.segments = segments
    self.materials = materials
    self.access = access
    self.groundRules = groundRules
    self.safeguarding = safeguarding
    self.signposting = signposting
    self.ifItGoesWrong = ifItGoesWrong
  }
}
