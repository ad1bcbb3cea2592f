import ProgrammeModel

/// Reads the key `plan` of a session type.
struct SessionPlanReading {
  let vocabulary: Vocabulary

  private static let keys = YAMLMap.Keys([
    "outcomes", "curriculum", "segments", "materials", "access", "ground_rules", "safeguarding", "signposting",
    "if_it_goes_wrong",
  ])

  /// - Parameter minutes: The session's, which the segments must add up to; nil when unknown.
  func plan(_ map: YAMLMap, minutes: Int?) -> SessionPlan? {
    guard let plan = map.map("plan", keys: Self.keys) else { return nil }
    let outcomes = plan.maps("outcomes", keys: .init(["level", "text"]), least: 1).compactMap {
      item -> SessionPlan.Outcome? in
      let level = item.integer("level", in: 1...4)
      let text = item.bilingual("text")
      guard let level, let text else { return nil }
      return .init(text: text, level: level)
    }
    let curriculum: [Code<Vocabulary.CurriculumTag>] = plan.codes(
      "curriculum", known: Set(vocabulary.curriculum.map(\.code)), kind: "part of the curriculum",
      file: "\(VocabularyReading.folder)/curriculum.yaml")
    let segments = segments(plan, minutes: minutes)
    let materials = plan.bilinguals("materials")
    let access = plan.bilinguals("access", least: 1)
    let rules = plan.bilinguals("ground_rules")
    let safeguarding = plan.bilingual("safeguarding")
    let signposting = plan.bilinguals("signposting", least: 1)
    let trouble = plan.bilinguals("if_it_goes_wrong")
    guard let safeguarding else { return nil }
    return SessionPlan(
      outcomes: outcomes, curriculum: curriculum.map(\.text), segments: segments, materials: materials, access: access,
      groundRules: rules, safeguarding: safeguarding, signposting: signposting, ifItGoesWrong: trouble)
  }

  private func segments(_ plan: YAMLMap, minutes: Int?) -> [SessionPlan.Segment] {
    let items = plan.maps("segments", keys: .init(["minutes", "title", "say", "do"]), least: 1)
    var sum: Int? = 0
    let segments = items.compactMap { item -> SessionPlan.Segment? in
      let length = item.integer("minutes", in: 1...600)
      sum = length.flatMap { length in sum.map { $0 + length } }
      let title = item.bilingual("title")
      let say = item.bilingual("say")
      let action = item.bilingual("do")
      guard let length, let title, let say, let action else { return nil }
      return .init(minutes: length, title: title, say: say, action: action)
    }
    if let minutes, let sum, !items.isEmpty, sum != minutes {
      plan.fault(
        "The segments add up to \(sum) minutes, but the session has \(minutes). Change one of them.", at: "segments")
    }
    return segments
  }
}
