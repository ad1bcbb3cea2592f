import ProgrammeModel

extension CampaignCalendarPage {
  /// On a Welsh page an uncertain name carries its mark, and an English one says that it is.
  func name(_ observance: Observance, _ words: Wording) -> String {
    marked(observance.name[words.language], observance.welsh, words)
  }

  /// The same, saying that the team adopted it.
  func name(_ entry: CampaignCalendarSheet.Entry, _ words: Wording) -> String {
    entry.isAdopted ? ownName(entry.occurrence.observance, words) : name(entry.occurrence.observance, words)
  }

  func ownName(_ observance: Observance, _ words: Wording) -> String {
    words.text("campaign.name.own", ["name": .text(name(observance, words))])
  }

  func marked(_ name: String, _ welsh: Observance.WelshName, _ words: Wording) -> String {
    guard words.language == .cy else { return name }
    switch welsh {
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

  /// The days of one of the team's own campaigns, with their year.
  func dates(_ window: CampaignWindow, _ words: Wording) -> String {
    let dates: Messages.Value = .text(words.dates(window.days))
    switch window.confidence {
    case .sure: return dates.description
    case .likely: return words.text("campaign.dates.likely", ["dates": dates])
    case nil: return words.text("campaign.dates.reckoned", ["dates": dates])
    }
  }

  /// Of a year before or after the calendar's, with its year.
  func short(_ day: Day, _ words: Wording) -> String {
    isPlain(day.civil.year) ? words.dateInYear(day) : words.date(day)
  }

  /// Whether a year need not be named, because the whole calendar is of that year.
  func isPlain(_ year: Int) -> Bool {
    sheet.days.first.civil.year == year && sheet.days.last.civil.year == year
  }

  /// What to bear in mind, each a sentence; a dash for nothing.
  func mind(_ entry: CampaignCalendarSheet.Entry, _ words: Wording) -> String {
    var notes = entry.clashes.compactMap { clash -> String? in
      switch clash {
      case .weekend: words.text("campaign.clash.weekend")
      case .holidays: words.text("campaign.clash.holidays")
      case .partlyHolidays: words.text("campaign.clash.partly-holidays")
      case .halfTerm: words.text("campaign.clash.half-term")
      case .during(let other):
        words.text("campaign.clash.during", ["name": .text(other.name[words.language])])
      case .beside: nil
      }
    }
    let beside = entry.clashes.compactMap { clash in
      if case .beside(let other) = clash { other.name[words.language] } else { nil }
    }
    if !beside.isEmpty {
      notes.append(words.text("campaign.clash.beside", ["names": .text(beside.joined(separator: "; "))]))
    }
    if let caution = entry.occurrence.observance.caution {
      notes.append(words.text("campaign.caution.\(caution.rawValue)"))
    }
    return notes.isEmpty ? "–" : notes.joined(separator: " ")
  }
}
