import Catalogue
import Interchange
import ProgrammeModel
import ProgrammeStore
import Reporting

extension CampaignSource {
  /// The calendar to subscribe to: observances, the days by which work is due, public sessions. It names nobody.
  ///
  /// Every entry keeps its UID from edition to edition; what was given out and is no more is cancelled, not left out.
  func feed() throws -> CalendarFeed {
    let sheet = try sheet()
    let messages = try library.messages()
    let wording = CampaignWording(messages)
    let title = CampaignCalendarPage(messages, sheet).title
    let sessions = try office?.publicEvents(on: sheet.days, numbers: Set(sheet.sessions.map(\.number))) ?? []
    let subject = try campaign()?.name ?? title
    return CalendarFeed(
      name: Bilingual(cy: "\(sheet.team.cy): \(subject.cy)", en: "\(sheet.team.en): \(subject.en)"),
      events: try observances(sheet) + work(sheet, wording) + letGo(sheet, wording) + plansLetGo(sheet, wording)
        + sessions)
  }

  private func observances(_ sheet: CampaignCalendarSheet) throws -> [CalendarEvent] {
    var seen: [CampaignEdition: Int] = [:]
    return try sheet.entries.map { entry in
      let occurrence = entry.occurrence
      let edition = try CampaignEdition(occurrence.observance.code, occurrence.year)
      seen[edition, default: 0] += 1
      let stamp = try book.stamp(of: edition)
      return CalendarEvent(
        uid: Self.uid(edition, again: seen[edition, default: 1]), summary: occurrence.observance.name,
        when: .allDay(occurrence.days), status: occurrence.confidence == .sure ? .confirmed : .tentative,
        sequence: stamp.sequence, lastModified: stamp.changedAt)
    }
  }

  private static func uid(_ edition: CampaignEdition, again: Int = 1) -> String {
    "observance-\(edition.code)-\(edition.year)" + (again > 1 ? "-\(again)" : "") + "@pont"
  }

  private func work(_ sheet: CampaignCalendarSheet, _ wording: CampaignWording) throws -> [CalendarEvent] {
    let stored = Dictionary(book.tasks.map { ($0.key, $0) }) { first, _ in first }
    // What the page shows, and the team's own tasks that left these days with their campaign's dates.
    let moved = sheet.adopted.flatMap(\.work).filter { work in
      work.key != nil && !(sheet.days.contains(work.by) || sheet.days.contains(work.from))
        && isKept(work.from, work.by, of: work.edition, sheet)
    }
    return try (sheet.work + moved).map { work in
      let stamp =
        if let key = work.key, let task = stored[key], let campaign = book.campaign(work.edition) {
          try book.stamp(of: task, campaign)
        } else {
          try book.stamp(of: work.edition)
        }
      return CalendarEvent(
        uid: Self.uid(work),
        summary: wording.entry(of: work.name, in: work.campaign, isDone: work.doneOn != nil),
        when: .allDay(.init(work.by)), status: work.isReckoned ? .tentative : .confirmed, sequence: stamp.sequence,
        lastModified: stamp.changedAt)
    }
  }

  /// A task of a plan that nobody has made a list of has no key yet.
  private static func uid(_ work: CampaignCalendarSheet.Work) -> String {
    work.key.map(uid) ?? "task-\(work.edition.code)-\(work.edition.year)-\(work.code)@pont"
  }

  private static func uid(_ key: Key<CampaignTask>) -> String { "task-\(key)@pont" }

  /// Tasks dropped, campaigns dropped, and what an undo took away.
  private func letGo(_ sheet: CampaignCalendarSheet, _ wording: CampaignWording) throws -> [CalendarEvent] {
    let gone = Dictionary(book.takenAway.campaigns.map { ($0.key, $0) }) { first, _ in first }
    let known = Dictionary(book.campaigns.map { ($0.key, $0) }) { first, _ in first }
    let dropped = book.tasks.filter { task in
      if case .dropped = task.state { true } else { known[task.campaign]?.isAdopted == false }
    }.map { (task: $0, at: $0.changedAt, more: 0) }
    let away = book.takenAway.tasks.map { (task: $0.task, at: $0.at, more: 1) }
    var events = try (dropped + away).compactMap { item -> CalendarEvent? in
      let task = item.task
      guard let campaign = known[task.campaign] ?? gone[task.campaign], isWanted(campaign.edition),
        let observance = book.observances[campaign.edition.code],
        let window = book.observances.window(of: campaign.edition)
      else { return nil }
      let by = task.by.day(for: window.days, holidays: book.holidays)
      let from = task.from.day(for: window.days, holidays: book.holidays)
      guard isRecent(by), isKept(min(from, by), by, of: campaign.edition, sheet) else { return nil }
      let stamp = try book.stamp(of: task, campaign)
      return CalendarEvent(
        uid: Self.uid(task.key),
        summary: wording.entry(of: task.name, in: observance.name, isDone: false),
        when: .allDay(.init(by)), status: .cancelled, sequence: stamp.sequence + item.more,
        lastModified: max(stamp.changedAt, item.at))
    }
    var seen: Set<CampaignEdition> = []
    for away in book.takenAway.dates.sorted(by: { $0.at > $1.at }) {
      let edition = away.dates.edition
      guard isWanted(edition), let observance = book.observances[edition.code], seen.insert(edition).inserted,
        case .notYetAnnounced = book.observances.dates(of: observance, in: edition.year),
        isRecent(away.dates.days.last), sheet.days.overlaps(away.dates.days)
      else { continue }
      let stamp = try book.stamp(of: edition)
      events.append(
        CalendarEvent(
          uid: Self.uid(edition), summary: observance.name, when: .allDay(away.dates.days), status: .cancelled,
          sequence: stamp.sequence, lastModified: stamp.changedAt))
    }
    return events
  }

  /// Tasks of plans that a calendar was given before the team adopted its own campaigns, or made its own list of them.
  private func plansLetGo(_ sheet: CampaignCalendarSheet, _ wording: CampaignWording) throws -> [CalendarEvent] {
    guard let office else { return [] }
    let given = try office.store.read { try $0.shownEntries.all(of: Office.campaignFeed) }
    // Those of campaigns not adopted are many: a month is enough for whoever subscribes.
    let isFresh = book.adopted.map(\.adoptedOn).min().map(isRecent) ?? true
    let years = sheet.days.first.civil.year - 1...sheet.days.last.civil.year + 1
    return try plannedWork(in: years, of: book.observances.all.filter(isShown())) { edition, observance in
      !isOffered(edition, observance) && (isFresh || book.campaign(edition) != nil)
    }.filter { work in
      given[Self.uid(work)] != nil && isRecent(work.by) && isKept(work.from, work.by, of: work.edition, sheet)
    }.map { work in
      let stamp = try book.stamp(of: work.edition)
      return CalendarEvent(
        uid: Self.uid(work), summary: wording.entry(of: work.name, in: work.campaign, isDone: false),
        when: .allDay(.init(work.by)), status: .cancelled, sequence: stamp.sequence, lastModified: stamp.changedAt)
    }
  }

  /// Whether a plan's own tasks are shown: of the big campaigns until the team adopts any, then of those it adopted,
  /// until it has a list of its own.
  private func isOffered(_ edition: CampaignEdition, _ observance: Observance) -> Bool {
    if book.adopted.isEmpty { return observance.isBig }
    return book.adopted.first { $0.edition == edition }.map { book.tasks(of: $0).isEmpty } ?? false
  }

  /// Tasks of an edition of these years stay, wherever its dates move them.
  private func isKept(_ from: Day, _ by: Day, of edition: CampaignEdition, _ sheet: CampaignCalendarSheet) -> Bool {
    sheet.days.contains(from) || sheet.days.contains(by)
      || (sheet.days.first.civil.year...sheet.days.last.civil.year).contains(edition.year)
  }

  private func isWanted(_ edition: CampaignEdition) -> Bool {
    choice.campaign.map { $0 == edition.code } ?? true
  }

  private func isRecent(_ day: Day) -> Bool { Office.isRecent(day, on: choice.desk.today) }
}
