public import ProgrammeModel

extension Library {
  /// The days, weeks and months to campaign on or to plan around.
  public func observances() throws -> Observances {
    _ = try vocabulary()
    return Observances(try parts.observances.value.sound().map(\.observance))
  }

  /// Campaigns whose dates somebody should have looked for by now.
  func unannouncedCampaigns(_ today: Day) -> [ContentFinding] {
    let entries = parts.observances.value.value
    let list = Observances(entries.map(\.observance))
    let file = ContentFiles(base: location.folder, workspace: workspace).file(
      "\(ObservancesReading.folder)/observances.csv")
    let year = today.civil.year
    return entries.flatMap { entry in
      [year, year + 1].compactMap { year -> ContentFinding? in
        guard list.dates(of: entry.observance, in: year) == .notYetAnnounced,
          let announcement = entry.observance.announcement, let due = announcement.lookBy(for: year), due <= today
        else { return nil }
        return ContentFinding(
          severity: .warning, file: file.name, line: entry.line, field: "rule",
          message:
            "No dates of “\(entry.observance.name.en)” are noted for \(year). \(announcement.by.en) announces them: look, and add them to dates.csv."
        )
      }
    }
  }
}
