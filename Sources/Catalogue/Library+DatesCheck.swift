import ProgrammeModel

extension Library {
  /// Dates of campaigns that are formed well and hardly can be right: in another month than usual, much longer or shorter
  /// than in other years, noted on a day to come, or twice in one year.
  func doubtfulDates(_ today: Day) -> [ContentFinding] {
    let entries = parts.observances.value.value
    let file = ContentFiles(base: location.folder, workspace: workspace)
    let dates = file.file("\(ObservancesReading.folder)/dates.csv")
    let list = FindingList(file: dates.name)
    // Faults of the file are told by whoever reads it for good.
    let unheard = FindingList(file: dates.name)
    guard
      let table = file.text(of: dates, unheard).map({ CSVTable($0, columns: ObservancesReading.dateColumns, unheard) })
    else { return [] }
    var rows: [String: [DatesRow]] = [:]
    for row in table.rows {
      guard let first = try? Day(table[row, "first"]), let last = try? Day(table[row, "last"]), first <= last else {
        continue
      }
      rows[table[row, "observance"], default: []].append(DatesRow(line: row.line, first: first, last: last))
      if let noted = try? Day(table[row, "noted"]), noted > today {
        list.warn("\(noted) is still to come. Write the day on which it was read.", line: row.line, field: "noted")
      }
    }
    for entry in entries {
      for (row, earlier, others) in DatesRow.each(of: rows[entry.observance.code.text] ?? []) {
        Self.doubt(row, earlier: earlier, others: others, of: entry.observance, list)
      }
    }
    return list.findings
  }

  private static func doubt(
    _ row: DatesRow, earlier: [DatesRow], others: [DatesRow], of observance: Observance, _ list: FindingList
  ) {
    let name = observance.name.en
    // Feasts that follow the moon wander through the months, and may fall twice in a year.
    let wanders = observance.caution == .moon || observance.caution == .varies
    if !wanders, let usual = observance.announcement?.usualMonth {
      let apart = abs(row.first.civil.month - usual)
      if min(apart, 12 - apart) > 1 {
        list.warn(
          "“\(name)” begins on \(row.first), and usually in month \(usual). Look whether the month is right.",
          line: row.line, field: "first")
      }
    }
    if observance.caution != .moon, let other = earlier.first(where: { $0.year == row.year && !$0.overlaps(row) }) {
      list.warn(
        "“\(name)” has other dates in \(row.year) too, on line \(other.line). Remove those that do not hold.",
        line: row.line, field: "first")
    }
    // Of two rows nobody can tell which is odd; the later one is named.
    guard others.count > 1 || !earlier.isEmpty else { return }
    let lengths = others.map(\.length).sorted()
    let usual = lengths[lengths.count / 2]
    if max(row.length, usual) > 2 * min(row.length, usual) + 1 {
      list.warn(
        "“\(name)” lasts \(row.length) \(row.length == 1 ? "day" : "days") here, and \(usual) in other years. Look whether both days are right.",
        line: row.line, field: "last")
    }
  }
}

/// One row of dates, as far as doubts need it.
private struct DatesRow {
  let line: Int
  let first: Day
  let last: Day

  var year: Int { first.civil.year }
  var length: Int { first.distance(to: last) + 1 }
  func overlaps(_ other: DatesRow) -> Bool { first <= other.last && other.first <= last }

  /// Each row with those before it, and with all others.
  static func each(of rows: [DatesRow]) -> [(row: DatesRow, earlier: [DatesRow], others: [DatesRow])] {
    rows.indices.map { index in
      (rows[index], Array(rows[..<index]), Array(rows[..<index]) + rows[(index + 1)...])
    }
  }
}
