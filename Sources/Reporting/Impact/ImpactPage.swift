public import ProgrammeModel

/// The public page of a summary, in the order of SPEC §5, from the summary and the catalogue's words alone.
public struct ImpactPage: Sendable {
  let summary: ImpactSummary
  let words: Wording

  public init(_ summary: ImpactSummary, _ words: Wording) {
    self.summary = summary
    self.words = words
  }

  /// Ready to be written as HTML or Markdown.
  public var page: Page {
    let files = ImpactFiles(for: summary)
    return Page(
      title: words.text("impact.title", ["period": .text(summary.period.name[words.language])]),
      language: words.language, team: summary.team, alternate: files.html(words.language.other),
      messagePrefixes: ["impact.", "date.", "common."],
      lead: Line("\(summary.team[words.language]), \(words.dates(summary.period.days))."),
      sections: [
        section("did", (summary.audience == .team ? [.notice([line("impact.team-only")])] : []) + did),
        section("told", told), section("who", who), section("cannot", cannot), section("how", how),
        section("help", help), section("tables", tables(files)),
      ])
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
    if !questions.isEmpty { add("impact.method", "impact.method.text") }
    add("impact.counted", "impact.counted.text")
    if questions.contains(where: { $0.headline?.interval != nil }) { add("impact.ranges", "impact.ranges.text") }
    add("impact.rounding", summary.audience.rounds ? "impact.rounding.text" : "impact.rounding.team")
    add("impact.hiding", "impact.hiding.text")
    guard !questions.isEmpty else { return [.facts(facts)] }
    return [
      .facts(facts),
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
        Line([.link(words.text("impact.tables.markdown"), to: files.markdown(words.language))]),
      ])
    ]
  }
}
