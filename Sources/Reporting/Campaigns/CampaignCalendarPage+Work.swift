import ProgrammeModel

extension CampaignCalendarPage {
  /// The team's own campaigns: when, what they take in, how far the work is, which sessions hang on them.
  func own(_ words: Wording) -> [Block] {
    let columns = ["dates", "campaign", "with", "next", "progress", "sessions"]
    return [
      .table(
        DataTable(
          caption: words.text("campaign.own.caption"),
          columns: columns.map { .init(words.text("campaign.column.\($0)")) },
          rows: sheet.adopted.map { own in
            let next = own.work.first { $0.doneOn == nil }
            let done = own.work.count { $0.doneOn != nil }
            let sessions = sheet.sessions.count { $0.campaigns.contains(own.edition) && !$0.isCancelled }
            return [
              dates(own.window, words), marked(own.name[words.language], own.welsh, words),
              own.with.isEmpty ? "–" : own.with.map { $0[words.language] }.joined(separator: "; "),
              next.map {
                words.text(
                  "campaign.next", ["task": .text($0.name[words.language]), "date": .text(words.date($0.by))])
              } ?? words.text("campaign.next.none"),
              words.text("campaign.progress", ["done": .number(done), "all": .number(own.work.count)]),
              String(sessions),
            ]
          },
          note: sheet.adopted.contains { $0.window.isReckoned } ? words.text("campaign.reckoned.note") : nil))
    ]
  }

  /// What is to be translated, as it leaves the drafters.
  var queue: [CampaignCalendarSheet.Work] {
    sheet.work.filter { $0.kind == .translate }.sorted {
      ($0.from, $0.by, $0.edition, $0.code) < ($1.from, $1.by, $1.edition, $1.code)
    }
  }

  func queue(_ words: Wording) -> [Block] {
    let columns = ["send", "back", "campaign", "task"] + (sheet.isWorkOfBig ? [] : ["state"])
    return [
      .table(
        DataTable(
          caption: sheet.isWorkOfBig ? words.text("campaign.queue.caption-big") : words.text("campaign.queue.caption"),
          columns: columns.map { .init(words.text("campaign.column.\($0)")) },
          rows: queue.map { item in
            [words.date(item.from), words.date(item.by), edition(item, words), item.name[words.language]]
              + (sheet.isWorkOfBig ? [] : [state(item, words)])
          }))
    ]
  }

  /// Who announces what nobody has announced, and by when to look; the team's own first.
  func awaited(_ words: Wording) -> [Block] {
    let rows = sheet.awaited.filter(\.isAdopted) + sheet.awaited.filter { !$0.isAdopted }
    let hasYears = Set(sheet.awaited.map(\.year)).count > 1
    return [
      .table(
        DataTable(
          caption: words.text("campaign.awaited.caption"),
          columns: ["what", "usual", "by-whom", "look"].map { .init(words.text("campaign.column.\($0)")) },
          rows: rows.map { awaited in
            let announcement = awaited.observance.announcement
            let name = awaited.isAdopted ? ownName(awaited.observance, words) : name(awaited.observance, words)
            return [
              hasYears ? "\(name) \(awaited.year)" : name,
              announcement.map { capitalised(words.text("date.month.\($0.usualMonth)")) } ?? "–",
              announcement?.by[words.language] ?? "–", awaited.lookBy.map(words.date) ?? "–",
            ]
          }))
    ]
  }

  /// The campaign of a piece of work; in a span of several years, or of another year, with its year.
  func edition(_ item: CampaignCalendarSheet.Work, _ words: Wording) -> String {
    let name = item.campaign[words.language]
    let full = isPlain(item.edition.year) ? name : "\(name) \(item.edition.year)"
    return item.isReckoned ? words.text("campaign.dates.reckoned", ["dates": .text(full)]) : full
  }

  func state(_ item: CampaignCalendarSheet.Work, _ words: Wording) -> String {
    if let day = item.doneOn { return words.text("campaign.state.done", ["date": .text(words.date(day))]) }
    return item.key == nil ? words.text("campaign.state.unplanned") : words.text("campaign.state.open")
  }
}
