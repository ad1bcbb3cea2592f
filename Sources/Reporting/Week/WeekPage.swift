public import ProgrammeModel

/// The week's plan as a list by day: an accessible table for each, on a page, in Markdown or for a terminal.
public struct WeekPage: Sendable {
  private let messages: Messages
  let sheet: WeekSheet

  public init(_ messages: Messages, _ sheet: WeekSheet) {
    self.messages = messages
    self.sheet = sheet
  }

  /// The page; `alternate` is the file of the other language beside it.
  public func page(_ language: Language, alternate: String? = nil) -> Page {
    let words = Wording(messages, language)
    return Page(
      title: title(words), language: language, team: sheet.team, alternate: alternate,
      messagePrefixes: ["week.", "common.", "date.", "status."] + (sheet.tasks.isEmpty ? [] : ["campaign."]),
      lead: Line(lead(words)), sections: sections(words) + (sheet.tasks.isEmpty ? [] : [tasks(words)])
    ).naming(sheet.places)
  }

  /// A list for each day, then the week by facilitator, then a map for each day.
  ///
  /// - Parameter isPartOfPlan: Whether other weeks stand on the same page.
  func sections(_ words: Wording, isPartOfPlan: Bool = false) -> [Page.Section] {
    shownDays.map { day in
      Page.Section(id: "d-\(day)", heading: words.dayInYear(day), blocks: blocks(day, words))
    } + [byFacilitator(words, isPartOfPlan), maps(words, isPartOfPlan)].compactMap(\.self)
  }

  /// Working days, and others on which there is something.
  var shownDays: [Day] {
    sheet.days.days.filter { day in
      day.weekday < .saturday || sheet.entries.contains { $0.span.day == day }
    }
  }

  /// The page as one HTML document.
  public func html(_ language: Language, alternate: String? = nil) -> String {
    page(language, alternate: alternate).styled(Self.style + RouteMap.style).html(messages)
  }

  /// The page as Markdown.
  public func markdown(_ language: Language) -> String { page(language).markdown(messages) }

  /// Headings of ``rows(_:)``: day, time, number, host, session, group, people, who goes, language, state.
  public func headings(_ language: Language) -> [String] {
    let words = Wording(messages, language)
    return [words.text("week.column.day")] + columns(words).map(\.heading)
  }

  /// One row for each session, for a terminal or a sheet.
  public func rows(_ language: Language) -> [[String]] {
    let words = Wording(messages, language)
    return sheet.entries.map { [words.dayInYear($0.span.day)] + row($0, words) }
  }

  private func title(_ words: Wording) -> String {
    guard let facilitator = sheet.facilitator else { return words.text("week.title") }
    return words.text("week.title-of", ["facilitator": .text(facilitator)])
  }

  private func lead(_ words: Wording) -> String {
    let held = sheet.entries.filter { if case .cancelled = $0.state { false } else { true } }
    return words.text(
      "week.lead",
      [
        "range": .text(words.dates(sheet.days)), "count": .number(held.count),
        "people": .text(words.people(held.reduce(0) { $0 + $1.expected })),
      ])
  }

  private func blocks(_ day: Day, _ words: Wording) -> [Block] {
    let entries = sheet.entries.filter { $0.span.day == day }
    let table = DataTable(
      caption: "\(words.dayInYear(day)): \(words.sessions(entries.count))", columns: columns(words),
      rows: entries.map { row($0, words) })
    let facts =
      travel(day, words)
      + [Fact(words.text("week.away"), Line(away(day, words)))].filter { !$0.detail.plain.isEmpty }
    return (entries.isEmpty ? [.paragraph(Line(words.text("week.day.none")))] : [.table(table)])
      + (facts.isEmpty ? [] : [.facts(facts)])
  }

  private func columns(_ words: Wording) -> [DataTable.Column] {
    [
      .init(words.text("week.column.time")), .init(words.text("week.column.number")),
      .init(words.text("week.column.host")), .init(words.text("week.column.type")),
      .init(words.text("week.column.group")), .init(words.text("week.column.expected"), isNumeric: true),
      .init(words.text("week.column.facilitators")), .init(words.text("week.column.language")),
      .init(words.text("week.column.state")),
    ]
  }

  private func row(_ entry: WeekEntry, _ words: Wording) -> [String] {
    [
      words.time(entry.span), entry.number?.description ?? entry.request?.description ?? "–",
      [entry.host[words.language], entry.area?[words.language]].compactMap { $0 }.joined(separator: ", "),
      entry.type[words.language], entry.group, String(entry.expected), entry.facilitators.joined(separator: ", "),
      words.name(of: entry.language),
      state(entry, words),
    ]
  }

  private func state(_ entry: WeekEntry, _ words: Wording) -> String {
    if entry.isOffered { return words.text("week.offered") }
    return entry.number == nil ? words.text("week.plan") : words.name(of: entry.state, isLocked: entry.isLocked)
  }

  /// One fact for each facilitator who travels, the journeys of the day in a chain.
  private func travel(_ day: Day, _ words: Wording) -> [Fact] {
    let legs = sheet.legs.filter { $0.day == day }
    var order: [String] = []
    for leg in legs where !order.contains(leg.facilitator) { order.append(leg.facilitator) }
    return order.map { facilitator in
      let own = legs.filter { $0.facilitator == facilitator }
      return Fact(
        words.text("week.travel", ["facilitator": .text(facilitator)]),
        Line(
          words.text(
            "week.travel.of",
            [
              "minutes": .text(words.duration(own.reduce(0) { $0 + $1.minutes })), "legs": .text(chain(own, words)),
            ])))
    }
  }

  /// `Bangor → Ysgol Bryn Awel (12 munud) → Bangor (14 munud)`.
  private func chain(_ legs: [WeekLeg], _ words: Wording) -> String {
    var text = ""
    var place: Bilingual?
    for leg in legs {
      if leg.from != place { text += (text.isEmpty ? "" : "; ") + leg.from[words.language] }
      text += " → \(leg.to[words.language]) (\(words.duration(leg.minutes)))"
      place = leg.to
    }
    return text
  }

  private func away(_ day: Day, _ words: Wording) -> String {
    sheet.leave.filter { $0.days.contains(day) }.map { leave in
      words.text(
        "week.away.leave",
        ["facilitator": .text(leave.facilitator), "range": .text(words.datesInYear(leave.days))])
    }.joined(separator: "; ")
  }

  /// Wider than a page of text, times in one line, room between number and name, one sheet of paper on its side.
  static let style = """
    .bar, main { max-width: 72rem; }
    h1 { margin-bottom: 0.25rem; } h2 { margin: 1.25rem 0 0; padding-top: 0.75rem; }
    section[aria-labelledby^="d-"] caption { position: absolute; left: -999rem; }
    section[aria-labelledby^="d-"] th, section[aria-labelledby^="d-"] td { padding: 0.375rem 1rem 0.375rem 0; } tbody th { white-space: nowrap; font-weight: 700; }
    section[aria-labelledby^="d-"] .number { padding-left: 0; padding-right: 1.25rem; }
    section[aria-labelledby^="d-"] table { table-layout: fixed; min-width: 64rem; } section[aria-labelledby^="d-"] th { overflow-wrap: normal; } section[aria-labelledby^="d-"] td:nth-child(2) { font-weight: 700; }
    section[aria-labelledby^="d-"] th:nth-child(1) { width: 12%; } section[aria-labelledby^="d-"] th:nth-child(2) { width: 8.5%; } section[aria-labelledby^="d-"] th:nth-child(3) { width: 15.5%; } section[aria-labelledby^="d-"] th:nth-child(4) { width: 13%; } section[aria-labelledby^="d-"] th:nth-child(5) { width: 8.5%; } section[aria-labelledby^="d-"] th:nth-child(6) { width: 8%; } section[aria-labelledby^="d-"] th:nth-child(7) { width: 13.5%; } section[aria-labelledby^="d-"] th:nth-child(8) { width: 9.5%; } section[aria-labelledby^="d-"] th:nth-child(9) { width: 11.5%; }
    .facts { font-size: 1rem; color: var(--quiet); } .facts div { border-bottom: 0; padding: 0.125rem 0; } .facts dd { max-width: none; } dt { flex-basis: 13rem; }
    @media print { @page { size: A4 landscape; margin: 9mm 11mm; } body { font-size: 9pt; line-height: 1.3; } h1 { font-size: 16pt; margin: 4pt 0; } h2 { font-size: 11pt; margin: 6pt 0 0; padding-top: 3pt; } table, .facts { font-size: 8pt; } th, td, section[aria-labelledby^="d-"] th, section[aria-labelledby^="d-"] td { padding: 1pt 8pt 1pt 0; } .facts div { padding: 0; } section { break-inside: auto; } .scroll { break-inside: auto; page-break-inside: auto; } .bar, main { max-width: none; } figure { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; margin: 4pt 0; } figcaption { grid-column: 1 / -1; max-width: none; margin-bottom: 2pt; } figcaption strong { display: inline; font-size: 10pt; } figure table { font-size: 7.5pt; line-height: 1.15; } p, li, .note { max-width: none; } figure th, figure td { padding-top: 0; padding-bottom: 0; } .chart { font-size: 7.5pt; } table, section table { min-width: 0 !important; } section[aria-labelledby^="d-"] table { table-layout: auto; } section[aria-labelledby^="d-"] th:nth-child(n) { width: auto; } section[aria-labelledby^="d-"] td:nth-child(n+5) { white-space: nowrap; } section[aria-labelledby^="maps-"] > h2 + p { break-inside: avoid; break-after: avoid; page-break-inside: avoid; page-break-after: avoid; } .draft { padding: 2pt 6pt; margin: 4pt 0; font-size: 9pt; } .lead { font-size: 11pt; margin-bottom: 2pt; } footer { border: 0; padding: 0; font-size: 9pt; } p, dl, .scroll { margin-bottom: 3pt; } .scroll.short { break-inside: avoid; page-break-inside: avoid; } }
    """
}
