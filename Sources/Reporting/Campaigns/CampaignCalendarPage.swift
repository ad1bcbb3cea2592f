public import ProgrammeModel

/// Campaigns and the dates to plan around: a list by month, with a view of the year, on a page or in Markdown.
public struct CampaignCalendarPage: Sendable {
  let messages: Messages
  let sheet: CampaignCalendarSheet

  public init(_ messages: Messages, _ sheet: CampaignCalendarSheet) {
    self.messages = messages
    self.sheet = sheet
  }

  /// The page as one HTML document; `alternate` is the file of the other language beside it.
  public func html(_ language: Language, alternate: String? = nil) -> String {
    page(language, alternate: alternate).styled(Self.style).html(shownMessages)
  }

  /// The page as Markdown.
  public func markdown(_ language: Language) -> String { page(language).markdown(shownMessages) }

  /// The names are Welsh from elsewhere; one uncertain name, or a task of the library's plans, makes the page a draft.
  private var shownMessages: Messages {
    messages.beside(
      draft: !sheet.work.isEmpty || sheet.entries.contains { $0.occurrence.observance.welsh != .sure }
        || sheet.awaited.contains { $0.observance.welsh != .sure })
  }

  /// What the calendar is called, in both languages.
  public var title: Bilingual { Wording.both(messages, title) }

  private func title(_ words: Wording) -> String {
    if let year = sheet.wholeYear { return words.text("campaign.title.year", ["year": .number(year)]) }
    return words.text("campaign.title", ["period": .text(period(words))])
  }

  /// What the days are called, or the days themselves.
  func period(_ words: Wording) -> String { sheet.name?[words.language] ?? words.dates(sheet.days) }

  public func page(_ language: Language, alternate: String? = nil) -> Page {
    let words = Wording(messages, language)
    let glance = sheet.wholeYear == nil ? words.text("campaign.span") : words.text("campaign.year")
    var sections = [Page.Section(id: "year", heading: glance, blocks: yearView(words))]
    if !sheet.adopted.isEmpty {
      sections.append(.init(id: "own", heading: words.text("campaign.own"), blocks: own(words)))
    }
    if !queue.isEmpty {
      sections.append(.init(id: "queue", heading: words.text("campaign.queue"), blocks: queue(words)))
    }
    if !sheet.awaited.isEmpty {
      sections.append(.init(id: "awaited", heading: words.text("campaign.awaited"), blocks: awaited(words)))
    }
    sections += months.map { month in
      Page.Section(id: "m-\(month.id)", heading: month.name(words), blocks: blocks(month, words))
    }
    return Page(
      title: title(words), language: language, team: sheet.team, alternate: alternate,
      messagePrefixes: ["campaign.", "common.", "date."], lead: Line(lead(words)), sections: sections)
  }

  private func lead(_ words: Wording) -> String {
    var text = words.text("campaign.lead")
    if let strand = sheet.strand {
      text += " " + words.text("campaign.lead.strand", ["strand": .text(strand.name[words.language])])
    }
    if let area = sheet.area {
      text += " " + words.text("campaign.lead.area", ["area": .text(area[words.language])])
    }
    if let day = sheet.holidaysKnownTo {
      text += " " + words.text("campaign.lead.holidays", ["date": .text(words.date(day))])
    }
    return text
  }

  /// One month of the calendar.
  struct Month: Hashable {
    let year: Int
    let month: Int

    var id: String { "\(year)-\(month)" }

    func name(_ words: Wording) -> String { "\(capitalised(words.text("date.month.\(month)"))) \(year)" }

    func holds(_ day: Day) -> Bool { day.civil.year == year && day.civil.month == month }
  }

  var months: [Month] {
    var months: [Month] = []
    var (year, month, _) = sheet.days.first.civil
    let (lastYear, lastMonth, _) = sheet.days.last.civil
    while (year, month) <= (lastYear, lastMonth) {
      months.append(Month(year: year, month: month))
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return months
  }

  static let style = """
    .bar, main { max-width: 76rem; } .chart { max-width: none; } .chart .around { fill: var(--warm); } .chart .month { stroke: var(--pale); stroke-width: 1px; } .chart .own { font-weight: 700; } .chart .awaited { stroke: var(--mid); stroke-dasharray: 0.2em 0.15em; } @media (forced-colors: active) { .chart .awaited { stroke: currentColor; } }
    caption { font-size: 1rem; } tbody th { font-weight: 700; } section .scroll table { min-width: 40rem; } section .scroll .narrow { min-width: 0; }
    section[aria-labelledby^="m-"] th:first-child { width: 9rem; } section[aria-labelledby^="m-"] td:nth-child(2) { width: 15rem; } section[aria-labelledby^="m-"] td:nth-child(8) { width: 15rem; }
    @media screen and (max-width: 60em) { .drawing { display: none; } }
    @media print { @page { size: A4 landscape; margin: 10mm; } section .scroll table { min-width: 0; } table { font-size: 9pt; } .scroll, figure { break-inside: auto; page-break-inside: auto; } figure { margin: 0; } figure .scroll { display: none; } .draft { margin: 0.5rem 0; padding: 0.25rem 0.5rem; } h1 { font-size: 1.5rem; margin: 0.25rem 0; } h2 { margin-top: 1.25rem; padding-top: 0.5rem; } p, figcaption { max-width: none; } .lead { font-size: 1rem; margin-bottom: 0.25rem; } .chart { font-size: 0.75rem; }
      table { line-height: 1.3; } th, td { padding: 0.15rem 0.6rem 0.15rem 0; } .scroll { margin-bottom: 0.5rem; } td:nth-child(n+4):not(:last-child), section[aria-labelledby="queue"] th:first-child { white-space: nowrap; }
      section[aria-labelledby^="m-"] th:first-child { width: 12rem; white-space: nowrap; } section[aria-labelledby^="m-"] td:nth-child(2) { width: 17rem; } section[aria-labelledby^="m-"] td:nth-child(8) { width: 21rem; } }
    """
}
