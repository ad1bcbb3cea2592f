public import ProgrammeModel

/// A year's campaigns and the dates to plan around: a list by month, with a year view, on a page or in Markdown.
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

  /// The names are Welsh from elsewhere; one uncertain name makes the page a draft.
  private var shownMessages: Messages {
    messages.beside(draft: sheet.entries.contains { $0.occurrence.observance.welsh != .sure })
  }

  public func page(_ language: Language, alternate: String? = nil) -> Page {
    let words = Wording(messages, language)
    let title: Messages.Value = .number(sheet.year)
    let months = (1...12).map { month in
      Page.Section(
        id: "m-\(month)", heading: "\(capitalised(words.text("date.month.\(month)"))) \(sheet.year)",
        blocks: blocks(month, words))
    }
    return Page(
      title: words.text("campaign.title", ["year": title]), language: language, team: sheet.team, alternate: alternate,
      messagePrefixes: ["campaign.", "common.", "date."], lead: Line(lead(words)),
      sections: [Page.Section(id: "year", heading: words.text("campaign.year"), blocks: yearView(words))]
        + (sheet.notYetAnnounced.isEmpty
          ? []
          : [Page.Section(id: "awaited", heading: words.text("campaign.awaited"), blocks: awaited(words))])
        + months)
  }

  private func lead(_ words: Wording) -> String {
    var text = words.text("campaign.lead")
    if let strand = sheet.strand {
      text += " " + words.text("campaign.lead.strand", ["strand": .text(strand.name[words.language])])
    }
    if let day = sheet.holidaysKnownTo {
      text += " " + words.text("campaign.lead.holidays", ["date": .text(words.date(day))])
    }
    return text
  }

  private func entries(_ month: Int) -> [CampaignCalendarSheet.Entry] {
    sheet.entries.filter { entry in
      let (year, first, _) = entry.occurrence.days.first.civil
      return (year < sheet.year ? 1 : first) == month
    }
  }

  private func blocks(_ month: Int, _ words: Wording) -> [Block] {
    let all = entries(month)
    let campaigns = all.filter { $0.occurrence.observance.kind == .campaign }
    let others = all.filter { $0.occurrence.observance.kind != .campaign }
    let name = "\(capitalised(words.text("date.month.\(month)"))) \(sheet.year)"
    var blocks: [Block] = []
    if !campaigns.isEmpty {
      blocks.append(
        .table(
          DataTable(
            caption: "\(words.text("campaign.table.campaigns")): \(name)",
            columns: ["dates", "what", "strands", "draft", "translate", "approve", "publish", "mind"].map {
              .init(words.text("campaign.column.\($0)"))
            },
            rows: campaigns.map { entry in
              let observance = entry.occurrence.observance
              return [dates(entry.occurrence, words), self.name(observance, words), strands(observance, words)]
                + sheet.leadTimes.days(before: entry.occurrence.days.first).map { short($0, words) }
                + [mind(entry, words)]
            })))
    }
    if !others.isEmpty {
      blocks.append(
        .table(
          DataTable(
            caption: "\(words.text("campaign.table.around")): \(name)",
            columns: ["dates", "what", "mind"].map { .init(words.text("campaign.column.\($0)")) },
            rows: others.map {
              [
                dates($0.occurrence, words), self.name($0.occurrence.observance, words),
                mind($0, words),
              ]
            })))
    }
    let awaited = sheet.notYetAnnounced.filter { $0.announcement?.usualMonth == month }
    if !awaited.isEmpty {
      blocks.append(
        .paragraph(
          Line(
            words.text(
              "campaign.month.awaited",
              ["names": .text(awaited.map { self.name($0, words) }.joined(separator: "; "))]))))
    }
    return blocks.isEmpty ? [.paragraph(Line(words.text("campaign.month.none")))] : blocks
  }

  private func awaited(_ words: Wording) -> [Block] {
    [
      .table(
        DataTable(
          caption: words.text("campaign.awaited.caption", ["year": .number(sheet.year)]),
          columns: ["what", "usual", "by", "look"].map { .init(words.text("campaign.column.\($0)")) },
          rows: sheet.notYetAnnounced.map { observance in
            let announcement = observance.announcement
            return [
              name(observance, words),
              announcement.map { capitalised(words.text("date.month.\($0.usualMonth)")) } ?? "–",
              announcement?.by[words.language] ?? "–",
              announcement?.lookBy(for: sheet.year).map(words.date) ?? "–",
            ]
          }))
    ]
  }

  private func yearView(_ words: Wording) -> [Block] {
    let campaigns = sheet.entries.filter { $0.occurrence.observance.kind == .campaign }
    let isFew = campaigns.count <= 24
    let shown = sheet.entries.filter { entry in
      let observance = entry.occurrence.observance
      return observance.kind.isWarnedOf || observance.kind == .campaign && (isFew || observance.isBig)
    }
    guard !shown.isEmpty else { return [.paragraph(Line(words.text("campaign.month.none")))] }
    let title = isFew ? words.text("campaign.year.all") : words.text("campaign.year.big")
    let strip = YearStrip(
      id: "strip", year: sheet.year, title: title, description: words.text("campaign.year.description"),
      months: (1...12).map { String(capitalised(words.text("date.month.\($0)")).prefix(3)) },
      bars: shown.map {
        .init(
          label: "\(name($0.occurrence.observance, words)): \(words.datesInYear($0.occurrence.days))",
          days: $0.occurrence.days, isBackground: $0.occurrence.observance.kind != .campaign)
      })
    let table = DataTable(
      caption: title, columns: ["what", "dates"].map { .init(words.text("campaign.column.\($0)")) },
      rows: shown.map { [name($0.occurrence.observance, words), words.datesInYear($0.occurrence.days)] })
    return [
      .figure(Figure(title: title, subtitle: words.text("campaign.year.subtitle"), svg: strip.svg, table: table))
    ]
  }

  private static let style = """
    .bar, main { max-width: 72rem; } .chart { max-width: none; } .chart .around { fill: var(--warm); } .chart .month { stroke: var(--pale); stroke-width: 1px; }
    caption { font-size: 1rem; } tbody th { font-weight: 700; } section .scroll table { min-width: 40rem; } .narrow { min-width: 0; }
    section[aria-labelledby^="m-"] th:first-child { width: 9rem; } section[aria-labelledby^="m-"] td:nth-child(2) { width: 17rem; }
    @media (max-width: 60em) { .drawing { display: none; } }
    @media print { @page { size: A4 landscape; margin: 10mm; } section .scroll table { min-width: 0; } table { font-size: 9pt; } .scroll { break-inside: auto; } }
    """
}
