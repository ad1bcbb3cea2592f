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
    unless skipBadRows: Bool, of source: some RowSource, rejects: (([InputFault]) -> String?)? = nil
  ) throws {
    guard !faults.isEmpty else { return }
    // Row by row within a file or sheet, and sheets in the order they were read.
    let places = faults.reduce(into: [String?]()) { if !$0.contains($1.file) { $0.append($1.file) } }
    faults = places.flatMap { place in
      faults.filter { $0.file == place }.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }
    // What is wrong with the whole file cannot be left out.
    guard skipBadRows, faults.allSatisfy(source.canLeaveOut) else { throw InputFaults(faults) }
    rejectedRows = rejects.map { $0(faults) } ?? source.rejects(faults)
  }
}
