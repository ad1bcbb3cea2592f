public import ProgrammeModel

/// Days on which one school is closed beyond its authority's calendar.
public struct ClosedRow: Hashable, Sendable {
  public let line: Int
  public let host: HostReference
  public let days: [DayRange]
  public let reason: String?

  /// The header and one example row, as `--template` prints them.
  public static let template = CSVWriter.write([
    ["school", "days", "reason"], ["6619001", "2027-02-05; 2027-03-01..2027-03-02", "INSET"],
  ])

  enum Field: ColumnField {
    case host, days, reason

    static let required: [[Field]] = [[.host], [.days]]

    var names: [String] {
      switch self {
      case .host: ["school", "ysgol", "school number", "rhif yr ysgol", "host", "reference", "cyfeirnod"]
      case .days: ["days", "dyddiau", "dates", "dyddiadau", "closed", "ar gau", "day", "date"]
      case .reason: ["reason", "rheswm", "why", "note", "nodyn"]
      }
    }
  }

  /// Reads one school’s days a row; a school may stand on several rows.
  public static func read(_ table: CSVTable, file: String) -> RowReading<ClosedRow> {
    RowReading<ClosedRow>.each(of: table, file: file, as: Field.self) { cells in
      _ = cells.required(.host, "Write the school number.")
      let host = cells.value(.host) { try HostReference($0) }
      _ = cells.required(.days, "Write the days, such as 2027-02-05 or 2027-03-01..2027-03-02.")
      let days = cells.value(.days) { try WrittenRanges.days($0) }
      guard let host, let days else { return nil }
      return ClosedRow(line: cells.line, host: host, days: days, reason: cells.line(.reason))
    }
  }
}
