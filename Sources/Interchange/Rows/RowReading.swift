public import ProgrammeModel

/// What came of reading a file's rows: the good ones, and everything wrong, all at once.
public struct RowReading<Row: Hashable & Sendable>: Hashable, Sendable {
  /// The rows without a fault, in the file's order.
  public let rows: [Row]
  /// In the order of the lines.
  public let faults: [InputFault]
  /// What was read with a doubt, such as a postcode left out; the row stands among ``rows``.
  public let notes: [InputFault]
  /// Headers no field answers to, as written.
  public let ignoredColumns: [String]

  /// Reads every record under the header with `make`, which returns nil once it has reported a fault.
  ///
  /// - Parameters:
  ///   - surplus: Whether cells beyond the header are passed over, as for lists that grow columns without saying so.
  ///   - columns: Headers that a person has said to stand for a field.
  ///   - given: Fields that need no column.
  static func each<Field: ColumnField>(
    of table: some RecordTable, file: String, as field: Field.Type, allowing surplus: Bool = false,
    columns: [String: Field] = [:], given: Set<Field> = [], _ make: (inout RowCells<Field>) -> Row?
  ) -> RowReading {
    let match: HeaderMatch<Field>
    do {
      match = try HeaderMatch<Field>.find(in: table, file: file, columns: columns, given: given)
    } catch {
      return RowReading(rows: [], faults: error.faults, notes: [], ignoredColumns: [])
    }
    var rows: [Row] = []
    var faults: [InputFault] = []
    var notes: [InputFault] = []
    for record in table.records.dropFirst(match.index + 1) {
      var cells = RowCells(record, match: match, file: file, allowing: surplus)
      guard cells.faults.isEmpty else {
        // Its cells have slipped into other columns: what they hold would be reported wrongly.
        faults += cells.faults
        continue
      }
      let row = make(&cells)
      if let row, cells.faults.isEmpty {
        rows.append(row)
        notes += cells.notes
      }
      faults += cells.faults
    }
    return RowReading(
      rows: rows, faults: faults, notes: table.brokenLetters(file: file) + notes, ignoredColumns: match.ignored)
  }

  /// The same without the rows that `further` faults name.
  func adding(faults further: [InputFault], lineOf: (Row) -> Int) -> RowReading {
    let lines = Set(further.compactMap(\.line))
    return RowReading(
      rows: rows.filter { !lines.contains(lineOf($0)) },
      faults: (faults + further).sorted { ($0.line ?? 0) < ($1.line ?? 0) },
      notes: notes.filter { !lines.contains($0.line ?? 0) }, ignoredColumns: ignoredColumns)
  }

  /// The same with a fault for every row whose key an earlier row has.
  ///
  /// - Parameter shown: What a fault calls the row; its key where nil.
  func refusingRepeats(
    file: String, field: String, lineOf: (Row) -> Int, shown: ((Row) -> String)? = nil,
    remedy: String = "Keep one of the two.", key: (Row) -> String
  ) -> RowReading {
    var first: [String: Int] = [:]
    let repeats = rows.compactMap { row -> InputFault? in
      guard let earlier = first[key(row)] else {
        first[key(row)] = lineOf(row)
        return nil
      }
      return InputFault(
        file: file, line: lineOf(row), field: field,
        message: "“\(shown?(row) ?? key(row))” already stands on line \(earlier). \(remedy)")
    }
    return repeats.isEmpty ? self : adding(faults: repeats, lineOf: lineOf)
  }
}
