import ProgrammeModel

/// Changes single cells of a CSV file of the content and leaves every other line as it was.
struct CSVEdit {
  struct Row {
    let line: Int
    /// By which the row is known: its first cell, with the second where the first alone names several.
    let name: String
    fileprivate let cells: [String: String]

    subscript(column: String) -> String? { cells[column] }
  }

  let header: [String]
  private(set) var rows: [Row] = []
  private var lines: [String]

  /// - Throws: `InputFaults` for what is no CSV.
  init(_ text: String, file: String) throws {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = lines.first.map { $0.hasSuffix("\r") ? String($0.dropLast()) : $0 } ?? ""
    header = first.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
    let list = FindingList(file: file)
    let table = CSVTable(text, columns: header, list)
    guard list.findings.isEmpty else { throw InputFaults(list.findings.map(\.inputFault)) }
    let firsts = table.rows.map { table[$0, header[0]] }
    let isUnique = Set(firsts).count == firsts.count
    rows = table.rows.map { row in
      let name =
        isUnique || header.count < 2
        ? table[row, header[0]]
        : [table[row, header[0]], table[row, header[1]]].filter { !$0.isEmpty }.joined(separator: ".")
      return Row(
        line: row.line, name: name, cells: Dictionary(uniqueKeysWithValues: header.map { ($0, table[row, $0]) }))
    }
  }

  var text: String { lines.joined(separator: "\n") }

  /// Writes a row anew with other cells.
  ///
  /// - Returns: Whether it could: a row that runs over several lines is left alone.
  mutating func set(_ cells: [String: String], inRowAt line: Int) -> Bool {
    guard let index = rows.firstIndex(where: { $0.line == line }), lines.indices.contains(line - 1) else {
      return false
    }
    let row = rows[index]
    let next = rows.indices.contains(index + 1) ? rows[index + 1].line : line + 1
    guard next == line + 1 || lines[line..<min(next - 1, lines.count)].allSatisfy(\.isEmpty) else { return false }
    let end = lines[line - 1].hasSuffix("\r") ? "\r" : ""
    lines[line - 1] = header.map { Self.cell(cells[$0] ?? row.cells[$0] ?? "") }.joined(separator: ",") + end
    rows[index] = Row(line: line, name: row.name, cells: row.cells.merging(cells) { $1 })
    return true
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
