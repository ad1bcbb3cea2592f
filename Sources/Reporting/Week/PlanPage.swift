public import ProgrammeModel

/// A plan as a page: what it amounts to, what is left out and why, then each week as lists, by facilitator and on maps.
public struct PlanPage: Sendable {
  private let messages: Messages
  private let sheet: PlanSheet

  public init(_ messages: Messages, _ sheet: PlanSheet) {
    self.messages = messages
    self.sheet = sheet
  }

  /// The page; `alternate` is the file of the other language beside it.
  public func page(_ language: Language, alternate: String? = nil) -> Page {
    let words = Wording(messages, language)
    return Page(
      title: words.text("plan.title"), language: language, team: sheet.team, alternate: alternate,
      messagePrefixes: ["plan.", "week.", "common.", "date.", "status.", "refusal."],
      lead: Line(words.text("plan.lead", ["range": .text(words.dates(sheet.days))])),
      sections: [summary(words), refused(words)] + arrangements(words)
        + sheet.weeks.flatMap { WeekPage(messages, $0).sections(words, isPartOfPlan: true) }
    ).naming(sheet.weeks.flatMap(\.places) + sheet.refusals.map(\.host) + sheet.arrangements.map(\.host))
  }

  /// The page as one HTML document.
  public func html(_ language: Language, alternate: String? = nil) -> String {
    page(language, alternate: alternate).styled(WeekPage.style + RouteMap.style).html(messages)
  }

  private func summary(_ words: Wording) -> Page.Section {
    let figures = sheet.figures
    func share(_ count: Int, _ total: Int) -> String {
      words.text("plan.share", ["count": .number(count), "total": .number(total)])
    }
    var blocks: [Block] = [
      .keyFigures([
        KeyFigure(share(figures.sessions, figures.sessionsAsked), words.text("plan.figure.sessions")),
        KeyFigure(share(figures.priority, figures.priorityAsked), words.text("plan.figure.priority")),
        KeyFigure(words.duration(figures.travelMinutes), words.text("plan.figure.travel")),
        KeyFigure(String(figures.facilitatorDays), words.text("plan.figure.days")),
      ]),
      .paragraph(Line(words.text("plan.gap", ["count": .number(max(0, sheet.ceiling - figures.priority))]))),
    ]
    if let request = sheet.weeks.lazy.flatMap(\.entries).compactMap(\.request).first {
      blocks.append(.note(Line(words.text("plan.why", ["request": .text(request.description)]))))
    }
    if !sheet.wishes.isEmpty {
      blocks.append(.heading(words.text("plan.wishes")))
      blocks.append(.list(sheet.wishes.map { Line($0[words.language]) }))
    }
    return Page.Section(id: "summary", heading: words.text("plan.summary"), blocks: blocks)
  }

  private func refused(_ words: Wording) -> Page.Section {
    let lines = sheet.refusals.map { line($0, words) }
    return Page.Section(
      id: "refused", heading: words.text("plan.refused"),
      blocks: [lines.isEmpty ? .paragraph(Line(words.text("plan.refused.none"))) : .list(lines)])
  }

  private func arrangements(_ words: Wording) -> [Page.Section] {
    guard !sheet.arrangements.isEmpty else { return [] }
    return [
      Page.Section(
        id: "arrange", heading: words.text("plan.arrange"), blocks: [.list(sheet.arrangements.map { line($0, words) })])
    ]
  }

  private func line(_ remark: PlanSheet.Remark, _ words: Wording) -> Line {
    Line([
      .strong("\(remark.subject), \(remark.host[words.language]), \(remark.group)"),
      .text(": \(remark.words[words.language])"),
    ])
  }
}
