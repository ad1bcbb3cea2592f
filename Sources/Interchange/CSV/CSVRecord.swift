import ProgrammeModel

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

  /// Why the record fits no header of so many columns; nil where every cell beyond them is empty.
  func surplus(beyond width: Int, file: String) -> InputFault? {
    guard cells.dropFirst(width).contains(where: { !Tidy.cell($0).isEmpty }) else { return nil }
    return InputFault(
      file: file, line: line,
      message: "This line has \(cells.count) cells, the header \(width). "
        + "Put quotation marks around a cell that holds a separator.")
  }

  var isBlank: Bool { cells.allSatisfy { Tidy.cell($0).isEmpty } }
}
