import ProgrammeModel

/// The cells of one record by field, gathering what is wrong with them.
struct RowCells<Field: ColumnField> {
  let line: Int
  private(set) var faults: [InputFault] = []
  private(set) var notes: [InputFault] = []

  private let record: CSVRecord
  private let match: HeaderMatch<Field>
  private let file: String

  init(_ record: CSVRecord, match: HeaderMatch<Field>, file: String, allowing isSurplusAllowed: Bool = false) {
    line = record.line
    self.record = record
    self.match = match
    self.file = file
    guard !isSurplusAllowed, let surplus = record.surplus(beyond: match.width, file: file) else { return }
    faults.append(surplus)
  }

  /// Whether the file has such a column at all; what it has none for is not empty, but not told.
  func has(_ fields: Field...) -> Bool { fields.contains { match.columns[$0] != nil } }

  /// The cell, tidied; nil when empty or when the file has no such column.
  subscript(field: Field) -> String? {
    guard let column = match.columns[field] else { return nil }
    let text = record.tidy(column)
    return text.isEmpty ? nil : text
  }

  /// The cell with single blanks, for names and addresses.
  func line(_ field: Field) -> String? { self[field].map(Tidy.line) }

  mutating func fault(_ field: Field, _ message: String) {
    faults.append(InputFault(file: file, line: line, field: match.label(field), message: message))
  }

  /// Something a person should know of a row that is good enough.
  mutating func note(_ field: Field, _ message: String) {
    notes.append(InputFault(file: file, line: line, field: match.label(field), message: message))
  }

  /// The cell, or a fault that says what to write.
  mutating func required(_ field: Field, _ remedy: @autoclosure () -> String) -> String? {
    if let text = self[field] { return text }
    fault(field, "This cell is empty. \(remedy())")
    return nil
  }

  /// The cell read by `read`; nil when it is empty, or faulty and then reported.
  mutating func value<Value>(_ field: Field, _ read: (String) throws -> Value) -> Value? {
    guard let text = self[field] else { return nil }
    do {
      return try read(text)
    } catch {
      fault(field, "\(error)")
      return nil
    }
  }

  /// A whole number within `limits`; nil when empty, or faulty and then reported.
  mutating func number(_ field: Field, _ limits: ClosedRange<Int>, of what: String) -> Int? {
    guard let text = self[field] else { return nil }
    guard let number = Int(text), limits.contains(number) else {
      fault(
        field,
        "“\(text)” is not a whole number from \(limits.lowerBound) to \(limits.upperBound) (\(what)). "
          + "Write one, or leave the cell empty.")
      return nil
    }
    return number
  }
}
