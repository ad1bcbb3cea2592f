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

  /// Writes cells of a row anew and leaves the others as they are written, quotation marks and all.
  ///
  /// - Returns: Whether it could: a row that runs over several lines is left alone.
  mutating func set(_ cells: [String: String], inRowAt line: Int) -> Bool {
    guard let index = rows.firstIndex(where: { $0.line == line }), lines.indices.contains(line - 1) else {
      return false
    }
    let row = rows[index]
    let changed = cells.filter { row.cells[$0.key] != $0.value }
    guard !changed.isEmpty else { return true }
    let next = rows.indices.contains(index + 1) ? rows[index + 1].line : line + 1
    guard next == line + 1 || lines[line..<min(next - 1, lines.count)].allSatisfy(\.isEmpty) else { return false }
    let end = lines[line - 1].hasSuffix("\r") ? "\r" : ""
    var written = Self.cells(of: lines[line - 1].dropLast(end.count))
    written += Array(repeating: "", count: max(0, header.count - written.count))
    for (place, column) in header.enumerated() {
      if let text = changed[column] { written[place] = Self.cell(text, isQuoted: written[place].hasPrefix("\"")) }
    }
    lines[line - 1] = written.joined(separator: ",") + end
    rows[index] = Row(line: line, name: row.name, cells: row.cells.merging(cells) { $1 })
    return true
  }

  /// The cells of one line as they are written.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for letter in line {
      if letter == "\"" { isQuoted.toggle() }
      if letter == ",", !isQuoted { cells.append("") } else { cells[cells.count - 1].append(letter) }
    }
    return cells
  }

  private static func cell(_ text: String, isQuoted: Bool) -> String {
    guard isQuoted || text.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
