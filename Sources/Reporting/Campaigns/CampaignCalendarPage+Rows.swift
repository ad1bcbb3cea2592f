import ProgrammeModel

extension CampaignCalendarPage {
  /// Keys of ``rows``. `kind` tells observances (`campaign`, `date`, `fast`, `exams`, `election`) from `task` and `session`.
  /// `start` and `end` are local times of sessions.
  public static let header = [
    "id", "year", "kind", "cy", "en", "welsh", "strands", "adopted", "first", "last", "confidence", "draft_from",
    "translate_from", "accessibility_from", "approve_from", "publish_from", "mind_cy", "mind_en", "announced_by_cy",
    "announced_by_en", "look_by", "campaign", "task_kind", "done_on", "start", "end",
  ]

  /// One row for each observance, task and public session in both languages by day, then those not yet announced.
  public var rows: [[String]] {
    let (welsh, english) = (Wording(messages, .cy), Wording(messages, .en))
    let entries = sheet.entries.map { (day: $0.occurrence.days.first, row: row($0, welsh, english)) }
    let work = sheet.work.map { (day: $0.from, row: row($0)) }
    let sessions = sheet.sessions.map { (day: $0.span.day, row: row($0)) }
    // A stable sort: what begins on one day keeps the order observances, tasks, sessions.
    let dated = (entries + work + sessions).enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    return dated.map(\.element.row) + sheet.awaited.map(row)
  }

  private func row(_ fields: [String: String]) -> [String] { Self.header.map { fields[$0] ?? "" } }

  private func fields(_ observance: Observance, _ year: Int, isAdopted: Bool) -> [String: String] {
    [
      "id": observance.code.text, "year": String(year), "kind": observance.kind.rawValue,
      "cy": observance.welsh == .missing ? "" : observance.name.cy, "en": observance.name.en,
      "welsh": observance.welsh.rawValue,
      "strands": observance.strands.isEmpty ? "all" : observance.strands.map(\.text).joined(separator: " "),
      "adopted": isAdopted ? "yes" : "no", "announced_by_cy": observance.announcement?.by.cy ?? "",
      "announced_by_en": observance.announcement?.by.en ?? "",
      "look_by": observance.announcement?.lookBy(for: year)?.description ?? "",
    ]
  }

  private func row(_ entry: CampaignCalendarSheet.Entry, _ welsh: Wording, _ english: Wording) -> [String] {
    let occurrence = entry.occurrence
    var fields = fields(occurrence.observance, occurrence.year, isAdopted: entry.isAdopted)
    fields["first"] = occurrence.days.first.description
    fields["last"] = occurrence.days.last.description
    fields["confidence"] = occurrence.confidence.rawValue
    for (kind, day) in entry.starts { fields["\(kind.rawValue)_from"] = day.description }
    for (key, words) in [("mind_cy", welsh), ("mind_en", english)] {
      let note = mind(entry, words)
      fields[key] = note == "–" ? "" : note
    }
    return row(fields)
  }

  private func row(_ awaited: CampaignCalendarSheet.Awaited) -> [String] {
    var fields = fields(awaited.observance, awaited.year, isAdopted: awaited.isAdopted)
    fields["confidence"] = "not-yet-announced"
    return row(fields)
  }

  private func row(_ work: CampaignCalendarSheet.Work) -> [String] {
    row([
      "id": work.code.text, "year": String(work.edition.year), "kind": "task", "cy": work.name.cy, "en": work.name.en,
      "adopted": sheet.isWorkOfBig ? "no" : "yes", "first": work.from.description, "last": work.by.description,
      "confidence": work.isReckoned ? "reckoned" : "", "campaign": work.edition.code.text,
      "task_kind": work.kind.rawValue, "done_on": work.doneOn?.description ?? "",
    ])
  }

  private func row(_ session: CampaignCalendarSheet.Session) -> [String] {
    func name(_ language: Language) -> String {
      [session.type[language], session.host?[language]].compactMap { $0 }.joined(separator: ", ")
    }
    return row([
      "id": session.number.description, "year": String(session.span.day.civil.year),
      "kind": session.isCancelled ? "session-cancelled" : "session", "cy": name(.cy), "en": name(.en),
      "first": session.span.day.description, "last": session.span.day.description,
      "campaign": session.campaigns.map(\.code.text).joined(separator: " "),
      "start": session.span.start.description, "end": session.span.end.description,
    ])
  }
}
