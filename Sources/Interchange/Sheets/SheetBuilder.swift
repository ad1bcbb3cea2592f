import Foundation
import ProgrammeModel

/// Gathers the cells of one sheet, and of what is empty only as much as lies between cells that are not.
struct SheetBuilder {
  /// Spreadsheets end at column XFD.
  static let lastColumn = 16_383

  private(set) var records: [CSVRecord] = []
  private var cells: [String] = []
  private var row = 0

  /// Ends the row before and begins `row`, counted from 1.
  mutating func begin(row: Int) {
    finish()
    self.row = row
  }

  /// Sets a cell of the row begun last; empty text adds nothing.
  ///
  /// - Parameter room: How many more cells the workbook may fill; counts down.
  /// - Returns: False when there is no room.
  mutating func set(_ text: String, column: Int, room: inout Int) -> Bool {
    guard !text.isEmpty else { return true }
    guard (0...Self.lastColumn).contains(column) else { return false }
    let added = column + 1 - cells.count
    if added > 0 {
      room -= added
      guard room >= 0 else { return false }
      cells.append(contentsOf: repeatElement("", count: added))
    }
    cells[column] = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
    return true
  }

  /// Ends the last row.
  mutating func finish() {
    let record = CSVRecord(line: row, cells: cells)
    if !record.isBlank { records.append(record) }
    cells = []
  }

  /// A number as a person would type it: `6602130`, not `6602130.0` or `6.60213E6`, so that numbers of schools keep
  /// their digits. Others stay as written.
  static func number(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Double(text),
      value == value.rounded(), abs(value) < 9_007_199_254_740_992
    else { return text }
    return String(Int64(value))
  }
}
