import ProgrammeModel
import Yams

/// Reads the key `plan` of a session type.
struct SessionPlanReading {
  let vocabulary: Vocabulary
  /// Whether it serves the curriculum, and so must say which part.
  let isSchool: Bool
  /// How hard what is read out or handed over may be.
  let limits: ReadingLevel.Limits

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
      file: "\(VocabularyReading.folder)/curriculum.yaml", least: isSchool ? 1 : 0)
    let segments = segments(plan, minutes: minutes)
    let materials = plan.bilinguals("materials")
    let access = plan.bilinguals("access", least: 1)
    let rules = spoken(plan, "ground_rules")
    let safeguarding = plan.bilingual("safeguarding")
    let signposting = spoken(plan, "signposting")
    let trouble = plan.bilinguals("if_it_goes_wrong", least: 1)
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
      if let say, let node = item.node("say") { check(say, node, item.field("say"), item.findings) }
      guard let length, let title, let say, let action else { return nil }
      return .init(minutes: length, title: title, say: say, action: action)
    }
    if let minutes, let sum, !items.isEmpty, sum != minutes {
      plan.fault(
        "The segments add up to \(sum) minutes, but the session has \(minutes). Change one of them.", at: "segments")
    }
    return segments
  }

  /// A list of texts that are read out or handed over.
  private func spoken(_ plan: YAMLMap, _ key: String) -> [Bilingual] {
    plan.items(key, least: 1).compactMap { node, field in
      guard let text = YAMLMap.bilingual(of: node, field: field, plan.findings) else { return nil }
      check(text, node, field, plan.findings)
      return text
    }
  }

  /// Holds what is said or handed over to the reading level of its audience (SPEC §1.4, rule 10).
  ///
  /// LIX needs some words to mean anything, so it is taken of longer texts alone.
  private func check(_ text: Bilingual, _ node: Node, _ field: String, _ findings: FindingList) {
    let limits = limits
    for language in Language.allCases {
      let line = node.mapping?[language.rawValue]?.mark?.line ?? node.mark?.line
      let place = YAMLMap.join(field, language.rawValue)
      findings.doubt(line: line, field: place) {
        let level = ReadingLevel(of: text[language], in: language)
        guard level.wordsPerSentence > limits.wordsPerSentence else { return nil }
        return
          "\(oneDecimal(level.wordsPerSentence)) words a sentence are more than \(Int(limits.wordsPerSentence)) for this audience. Use shorter sentences."
      }
      findings.doubt(line: line, field: place) {
        guard let longest = ReadingLevel.longestSentence(of: text[language]), longest.words > Self.mostInOneSentence
        else { return nil }
        return
          "The sentence that begins “\(longest.beginning) …” has \(longest.words) words. Make two or more of it."
      }
      findings.doubt(line: line, field: place) {
        let level = ReadingLevel(of: text[language], in: language)
        guard level.words >= Self.fewestForLIX, level.lix > limits.lix else { return nil }
        return
          "The LIX is \(oneDecimal(level.lix)), above \(Int(limits.lix)) for this audience. Use shorter sentences or shorter words."
      }
    }
  }

  private static let fewestForLIX = 30
  /// A mean can hide one sentence that nobody follows by ear.
  private static let mostInOneSentence = 40
}
