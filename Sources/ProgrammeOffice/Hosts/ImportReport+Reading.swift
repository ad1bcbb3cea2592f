import Interchange
import ProgrammeModel

extension ImportReport {
  mutating func take<Row>(_ reading: RowReading<Row>) {
    read = reading.rows.count
    notes = reading.notes
    faults = reading.faults
    if !reading.ignoredColumns.isEmpty {
      notes.append(InputFault(message: "Columns not used: \(reading.ignoredColumns.joined(separator: ", "))."))
    }
  }

  /// All or nothing: throws the faults, unless bad rows are to be skipped and returned.
  ///
  /// - Parameter rejects: The rows that some faults name, as they may be written to a file; as they stand if nil.
  mutating func refuseFaults(
    unless skipBadRows: Bool, table: CSVTable, rejects: (([InputFault]) -> String?)? = nil
  ) throws {
    guard !faults.isEmpty else { return }
    faults.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    // A fault without a line is one of the whole file.
    guard skipBadRows, faults.allSatisfy({ ($0.line ?? 0) > table.header.line }) else { throw InputFaults(faults) }
    rejectedRows = rejects.map { $0(faults) } ?? table.rejects(faults)
  }
}
