public import ProgrammeModel

/// What a team set out to find, by the period it covers.
public struct EvaluationPlanTable<Access: Reading> {
  let access: Access

  private func values(_ rest: SQLText) throws -> [EvaluationPlan] {
    try access.db.values(
      of: "evaluation_plan", "SELECT key, body FROM evaluation_plan \(sql: rest) ORDER BY first_day, code"
    ) { try $0.json(1) }
  }

  /// All plans, by their first days.
  public func all() throws -> [EvaluationPlan] { try values("") }

  /// The plan of a period by its code, such as `spring-2027`.
  public func plan(_ code: String) throws -> EvaluationPlan? { try values("WHERE code = \(code)").first }

  /// The plans that cover any of these days.
  public func plans(touching days: DayRange) throws -> [EvaluationPlan] {
    try values("WHERE first_day <= \(days.last) AND last_day >= \(days.first)")
  }
}

extension EvaluationPlanTable where Access == Writing {
  /// Keeps a plan that is not locked, in place of the one of its code.
  ///
  /// - Throws: ``StoreFault/unknown(kind:reference:)`` when a locked plan has its code: that one never changes.
  public func keep(_ plan: EvaluationPlan) throws {
    let body = try jsonText(plan)
    try access.journal.record(.evaluationPlan, plan.key.description) {
      let changed = try access.db.run(
        """
        INSERT INTO evaluation_plan (key, code, first_day, last_day, body)
        VALUES (\(plan.key), \(plan.code), \(plan.days.first), \(plan.days.last), \(body))
        ON CONFLICT (key) DO UPDATE SET
          code = excluded.code, first_day = excluded.first_day, last_day = excluded.last_day, body = excluded.body
        WHERE evaluation_plan.locked_at IS NULL
        """)
      if changed == 0 { throw StoreFault.unknown(kind: "unlocked plan", reference: plan.code) }
    }
  }

  /// Locks a plan for good: undo stops here.
  public func lock(_ plan: EvaluationPlan) throws {
    guard plan.lockedAt == nil else { return }
    let at = access.journal.act.at
    let body = try jsonText(plan.locked(at: at))
    try access.journal.record(.evaluationPlan, plan.key.description) {
      try access.db.run(
        "UPDATE evaluation_plan SET body = \(body), locked_at = \(at) WHERE key = \(plan.key) AND locked_at IS NULL")
    }
    access.journal.count(Journal.lockedPlan, batch: plan.key.description, 1)
  }
}
