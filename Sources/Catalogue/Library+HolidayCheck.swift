import ProgrammeModel

extension Library {
  /// Bank holidays that hardly can be right: on a weekend, or unlike those that England and Wales have every year.
  func doubtfulHolidays(_ today: Day) -> [ContentFinding] {
    // Elsewhere other days are kept.
    guard parts.areas.value.value.contains(where: { "WE".contains($0.code.text.prefix(1)) }) else { return [] }
    let files = ContentFiles(base: location.folder, workspace: workspace)
    let file = files.file(Self.holidaysPath)
    let list = FindingList(file: file.name)
    // Faults of the file are told by whoever reads it for good; days cannot be compared while some are unknown.
    guard let rows = HolidayRow.all(of: file, files) else { return [] }
    for row in rows where row.day.weekday >= .saturday { Self.tellOfWeekend(row, list) }
    for (year, rows) in Dictionary(grouping: rows, by: \.day.civil.year) { Self.compare(rows, of: year, list) }
    // A list that ends soon is told of anyway.
    if let last = rows.last, last.day >= today.advanced(by: 183),
      let shipped = shippedHolidaysEnd(beside: file.name, files),
      last.day.civil.year < shipped.civil.year
    {
      list.warn(
        "The bank holidays end on \(last.day), and those that came with Pont on \(shipped). Add the years that are missing.",
        line: last.line, field: "date")
    }
    return list.findings
  }

  private static let holidaysPath = "\(CalendarsReading.folder)/bank-holidays.csv"

  private static func tellOfWeekend(_ row: HolidayRow, _ list: FindingList) {
    let due = row.meant?.day(in: row.day.civil.year).map { ", \($0)" } ?? ""
    list.fault(
      "\(row.day) is a \(row.day.weekday == .saturday ? "Saturday" : "Sunday"), on which no bank holiday falls. Write the weekday that is kept in its place\(due).",
      line: row.line, field: "date")
  }

  /// What a year has beside the regular holidays is nobody's mistake: a coronation, a jubilee.
  private static func compare(_ rows: [HolidayRow], of year: Int, _ list: FindingList) {
    let days = Set(rows.map(\.day))
    let due = RegularHoliday.allCases.compactMap { holiday in holiday.day(in: year).map { (holiday, $0) } }
    let dueDays = Set(due.map(\.1))
    for (holiday, day) in due where !days.contains(day) {
      guard let row = rows.first(where: { $0.meant == holiday && !dueDays.contains($0.day) }) else {
        list.warn(
          "“\(holiday.name)” of \(year) is missing; by rule it is on \(day). Add it, unless a proclamation moved it.",
          line: (rows.first { $0.day > day } ?? rows.last)?.line, field: "date")
        continue
      }
      guard row.day.weekday < .saturday else { continue }
      list.warn(
        "“\(holiday.name)” is on \(row.day) here, and by rule on \(day). Correct it, unless a proclamation moved it.",
        line: row.line, field: "date")
    }
  }

  /// The last day of the list that came with the program, where a workspace's own stands in its place.
  private func shippedHolidaysEnd(beside name: String, _ files: ContentFiles) -> Day? {
    let shipped = ContentFiles(base: files.base, workspace: nil)
    let file = shipped.file(Self.holidaysPath)
    return file.name == name ? nil : HolidayRow.all(of: file, shipped)?.last?.day
  }
}

/// One row of the bank holidays, as far as doubts need it.
private struct HolidayRow {
  let line: Int
  let day: Day
  /// The regular holiday that its English name means.
  let meant: RegularHoliday?

  /// In the order of their days; nil where any day cannot be read.
  static func all(of file: ContentFiles.File, _ files: ContentFiles) -> [HolidayRow]? {
    let unheard = FindingList(file: file.name)
    guard
      let table = files.text(of: file, unheard).map({
        CSVTable($0, columns: ["date", "cy", "en", "confidence", "source"], unheard)
      })
    else { return nil }
    let rows = table.rows.compactMap { row in
      (try? Day(table[row, "date"])).map {
        HolidayRow(line: row.line, day: $0, meant: RegularHoliday(named: table[row, "en"]))
      }
    }
    return rows.count == table.rows.count && unheard.findings.isEmpty ? rows.sorted { $0.day < $1.day } : nil
  }
}
