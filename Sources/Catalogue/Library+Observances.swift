public import ProgrammeModel

extension Library {
  /// The days, weeks and months to campaign on or to plan around.
  public func observances() throws -> Observances {
    _ = try vocabulary()
    return Observances(try parts.observances.value.sound().map(\.observance))
  }

  /// How campaigns are prepared: the usual plan, and the plans of those that have one of their own.
  public func campaignPlans() throws -> CampaignPlans {
    _ = try observances()
    return try parts.campaignPlans.value.sound().plans
  }

  /// What is known of the Welsh of a campaign's plan, its own or the usual one.
  public func campaignPlanReading(_ code: Code<Observance>) throws -> Messages.Reading {
    let plans = try parts.campaignPlans.value.sound()
    return plans.entries[code]?.welsh ?? plans.usualWelsh
  }

  /// Plans that were to be read through again by now.
  func overduePlans(_ today: Day) -> [ContentFinding] {
    parts.campaignPlans.value.value.entries.values.compactMap { entry in
      Self.overdueReview(entry.reviewBy, on: today, file: entry.file, line: entry.reviewLine)
    }
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
