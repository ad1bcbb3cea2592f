import Foundation
public import ProgrammeModel

extension Library {
  /// Everything wrong or in need of a look in the content and in the workspace's own files, by file and line.
  ///
  /// - Parameter today: What review dates and the ends of calendars are measured against.
  public func check(today: Day) -> [ContentFinding] {
    let found: [[ContentFinding]] = [
      parts.findings, overdueReviews(today), overduePlans(today), unsuitedQuestions(), endingCalendars(today),
      doubtfulHolidays(today), unannouncedCampaigns(today), doubtfulDates(today), unreadFiles(), otherwiseNamedFiles(),
      doubtfulTexts(today),
    ]
    return found.flatMap { $0 }.inReadingOrder
  }

  private func overdueReviews(_ today: Day) -> [ContentFinding] {
    parts.sessionTypes.value.value.values.compactMap { entry in
      Self.overdueReview(entry.type.review?.by, on: today, file: entry.file, line: entry.reviewLine)
    }
  }

  /// Nil while the plan counts as looked through.
  static func overdueReview(_ due: Day?, on today: Day, file: String, line: Int?) -> ContentFinding? {
    guard let due, due < today else { return nil }
    return ContentFinding(
      severity: .warning, file: file, line: line, field: "review_by",
      message:
        "The plan was to be read through again by \(due). Read it, then write today in reviewed and a later day here.")
  }

  /// A calendar that ends soon makes planning stop without anybody having noticed.
  private func endingCalendars(_ today: Day) -> [ContentFinding] {
    let soon = today.advanced(by: 183)  // six months
    let calendars = parts.calendars.value.value
    var findings: [ContentFinding] = []
    let areas = parts.areas.value.value
    var ends: [Day: [String]] = [:]
    for area in areas {
      guard let last = calendars.terms[area.code]?.terms.map(\.days.last).max() else {
        findings.append(calendar("term-dates.csv", "There are no term dates for \(area.name.en). Add them."))
        continue
      }
      if last < soon { ends[last, default: []].append(area.name.en) }
    }
    for (last, names) in ends {
      let who = names.count > 3 ? "\(names.count) areas" : names.sorted().joined(separator: ", ")
      findings.append(
        calendar("term-dates.csv", "The term dates of \(who) end on \(last). Add the next school year’s."))
    }
    let years = Set(calendars.bankHolidays.keys.map(\.civil.year))
    if let last = years.max(), today.civil.year < last {
      for year in today.civil.year..<last where !years.contains(year) {
        findings.append(calendar("bank-holidays.csv", "The bank holidays of \(year) are missing. Add them."))
      }
    }
    if let last = calendars.bankHolidays.keys.max(), last < soon {
      findings.append(calendar("bank-holidays.csv", "The bank holidays end on \(last). Add the next years’."))
    }
    return findings
  }

  private func calendar(_ name: String, _ message: String) -> ContentFinding {
    let file = ContentFiles(base: location.folder, workspace: workspace).file("\(CalendarsReading.folder)/\(name)")
    return ContentFinding(severity: .warning, file: file.name, message: message)
  }

  /// A workspace's file with a slip in its name wins over nothing, which its writer should know.
  private func unreadFiles() -> [ContentFinding] {
    guard let workspace else { return [] }
    let content = workspace.appendingPathComponent("Content")
    let known = Set(Self.paths(below: location.folder.appendingPathComponent("Content")))
    return Self.paths(below: content)
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }
      .filter { !known.contains($0) && !$0.hasPrefix("Questions/") && !$0.hasPrefix("Campaigns/Plans/") }
      .map { path in
        ContentFinding(
          severity: .warning, file: "\(workspace.lastPathComponent)/Content/\(path)",
          message:
            "Nothing reads this file.\(suggestion(for: path, among: known.sorted())) Name it like the file it is to replace."
        )
      }
  }

  /// Only `.yaml` and `.csv` are read, so a plan saved as `.yml` would go missing without a word.
  private func otherwiseNamedFiles() -> [ContentFinding] {
    let roots = [(location.folder, "")] + (workspace.map { [($0, $0.lastPathComponent + "/")] } ?? [])
    return roots.flatMap { root, name in
      ["Content", "Sessions"].flatMap { top in
        Self.paths(below: root.appendingPathComponent(top)).compactMap { path -> ContentFinding? in
          let parts = path.split(separator: ".", omittingEmptySubsequences: false)
          guard parts.count > 1, let ending = parts.last.map(String.init),
            let right = ["yml": "yaml", "yaml": "yaml", "csv": "csv"][ending.lowercased()], ending != right
          else { return nil }
          let renamed = (parts.dropLast() + [Substring(right)]).joined(separator: ".")
          return ContentFinding(
            severity: .warning, file: "\(name)\(top)/\(path)",
            message:
              "Nothing reads this file, because its name ends in .\(ending). Name it \(renamed.split(separator: "/").last ?? "")."
          )
        }
      }
    }
  }

  private static func paths(below folder: URL) -> [String] {
    (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
  }
}
