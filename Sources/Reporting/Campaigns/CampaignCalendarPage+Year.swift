import ProgrammeModel

extension CampaignCalendarPage {
  /// The year as bars, with the same dates as a table; a longer span as one drawing for every twelve months.
  func yearView(_ words: Wording) -> [Block] {
    let parts = stride(from: 0, to: months.count, by: 12).map { Array(months[$0..<min($0 + 12, months.count)]) }
    let blocks = parts.enumerated().compactMap { index, months in
      figure(months, id: "strip-\(index + 1)", isOnly: parts.count == 1, words)
    }
    return blocks.isEmpty ? [.paragraph(Line(words.text("campaign.month.none")))] : blocks
  }

  private func figure(_ months: [Month], id: String, isOnly: Bool, _ words: Wording) -> Block? {
    guard let days = days(of: months) else { return nil }
    let within = sheet.entries.filter { $0.occurrence.days.overlaps(days) }
    let isFew = within.count(where: \.isCampaign) <= 24
    let shown = within.filter { entry in
      let observance = entry.occurrence.observance
      return observance.kind.isWarnedOf || entry.isCampaign && (isFew || observance.isBig || entry.isAdopted)
    }
    let ordered = shown.filter(\.isAdopted) + shown.filter { !$0.isAdopted }
    let awaited = sheet.awaited.filter { awaited in
      (awaited.observance.isBig || awaited.isAdopted) && awaited.observance.usuallyFalls(on: days, in: awaited.year)
    }
    guard !ordered.isEmpty || !awaited.isEmpty else { return nil }
    let hasOwn = shown.contains(where: \.isAdopted) || awaited.contains(where: \.isAdopted)
    let title = title(isFew ? "all" : hasOwn ? "own" : "big", isOnly ? period(words) : words.dates(days), words)
    let strip = YearStrip(
      id: id, days: days, title: title, description: words.text("campaign.year.description"),
      months: months.map { words.text("date.month.short.\($0.month)") },
      bars: bars(ordered, awaited, words))
    let table = DataTable(
      caption: title, columns: ["what", "dates"].map { .init(words.text("campaign.column.\($0)")) },
      rows: ordered.map { [plain($0, words), words.datesInYear($0.occurrence.days)] }
        + awaited.map { [plain($0, words), dates($0, words)] })
    let subtitle = hasOwn ? words.text("campaign.year.subtitle-own") : words.text("campaign.year.subtitle")
    return .figure(
      Figure(
        title: title,
        subtitle: awaited.isEmpty ? subtitle : "\(subtitle) \(words.text("campaign.year.subtitle-awaited"))",
        svg: strip.svg, table: table))
  }

  /// What a drawing shows; only a calendar of a whole year speaks of the year.
  private func title(_ choice: String, _ period: String, _ words: Wording) -> String {
    sheet.wholeYear == nil
      ? words.text("campaign.span.\(choice)", ["period": .text(period)]) : words.text("campaign.year.\(choice)")
  }

  /// The name without the mark that the list by month gives an uncertain one.
  private func plain(_ entry: CampaignCalendarSheet.Entry, _ words: Wording) -> String {
    let name = entry.occurrence.observance.name[words.language]
    return entry.isAdopted ? words.text("campaign.name.own", ["name": .text(name)]) : name
  }

  private func plain(_ awaited: CampaignCalendarSheet.Awaited, _ words: Wording) -> String {
    let name = awaited.observance.name[words.language]
    return awaited.isAdopted ? words.text("campaign.name.own", ["name": .text(name)]) : name
  }

  private func dates(_ awaited: CampaignCalendarSheet.Awaited, _ words: Wording) -> String {
    awaited.observance.announcement.map {
      words.text("campaign.dates.awaited", ["month": .text(words.text("date.month.\($0.usualMonth)"))])
    } ?? "–"
  }

  /// The team's own first; what is awaited stands in its usual month among the others.
  private func bars(
    _ entries: [CampaignCalendarSheet.Entry], _ awaited: [CampaignCalendarSheet.Awaited], _ words: Wording
  ) -> [YearStrip.Bar] {
    let known = entries.map { entry in
      YearStrip.Bar(
        label: "\(plain(entry, words)): \(words.datesInYear(entry.occurrence.days))", days: entry.occurrence.days,
        weight: entry.isAdopted ? .own : entry.isCampaign ? .usual : .background)
    }
    let usual = awaited.compactMap { awaited -> YearStrip.Bar? in
      guard let month = awaited.observance.announcement?.usualMonth,
        let days = ObservanceRule.month(month).dates(in: awaited.year)
      else { return nil }
      return YearStrip.Bar(
        label: "\(plain(awaited, words)): \(dates(awaited, words))", days: days,
        weight: awaited.isAdopted ? .own : .usual, isAwaited: true)
    }
    let all = known + usual
    let others = all.filter { $0.weight != .own }.enumerated().sorted {
      ($0.element.days.first, $0.offset) < ($1.element.days.first, $1.offset)
    }
    return all.filter { $0.weight == .own } + others.map(\.element)
  }

  /// From the first day of the first month to the last of the last one.
  private func days(of months: [Month]) -> DayRange? {
    guard let first = months.first, let last = months.last,
      let start = ObservanceRule.month(first.month).dates(in: first.year),
      let end = ObservanceRule.month(last.month).dates(in: last.year)
    else { return nil }
    return try? DayRange(start.first, end.last)
  }
}
