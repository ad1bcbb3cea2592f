/// One sheet of a workbook as records; each record's `line` is the row number that the spreadsheet shows.
public struct SheetTable: RecordTable, Hashable {
  /// As on the sheet's tab.
  public let name: String
  public let records: [CSVRecord]

  public init(name: String, records: [CSVRecord]) {
    self.name = name
    self.records = records
  }
}
