import ProgrammeModel

/// A comma-separated file of the content: a header, then rows, each with the line it starts on.
struct CSVTable {
  struct Row {
    let line: Int
    fileprivate let cells: ArraySlice<Substring>
  }

  let rows: [Row]
  private let columns: [String: Int]

  /// Reads RFC 4180 text with one of two line ends; blank lines are passed over.
  ///
  /// - Parameters:
  ///   - columns: The headers that must be there, in any order; any other is a fault.
  init(_ text: String, columns wanted: [String], _ findings: FindingList) {
    var records = Self.records(of: text, findings)
    guard let header = records.first else {
      findings.fault("This file is empty. Its first line must name the columns: \(wanted.joined(separator: ",")).")
      (rows, columns) = ([], [:])
      return
    }
    records.removeFirst()
    var columns: [String: Int] = [:]
    var misspelt: Set<String> = []
    for (index, name) in header.cells.map(String.init).enumerated() {
      if !wanted.contains(name) {
        if let meant = nearest(to: name, among: wanted) { misspelt.insert(meant) }
        findings.fault(
          "There is no column “\(name)”.\(suggestion(for: name, among: wanted)) The columns are: \(wanted.joined(separator: ", ")).",
          line: 1, field: name)
      } else if columns.updateValue(index, forKey: name) != nil {
        findings.fault("The column “\(name)” is there twice. Remove one.", line: 1, field: name)
      }
    }
    for name in wanted where columns[name] == nil && !misspelt.contains(name) {
      findings.fault("The column “\(name)” is missing. Add it.", line: 1, field: name)
    }
    let complete = columns.count == wanted.count
    self.columns = columns
    rows = records.filter { row in
      if row.cells.count == header.cells.count { return complete }
      findings.fault(
        "This row has \(row.cells.count) cells, the header has \(header.cells.count). Quote a cell that holds a comma.",
        line: row.line)
      return false
    }
  }

  /// The cell without blanks at its ends; empty for a column that the file lacks.
  subscript(row: Row, column: String) -> String {
    guard let index = columns[column] else { return "" }
    return trimmed(row.cells[row.cells.startIndex + index])
  }

  private static func records(of text: String, _ findings: FindingList) -> [Row] {
    let bytes = text.utf8
    var rows: [Row] = []
    var cells: [Substring] = []
    var line = 1
    var rowLine = 1
    var at = bytes.startIndex
    let (comma, newline, carriage, quote) = (
      UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\"")
    )

    func endRow() {
      if !(cells.count == 1 && cells[0].isEmpty) { rows.append(Row(line: rowLine, cells: cells[...])) }
      cells.removeAll(keepingCapacity: true)
    }

    while at < bytes.endIndex {
      if bytes[at] == quote {
        let start = bytes.index(after: at)
        var end = start
        var doubled = false
        while end < bytes.endIndex {
          if bytes[end] == quote {
            let next = bytes.index(after: end)
            guard next < bytes.endIndex, bytes[next] == quote else { break }
            doubled = true
            end = next
          } else if bytes[end] == newline {
            line += 1
          }
          end = bytes.index(after: end)
        }
        guard end < bytes.endIndex else {
          findings.fault(
            "A quotation mark opens here and never closes. Close it, or double it inside a quoted cell.", line: rowLine)
          return rows
        }
        let cell = text[start..<end]
        cells.append(doubled ? Substring(cell.replacing("\"\"", with: "\"")) : cell)
        at = bytes.index(after: end)
      } else {
        let start = at
        while at < bytes.endIndex, bytes[at] != comma, bytes[at] != newline { at = bytes.index(after: at) }
        var end = at
        if end > start, bytes[bytes.index(before: end)] == carriage { end = bytes.index(before: end) }
        cells.append(text[start..<end])
      }
      if at < bytes.endIndex, bytes[at] == carriage { at = bytes.index(after: at) }
      guard at < bytes.endIndex else { break }
      if bytes[at] == comma {
        at = bytes.index(after: at)
        if at == bytes.endIndex || bytes[at] == newline || bytes[at] == carriage { cells.append("") }
      }
      if at < bytes.endIndex, bytes[at] == carriage { at = bytes.index(after: at) }
      if at < bytes.endIndex, bytes[at] == newline {
        endRow()
        at = bytes.index(after: at)
        line += 1
        rowLine = line
      }
    }
    if !cells.isEmpty { endRow() }
    return rows
  }
}

/// Blanks and tabs at both ends do not count.
func trimmed(_ text: Substring) -> String {
  var text = text
  while text.first?.isWhitespace == true { text.removeFirst() }
  while text.last?.isWhitespace == true { text.removeLast() }
  return String(text)
}

/// ` Did you mean “x”?` when one of the candidates is near, else nothing.
func suggestion(for text: String, among candidates: some Sequence<String>) -> String {
  nearest(to: text, among: candidates).map { " Did you mean “\($0)”?" } ?? ""
}
