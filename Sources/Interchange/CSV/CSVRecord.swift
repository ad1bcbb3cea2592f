/// One record of a CSV file, with the line it starts on.
public struct CSVRecord: Hashable, Sendable {
  /// Counted from 1, as editors do; a record whose cells hold line breaks covers more than one.
  public let line: Int
  /// As written, without the quotes; line breaks inside a cell are LF.
  public let cells: [String]

  public init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }

  /// The cell of a column, without blanks around it; empty where the record is short.
  public func tidy(_ column: Int) -> String {
    cells.indices.contains(column) ? Tidy.cell(cells[column]) : ""
  }

  var isBlank: Bool { cells.allSatisfy { Tidy.cell($0).isEmpty } }
}
