import ProgrammeModel

/// Which column of a file stands for which field.
struct HeaderMatch<Field: ColumnField> {
  /// The index of the header among the table's records.
  let index: Int
  let header: CSVRecord
  let columns: [Field: Int]
  private let given: Set<Field>

  /// Headers that stand for no field, as written.
  var ignored: [String] {
    let used = Set(columns.values)
    return header.cells.indices.filter { !used.contains($0) }.map { Tidy.line(header.cells[$0]) }
      .filter { !$0.isEmpty }
  }

  /// The header of a field as the file writes it, else as the template does.
  func label(_ field: Field) -> String { columns[field].map { Tidy.line(header.cells[$0]) } ?? field.name }

  /// One past the last column that has a header.
  var width: Int { (header.cells.lastIndex { !Tidy.cell($0).isEmpty } ?? -1) + 1 }

  /// Finds the header among the first twenty records, since published sheets put titles above it.
  ///
  /// - Parameters:
  ///   - columns: Headers that a person has said to stand for a field, beside those known.
  ///   - given: Fields that need no column, because their value comes from elsewhere.
  /// - Throws: `InputFaults` naming each required column that is missing, and the header nearest to it.
  static func find(
    in table: some RecordTable, file: String, columns: [String: Field] = [:], given: Set<Field> = []
  ) throws(InputFaults) -> HeaderMatch {
    let candidates = table.records.prefix(20).enumerated().map {
      HeaderMatch(record: $1, index: $0, said: columns, given: given)
    }
    if let whole = candidates.first(where: { $0.missing.isEmpty }) {
      let faults = whole.repeated(file: file)
      guard faults.isEmpty else { throw InputFaults(faults) }
      return whole
    }
    guard let best = candidates.max(by: { $0.columns.count < $1.columns.count }), !best.columns.isEmpty else {
      let wanted = Field.required.map { $0.map { "“\($0.name)”" }.joined(separator: " or ") }.joined(separator: ", ")
      throw InputFaults([
        InputFault(
          file: file, line: table.header.line,
          message:
            "No header was found. The first line must name the columns, at least \(wanted); \(Field.remedy).")
      ])
    }
    throw InputFaults(best.missing.map { best.fault(missing: $0, file: file) })
  }

  private init(record: CSVRecord, index: Int, said: [String: Field], given: Set<Field>) {
    var fields: [String: Field] = [:]
    for field in Field.allCases where !said.values.contains(field) {
      for name in field.names { fields[Self.key(name)] = field }
    }
    for (header, field) in said { fields[Self.key(header)] = field }
    var columns: [Field: Int] = [:]
    for (column, cell) in record.cells.enumerated() {
      guard let field = fields[Self.key(cell)], columns[field] == nil else { continue }
      columns[field] = column
    }
    self.index = index
    header = record
    self.columns = columns
    self.given = given
  }

  private var missing: [[Field]] {
    Field.required.filter { alternatives in !alternatives.contains { columns[$0] != nil || given.contains($0) } }
  }

  private func fault(missing alternatives: [Field], file: String) -> InputFault {
    let names = alternatives.flatMap(\.names)
    let near = names.lazy.compactMap { nearest(to: $0, among: ignored) }.first
    let wanted = alternatives.map { "“\($0.name)”" }.joined(separator: " or ")
    let remedy =
      near.map { "Is “\($0)” meant? Rename it." }
      ?? "The header has: \(header.cells.map(Tidy.line).filter { !$0.isEmpty }.joined(separator: ", ")). Add the column."
    return InputFault(
      file: file, line: header.line, field: alternatives.first?.name,
      message: "The column \(wanted) is missing. \(remedy) --template prints the header.")
  }

  private func repeated(file: String) -> [InputFault] {
    var seen: Set<String> = []
    return columns.values.sorted().compactMap { column in
      let key = Self.key(header.cells[column])
      guard header.cells.count(where: { Self.key($0) == key }) > 1, seen.insert(key).inserted else { return nil }
      let label = Tidy.line(header.cells[column])
      return InputFault(
        file: file, line: header.line, field: label,
        message: "The column “\(label)” stands twice. Keep the one that counts.")
    }
  }

  /// Published lists write "see notes" or "[note 3]" behind some headers.
  private static func key(_ header: String) -> String {
    var header = header
    if header.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }) {
      header.replace(
        /(?i)[\[(]\s*(?:see|gweler)?\s*(?:the|y)?\s*(?:notes?|nodyn|nodiad|nodiadau)\b[^\])]*[\])]/, with: "")
    }
    let key = Tidy.key(header)
    for ending in ["seenotes", "gwelerynodiadau"] where key.hasSuffix(ending) && key.count > ending.count {
      return String(key.dropLast(ending.count))
    }
    return key
  }
}
