public import ProgrammeModel

/// Sentences for posts, made from a summary and nothing else, each with its base and its source (SPEC §5).
public struct ImpactLines: Sendable {
  /// The most characters of a line, its base and source included.
  public static let most = 240

  /// One sentence with what whoever speaks about it must know.
  public struct Line: Hashable, Sendable {
    /// At most ``ImpactLines/most`` characters.
    public let text: String
    /// Two things it does not show.
    public let limits: [String]
    /// The question it is about.
    public let question: Code<Question>
    /// Whether it tells of answers that fell.
    public let tellsFall: Bool
  }

  private let summary: ImpactSummary
  private let words: Wording

  public init(_ summary: ImpactSummary, _ words: Wording) {
    self.summary = summary
    self.words = words
  }

  /// Verdicts that claim change first, a fall always among them, then what people said. None where nothing may be said,
  /// from a sensitive question, from what people thought of the session, or longer than ``most``.
  public var lines: [Line] {
    let verdicts = summary.change.filter { $0.timing == .straightAfter && !$0.isSensitive }.compactMap(line)
    let told = summary.answers.flatMap { set in
      set.questions.filter { question in
        !question.isSensitive && question.level > 1
          && !summary.change.contains { $0.question == question.code && $0.verdict.finding.showsChange }
      }.compactMap(line)
    }
    return (verdicts.filter(\.tellsFall) + verdicts.filter { !$0.tellsFall } + told).filter {
      $0.text.count <= Self.most
    }
  }

  private func line(of item: ImpactSummary.ChangeSummary) -> Line? {
    guard item.verdict.finding.showsChange, let basis = item.verdict.basis else { return nil }
    func line(_ verdict: String) -> Line {
      make(
        "impact.line.change",
        [
          "question": .text(item.text[words.language]), "verdict": .text(verdict),
          "answers": .text(number(basis.answers.shown)), "sessions": .text(grouped(basis.sessions)),
          "team": .text(summary.team[words.language]),
        ], item.question, tellsFall: item.verdict.finding.falls)
    }
    let whole = line(item.verdict.sentence[words.language])
    // A line that is too long says the same without its shares; left out, a fall would go untold.
    return whole.text.count <= Self.most
      ? whole : line(words.text(item.verdict.finding.rises ? "impact.line.rose" : "impact.line.fell"))
  }

  private func line(of question: ImpactSummary.QuestionSummary) -> Line? {
    guard let headline = question.headline, let answers = question.answers, answers.total.number != nil else {
      return nil
    }
    let options = question.options.filter(\.agrees).map { "“\($0.label[words.language])”" }.joined(separator: " / ")
    return make(
      "impact.line.told",
      [
        "share": .text(capitalised(headline.inTen[words.language])), "answers": .text(number(answers.total)),
        "options": .text(options), "question": .text(question.text[words.language]),
        "team": .text(summary.team[words.language]),
      ], question.code, tellsFall: false)
  }

  private func make(
    _ key: String, _ values: [String: Messages.Value], _ question: Code<Question>, tellsFall: Bool
  ) -> Line {
    Line(
      text: words.text(key, values), limits: [words.text("\(key).limit.1"), words.text("\(key).limit.2")],
      question: question, tellsFall: tellsFall)
  }

  private func number(_ shown: Shown) -> String { shown.number.map(grouped) ?? shown.description }

  /// The lines as Markdown, each with its length and its two limits.
  ///
  /// - Parameter isPreview: Whether they are shown before they are published, and say so.
  public func markdown(isPreview: Bool = false) -> String {
    var parts = [
      "# \(Markdown.escaped(words.text("impact.lines.title", ["period": .text(summary.period.name[words.language])])))",
      Markdown.escaped(words.text("impact.lines.lead")),
    ]
    if isPreview { parts.insert("> **\(Markdown.escaped(words.text("impact.preview")))**", at: 1) }
    if words.language == .cy, words.messages.hasDraftWelsh(under: ["impact.", "verdict.", "share."]) {
      parts.insert("> **\(Markdown.escaped(words.text("page.draft")))**", at: 1)
    }
    let lines = lines
    if lines.isEmpty { parts.append(Markdown.escaped(words.text("impact.lines.none"))) }
    for line in lines {
      parts.append("> \(Markdown.escaped(line.text))")
      parts.append(
        ([words.text("impact.lines.length", ["count": .number(line.text.count)])] + line.limits)
          .map { "- \(Markdown.escaped($0))" }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
