public import ProgrammeModel

/// Where rows came from, so that bad ones can be handed back.
public protocol RowSource: Sendable {
  /// Whether the fault is one of a row, which can be left out, and not of the header or the whole file.
  func canLeaveOut(_ fault: InputFault) -> Bool
  /// The rows that `faults` name, under the header above them, as a CSV file to mend and import again.
  func rejects(_ faults: [InputFault]) -> String
}

/// A table of text cells: a CSV file, or one sheet of a workbook.
public protocol RecordTable: RowSource {
  /// The header and what follows, without blank records; the first is the header unless a title stands above it.
  var records: [CSVRecord] { get }
  /// The lines in which letters were broken, in order; each shows as U+FFFD.
  var brokenLines: [Int] { get }
}

extension RecordTable {
  /// The first record: the header, unless a title stands above it.
  public var header: CSVRecord { records.first ?? CSVRecord(line: 1, cells: []) }

  public var brokenLines: [Int] { [] }

  /// What a person should know of every line in which letters were broken.
  public func brokenLetters(file: String) -> [InputFault] {
    brokenLines.map { line in
      InputFault(
        file: file, line: line,
        message:
          "A letter here was broken when the file was made or changed, and reads as “\u{FFFD}”. Export the file again, as “CSV UTF-8”, or correct the line."
      )
    }
  }

  public func canLeaveOut(_ fault: InputFault) -> Bool { (fault.line ?? 0) > header.line }

  /// For a file of answers use ``AnswerFile/rejects(of:mapping:faults:)``, which keeps personal cells out.
  public func rejects(_ faults: [InputFault]) -> String {
    let lines = Set(faults.compactMap(\.line))
    guard let first = titledHeader else { return "" }
    let bad = records.dropFirst(first + 1).filter { lines.contains($0.line) }
    return CSVWriter.write([records[first].cells] + bad.map(\.cells))
  }

  /// The index of the first record with more than one cell.
  var titledHeader: Int? { records.firstIndex { $0.cells.count { !Tidy.cell($0).isEmpty } > 1 } }
}
