extension ImpactSummary {
  /// The plan that a summary follows, as far as readers need it.
  public struct PlanSummary: Hashable, Sendable, Codable {
    public let aim: Bilingual
    public let design: EvaluationPlan.Design
    public let followUps: [EvaluationPlan.FollowUp]
    /// The planned outcome questions: every p-value is adjusted for all of them.
    public let questions: Int
    /// The day, in Coordinated Universal Time, on which nobody could change it any more.
    public let lockedOn: Day
    public let logic: EvaluationPlan.LogicModel

    public init(
      aim: Bilingual, design: EvaluationPlan.Design, followUps: [EvaluationPlan.FollowUp], questions: Int,
      lockedOn: Day, logic: EvaluationPlan.LogicModel
    ) {
      self.aim = aim
      self.design = design
      self.followUps = followUps
      self.questions = questions
      self.lockedOn = lockedOn
      self.logic = logic
    }
  }

  /// When answers were given that are compared with those from before.
  public enum Timing: String, Codable, CaseIterable, Hashable, Sendable {
    case straightAfter = "straight-after"
    case threeMonths = "3-months"
    case sixMonths = "6-months"

    public var phase: Response.Phase {
      switch self {
      case .straightAfter: .after
      case .threeMonths: .followUp
      case .sixMonths: .secondFollowUp
      }
    }
  }

  /// What changed in one planned question and what did not; every planned question has one, in planned order.
  public struct ChangeSummary: Hashable, Sendable, Codable {
    public let set: Code<QuestionSet>
    public let version: Int
    public let question: Code<Question>
    public let text: Bilingual
    public let construct: Question.Construct
    public let isSensitive: Bool
    /// The scale as it was offered, in order.
    public let options: [Choice]
    public let design: EvaluationPlan.Design
    public let timing: Timing
    /// All answers on the scale from before the sessions, linked or not; nil where none may be shown.
    public let before: ProtectedTable?
    /// All answers on the scale at ``timing``, the same as in ``ImpactSummary/answers``; nil where none may be shown.
    public let after: ProtectedTable?
    /// Whether those who could be linked answered otherwise before than the rest (SPEC §1.5).
    public let linkedMayDiffer: Bool
    /// Sessions that are left out because one of the two waves is missing.
    public let sessionsLeftOut: Int
    /// The only source of a sentence about change.
    public let verdict: Verdict

    public init(
      set: Code<QuestionSet>, version: Int, question: Code<Question>, text: Bilingual, construct: Question.Construct,
      isSensitive: Bool, options: [Choice], design: EvaluationPlan.Design, timing: Timing, before: ProtectedTable?,
      after: ProtectedTable?, linkedMayDiffer: Bool, sessionsLeftOut: Int, verdict: Verdict
    ) {
      self.set = set
      self.version = version
      self.question = question
      self.text = text
      self.construct = construct
      self.isSensitive = isSensitive
      self.options = options
      self.design = design
      self.timing = timing
      self.before = before
      self.after = after
      self.linkedMayDiffer = linkedMayDiffer
      self.sessionsLeftOut = sessionsLeftOut
      self.verdict = verdict
    }
  }
}
