/// What a team wrote down before anybody was asked: the chain it believes in, its questions and how it compares (SPEC §1.1).
///
/// Locked before the first form from after a session comes in, so that nobody chooses the questions by the answers.
public struct EvaluationPlan: Hashable, Sendable, Codable {
  /// The most outcome questions a plan may hold.
  public static let mostQuestions = 5

  public let key: Key<EvaluationPlan>
  /// The code of the period it covers, such as `spring-2027`.
  public let code: String
  /// The days of the sessions it covers.
  public let days: DayRange
  public let aim: Bilingual
  public let design: Design
  public let followUps: [FollowUp]
  /// 1 to 5, in the order in which they are reported.
  public let questions: [PlannedOutcome]
  public let logic: LogicModel
  /// The reference of the data protection impact assessment; nil until there is one.
  public let assessment: String?
  public let otherPublishers: OtherPublishers
  /// Nil until it is locked; a locked plan never changes.
  public let lockedAt: Instant?

  public init(
    key: Key<EvaluationPlan>, code: String, days: DayRange, aim: Bilingual, design: Design, followUps: [FollowUp],
    questions: [PlannedOutcome], logic: LogicModel, assessment: String?, otherPublishers: OtherPublishers,
    lockedAt: Instant? = nil
  ) {
    self.key = key
    self.code = code
    self.days = days
    self.aim = aim
    self.design = design
    self.followUps = followUps
    self.questions = questions
    self.logic = logic
    self.assessment = assessment
    self.otherPublishers = otherPublishers
    self.lockedAt = lockedAt
  }

  /// The same plan, locked.
  public func locked(at instant: Instant) -> EvaluationPlan {
    EvaluationPlan(
      key: key, code: code, days: days, aim: aim, design: design, followUps: followUps, questions: questions,
      logic: logic, assessment: assessment, otherPublishers: otherPublishers, lockedAt: instant)
  }

  /// How answers are compared.
  public enum Design: String, Codable, CaseIterable, Hashable, Sendable {
    /// Nothing is compared: what people said after a session.
    case afterOnly = "after-only"
    /// Nothing is compared: what people said looking back (SPEC §2.6).
    case retrospective
    /// Different or unlinked people before and after.
    case unpaired
    /// The same people before and after, by a code they make themselves.
    case paired

    public var compares: Bool { self == .unpaired || self == .paired }
  }

  /// Asking again, months after the session.
  public struct FollowUp: Hashable, Sendable, Codable {
    /// Who is asked. Nobody is linked, because codes are deleted once they are matched.
    public enum Asked: String, Codable, CaseIterable, Hashable, Sendable {
      case unpaired
      /// The host tells what it sees; those are no answers of the people themselves.
      case host
    }

    /// 3 or 6.
    public let months: Int
    public let asked: Asked

    public init(months: Int, asked: Asked) {
      self.months = months
      self.asked = asked
    }
  }

  /// One planned outcome question, fixed with its wording.
  public struct PlannedOutcome: Hashable, Sendable, Codable {
    public let set: Code<QuestionSet>
    public let version: Int
    public let question: Code<Question>
    /// Of wording and scale in both languages, so that a changed question is noticed.
    public let fingerprint: String

    public init(set: Code<QuestionSet>, version: Int, question: Code<Question>, fingerprint: String) {
      self.set = set
      self.version = version
      self.question = question
      self.fingerprint = fingerprint
    }
  }

  /// Inputs → activities → outputs → outcomes → impact, each arrow with what it takes for granted.
  public struct LogicModel: Hashable, Sendable, Codable {
    public enum Step: String, Codable, CaseIterable, Hashable, Sendable {
      case inputs, activities, outputs, outcomes
      /// Written down as what is hoped for, and never claimed from forms.
      case impact
    }

    /// What one arrow of the chain rests on.
    public struct Arrow: Hashable, Sendable, Codable {
      public let assumption: Bilingual
      /// Something outside the programme that may be at work too.
      public let outsideFactor: Bilingual

      public init(assumption: Bilingual, outsideFactor: Bilingual) {
        self.assumption = assumption
        self.outsideFactor = outsideFactor
      }
    }

    /// One text a step, in the order of ``Step``.
    public let steps: [Bilingual]
    /// One fewer than steps: from each step to the next.
    public let arrows: [Arrow]

    /// - Precondition: Five steps and four arrows.
    public init(steps: [Bilingual], arrows: [Arrow]) {
      precondition(steps.count == Step.allCases.count && arrows.count == steps.count - 1)
      self.steps = steps
      self.arrows = arrows
    }
  }

  /// Whether schools or the police may publish numbers about the same people (SPEC §3.6 g).
  public enum OtherPublishers: String, Codable, CaseIterable, Hashable, Sendable {
    case none, some, unknown

    /// The least threshold that this asks for: 10 unless nobody else publishes.
    public var threshold: Int { self == .none ? 5 : 10 }
  }
}
