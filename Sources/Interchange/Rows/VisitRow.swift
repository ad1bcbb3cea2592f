public import ProgrammeModel

/// A visit from last year's sheet, its school by number or by name and area as written.
public struct VisitRow: Hashable, Sendable {
  public let line: Int
  public let day: Day
  /// The school number or other reference; nil where the row gives only a name.
  public let reference: HostReference?
  public let name: String?
  /// The area as written.
  public let area: String?
  /// What was done, in the sheet's words.
  public let activity: String?
  /// Persons reached.
  public let attended: Int?
  /// Whether the sheet has a column for those reached; without one nil is not "none".
  public let tellsAttended: Bool

  /// The header and one example row, as `--template` prints them.
  public static let template = CSVWriter.write([
    ["date", "school_number", "school", "area", "activity", "attended"],
    ["2026-03-12", "6619001", "Ysgol Gynradd Enghraifft", "Gwynedd", "Hate crime assembly", "84"],
  ])

  enum Field: ColumnField {
    case date, reference, name, area, activity, attended

    static let required: [[Field]] = [[.date], [.reference, .name]]

    var names: [String] {
      switch self {
      case .date: ["date", "dyddiad", "day", "visit date", "date of visit", "dyddiad yr ymweliad"]
      case .reference:
        ["school_number", "school no", "rhif yr ysgol", "rhif ysgol", "number", "reference", "cyfeirnod"]
      case .name: ["school", "ysgol", "school name", "enw’r ysgol", "name", "enw", "host"]
      case .area: ["area", "ardal", "local authority", "awdurdod lleol", "council", "cyngor", "county", "sir"]
      case .activity: ["activity", "gweithgaredd", "session", "sesiwn", "topic", "pwnc"]
      case .attended: ["attended", "presennol", "attendance", "pupils", "disgyblion", "number of pupils", "nifer"]
      }
    }
  }

  /// Reads one visit a row.
  ///
  /// - Parameter order: How dates in numbers are read. Nil lets the file tell: one date such as 25/03/2026 shows that the
  ///   day stands first. Where nothing shows it, or where one row has the month first, every date that could be read both
  ///   ways is a fault.
  public static func read(_ table: CSVTable, file: String, order: DateOrder? = nil) -> RowReading<VisitRow> {
    var ambiguous: [InputFault] = []
    var monthFirst: Int?
    var isShown = false
    let reading = RowReading<VisitRow>.each(of: table, file: file, as: Field.self) { cells in
      let text = cells.required(.date, "Write the day of the visit, such as 2026-03-12.")
      var day: Day?
      if let text {
        do throws(WrittenDate.Fault) {
          let date = try WrittenDate(text, order: order ?? .dayFirst)
          day = date.day
          isShown = isShown || date.showsOrder
          if date.isAmbiguous { ambiguous.append(cells.ambiguity(of: text)) }
        } catch {
          if case .monthFirst = error { monthFirst = monthFirst ?? cells.line }
          cells.fault(.date, "\(error)")
        }
      }
      return row(&cells, day: day)
    }
    let why: String
    switch (order, monthFirst) {
    case (.some, _): return reading
    case (nil, let line?): why = "Line \(line) has the month first, so this may too."
    case (nil, nil): why = "No other date of the file shows which."
    }
    if monthFirst == nil, isShown { return reading }
    let doubts = ambiguous.map { doubt in
      InputFault(
        file: file, line: doubt.line, field: doubt.field,
        message: "\(doubt.message) \(why) Write it as 2026-03-12, or say how the file has them: --dates day-first.")
    }
    return reading.adding(faults: doubts, lineOf: \.line)
  }

  private static func row(_ cells: inout RowCells<Field>, day: Day?) -> VisitRow? {
    let reference = cells.value(.reference) { try HostReference($0) }
    let name = cells.line(.name)
    if cells[.reference] == nil, name == nil {
      cells.fault(.name, "This row names no school. Write its number, or its name and area.")
    }
    let attended = cells.number(.attended, Headcount.limits, of: "persons")
    guard let day else { return nil }
    return VisitRow(
      line: cells.line, day: day, reference: reference, name: name, area: cells.line(.area),
      activity: cells.line(.activity), attended: attended, tellsAttended: cells.has(.attended))
  }
}

extension RowCells<VisitRow.Field> {
  fileprivate func ambiguity(of text: String) -> InputFault {
    InputFault(line: line, field: VisitRow.Field.date.name, message: "“\(text)” can be read two ways.")
  }
}
