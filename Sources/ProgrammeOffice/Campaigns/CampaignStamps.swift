import ProgrammeModel

/// The number and moment of a calendar entry's last change; both only ever rise.
struct CampaignStamp: Hashable, Sendable {
  let sequence: Int
  let changedAt: Instant
}

extension CampaignBook {
  /// The stamp of an edition's dates: it rises whenever they may have moved, in the library or by the team's own notes.
  ///
  /// A rule's dates have stood since before; dates of the library carry the day they were noted. What the team notes
  /// adds a number that rises even over an undo. A rule or a name that was edited shows in no stamp: a workspace
  /// remembers what it showed (``Office/remembering(_:as:)``).
  func stamp(of edition: CampaignEdition) throws -> CampaignStamp {
    let own = announced.first { $0.edition == edition }
    let gone = takenAway.dates.filter { $0.dates.edition == edition }
    let noted = shipped[edition.code]?.recorded.filter { $0.days.first.civil.year == edition.year }.map(\.noted).max()
    if own == nil, gone.isEmpty, noted == nil, case .start(let code)? = observances[edition.code]?.rule,
      observances[code]?.rule == .announced
    {
      return try stamp(of: try CampaignEdition(code, edition.year))
    }
    let number = max(own?.revision ?? 0, gone.map { $0.dates.revision + 1 }.max() ?? 0)
    let begin = try Day(year: 2026, month: 1, day: 1)
    // A stamp in the future would be doubted; the rules of later years have stood since the calendars began.
    let since = min(begin, try Day(year: edition.year - 1, month: 1, day: 1))
    let moments =
      [try Instant("\(noted ?? since)T00:00:00Z")] + [own?.changedAt].compactMap { $0 } + gone.map(\.at)
    return CampaignStamp(
      sequence: number + (noted.map { max(0, begin.distance(to: $0)) } ?? 0), changedAt: moments.max() ?? moments[0])
  }

  /// The stamp of a task's entry: it rises with the task, its campaign and the campaign's dates.
  func stamp(of task: CampaignTask, _ campaign: Campaign) throws -> CampaignStamp {
    let dates = try stamp(of: campaign.edition)
    return CampaignStamp(
      sequence: task.revision + campaign.revision + dates.sequence,
      changedAt: max(dates.changedAt, task.changedAt, campaign.changedAt))
  }
}
