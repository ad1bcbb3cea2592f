import ProgrammeModel

extension CampaignCalendarPage {
  /// What a month holds: work that is due, campaigns, public sessions, dates to plan around, and what is awaited.
  func blocks(_ month: Month, _ words: Wording) -> [Block] {
    let entries = entries(month)
    let blocks = [
      work(month, words), campaigns(entries.filter { $0.isCampaign }, month, words), sessions(month, words),
      around(entries.filter { !$0.isCampaign }, month, words), awaited(month, words),
    ].compactMap { $0 }
    return blocks.isEmpty ? [.paragraph(Line(words.text("campaign.month.none")))] : blocks
  }

  /// In the month in which they begin, or the calendar's first; the team's own first.
  private func entries(_ month: Month) -> [CampaignCalendarSheet.Entry] {
    let all = sheet.entries.filter { month.holds(max($0.occurrence.days.first, sheet.days.first)) }
    return all.filter(\.isAdopted) + all.filter { !$0.isAdopted }
  }

  private func caption(_ key: String, _ month: Month, _ words: Wording) -> String {
    "\(words.text("campaign.table.\(key)")): \(month.name(words))"
  }

  private func columns(_ keys: [String], _ words: Wording) -> [DataTable.Column] {
    keys.map { .init(words.text("campaign.column.\($0)")) }
  }

  /// A fifth date would make the table too wide; the check stands in the lists of work.
  private static let shownKinds = CampaignCalendarSheet.leadKinds.filter { $0 != .accessibility }

  private func campaigns(_ entries: [CampaignCalendarSheet.Entry], _ month: Month, _ words: Wording) -> Block? {
    guard !entries.isEmpty else { return nil }
    return .table(
      DataTable(
        caption: caption("campaigns", month, words),
        columns: columns(
          ["dates", "what", "strands"] + Self.shownKinds.map(\.rawValue) + ["mind"], words),
        rows: entries.map { entry in
          [dates(entry.occurrence, words), name(entry, words), strands(entry.occurrence.observance, words)]
            + Self.shownKinds.map { kind in entry.starts[kind].map { short($0, words) } ?? "–" }
            + [mind(entry, words)]
        }))
  }

  private func around(_ entries: [CampaignCalendarSheet.Entry], _ month: Month, _ words: Wording) -> Block? {
    guard !entries.isEmpty else { return nil }
    return .table(
      DataTable(
        caption: caption("around", month, words), columns: columns(["dates", "what", "mind"], words),
        rows: entries.map { [dates($0.occurrence, words), name($0, words), mind($0, words)] }))
  }

  private func work(_ month: Month, _ words: Wording) -> Block? {
    // What is due after the last of the days stands in the month in which it begins.
    let work = sheet.work.filter { month.holds(sheet.days.contains($0.by) ? $0.by : $0.from) }
    guard !work.isEmpty else { return nil }
    return .table(
      DataTable(
        caption: caption(sheet.isWorkOfBig ? "work-big" : "work", month, words),
        columns: columns(["by", "campaign", "task", "from"] + (sheet.isWorkOfBig ? [] : ["state"]), words),
        rows: work.map { item in
          [due(item, words), edition(item, words), item.name[words.language], short(item.from, words)]
            + (sheet.isWorkOfBig ? [] : [state(item, words)])
        }))
  }

  private func due(_ item: CampaignCalendarSheet.Work, _ words: Wording) -> String {
    sheet.days.contains(item.by) ? words.dayInYear(item.by) : words.day(item.by)
  }

  private func sessions(_ month: Month, _ words: Wording) -> Block? {
    let sessions = sheet.sessions.filter { month.holds($0.span.day) }
    guard !sessions.isEmpty else { return nil }
    return .table(
      DataTable(
        caption: caption("sessions", month, words),
        columns: columns(["when", "session", "where", "campaign"], words),
        rows: sessions.map { session in
          let type = session.type[words.language]
          return [
            "\(words.dayInYear(session.span.day)), \(words.time(session.span))",
            session.isCancelled ? words.text("campaign.session.cancelled", ["session": .text(type)]) : type,
            session.host.map { host in
              [host[words.language], session.area?[words.language]].compactMap { $0 }.joined(separator: ", ")
            } ?? "–",
            names(of: session, words),
          ]
        }))
  }

  private func names(of session: CampaignCalendarSheet.Session, _ words: Wording) -> String {
    let names = sheet.adopted.filter { session.campaigns.contains($0.edition) }.map { $0.name[words.language] }
    return names.isEmpty ? "–" : names.joined(separator: "; ")
  }

  private func awaited(_ month: Month, _ words: Wording) -> Block? {
    let awaited = sheet.awaited.filter {
      $0.year == month.year && $0.observance.announcement?.usualMonth == month.month
    }
    guard !awaited.isEmpty else { return nil }
    let names = awaited.map { name($0.observance, words) }.joined(separator: "; ")
    return .paragraph(Line(words.text("campaign.month.awaited", ["names": .text(names)])))
  }
}

extension CampaignCalendarSheet.Entry {
  var isCampaign: Bool { occurrence.observance.kind == .campaign }
}
