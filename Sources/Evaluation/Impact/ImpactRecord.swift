public import ProgrammeModel

/// All that a summary is made from, exact: it never leaves the office.
public struct ImpactRecord: Sendable {
  public let team: Bilingual
  public let period: ImpactSummary.Period
  /// Nil for all that the team did.
  public let scope: ImpactSummary.Scope?
  public let delivered: [DeliveredSession]
  public let lost: [LostSession]
  /// The hosts on the team's list, one entry an area, without repetition.
  public let areas: [AreaHosts]
  /// Hosts on the team's list that belong to no area.
  public let hostsWithoutArea: Int
  public let strandNames: [Code<StrandName>: Bilingual]
  /// Every version that a response names.
  public let questionSets: [QuestionSet]
  /// Forms of the delivered sessions, counted; those of other sessions are left out.
  public let answers: AnswerCounts
  /// The plan that covers the period; only a locked one is followed.
  public let plan: EvaluationPlan?
  public let voice: ImpactSummary.Voice
  /// Counts of people below it are hidden; more for sensitive questions (SPEC §3.1, 3.6 g).
  public let threshold: Int
  /// What was published before for exactly the same people.
  public let published: [FigureName: Shown]

  public init(
    team: Bilingual, period: ImpactSummary.Period, scope: ImpactSummary.Scope? = nil, delivered: [DeliveredSession],
    lost: [LostSession], areas: [AreaHosts], hostsWithoutArea: Int = 0, strandNames: [Code<StrandName>: Bilingual],
    questionSets: [QuestionSet], answers: AnswerCounts, plan: EvaluationPlan? = nil,
    voice: ImpactSummary.Voice = .none, threshold: Int = 5, published: [FigureName: Shown] = [:]
  ) {
    self.team = team
    self.period = period
    self.scope = scope
    self.delivered = delivered
    self.lost = lost
    self.areas = areas
    self.hostsWithoutArea = hostsWithoutArea
    self.strandNames = strandNames
    self.questionSets = questionSets
    self.answers = answers
    self.plan = plan
    self.voice = voice
    self.threshold = threshold
    self.published = published
  }

  /// The same record, its figures bound to what was published before.
  public func bound(to published: [FigureName: Shown]) -> ImpactRecord {
    ImpactRecord(
      team: team, period: period, scope: scope, delivered: delivered, lost: lost, areas: areas,
      hostsWithoutArea: hostsWithoutArea, strandNames: strandNames, questionSets: questionSets, answers: answers,
      plan: plan, voice: voice, threshold: threshold, published: published)
  }

  /// The same record without what anybody answered.
  public var withoutAnswers: ImpactRecord {
    ImpactRecord(
      team: team, period: period, scope: scope, delivered: delivered, lost: lost, areas: areas,
      hostsWithoutArea: hostsWithoutArea, strandNames: strandNames, questionSets: [], answers: AnswerCounts([]),
      voice: voice, threshold: threshold, published: published)
  }

  /// What was published before for the categories of one table, by code.
  func earlier(_ measure: String, set: String? = nil, question: String? = nil) -> [String: Shown] {
    var found: [String: Shown] = [:]
    for (name, shown) in published where name.measure == measure && name.set == set && name.question == question {
      found[name.category] = shown
    }
    return found
  }

  /// The same from forms that are all at hand.
  public init(
    team: Bilingual, period: ImpactSummary.Period, delivered: [DeliveredSession], lost: [LostSession],
    areas: [AreaHosts], hostsWithoutArea: Int = 0, strandNames: [Code<StrandName>: Bilingual],
    questionSets: [QuestionSet], responses: [Response], plan: EvaluationPlan? = nil,
    voice: ImpactSummary.Voice = .none, threshold: Int = 5
  ) {
    self.init(
      team: team, period: period, delivered: delivered, lost: lost, areas: areas, hostsWithoutArea: hostsWithoutArea,
      strandNames: strandNames, questionSets: questionSets, answers: AnswerCounts(responses, of: questionSets),
      plan: plan, voice: voice, threshold: threshold)
  }

  /// A session that took place, with its head count.
  public struct DeliveredSession: Hashable, Sendable {
    public let key: Key<Session>
    public let number: SessionNumber
    public let day: Day
    /// Minutes with the group.
    public let minutes: Int
    public let host: Key<Host>
    public let area: AreaCode?
    public let kind: HostKind
    /// Nil unless the host is a maintained school.
    public let phase: SchoolPhase?
    public let isWelshMedium: Bool
    public let strands: [Code<StrandName>]
    public let type: Code<SessionType>
    /// The set that the type asks for; nil for none.
    public let questionSet: Code<QuestionSet>?
    public let language: DeliveryLanguage
    /// School year 0...13 of the group; nil where not known.
    public let yearGroup: Int?
    /// Persons in the room, as in ``Headcount/present``.
    public let present: Int
    public let isEstimate: Bool

    public init(
      key: Key<Session>, number: SessionNumber, day: Day, minutes: Int, host: Key<Host>, area: AreaCode?,
      kind: HostKind, phase: SchoolPhase?, isWelshMedium: Bool, strands: [Code<StrandName>], type: Code<SessionType>,
      questionSet: Code<QuestionSet>?, language: DeliveryLanguage, yearGroup: Int?, present: Int, isEstimate: Bool
    ) {
      self.key = key
      self.number = number
      self.day = day
      self.minutes = minutes
      self.host = host
      self.area = area
      self.kind = kind
      self.phase = phase
      self.isWelshMedium = isWelshMedium
      self.strands = strands
      self.type = type
      self.questionSet = questionSet
      self.language = language
      self.yearGroup = yearGroup
      self.present = present
      self.isEstimate = isEstimate
    }
  }

  /// A session that was announced and did not take place.
  public struct LostSession: Hashable, Sendable {
    public let number: SessionNumber
    /// Who cancelled it; nil when we came and nobody was there.
    public let cancelledBy: Session.Cancellation.Party?
    public init(number: SessionNumber, cancelledBy: Session.Cancellation.Party?) {
      self.number = number
      self.cancelledBy = cancelledBy
    }
  }

  /// The hosts of one area on the team's list.
  public struct AreaHosts: Hashable, Sendable {
    public let area: AreaCode
    public let name: Bilingual
    public let hosts: Int
    /// Of those, Welsh-medium schools.
    public let welshMedium: Int
    public init(area: AreaCode, name: Bilingual, hosts: Int, welshMedium: Int) {
      self.area = area
      self.name = name
      self.hosts = hosts
      self.welshMedium = welshMedium
    }
  }
}
