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
  mutating func refuseFaults(unless skipBadRows: Bool, table: CSVTable) throws {
    guard !faults.isEmpty else { return }
    faults.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    // A fault without a line is one of the whole file.
    guard skipBadRows, faults.allSatisfy({ ($0.line ?? 0) > table.header.line }) else { throw InputFaults(faults) }
    rejectedRows = table.rejects(faults)
  }
}
