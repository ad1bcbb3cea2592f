public import ProgrammeModel

/// A trainer's plan of a session type: two sheets of A4, or as many as large print needs.
public struct TypePlanPage: Sendable {
  /// How large the print is.
  public enum Print: Sendable {
    /// Two sheets of A4.
    case usual
    /// At least 16 points, one column, nothing cut up.
    case large
  }

  let messages: Messages
  let sheet: TypeSheet

  /// - Parameter messages: With ``Messages/beside(draft:)`` where nobody fluent has read the plan's Welsh.
  public init(_ messages: Messages, _ sheet: TypeSheet) {
    self.messages = messages
    self.sheet = sheet
  }

  /// One HTML document; `alternate` is the file of the other language beside it.
  public func html(_ language: Language, print: Print = .usual, alternate: String? = nil) -> String {
    let text = TypePlanText(words: Wording(messages, language), sheet: sheet)
    let fit = TypePlanFit(text: text)
    let layout = fit.layout
    let own =
      switch print {
      case .usual:
        ":root { --type: \(layout.size)pt; --say: \(Int(fit.sayShare * 86))%; }\n" + Self.style + Self.usual
      case .large: Self.style + Self.large
      }
    let notice = draftNotice(language).map { "<p class=\"draft\">\(markupEscaped($0))</p>\n" } ?? ""
    let held = text.held.map { markup([.notice([$0])], language) } ?? ""
    let lead = text.lead.map { "<p class=\"lead\">\(markupEscaped($0))</p>" } ?? ""
    return Paper(
      language: language, title: text.title, style: own,
      body: """
        <main class="plan">
        <p class="team">\(markupEscaped(sheet.team[language]))</p>
        <h1>\(markupEscaped(text.title))</h1>
        \(Paper.languageLinks(language, alternate, messages))\(notice)\(lead)
        \(held)<div class="facts-in-columns">\(markup([.facts(text.facts)], language))</div>
        \(outcomes(text, language))\(steps(text, print, language))<div class="parts\(layout.isCut ? " second-sheet" : "")">
        \(text.parts.map { part($0.heading, $0.blocks, language) }.joined(separator: "\n"))
        </div>
        \(text.review.map { "<p class=\"review\">\(markupEscaped($0))</p>" } ?? "")
        </main>
        """
    ).html()
  }

  /// The same as Markdown.
  public func markdown(_ language: Language) -> String {
    let words = Wording(messages, language)
    let text = TypePlanText(words: words, sheet: sheet)
    var parts = ["# \(Markdown.escaped(text.title))"]
    if let notice = draftNotice(language) { parts.append("> **\(Markdown.escaped(notice))**") }
    if let lead = text.lead { parts.append(Markdown.escaped(lead)) }
    if let held = text.held { parts.append(Markdown.text(of: held)) }
    parts.append(Markdown.text(of: .facts(text.facts)))
    func add(_ heading: String, _ blocks: [Block]) {
      parts.append("## \(Markdown.escaped(heading))")
      parts += blocks.map(Markdown.text(of:))
    }
    if !text.outcomes.isEmpty { add(words.text("plan.outcomes"), [.list(text.outcomes)]) }
    if !text.steps.isEmpty { parts.append("## \(Markdown.escaped(words.text("plan.steps")))") }
    for step in text.steps {
      parts.append("### \(Markdown.escaped("\(step.minutes) \(step.title)"))")
      parts.append("**\(words.text("plan.say"))** \(Markdown.escaped(step.say))")
      parts.append("**\(words.text("plan.do"))** \(Markdown.escaped(step.action))")
    }
    for part in text.parts { add(part.heading, part.blocks) }
    if let review = text.review { parts.append(Markdown.escaped(review)) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func outcomes(_ text: TypePlanText, _ language: Language) -> String {
    text.outcomes.isEmpty ? "" : part(text.words.text("plan.outcomes"), [.list(text.outcomes)], language) + "\n"
  }

  /// The minutes: a table to glance at, or in large print one stretch under the other.
  private func steps(_ text: TypePlanText, _ print: Print, _ language: Language) -> String {
    guard !text.steps.isEmpty else { return "" }
    let words = text.words
    let heading = markupEscaped(words.text("plan.steps"))
    let (say, act) = (markupEscaped(words.text("plan.say")), markupEscaped(words.text("plan.do")))
    switch print {
    case .usual:
      let rows = text.steps.map { step in
        """
        <tr><th scope="row"><span class="minutes">\(step.minutes)</span> \(markupEscaped(step.title))</th>\
        <td>\(markupEscaped(step.say))</td><td>\(markupEscaped(step.action))</td></tr>
        """
      }
      return """
        <section class="steps">
        <h2 id="steps">\(heading)</h2>
        <div class="scroll" role="region" aria-labelledby="steps" tabindex="0">
        <table>
        <caption>\(heading)</caption>
        <thead><tr><th scope="col">\(markupEscaped(words.text("plan.step")))</th>\
        <th scope="col" class="say">\(say)</th><th scope="col">\(act)</th></tr></thead>
        <tbody>
        \(rows.joined(separator: "\n"))
        </tbody>
        </table>
        </div>
        </section>

        """
    case .large:
      let stretches = text.steps.map { step in
        """
        <section class="step">
        <h3><span class="minutes">\(step.minutes)</span> \(markupEscaped(step.title))</h3>
        <p><strong>\(say)</strong> \(markupEscaped(step.say))</p>
        <p><strong>\(act)</strong> \(markupEscaped(step.action))</p>
        </section>
        """
      }
      return "<section class=\"steps\">\n<h2>\(heading)</h2>\n\(stretches.joined(separator: "\n"))\n</section>\n"
    }
  }

  private func part(_ heading: String, _ blocks: [Block], _ language: Language) -> String {
    "<section>\n<h2>\(markupEscaped(heading))</h2>\n\(markup(blocks, language))\n</section>"
  }

  private func markup(_ blocks: [Block], _ language: Language) -> String {
    blocks.map { Paper.markup(of: $0, language) }.joined(separator: "\n")
  }

  func draftNotice(_ language: Language) -> String? {
    guard language == .cy, messages.hasDraftWelsh(under: ["plan.", "date."]) else { return nil }
    return messages.text("page.draft", .cy)
  }
}
