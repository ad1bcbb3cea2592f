import ProgrammeModel

/// The rows of a workbook’s sheets. Faults name the sheet beside the file, so each finds its row.
struct WorkbookRows: RowSource {
  let workbook: Workbook
  let file: String

  func canLeaveOut(_ fault: InputFault) -> Bool { sheet(of: fault)?.canLeaveOut(fault) ?? false }

  /// Sheets differ in their columns: the file has every column of the sheets with faults, each once.
  func rejects(_ faults: [InputFault]) -> String {
    var header: [String] = []
    var columns: [String: Int] = [:]
    var rows: [[String]] = []
    for sheet in workbook.sheets {
      let lines = Set(faults.filter { self.sheet(of: $0) == sheet }.compactMap(\.line))
      guard let first = sheet.titledHeader, !lines.isEmpty else { continue }
      let places = sheet.records[first].cells.map { cell in
        let key = Tidy.key(cell)
        if let place = columns[key], !key.isEmpty { return place }
        columns[key] = header.count
        header.append(cell)
        return header.count - 1
      }
      for record in sheet.records.dropFirst(first + 1) where lines.contains(record.line) {
        var row = Array(repeating: "", count: header.count)
        for (place, cell) in zip(places, record.cells) { row[place] = cell }
        rows.append(row)
      }
    }
    return CSVWriter.write(header: header, rows: rows.map { $0 + Array(repeating: "", count: header.count - $0.count) })
  }

  private func sheet(of fault: InputFault) -> SheetTable? {
    workbook.sheets.first { Workbook.place(file, sheet: $0.name) == fault.file }
  }
}
