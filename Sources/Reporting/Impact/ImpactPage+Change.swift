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
      return heading + overview(items, timing) + items.flatMap(blocks)
    }
  }

  /// All questions side by side, once one of them has a net change that may be drawn.
  private func overview(_ items: [ImpactSummary.ChangeSummary], _ timing: ImpactSummary.Timing) -> [Block] {
    guard items.count > 1, items.contains(where: { $0.verdict.basis?.net != nil }) else { return [] }
    let rose = items.count { $0.verdict.finding.rises }
    let fell = items.count { $0.verdict.finding.falls }
    let title = words.text(
      "impact.chart.net.finding",
      ["rose": .text(grouped(rose)), "fell": .text(grouped(fell)), "asked": .text(grouped(items.count))])
    let none = words.text("impact.chart.net.none")
    let chart = IntervalChart(
      id: "chart-net-\(timing.rawValue)", title: title, description: words.text("impact.chart.net.description"),
      ends: (words.text("impact.chart.net.down"), words.text("impact.chart.net.up")),
      rows: items.map { item in
        let net = item.verdict.basis?.net
        return IntervalChart.Row(
          label: item.text[words.language],
          text: net.map { "\(signed($0.net)) (\(signed($0.low)), \(signed($0.high)))" } ?? none,
          net: net)
      })
    let table = DataTable(
      caption: words.text("impact.chart.net.caption"),
      columns: [.init(words.text("impact.chart.net.question"))]
        + ["net", "low", "high"].map { .init(words.text("impact.chart.net.\($0)"), isNumeric: true) },
      rows: items.map { item in
        [item.text[words.language]]
          + (item.verdict.basis?.net.map { [signed($0.net), signed($0.low), signed($0.high)] } ?? [none, none, none])
      }, note: words.text("impact.chart.net.note"))
    return [
      .figure(Figure(title: title, subtitle: words.text("impact.chart.net.subtitle"), svg: chart.svg, table: table))
    ]
  }

  /// A rise with its plus, so that it is told from a fall by more than the lack of a minus.
  private func signed(_ tenths: Int) -> String { (tenths > 0 ? "+" : "") + grouped(tenths) }

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
    if let figure = figure(of: item) { blocks.append(.detail([.figure(figure)])) }
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

  /// All answers from before above all answers from afterwards, where both may be shown.
  private func figure(of item: ImpactSummary.ChangeSummary) -> Figure? {
    guard let before = item.before, let after = item.after else { return nil }
    let title = words.text("impact.changed.table", ["question": .text(item.text[words.language])])
    let chart = DivergingChart(
      id: "chart-change-\(item.set)-\(item.version)-\(item.question)-\(item.timing.rawValue)", title: title,
      description: words.text("impact.chart.change"),
      options: item.options.map { .init(label: $0.label[words.language], agrees: $0.agrees) },
      rows: [
        .init(label: capitalised(words.text("impact.changed.before")), answers: before),
        .init(label: capitalised(words.text("impact.changed.when.\(item.timing.rawValue)")), answers: after),
      ])
    return Figure(
      title: title, subtitle: words.text("impact.chart.change.subtitle"), svg: chart.svg,
      table: table(of: item, before: before, after: after))
  }

  private func table(
    of item: ImpactSummary.ChangeSummary, before: ProtectedTable, after: ProtectedTable
  ) -> DataTable {
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
      anchors: before.cells.map { anchors($0.code) } + [anchors("all")])
  }
}
