public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// The task of a plan that is to find the dates out: nobody need look once they are known.
  static let datesTask = "dates"

  /// Notes the dates of an edition as somebody announced them; open tasks move with them, and done ones stay done. To
  /// find the dates out is done with it.
  ///
  /// - Parameter source: Where they were read.
  /// - Throws: ``OfficeFault`` for an unknown observance, `AnnouncedDates.Fault` for dates that cannot be its dates.
  public func announce(
    _ edition: CampaignEdition, days: DayRange, confidence: Observance.Confidence, source: String
  ) async throws -> NotedDates {
    try act("announce campaign dates") { tables, keys in
      let book = try campaignBook(in: tables)
      let observance = try book.observance(edition.code)
      let old = try tables.announced.dates(of: edition)
      if let old, old.days == days, old.confidence == confidence, old.source == source {
        throw OfficeFault.wrongState("\(book.name(of: edition)): the dates \(days) are noted already. Nothing changed.")
      }
      let dates = try AnnouncedDates(
        key: old?.key ?? keys.key(), edition: edition, days: days, confidence: confidence, source: source,
        noted: desk.today, revision: try tables.announced.nextRevision(),
        changedAt: max(desk.now, old?.changedAt.adding(seconds: 1) ?? desk.now))
      let before = book.campaign(edition).map(book.tasks(of:)) ?? []
      try tables.announced.keep(dates)
      let search = before.map(\.task).first { $0.code.text == Self.datesTask && $0.isOpen }
      if let search {
        try tables.campaignTasks.keep(search.changed(state: .done(on: desk.today, by: try writer), at: desk.now))
      }
      let newBook = try campaignBook(in: tables)
      let after = newBook.campaign(edition).map(newBook.tasks(of:)) ?? []
      let oldDays = Dictionary(before.map { ($0.task.key, [$0.from, $0.by]) }) { first, _ in first }
      tables.summarise("\(edition): \(days)")
      return NotedDates(
        dates: dates, name: observance.name, before: book.observances.window(of: edition),
        moved: after.count { $0.task.isOpen && oldDays[$0.task.key] != [$0.from, $0.by] },
        done: after.count { if case .done = $0.task.state { true } else { false } },
        found: search?.name,
        isOutranked: newBook.observances.window(of: edition)?.days != days)
    }
  }
}
