public import ProgrammeModel

/// The public page of a summary, in the order of SPEC §5, from the summary and the catalogue's words alone.
public struct ImpactPage: Sendable {
  let summary: ImpactSummary
  let words: Wording
  /// Whether it is shown before it is published, and says so at the top and on every sheet.
  let isPreview: Bool

  public init(_ summary: ImpactSummary, _ words: Wording, isPreview: Bool = false) {
    self.summary = summary
    self.words = words
    self.isPreview = isPreview
  }

  /// Ready to be written as HTML or Markdown.
  public var page: Page {
    let files = ImpactFiles(for: summary)
    let plan: [Page.Section] = summary.audience == .public ? [] : self.plan.map { [section("plan", $0)] } ?? []
    let area = summary.scope.map { ", \($0.name[words.language])" } ?? ""
    return Page(
      title: words.text("impact.title", ["period": .text(summary.period.name[words.language] + area)]),
      language: words.language, team: summary.team, alternate: files.html(words.language.other),
      messagePrefixes: ["impact.", "verdict.", "share.", "voice.", "date.", "common."],
      lead: Line("\(summary.team[words.language]), \(words.dates(summary.period.days))."),
      sections: [
        section("did", mark + did), section("told", told), section("changed", changed),
        section("words", inTheirWords), section("who", who), section("you-said", youSaid),
        section("cannot", cannot), section("how", how),
      ] + plan + [section("help", help), section("tables", tables(files))]
    ).styled(style)
  }

  /// What stands over everything that is not for everybody.
  var mark: [Block] {
    if summary.audience == .team { return [.notice([line("impact.team-only")])] }
    return isPreview ? [.notice([line("impact.preview")])] : []
  }

  /// The public form prints on two sheets: findings and drawings, with the tables left to the screen. A preview says so
  /// on every sheet.
  private var style: String {
    let isShort = summary.audience == .public
    let watermark = summary.audience == .team ? "impact.team-only" : isPreview ? "impact.preview" : nil
    let asked = summary.answers.reduce(0) { $0 + $1.questions.count { $0.answers != nil } }
    return (isShort ? Self.shortPrint + (asked > Self.mostDrawn ? Self.printWithoutDrawings : "") : "")
      + (watermark.map { Self.watermark(words.text($0)) } ?? "")
  }

  /// The most questions that are drawn on two sheets of paper; where there are more, their findings stand alone.
  private static let mostDrawn = 6

  private static let printWithoutDrawings = """

    @media print {
    @page { margin: 8mm 11mm 11mm; } body { font-size: 8pt; line-height: 1.18; } h1 { font-size: 12pt; } section > h2 { margin: 3pt 0 1pt; } .chart { font-size: 7.5pt; }
    section[aria-labelledby="told"] { columns: auto; } section[aria-labelledby="told"] .drawing, section[aria-labelledby="told"] .notice ~ .notice { display: none; }
    section[aria-labelledby="told"] figure { margin: 0 0 1.5pt; } section[aria-labelledby="told"] figcaption { break-after: auto; page-break-after: auto; } section[aria-labelledby="told"] figcaption strong { display: inline; font-size: 8pt; } section[aria-labelledby="told"] h3 { margin: 2pt 0 0; }
    section[aria-labelledby="told"] .facts { display: flex; flex-wrap: wrap; gap: 0 9pt; margin: 0 0 1pt; } section[aria-labelledby="told"] .facts div { display: block; padding: 0; border: 0; } section[aria-labelledby="told"] dt, section[aria-labelledby="told"] dd { display: inline; } section[aria-labelledby="told"] dt { font-weight: 400; } section[aria-labelledby="told"] dt::after { content: ": "; } section[aria-labelledby="told"] dd { font-weight: 700; }
    }
    """

  private static let shortPrint = """
    @media print {
    @page { size: A4; margin: 9mm 11mm 13mm; }
    body { font-size: 8.2pt; line-height: 1.24; }
    h1 { font-size: 15pt; margin: 0 0 2pt; max-width: none; } h2 { font-size: 10.5pt; margin: 5pt 0 2pt; padding-top: 2pt; } h3 { font-size: 9pt; margin: 3pt 0 1pt; }
    p, ul, ol, dl { margin: 0 0 3pt; } li { margin-bottom: 1pt; } .lead, .note { font-size: 8pt; }
    .bar, main { max-width: none; padding: 0; } header { border: 0; } .team { margin: 0; }
    .detail, figure .scroll { display: none; }
    section { columns: 2; column-gap: 7mm; } section > h2, section > .figures { column-span: all; } section > h2 { break-after: auto; page-break-after: auto; } section[aria-labelledby="tables"] { display: none; } section[aria-labelledby="how"], section[aria-labelledby="help"] { columns: 3; }
    p, li, dd, figcaption { max-width: none; } dt { flex: 0 0 10em; } .facts div { padding: 1pt 0; }
    .figures { margin: 2pt 0 4pt; gap: 4pt; flex-wrap: nowrap; } .figures div { padding: 2pt 5pt; flex: 1 1 0; border-top-width: 2pt; } .figures dd { font-size: 13pt; }
    figure { margin: 2pt 0 4pt; break-inside: avoid; } figcaption { margin-bottom: 1pt; } figcaption strong { font-size: 9pt; } .drawing { margin: 0; } .chart { font-size: 8pt; max-width: none; }
    figure > .note { display: none; }
    table { font-size: 8pt; } th, td { padding: 1pt 4pt 1pt 0; } .draft, .notice { padding: 2pt 5pt; margin: 0 0 4pt; }
    footer { padding: 2pt 0; } footer p { margin: 0; }
    }
    """

  /// A line at the foot of every printed sheet.
  private static func watermark(_ text: String) -> String {
    let quoted = text.replacing("\\", with: "").replacing("\"", with: "”").replacing("<", with: "")
    return """

      @media print { @page { @bottom-center { content: "\(quoted)"; font-weight: 700; font-size: 9pt; } } }
      """
  }

  private func section(_ name: String, _ blocks: [Block]) -> Page.Section {
    Page.Section(id: name, heading: words.text("impact.\(name)"), blocks: blocks)
  }

  func line(_ key: String, _ values: [String: Messages.Value] = [:]) -> Line { Line(words.text(key, values)) }

  /// A protected number as it stands in text: grouped by thousands, or its mark.
  func text(_ shown: Shown) -> String { shown.number.map(grouped) ?? shown.description }

  /// The same, said to be "about" where it is rounded.
  func around(_ shown: Shown) -> String {
    guard summary.audience.rounds, let number = shown.number, number > 0 else { return text(shown) }
    return words.text("impact.around", ["number": .text(grouped(number))])
  }

  private var cannot: [Block] {
    [
      .list([
        line("impact.cannot.\(summary.evidence.rawValue)"), line("impact.cannot.silent"),
        line("impact.cannot.sample"), line("impact.cannot.hate"),
      ])
    ]
  }

  private var how: [Block] {
    let questions = summary.answers.flatMap(\.questions)
    var facts = [Fact(words.text("impact.evidence"), line("impact.evidence.\(summary.evidence.rawValue)"))]
    func add(_ key: String, _ text: String) { facts.append(Fact(words.text(key), line(text))) }
    if let plan = summary.plan {
      facts.append(
        Fact(
          words.text("impact.method"),
          line("impact.method.\(plan.design.rawValue)", ["date": .text(words.date(plan.lockedOn))])))
      facts.append(
        Fact(
          words.text("impact.method.family"), line("impact.method.family.text", ["count": .text("\(plan.questions)")])))
    } else if !questions.isEmpty {
      add("impact.method", "impact.method.text")
    }
    add("impact.counted", "impact.counted.text")
    if questions.contains(where: { $0.headline?.interval != nil }) { add("impact.ranges", "impact.ranges.text") }
    add("impact.rounding", summary.audience.rounds ? "impact.rounding.text" : "impact.rounding.team")
    add("impact.hiding", "impact.hiding.text")
    guard !questions.isEmpty else { return [.facts(facts)] }
    return [
      .facts(facts),
      .detail([
        .table(
          DataTable(
            caption: words.text("impact.asked"),
            columns: [.init(words.text("impact.asked.question")), .init(words.text("impact.asked.offered"))],
            rows: questions.map { question in
              [
                question.text[words.language],
                (question.options.map { $0.label[words.language] } + [
                  words.text("impact.answers.not-sure"), words.text("impact.answers.prefer-not-to-say"),
                ]).joined(separator: " / "),
              ]
            }))
      ]),
    ]
  }

  /// The plan, for whoever pays and for the team; nil where there was none.
  private var plan: [Block]? {
    guard let plan = summary.plan else { return nil }
    let followUps =
      plan.followUps.isEmpty
      ? words.text("impact.plan.follow-up.none")
      : plan.followUps.map {
        words.text("impact.plan.follow-up.\($0.asked.rawValue)", ["months": .number($0.months)])
      }.joined(separator: "; ")
    let steps = EvaluationPlan.LogicModel.Step.allCases
    return [
      .facts([
        Fact(words.text("impact.plan.aim"), Line(plan.aim[words.language])),
        Fact(words.text("impact.plan.follow-up"), Line(followUps)),
      ]),
      .table(
        DataTable(
          caption: words.text("impact.plan.chain"),
          columns: ["step", "what", "assumption", "outside"].map { .init(words.text("impact.plan.\($0)")) },
          rows: zip(steps, plan.logic.steps).enumerated().map { place, step in
            let arrow = plan.logic.arrows.indices.contains(place) ? plan.logic.arrows[place] : nil
            return [
              words.text("impact.plan.\(step.0.rawValue)"), step.1[words.language],
              arrow?.assumption[words.language] ?? "–", arrow?.outsideFactor[words.language] ?? "–",
            ]
          })),
    ]
  }

  private var help: [Block] {
    [
      .paragraph(line("impact.help.not-here")),
      .list([
        line("impact.help.emergency"), line("impact.help.police"),
        Line([
          .text(words.text("impact.help.online")),
          .link("True Vision, report-it.org.uk", to: "https://www.report-it.org.uk"),
        ]), line("impact.help.support"),
      ]),
    ]
  }

  private func tables(_ files: ImpactFiles) -> [Block] {
    guard summary.audience != .team else { return [.paragraph(line("impact.tables.team"))] }
    return [
      .list([
        Line([.link(words.text("impact.tables.csv"), to: files.csv)]),
        Line([.link(words.text("impact.tables.json"), to: files.json)]),
        Line([.link(words.text("impact.tables.dictionary"), to: files.dictionary)]),
        Line([.link(words.text("impact.tables.markdown"), to: files.markdown(words.language))]),
      ])
    ]
  }
}
