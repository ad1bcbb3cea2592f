public import ProgrammeModel

/// A feedback form on paper, in one of the ways people answer. The questions are the same words each time.
public struct FormPage: Sendable {
  private let messages: Messages
  private let sheet: FormSheet

  /// - Parameter messages: With ``Messages/beside(draft:)`` where nobody fluent has read the questions' Welsh.
  public init(_ messages: Messages, _ sheet: FormSheet) {
    self.messages = messages
    self.sheet = sheet
  }

  /// One HTML document.
  ///
  /// - Parameters:
  ///   - way: ``AnswerWay/aloud`` and ``AnswerWay/signed`` give the helper's sheet, the others the person's own.
  ///   - isLarge: Print of at least 16 points; symbols and Easy Read are large as they are.
  public func html(
    _ language: Language, way: AnswerWay = .words, isLarge: Bool = false, alternate: String? = nil
  ) -> String {
    let words = Wording(messages, language)
    let title = sheet.set.title[language]
    let notice = draftNotice(language).map { "<p class=\"draft\">\(markupEscaped($0))</p>\n" } ?? ""
    return Paper(
      language: language, title: "\(title): \(words.text("form.phase.\(sheet.phase.rawValue)"))",
      style: Self.style + Self.style(of: way, isLarge: isLarge),
      body: """
        <main class="form form-\(way.rawValue)">
        <p class="team">\(markupEscaped(sheet.team[language]))</p>
        <h1>\(markupEscaped(title)) <span class="phase">\(markupEscaped(words.text("form.phase.\(sheet.phase.rawValue)")))</span></h1>
        \(Paper.languageLinks(language, alternate, messages))\(notice)\(opening(words, way))\(code(words))
        \(sheet.questions.enumerated().map { question($1, number: $0 + 1, words, way) }.joined(separator: "\n"))
        \(closing(words, way))
        </main>
        """
    ).html()
  }

  // MARK: What stands before and after the questions

  private func opening(_ words: Wording, _ way: AnswerWay) -> String {
    let code = sheet.session?.description ?? "<span class=\"blank\"></span>"
    let session = "<p class=\"code\"><strong>\(text("form.session", words))</strong> \(code)</p>"
    let reader =
      way == .aloud || way == .signed
      ? "<div class=\"notice\"><h2>\(text("form.helper", words))</h2>\(list(helperRules(words)))</div>\n" : ""
    return session + "\n" + reader
      + list([
        text("form.no-names", words), text("form.leave-empty", words), text("form.who-reads", words),
        text("form.ask", words),
      ])
      + (sheet.questions.contains { $0.kind == .agreement }
        && way == .words ? "\n<p class=\"stem\">\(text("form.agree-or-disagree", words))</p>" : "")
  }

  /// The questions whose answers make a person's own code; a form reader's columns have the same words.
  private func code(_ words: Wording) -> String {
    guard sheet.asksCode else { return "" }
    let elements = (1...5).map {
      "<li>\(text("code.element.\($0)", words)) <span class=\"blank\"></span></li>"
    }
    return """

      <section class="own-code"><h2>\(text("code.heading", words))</h2><p>\(text("code.why", words))</p>
      <ol>\(elements.joined())</ol></section>
      """
  }

  private func closing(_ words: Wording, _ way: AnswerWay) -> String {
    let ways = AnswerWay.allCases.map {
      box(text("form.way.\($0.rawValue)", words), isChosen: $0 == way && way != .words)
    }
    let helpers = HelpFrom.allCases.map { box(text("form.help-from.\($0.rawValue)", words)) }
    var parts = [
      "<section class=\"how\"><h2>\(text("form.how", words))</h2>",
      "<p>\(text("form.way", words))</p><ul class=\"answers\">\(ways.joined())</ul>",
      "<p>\(text("form.help-from", words))</p><ul class=\"answers\">\(helpers.joined())</ul></section>",
      "<section class=\"get-help\"><h2>\(text("form.get-help", words))</h2><p>\(text("form.not-a-report", words))</p>",
    ]
    let help = sheet.help.isEmpty ? words.messages.both("form.help.default") : nil
    let lines = (help.map { [$0] } ?? sheet.help).map { "<li>\(markupEscaped($0[words.language]))</li>" }
    parts.append("<ul>\(lines.joined())</ul></section>")
    let trials = sheet.questions.compactMap { question in
      question.trial.map {
        "<li>“\(markupEscaped(question.text[words.language]))” <strong>\(markupEscaped(words.trial($0)))</strong></li>"
      }
    }
    if !trials.isEmpty {
      parts.append(
        "<section class=\"for-team\"><h2>\(text("form.for-team", words))</h2><ul>\(trials.joined())</ul></section>")
    }
    parts.append(
      "<p class=\"edition\">\(text("form.edition", words, ["set": .text(sheet.set.code.text), "version": .number(sheet.set.version)]))</p>"
    )
    return parts.joined(separator: "\n")
  }

  // MARK: Questions

  private func question(_ question: Question, number: Int, _ words: Wording, _ way: AnswerWay) -> String {
    let usesEasy = way == .easyRead || way == .symbols
    let wording = (usesEasy ? question.easyRead : nil) ?? question.text
    let heading = "<h2><span class=\"number-of\">\(number)</span> \(markupEscaped(wording[words.language]))</h2>"
    guard question.kind != .text else {
      return "<section class=\"question\">\(heading)<div class=\"lines\"></div></section>"
    }
    let labels = usesEasy ? question.easyOptions.map(\.label) : question.options.map(\.label)
    let symbols =
      usesEasy || question.kind == .faces || way == .aloud || way == .signed
      ? AnswerSymbol.symbols(for: question, count: labels.count) : Array(repeating: nil, count: labels.count)
    let answers = zip(labels, symbols).map { box(markupEscaped($0[words.language]), symbol: $1) }
    let shows = way == .symbols || way == .easyRead || sheet.set.audience == .child
    let beside = [
      box(markupEscaped(sheet.beside.notSure[words.language]), symbol: shows ? .question : nil),
      box(markupEscaped(sheet.beside.preferNotToSay[words.language]), symbol: shows ? .hand : nil),
    ]
    return """
      <section class="question">\(heading)
      <ul class="answers scale">\(answers.joined())</ul>
      <ul class="answers beside">\(beside.joined())</ul></section>
      """
  }

  private func box(_ label: String, symbol: AnswerSymbol? = nil, isChosen: Bool = false) -> String {
    "<li><span class=\"box\" aria-hidden=\"true\">\(isChosen ? "✓" : "")</span>\(symbol?.svg ?? "")<span>\(label)</span></li>"
  }

  private func helperRules(_ words: Wording) -> [String] {
    [
      text("form.helper.exact", words), text("form.helper.wait", words), text("form.helper.any", words),
      text("form.helper.private", words), text("form.helper.mark", words),
    ]
  }

  private func list(_ texts: [String]) -> String {
    "<ul class=\"rules\">\(texts.map { "<li>\($0)</li>" }.joined())</ul>"
  }

  private func text(_ key: String, _ words: Wording, _ values: [String: Messages.Value] = [:]) -> String {
    markupEscaped(words.text(key, values))
  }

  private func draftNotice(_ language: Language) -> String? {
    guard language == .cy, messages.hasDraftWelsh(under: ["form."]) else { return nil }
    return messages.text("page.draft", .cy)
  }
}
