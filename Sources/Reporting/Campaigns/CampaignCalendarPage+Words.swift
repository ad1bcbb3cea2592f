import ProgrammeModel

extension CampaignCalendarPage {
  /// On a Welsh page an uncertain name carries its mark, and an English one says that it is.
  func name(_ observance: Observance, _ words: Wording) -> String {
    let name = observance.name[words.language]
    guard words.language == .cy else { return name }
    switch observance.welsh {
    case .sure: return name
    case .likely, .draft: return words.text("campaign.name.draft", ["name": .text(name)])
    case .missing: return words.text("campaign.name.english", ["name": .text(name)])
    }
  }

  func strands(_ observance: Observance, _ words: Wording) -> String {
    guard !observance.strands.isEmpty else { return words.text("campaign.strands.all") }
    return observance.strands.map { code in
      sheet.strands.first { $0.code == code }?.name[words.language] ?? code.text
    }.joined(separator: "; ")
  }

  func dates(_ occurrence: Occurrence, _ words: Wording) -> String {
    let text = words.datesInYear(occurrence.days)
    return occurrence.confidence == .sure ? text : words.text("campaign.dates.likely", ["dates": .text(text)])
  }

  /// Of the year before the calendar's, with its year.
  func short(_ day: Day, _ words: Wording) -> String {
    day.civil.year == sheet.year ? words.dateInYear(day) : words.date(day)
  }

  /// What to bear in mind, each a sentence; a dash for nothing.
  func mind(_ entry: CampaignCalendarSheet.Entry, _ words: Wording) -> String {
    var notes = entry.clashes.compactMap { clash -> String? in
      switch clash {
      case .weekend: words.text("campaign.clash.weekend")
      case .holidays: words.text("campaign.clash.holidays")
      case .partlyHolidays: words.text("campaign.clash.partly-holidays")
      case .during(let other):
        words.text("campaign.clash.during", ["name": .text(other.name[words.language])])
      case .beside: nil
      }
    }
    let beside = entry.clashes.compactMap { clash in
      if case .beside(let other) = clash { other.name[words.language] } else { nil }
    }
    if !beside.isEmpty {
      notes.append(words.text("campaign.clash.beside", ["names": .text(beside.joined(separator: ", "))]))
    }
    if let caution = entry.occurrence.observance.caution {
      notes.append(words.text("campaign.caution.\(caution.rawValue)"))
    }
    return notes.isEmpty ? "–" : notes.joined(separator: " ")
  }

  /// Keys of ``rows``.
  public static let header = [
    "id", "cy", "en", "welsh", "strands", "kind", "first", "last", "confidence", "draft_from", "translate_from",
    "approve_from", "publish_from", "mind_cy", "mind_en", "announced_by_cy", "announced_by_en", "look_by",
  ]

  /// One row for each entry in both languages, then those not yet announced, for a sheet.
  public var rows: [[String]] {
    let (welsh, english) = (Wording(messages, .cy), Wording(messages, .en))
    func start(_ observance: Observance) -> [String] {
      [
        observance.code.text, observance.welsh == .missing ? "" : observance.name.cy, observance.name.en,
        observance.welsh.rawValue,
        observance.strands.isEmpty ? "all" : observance.strands.map(\.text).joined(separator: " "),
        observance.kind.rawValue,
      ]
    }
    func end(_ observance: Observance) -> [String] {
      guard let announcement = observance.announcement else { return ["", "", ""] }
      return [
        announcement.by.cy, announcement.by.en, announcement.lookBy(for: sheet.year)?.description ?? "",
      ]
    }
    return sheet.entries.map { entry in
      let occurrence = entry.occurrence
      let work =
        occurrence.observance.kind == .campaign
        ? sheet.leadTimes.days(before: occurrence.days.first).map(\.description) : ["", "", "", ""]
      let notes = [mind(entry, welsh), mind(entry, english)].map { $0 == "–" ? "" : $0 }
      return start(occurrence.observance)
        + [occurrence.days.first.description, occurrence.days.last.description, occurrence.confidence.rawValue]
        + work + notes + end(occurrence.observance)
    }
      + sheet.notYetAnnounced.map { start($0) + ["", "", "not-yet-announced", "", "", "", "", "", ""] + end($0) }
  }
}
