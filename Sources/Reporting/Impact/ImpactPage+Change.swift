import ProgrammeModel

extension ImpactPage {
  /// What changed and what did not: every planned question in planned order, worst included (SPEC §2.9).
  var changed: [Block] {
    guard let plan = summary.plan else { return [.paragraph(line("impact.changed.unplanned"))] }
    if !plan.design.compares { return [.paragraph(line("impact.changed.design.\(plan.design.rawValue)"))] + verdicts }
    return [.paragraph(line("impact.changed.lead"))] + verdicts
  }

  private var verdicts: [Block] {
    ImpactSummary.Timing.allCases.flatMap { timing -> [Block] in
      let items = summary.change.filter { $0.timing == timing }
      guard !items.isEmpty else { return [] }
      let heading: [Block] =
        timing == .straightAfter ? [] : [.heading(words.text("impact.changed.timing.\(timing.rawValue)"))]
      return heading + items.flatMap(blocks)
    }
  }

  private func blocks(of item: ImpactSummary.ChangeSummary) -> [Block] {
    let name = FigureName(
      "verdict", set: "\(item.set).\(item.version)", question: item.question.text, category: item.timing.rawValue)
    var blocks: [Block] = [
      .anchored(
        name.anchor,
        .paragraph(
          Line([
            .strong("“\(item.text[words.language])”"), .text(" \(item.verdict.sentence[words.language])"),
          ])))
    ]
    if let basis = basis(of: item) { blocks.append(.note(Line(basis))) }
    if let table = table(of: item) { blocks.append(.detail([.table(table)])) }
    return blocks
  }

  /// What stands with every verdict that rests on a comparison: how many, how many sessions, how many linked, when.
  private func basis(of item: ImpactSummary.ChangeSummary) -> String? {
    guard let basis = item.verdict.basis else { return nil }
    var sentences = [
      words.text(
        basis.isPaired ? "impact.changed.basis.paired" : "impact.changed.basis.unpaired",
        [
          "answers": .text(around(basis.answers.shown)), "sessions": .text(grouped(basis.sessions)),
          "timing": .text(words.text("impact.changed.when.\(item.timing.rawValue)")),
        ])
    ]
    if let rate = basis.rate {
      sentences.append(
        words.text(
          basis.isPaired ? "impact.changed.rate.paired" : "impact.changed.rate.unpaired",
          ["share": .text(rate[words.language])]))
    }
    if item.sessionsLeftOut > 0 {
      sentences.append(words.text("impact.changed.left-out", ["count": .text(grouped(item.sessionsLeftOut))]))
    }
    if item.linkedMayDiffer { sentences.append(words.text("impact.changed.may-differ")) }
    if let caveat = item.verdict.caveat { sentences.append(caveat[words.language]) }
    return sentences.joined(separator: " ")
  }

  private func table(of item: ImpactSummary.ChangeSummary) -> DataTable? {
    guard let before = item.before, let after = item.after else { return nil }
    let set = "\(item.set).\(item.version)"
    let measures = ["answers_before", item.timing == .straightAfter ? "answers" : "answers_\(item.timing.rawValue)"]
    func anchors(_ category: String) -> [String?] {
      // The answers from straight after stand with their anchors where they are told.
      [nil]
        + measures.map { measure in
          measure == "answers" || (measure == "answers_before" && item.timing != .straightAfter)
            ? nil : FigureName(measure, set: set, question: item.question.text, category: category).anchor
        }
    }
    return DataTable(
      caption: words.text("impact.changed.table", ["question": .text(item.text[words.language])]),
      columns: [
        .init(words.text("impact.answers.answer")), .init(words.text("impact.changed.before"), isNumeric: true),
        .init(words.text("impact.changed.when.\(item.timing.rawValue)"), isNumeric: true),
      ],
      rows: zip(before.cells, after.cells).map { first, second in
        [first.label?[words.language] ?? first.code, text(first.shown), text(second.shown)]
      } + [[words.text("impact.answers.all"), text(before.total), text(after.total)]],
      note: words.text("impact.changed.table.note"),
      anchors: before.cells.map { anchors($0.code) } + [anchors("all")])
  }
}
