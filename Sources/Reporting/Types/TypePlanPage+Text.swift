public import ProgrammeModel

extension TypePlanPage {
  /// The same as plain text for a terminal, with every question; what stands under a heading is moved in by two blanks.
  public func text(_ language: Language) -> String {
    let words = Wording(messages, language)
    let text = TypePlanText(words: words, sheet: sheet)
    var parts = [draftNotice(language)].compactMap { $0 }
    parts.append([text.title, text.lead, text.held?.plain].compactMap { $0 }.joined(separator: "\n"))
    parts.append(PlainText.text(of: .facts(text.facts)))
    func add(_ heading: String, _ blocks: [Block]) {
      parts.append("\(heading)\n\(Self.movedIn(PlainText.text(of: blocks)))")
    }
    if !text.outcomes.isEmpty { add(words.text("plan.outcomes"), [.list(text.outcomes)]) }
    if !text.steps.isEmpty {
      let steps = text.steps.map { step in
        let lines = PlainText.text(
          of: .facts([
            Fact(words.text("plan.say"), Line(step.say)), Fact(words.text("plan.do"), Line(step.action)),
          ]))
        return "\(step.minutes) \(step.title)\n\(Self.movedIn(lines))"
      }
      parts.append("\(words.text("plan.steps"))\n\(Self.movedIn(steps.joined(separator: "\n")))")
    }
    for part in text.parts(allQuestions: true) { add(part.heading, part.blocks) }
    if let review = text.review { parts.append(review) }
    return parts.joined(separator: "\n\n")
  }

  private static func movedIn(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n")
  }
}
