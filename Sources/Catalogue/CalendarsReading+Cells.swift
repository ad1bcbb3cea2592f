import ProgrammeModel

extension CalendarsReading {
  func area(_ text: String, _ row: CSVTable.Row, _ list: FindingList) -> AreaCode? {
    if let area = areas.area(matching: text) { return area.code }
    guard knowsAllAreas else { return nil }
    let near = areas.nearest(to: text).map { " Did you mean “\($0)”?" } ?? ""
    list.fault(
      "There is no area “\(text)”.\(near) Use a name or code of Content/Places/areas.csv.", line: row.line,
      field: "area")
    return nil
  }

  func day(_ text: String, _ row: CSVTable.Row, _ column: String, _ list: FindingList) -> Day? {
    do {
      return try Day(text)
    } catch {
      list.fault("\(error)", line: row.line, field: column)
      return nil
    }
  }

  func range(_ table: CSVTable, _ row: CSVTable.Row, _ first: String, _ last: String, _ list: FindingList) -> DayRange?
  {
    let start = day(table[row, first], row, first, list)
    let end = day(table[row, last], row, last, list)
    guard let start, let end else { return nil }
    do {
      return try DayRange(start, end)
    } catch {
      list.fault("\(error)", line: row.line, field: last)
      return nil
    }
  }

  /// How well a date is known: `sure`, `likely` or `unknown`.
  func confidence(_ table: CSVTable, _ row: CSVTable.Row, _ list: FindingList) -> String {
    let text = table[row, "confidence"]
    if !["sure", "likely", "unknown"].contains(text) {
      list.fault(
        "“\(text)” does not say how well the date is known. Use sure, likely or unknown.", line: row.line,
        field: "confidence")
    }
    if table[row, "source"].isEmpty {
      list.fault("The source is missing. Say where the date was read.", line: row.line, field: "source")
    }
    return text
  }
}
