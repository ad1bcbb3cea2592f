import ProgrammeModel

/// The planned questions of a locked plan, compared as the plan says and judged together.
struct ChangeTally {
  private let record: ImpactRecord
  private let plan: EvaluationPlan
  private let hostOf: [Key<Session>: Key<Host>]
  private let presentAt: [Key<Session>: Int]

  /// Nil without a locked plan.
  init?(_ record: ImpactRecord) {
    guard let plan = record.plan, plan.lockedAt != nil else { return nil }
    self.record = record
    self.plan = plan
    hostOf = record.hostOf
    presentAt = Dictionary(record.delivered.map { ($0.key, $0.present) }, uniquingKeysWith: { first, _ in first })
  }

  /// Every planned question in planned order, then again for each follow-up that asks the people themselves.
  func summaries(for audience: Audience) -> [ImpactSummary.ChangeSummary] {
    timings.flatMap { timing in
      let items = plan.questions.map { planned(question: $0, timing) }
      let verdicts = judge(items.map(\.judged), for: audience)
      return zip(items, verdicts).map { summary(of: $0, $1, timing, for: audience) }
    }
  }

  private var timings: [ImpactSummary.Timing] {
    [.straightAfter]
      + plan.followUps.filter { $0.asked == .unpaired }.map { $0.months == 3 ? .threeMonths : .sixMonths }
  }

  /// A planned question with what was counted for it.
  private struct Item {
    let outcome: EvaluationPlan.PlannedOutcome
    let set: QuestionSet?
    let question: Question?
    let before: QuestionCount?
    let after: QuestionCount?
    let judged: PlannedQuestion
    let linkedMayDiffer: Bool
    let sessionsLeftOut: Int
  }

  private func planned(question outcome: EvaluationPlan.PlannedOutcome, _ timing: ImpactSummary.Timing) -> Item {
    let set = record.questionSets.first { $0.code == outcome.set && $0.version == outcome.version }
    // A question worded otherwise than planned is another question: its answers are not those that were planned.
    guard let set, let question = set.questions.first(where: { $0.code == outcome.question }),
      question.fingerprint == outcome.fingerprint
    else {
      return Item(
        outcome: outcome, set: nil, question: nil, before: nil, after: nil,
        judged: PlannedQuestion(.notAnswered, agreeing: []), linkedMayDiffer: false, sessionsLeftOut: 0)
    }
    let delivered = Set(hostOf.keys)
    let before = QuestionCount(question, at: .before, of: set, in: record.answers, delivered: delivered)
    let after = QuestionCount(question, at: timing.phase, of: set, in: record.answers, delivered: delivered)
    let links = record.answers.moves[.init(code: set.code, version: set.version, question: question.code)] ?? [:]
    let comparison = comparison(before, after, links: links, timing)
    let sessions = Set(before.answeredSessions.map(\.session)).symmetricDifference(
      after.answeredSessions.map(\.session))
    return Item(
      outcome: outcome, set: set, question: question, before: before, after: after,
      judged: PlannedQuestion(
        comparison, agreeing: Set(question.options.indices.filter { question.options[$0].agrees }),
        isSensitive: question.isSensitive, threshold: record.threshold),
      linkedMayDiffer: plan.design == .paired && timing == .straightAfter && mayDiffer(before, links),
      sessionsLeftOut: plan.design.compares ? sessions.count : 0)
  }

  private func comparison(
    _ before: QuestionCount, _ after: QuestionCount,
    links: [Key<Session>: [PlannedComparison.PairedSession.Pair: Int]], _ timing: ImpactSummary.Timing
  ) -> PlannedComparison {
    if after.answered == 0, before.answered == 0 { return .notAnswered }
    switch (plan.design, timing) {
    case (.afterOnly, _), (.retrospective, _): return .described(answers: after.answered)
    case (.paired, .straightAfter):
      let forms = (before: formsBySession(before), after: formsBySession(after))
      return .paired(
        Set(forms.before.keys).union(forms.after.keys).sorted().map { session in
          PlannedComparison.PairedSession(
            moves: links[session] ?? [:], formsBefore: forms.before[session] ?? 0,
            formsAfter: forms.after[session] ?? 0)
        })
    case (.unpaired, _), (.paired, _):
      let answers = (before: bySession(before), after: bySession(after))
      return .unpaired(
        Set(answers.before.keys).union(answers.after.keys).sorted().map { session in
          PlannedComparison.UnpairedSession(
            before: answers.before[session] ?? [], after: answers.after[session] ?? [],
            attendedBefore: presentAt[session] ?? 0, attendedAfter: presentAt[session] ?? 0)
        })
    }
  }

  private func formsBySession(_ count: QuestionCount) -> [Key<Session>: Int] {
    Dictionary(count.sessions.map { ($0.session, $0.forms) }, uniquingKeysWith: +)
  }

  /// Each session's answers as places on the scale.
  private func bySession(_ count: QuestionCount) -> [Key<Session>: [Int]] {
    Dictionary(
      count.answeredSessions.map { session in
        (session.session, session.options.enumerated().flatMap { Array(repeating: $0, count: $1) })
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether those who were linked answered otherwise before than those who were not.
  private func mayDiffer(
    _ before: QuestionCount, _ links: [Key<Session>: [PlannedComparison.PairedSession.Pair: Int]]
  ) -> Bool {
    var linked = before.options.map { _ in 0 }
    for (session, moves) in links where hostOf[session] != nil {
      for (pair, number) in moves { linked[pair.before] += number }
    }
    let rest = zip(before.options, linked).map { max(0, $0 - $1) }
    func places(_ counts: [Int]) -> [Int] { counts.enumerated().flatMap { Array(repeating: $0, count: $1) } }
    return (try? matchedMayDiffer(matched: places(linked), unmatched: places(rest))) ?? false
  }

  private func summary(
    of item: Item, _ verdict: Verdict, _ timing: ImpactSummary.Timing, for audience: Audience
  ) -> ImpactSummary.ChangeSummary {
    let protector = Protector(
      for: audience, isSensitive: item.question?.isSensitive == true, least: record.threshold)
    func table(_ measure: String, _ count: QuestionCount?) -> ProtectedTable? {
      let earlier = record.earlier(
        measure, set: "\(item.outcome.set).\(item.outcome.version)", question: item.outcome.question.text)
      return count?.table(protector, hostOf: hostOf, earlier: earlier)
    }
    return ImpactSummary.ChangeSummary(
      set: item.outcome.set, version: item.outcome.version, question: item.outcome.question,
      text: item.question?.text ?? Bilingual(same: item.outcome.question.text),
      construct: item.question?.construct ?? .comment, isSensitive: item.question?.isSensitive ?? false,
      options: item.question?.choices ?? [], design: plan.design, timing: timing,
      before: plan.design.compares ? table("answers_before", item.before) : nil,
      after: table(timing == .straightAfter ? "answers" : "answers_\(timing.rawValue)", item.after),
      linkedMayDiffer: item.linkedMayDiffer, sessionsLeftOut: item.sessionsLeftOut, verdict: verdict)
  }
}

extension EvaluationPlan {
  /// As readers need it; nil until it is locked.
  var summary: ImpactSummary.PlanSummary? {
    lockedAt.map { instant in
      ImpactSummary.PlanSummary(
        aim: aim, design: design, followUps: followUps, questions: questions.count, lockedOn: instant.day,
        logic: logic)
    }
  }
}
