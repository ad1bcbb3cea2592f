import Catalogue
import Evaluation
public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// The form of a plan, with every key explained.
  public static var planTemplate: String { PlanDraft.template }

  /// Keeps what a team set out to find, in place of an earlier draft for the same period.
  ///
  /// - Parameter dryRun: Checks everything and keeps nothing.
  /// - Throws: `InputFaults` for a faulty file; ``OfficeFault/wrongState(_:)`` once the plan is locked, forms from after
  ///   a session are in, or another plan covers some of the days.
  public func keepPlan(_ text: String, file: String, dryRun: Bool = false) async throws -> EvaluationPlan {
    let draft = try library.readPlan(text, file: file)
    let period = try library.terms().period(draft.period, in: settings.areas)
    func made(_ key: Key<EvaluationPlan>) -> EvaluationPlan {
      EvaluationPlan(
        key: key, code: period.code, days: period.days, aim: draft.aim, design: draft.design,
        followUps: draft.followUps,
        questions: draft.questions.map {
          EvaluationPlan.PlannedOutcome(
            set: $0.set.code, version: $0.set.version, question: $0.question.code,
            fingerprint: $0.question.fingerprint)
        }, logic: draft.logic, assessment: draft.assessment, otherPublishers: draft.otherPublishers)
    }
    if dryRun {
      try store.read { try refusePlan(for: period, in: $0) }
      var keys = KeyMaker()
      return made(keys.key())
    }
    return try act("evaluation plan") { tables, keys in
      try refusePlan(for: period, in: tables)
      let kept = made(try tables.plans.plan(period.code)?.key ?? keys.key())
      try tables.plans.keep(kept)
      tables.summarise("\(kept.code): \(kept.questions.count) questions, \(kept.design.rawValue)")
      return kept
    }
  }

  private func refusePlan<Access>(for period: NamedPeriod, in tables: Tables<Access>) throws {
    if let locked = try tables.plans.plan(period.code)?.lockedAt {
      throw OfficeFault.wrongState(
        "The plan for \(period.code) was locked on \(locked.day) and cannot be changed: the answers are coming in. Plan the next period."
      )
    }
    if let other = try tables.plans.plans(touching: period.days).first(where: { $0.code != period.code }) {
      throw OfficeFault.wrongState(
        "The plan for \(other.code) covers some of the days of \(period.code), \(other.days). A session follows one plan only; plan a period beside it."
      )
    }
    try refuseAfterForms(on: period, in: tables)
  }

  /// Questions chosen after the answers came in would be chosen by the answers.
  private func refuseAfterForms<Access>(on period: NamedPeriod, in tables: Tables<Access>) throws {
    let forms = try tables.responses.count(.after, on: period.days)
    guard forms > 0 else { return }
    throw OfficeFault.wrongState(
      "\(forms) forms from after sessions between \(period.days.first) and \(period.days.last) are in already. A plan made now would follow the answers; plan the next period."
    )
  }

  /// Fixes a plan for good, before the first form from after a session.
  ///
  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)``, ``OfficeFault/wrongState(_:)``.
  public func lockPlan(_ code: String) async throws -> EvaluationPlan {
    try act("evaluation lock") { tables, _ in
      let plan = try knownPlan(code, in: tables)
      guard plan.lockedAt == nil else {
        throw OfficeFault.wrongState("The plan for \(plan.code) is locked already. It cannot be changed any more.")
      }
      try tables.plans.lock(plan)
      tables.summarise(plan.code)
      return plan.locked(at: desk.now)
    }
  }

  /// All plans, by their first days.
  public func plans() async throws -> [EvaluationPlan] { try store.read { try $0.plans.all() } }

  /// A plan with its questions worded.
  public func evaluationPlan(_ code: String) async throws -> (plan: EvaluationPlan, questions: [Bilingual]) {
    let plan = try store.read { try knownPlan(code, in: $0) }
    let sets = try library.questionSets()
    return (
      plan,
      plan.questions.map { planned in
        sets[planned.set]?.questions.first { $0.code == planned.question }?.text
          ?? Bilingual(same: "\(planned.set)/\(planned.question)")
      }
    )
  }

  private func knownPlan<Access>(_ code: String, in tables: Tables<Access>) throws -> EvaluationPlan {
    let lower = code.lowercased()
    guard let plan = try tables.plans.plan(lower) else {
      let known = try tables.plans.all().map(\.code)
      throw OfficeFault.unknown(
        what: "evaluation plan", name: code, nearest: nearest(to: lower, among: known), list: "pont evaluation list")
    }
    return plan
  }

  /// Locks the plans of sessions whose first form from after them comes in now.
  func lockPlans(on days: [Day]) throws {
    guard let first = days.min(), let last = days.max() else { return }
    let touching = try store.read { try $0.plans.plans(touching: try DayRange(first, last)) }
    let open = touching.filter { plan in plan.lockedAt == nil && days.contains { plan.days.contains($0) } }
    guard !open.isEmpty else { return }
    try act("evaluation lock") { tables, _ in
      for plan in open { try tables.plans.lock(plan) }
      tables.summarise(open.map(\.code).joined(separator: ", "))
    }
  }

  /// The one plan that covers all days of a period; nil where there is none or several share them.
  func lockedPlan(covering days: DayRange) throws -> EvaluationPlan? {
    let plans = try store.read { try $0.plans.plans(touching: days) }
    guard plans.count == 1, let plan = plans.first, plan.lockedAt != nil, plan.days.first <= days.first,
      plan.days.last >= days.last
    else { return nil }
    return plan
  }
}
