import ProgrammeModel
import Yams

/// Reads a file of `pont evaluation plan`.
struct PlanReading {
  let questionSets: [Code<QuestionSet>: QuestionSet]

  private static let keys = YAMLMap.Keys(
    ["period", "aim", "design", "questions"] + EvaluationPlan.LogicModel.Step.allCases.map(\.rawValue) + ["arrows"],
    optional: ["follow_ups", "assessment", "other_publishers"])

  func plan(_ text: String, file: String) -> Part<PlanDraft?> {
    let list = FindingList(file: file)
    let draft = YAMLDocument.read(text, keys: Self.keys, list).flatMap(read)
    return Part(value: draft, findings: list.findings)
  }

  private func read(_ map: YAMLMap) -> PlanDraft? {
    let period = map.text("period")
    let aim = map.bilingual("aim")
    let design: EvaluationPlan.Design? = map.choice("design")
    let questions = questions(map)
    let steps = EvaluationPlan.LogicModel.Step.allCases.compactMap { map.bilingual($0.rawValue) }
    let arrows = map.maps("arrows", keys: .init(["assumption", "outside"])).compactMap {
      item -> EvaluationPlan.LogicModel.Arrow? in
      let assumption = item.bilingual("assumption")
      let outside = item.bilingual("outside")
      guard let assumption, let outside else { return nil }
      return .init(assumption: assumption, outsideFactor: outside)
    }
    let needed = EvaluationPlan.LogicModel.Step.allCases.count - 1
    if map.has("arrows"), map.items("arrows").count != needed {
      map.fault(
        "There are \(map.items("arrows").count) arrows, but \(needed) lead from inputs to impact. Give each one assumption and one outside factor.",
        at: "arrows")
    }
    let followUps = map.has("follow_ups") ? followUps(map) : []
    let assessment = map.optionalText("assessment")
    let others: EvaluationPlan.OtherPublishers? =
      map.has("other_publishers") ? map.choice("other_publishers") : .unknown
    guard let period, let aim, let design, let others, steps.count == needed + 1, arrows.count == needed,
      !questions.isEmpty
    else { return nil }
    return PlanDraft(
      period: period, aim: aim, design: design, followUps: followUps, questions: questions,
      logic: .init(steps: steps, arrows: arrows), assessment: assessment, otherPublishers: others)
  }

  private func questions(_ map: YAMLMap) -> [PlanDraft.Item] {
    let items = map.items("questions", least: 1)
    if items.count > EvaluationPlan.mostQuestions {
      map.fault(
        "There are \(items.count) outcome questions; a plan holds at most \(EvaluationPlan.mostQuestions). Keep those that matter most: each one more makes every finding harder to show.",
        at: "questions")
    }
    var found: [PlanDraft.Item] = []
    for (node, field) in items {
      guard let text = YAMLMap.text(of: node, field: field, map.findings) else { continue }
      guard let item = item(text, line: node.mark?.line, field: field, map.findings) else { continue }
      if found.contains(item) {
        map.findings.fault("“\(text)” is there twice. Remove one.", line: node.mark?.line, field: field)
      } else {
        found.append(item)
      }
    }
    return found
  }

  /// `young/tell-an-adult`: a question on a scale that is about more than the session itself.
  private func item(_ text: String, line: Int?, field: String, _ list: FindingList) -> PlanDraft.Item? {
    let known = questionSets.values.flatMap { set in set.questions.map { "\(set.code)/\($0.code)" } }.sorted()
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let set = questionSets.values.first(where: { $0.code.text == parts[0] }),
      let question = set.questions.first(where: { $0.code.text == parts[1] })
    else {
      list.fault(
        "There is no question “\(text)”.\(suggestion(for: text, among: known)) Write the set and the question, such as young/tell-an-adult; they stand in Content/Questions.",
        line: line, field: field)
      return nil
    }
    if question.kind == .text || question.options.isEmpty {
      list.fault(
        "“\(text)” is answered in people’s own words, which cannot be compared. Plan a question with a scale.",
        line: line, field: field)
      return nil
    }
    if question.level <= 1 {
      list.fault(
        "“\(text)” asks what people thought of the session; that is never an outcome. Plan a question of level 2 or 3.",
        line: line, field: field)
      return nil
    }
    return PlanDraft.Item(set: set, question: question)
  }

  private func followUps(_ map: YAMLMap) -> [EvaluationPlan.FollowUp] {
    var found: [EvaluationPlan.FollowUp] = []
    for item in map.maps("follow_ups", keys: .init(["months", "asked"])) {
      let months = item.integer("months", in: 1...24)
      let asked: EvaluationPlan.FollowUp.Asked? = item.choice("asked")
      guard let months, let asked else { continue }
      guard [3, 6].contains(months), !found.contains(where: { $0.months == months }) else {
        item.fault("A follow-up is after 3 months or after 6, each once. Correct the months.", at: "months")
        continue
      }
      found.append(.init(months: months, asked: asked))
    }
    return found.sorted { $0.months < $1.months }
  }
}
