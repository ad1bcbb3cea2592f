import Catalogue
import Foundation
import ProgrammeModel
import ProgrammeStore
import Reporting

/// The content and, where there is one, the workspace that a campaign calendar is written from.
struct CampaignSource {
  let library: Library
  let book: CampaignBook
  /// Nil where there is no workspace.
  let office: Office?
  let choice: CampaignChoice

  /// - Throws: ``OfficeFault/noWorkspace(from:)`` where the workspace named is none; without a name, none is needed.
  init(_ choice: CampaignChoice, _ content: ContentSearch) throws {
    let folder =
      choice.workspace == nil
      ? try? Office.workspaceFolder(from: nil, currentFolder: choice.currentFolder)
      : try Office.workspaceFolder(from: choice.workspace, currentFolder: choice.currentFolder)
    self.choice = choice
    if let folder {
      let office = try Office.open(
        from: folder.path, currentFolder: choice.currentFolder, desk: choice.desk, content: content)
      self.office = office
      library = office.library
      book = try office.store.read { try office.campaignBook(in: $0) }
    } else {
      office = nil
      library = try content.library(workspace: nil)
      book = try CampaignBook(library: library)
    }
  }

  /// The days chosen and what they are called.
  func period() throws -> (days: DayRange, name: Bilingual?) {
    switch choice.span {
    case .year(let year):
      return (
        try DayRange(Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31)),
        Bilingual(same: String(year))
      )
    case .days(let days):
      guard days.first.distance(to: days.last) < CampaignChoice.limit else {
        throw OfficeFault.wrongState("The days \(days) are more than three years. Give a shorter --span.")
      }
      return (days, nil)
    case .period(let code):
      let period = try library.terms().period(code, in: office?.settings.areas ?? [])
      return (period.days, period.name)
    }
  }

  func strand() throws -> Vocabulary.Strand? {
    let vocabulary = try library.vocabulary()
    return try choice.strand.map { try Office.strand($0, in: vocabulary) }
  }

  /// The one campaign that was asked for.
  func campaign() throws -> Observance? {
    try choice.campaign.map { code in
      guard let observance = book.observances[code] else {
        let codes = book.observances.all.map(\.code.text)
        throw OfficeFault.unknown(
          what: "campaign", name: code.text, nearest: nearest(to: code.text, among: codes),
          list: "pont campaign list --format csv")
      }
      return observance
    }
  }

  func area() throws -> Area? {
    let places = try library.places()
    return try choice.area.map { text in
      guard let area = places.area(matching: text) else { throw Office.noOneArea(text, places) }
      return area
    }
  }

  /// Whether an observance belongs to the strand or the campaign that was asked for.
  func isShown() throws -> (Observance) -> Bool {
    let (campaign, strand) = (try campaign(), try strand())
    return { observance in
      if let campaign {
        return observance.code == campaign.code || book.plans[campaign.code].with.contains(observance.code)
      }
      return strand.map { observance.serves($0.code) || observance.kind != .campaign } ?? true
    }
  }

  /// Everything that the page, the table and the feed are written from.
  func sheet() throws -> CampaignCalendarSheet {
    let (days, name) = try period()
    let (strand, area) = (try strand(), try area())
    let areas = area.map { [$0.code] } ?? office?.settings.areas ?? []
    let terms = try office?.termCalendars() ?? library.termCalendars()
    let calendars = terms.values.filter { areas.isEmpty || areas.contains($0.area) }
    let isShown = try isShown()
    let years = days.first.civil.year...days.last.civil.year
    let shown = book.observances.occurrences(on: days).filter { isShown($0.observance) }
    // What clashes with a campaign does so on days outside the span too.
    let widest = try DayRange(
      shown.reduce(days.first) { min($0, $1.days.first) }, shown.reduce(days.last) { max($0, $1.days.last) })
    let all = book.observances.occurrences(on: widest)
    let adopted = book.adopted.filter { book.observances[$0.edition.code].map(isShown) ?? false }
    let editions = Set(adopted.map(\.edition))
    let entries = shown.map { occurrence in
      entry(occurrence, among: all, calendars: Array(calendars), adopted: editions)
    }
    let awaited = years.flatMap { year in
      book.observances.notYetAnnounced(in: year).filter { isShown($0) && $0.usuallyFalls(on: days, in: year) }.map {
        CampaignCalendarSheet.Awaited(
          observance: $0, year: year, lookBy: $0.announcement?.lookBy(for: year),
          isAdopted: (try? CampaignEdition($0.code, year)).map(editions.contains) ?? false)
      }
    }
    let isWorkOfBig = book.adopted.isEmpty
    let work = isWorkOfBig ? try bigWork(days, isShown) : adopted.flatMap(self.work)
    return CampaignCalendarSheet(
      team: office?.settings.name ?? Bilingual(same: "Pont"), days: days, name: name, strand: strand, area: area?.name,
      entries: entries, awaited: awaited,
      adopted: adopted.map { own($0, work: work) }.filter { $0.window.days.overlaps(days) || $0.hasWork(on: days) },
      work: work.filter { days.contains($0.by) || days.contains($0.from) }, isWorkOfBig: isWorkOfBig,
      sessions: try publicSessions(days, strand: strand, area: area, adopted),
      strands: try library.vocabulary().strands,
      holidaysKnownTo: calendars.compactMap { $0.terms.map(\.days.last).max() }.min())
  }

  private func entry(
    _ occurrence: Occurrence, among all: [Occurrence], calendars: [TermCalendar], adopted: Set<CampaignEdition>
  ) -> CampaignCalendarSheet.Entry {
    let code = occurrence.observance.code
    let plan = book.plans[code]
    func isAdopted(_ occurrence: Occurrence) -> Bool {
      (try? CampaignEdition(occurrence.observance.code, occurrence.year)).map(adopted.contains) ?? false
    }
    let parts = Set(plan.with).union(
      book.adopted.filter { $0.edition.code == code && $0.edition.year == occurrence.year }.flatMap(\.with))
    let wholes = Set(all.filter { book.plans[$0.observance.code].with.contains(code) }.map(\.observance.code))
    let starts: [CampaignTask.Kind: Day] =
      occurrence.observance.kind == .campaign
      ? Dictionary(
        uniqueKeysWithValues: CampaignCalendarSheet.leadKinds.compactMap { kind in
          plan.start(of: kind, for: occurrence.days, holidays: book.holidays).map { (kind, $0) }
        }) : [:]
    return .init(
      occurrence: occurrence,
      clashes: occurrence.clashes(
        among: all, calendars: calendars, adopted: Set(all.filter(isAdopted).map(\.observance.code)),
        together: parts.union(wholes)),
      isAdopted: isAdopted(occurrence), starts: starts)
  }

  private func own(_ campaign: Campaign, work: [CampaignCalendarSheet.Work]) -> CampaignCalendarSheet.Own {
    let observance = book.observances[campaign.edition.code]
    let window = book.observances.window(of: campaign.edition)
    return .init(
      edition: campaign.edition, name: observance?.name ?? Bilingual(same: campaign.edition.code.text),
      welsh: observance?.welsh ?? .missing, with: campaign.with.compactMap { book.observances[$0]?.name },
      window: window ?? CampaignWindow(days: .init(campaign.adoptedOn), confidence: nil),
      work: work.filter { $0.edition == campaign.edition })
  }
}

extension CampaignSource {
  /// The work on one adopted campaign: its own tasks, or its plan's where nobody made its list yet.
  private func work(_ campaign: Campaign) -> [CampaignCalendarSheet.Work] {
    guard let observance = book.observances[campaign.edition.code] else { return [] }
    let tasks = book.tasks(of: campaign)
    guard tasks.isEmpty else {
      return tasks.compactMap { dated in
        var doneOn: Day?
        switch dated.task.state {
        case .dropped: return nil
        case .done(let day, _): doneOn = day
        case .open: break
        }
        return .init(
          edition: campaign.edition, campaign: observance.name, code: dated.task.code, key: dated.task.key,
          kind: dated.task.kind, name: dated.task.name, from: dated.from, by: dated.by, isReckoned: dated.isReckoned,
          doneOn: doneOn)
      }
    }
    guard let window = book.observances.window(of: campaign.edition) else { return [] }
    return work(campaign.edition, observance, window).filter {
      window.isReckoned || $0.code.text != Office.datesTask
    }
  }

  private func work(
    _ edition: CampaignEdition, _ observance: Observance, _ window: CampaignWindow
  ) -> [CampaignCalendarSheet.Work] {
    book.plans[observance.code].tasks.map { task in
      let by = task.by.day(for: window.days, holidays: book.holidays)
      return .init(
        edition: edition, campaign: observance.name, code: task.code, key: nil, kind: task.kind, name: task.name,
        from: min(by, task.from.day(for: window.days, holidays: book.holidays)), by: by,
        isReckoned: window.isReckoned, doneOn: nil)
    }
  }

  /// The work on the big campaigns of these days and of the year after, whose lead times begin in them.
  private func bigWork(
    _ days: DayRange, _ isShown: (Observance) -> Bool
  ) throws -> [CampaignCalendarSheet.Work] {
    let big = book.observances.all.filter { $0.isBig && $0.kind == .campaign && isShown($0) }
    // What a big campaign takes in is worked on with it.
    let parts = Set(big.flatMap { book.plans[$0.code].with })
    return try plannedWork(
      in: days.first.civil.year - 1...days.last.civil.year + 1, of: big.filter { !parts.contains($0.code) }
    ) { _, _ in true }
  }

  /// The tasks of the plans of some editions, as far as their days can be reckoned.
  func plannedWork(
    in years: ClosedRange<Int>, of observances: [Observance], where isWanted: (CampaignEdition, Observance) -> Bool
  ) throws -> [CampaignCalendarSheet.Work] {
    try years.flatMap { year in
      try observances.filter { $0.kind == .campaign }.flatMap { observance -> [CampaignCalendarSheet.Work] in
        let edition = try CampaignEdition(observance.code, year)
        guard isWanted(edition, observance), let window = book.observances.window(of: edition) else { return [] }
        return work(edition, observance, window)
      }
    }
  }

  /// Public sessions that somebody agreed, never closed ones, and those that went out and are withdrawn.
  private func publicSessions(
    _ days: DayRange, strand: Vocabulary.Strand?, area: Area?, _ adopted: [Campaign]
  ) throws -> [CampaignCalendarSheet.Session] {
    guard let office else { return [] }
    let types = try library.sessionTypes()
    let places = try library.places()
    let withdrawnName = try library.messages().both("calendar.withdrawn.session")
    // Of what is withdrawn only the host's key is known.
    let there = try area.map { area in
      try office.store.read { Set(try $0.hosts.all().filter { $0.area == area.code }.map(\.key)) }
    }
    return try office.publicSessions(on: days).compactMap { session in
      let strands = types[session.type]?.strands ?? []
      if let strand, !strands.contains(strand.code) { return nil }
      let owners = adopted.filter { campaign in
        campaign.sessions.contains(session.key)
          || book.observances.takes(session.span.day, strands, in: campaign.edition)
      }
      if let wanted = choice.campaign, !owners.contains(where: { $0.edition.code == wanted }) { return nil }
      switch session {
      case .open(let line):
        if let area, line.host.area != area.code { return nil }
        return .init(
          number: session.number, span: session.span,
          type: types[session.type]?.title ?? Bilingual(same: session.type.text), host: line.host.bilingualName,
          area: line.host.area.flatMap { places.area($0)?.name }, campaigns: owners.map(\.edition),
          isCancelled: line.session.isCalledOff)
      case .withdrawn(let withdrawn):
        if let there, !there.contains(withdrawn.host) { return nil }
        return .init(
          number: session.number, span: session.span, type: withdrawnName, host: nil, area: nil, campaigns: [],
          isCancelled: true)
      }
    }
  }
}

extension Observances {
  /// Whether a session of these strands falls on an edition's announced days and shares one with it.
  fileprivate func takes(_ day: Day, _ strands: [Code<StrandName>], in edition: CampaignEdition) -> Bool {
    guard let observance = self[edition.code], let window = window(of: edition), !window.isReckoned else {
      return false
    }
    return window.days.contains(day)
      && (observance.strands.isEmpty || strands.contains(where: observance.strands.contains))
  }
}

extension Session {
  fileprivate var isCalledOff: Bool { if case .cancelled = state { true } else { false } }
}
