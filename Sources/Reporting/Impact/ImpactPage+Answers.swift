import ProgrammeModel

extension ImpactPage {
  /// What people told us: each question of each set as planned, worst included; the session itself last.
  var told: [Block] {
    if summary.answers.isEmpty { return [.paragraph(line("impact.told.none"))] }
    return summary.answers.flatMap(blocks)
  }

  private func blocks(of set: ImpactSummary.SetSummary) -> [Block] {
    let rate =
      set.responseRate.map { words.text("impact.rate.words", ["share": .text($0[words.language])]) }
      ?? words.text("impact.rate.unknown")
    let head: [Block] = [
      .heading(set.title[words.language]),
      .facts([
        Fact(
          words.text("impact.forms"), Line(around(set.forms.shown)),
          anchor: FigureName("forms", set: "\(set.code).\(set.version)").anchor),
        Fact(words.text("impact.forms.sessions"), Line(grouped(set.sessions))),
        Fact(words.text("impact.rate"), Line(rate)),
      ]),
    ]
    let caution: [Block] =
      set.questions.contains { $0.answers != nil }
      ? [
        .notice([
          Line([
            .strong(words.text("impact.verdict.describe_only")), .text(" \(words.text("impact.on-the-day"))"),
          ])
        ])
      ] : []
    let outcomes = set.questions.filter { $0.level > 1 }
    let reactions = set.questions.filter { $0.level <= 1 }
    return head + caution + outcomes.flatMap { blocks(of: $0, in: set) }
      + (reactions.isEmpty || outcomes.isEmpty ? [] : [.heading(words.text("impact.reaction"))])
      + reactions.flatMap { blocks(of: $0, in: set) }
  }

  private func blocks(of question: ImpactSummary.QuestionSummary, in set: ImpactSummary.SetSummary) -> [Block] {
    let asked = question.text[words.language]
    guard let answers = question.answers else {
      let reason = words.text("impact.withheld.\((question.withheld ?? .tooFewAnswers).rawValue)")
      return [.paragraph(Line([.strong(asked), .text(" \(reason)")]))]
    }
    let table = table(of: question, answers, in: "\(set.code).\(set.version)")
    let title = finding(of: question)
    let subtitle =
      words.text("impact.question", ["question": .text(asked)]) + " "
      + words.text(
        "impact.note.base",
        ["answers": .text(around(answers.total)), "sessions": .text(grouped(question.sessions))])
    guard !answers.hidesAll else {
      return [
        .paragraph(Line([.strong(title), .text(". \(subtitle)")])), .paragraph(line("impact.hidden.all")),
        .table(table),
      ]
    }
    return [
      .figure(
        Figure(
          title: title, subtitle: subtitle,
          svg: drawing(of: question, answers, title: title, id: "\(set.code)-\(set.version)-\(question.code)"),
          table: table))
    ]
  }

  /// The share that agreed in words; why there is none; or, for a scale without agreement, the commonest answer.
  private func finding(of question: ImpactSummary.QuestionSummary) -> String {
    if let headline = question.headline {
      let share = headline.inTen[words.language]
      let options = question.options.filter(\.agrees).map { "“\($0.label[words.language])”" }.joined(separator: " / ")
      return capitalised(words.text("impact.headline", ["share": .text(share), "options": .text(options)]))
    }
    if let withheld = question.withheld { return words.text("impact.withheld.\(withheld.rawValue)") }
    return question.text[words.language]
  }

  private func table(
    of question: ImpactSummary.QuestionSummary, _ answers: ProtectedTable, in set: String
  ) -> DataTable {
    let asked = question.text[words.language]
    var notes: [String] = []
    if let headline = question.headline {
      notes.append(words.text("impact.note.percent", ["percent": .text(headline.percent[words.language])]))
      if let interval = headline.interval {
        notes.append(words.text("impact.note.interval", ["interval": .text(interval[words.language])]))
      }
    }
    if answers.hidesAny { notes.append(words.text("impact.note.hidden")) }
    // Several sets may ask it, and each table needs a name of its own.
    let title =
      summary.answers.count { $0.questions.contains { $0.text == question.text } } > 1
      ? summary.answers.first { "\($0.code).\($0.version)" == set }?.title[words.language] : nil
    let caption =
      title.map { words.text("impact.answers.in-set", ["question": .text(asked), "set": .text($0)]) }
      ?? words.text("impact.answers", ["question": .text(asked)])
    return DataTable(
      caption: caption,
      columns: [
        .init(words.text("impact.answers.answer")), .init(words.text("impact.answers.number"), isNumeric: true),
      ],
      rows: answers.cells.map { [$0.label?[words.language] ?? $0.code, text($0.shown)] } + [
        [words.text("impact.answers.all"), text(answers.total)],
        [words.text("impact.answers.not-sure"), text(question.notSure.shown)],
        [words.text("impact.answers.prefer-not-to-say"), text(question.preferNotToSay.shown)],
      ], note: notes.isEmpty ? nil : notes.joined(separator: " "),
      anchors: (answers.cells.map(\.code) + ["all", "not-sure", "prefer-not-to-say"]).map {
        [nil, FigureName("answers", set: set, question: question.code.text, category: $0).anchor]
      })
  }

  /// The scale as a bar; above it ten people, where the finding says so many in ten.
  private func drawing(
    of question: ImpactSummary.QuestionSummary, _ answers: ProtectedTable, title: String, id: String
  ) -> String {
    let scale = chart(of: question, answers, id: "chart-\(id)").svg
    guard let people = question.headline?.people else { return scale }
    let ten = TenPeopleChart(
      id: "people-\(id)", title: title, description: words.text("impact.chart.people"), people: people)
    return ten.svg + "\n" + scale
  }

  private func chart(of question: ImpactSummary.QuestionSummary, _ answers: ProtectedTable, id: String) -> ShareChart {
    let largest = answers.cells.compactMap { cell in cell.shown.number.map { (cell, $0) } }.max { $0.1 < $1.1 }
    let finding = words.text(
      "impact.chart.answer",
      ["answer": .text("“\(largest.flatMap { $0.0.label?[words.language] } ?? "")”")])
    return ShareChart(
      id: id, title: finding,
      description: words.text(
        "impact.chart.answers", ["finding": .text(finding), "total": .text(text(answers.total))]),
      parts: zip(answers.cells, question.options).map { cell, option in
        ShareChart.Part(
          label: cell.label?[words.language] ?? cell.code, shown: cell.shown, agrees: option.agrees)
      }, total: answers.total)
  }
}
