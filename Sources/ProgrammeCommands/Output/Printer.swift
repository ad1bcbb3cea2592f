import Foundation

/// How results are written.
enum OutputFormat: String, CaseIterable, Sendable {
  case table, json, csv
}

/// Results to standard output, everything else to standard error.
struct Printer: Sendable {
  let format: OutputFormat
  /// Columns of the terminal; 100 where it is none, so that piped tables stay readable.
  let width: Int
  let output: @Sendable (String) -> Void
  let notice: @Sendable (String) -> Void

  init(format: OutputFormat, environment: [String: String]) {
    self.format = format
    width = Terminal.width(environment)
    output = { text in FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
    notice = { text in FileHandle.standardError.write(Data((text + "\n").utf8)) }
  }

  func show(_ sheet: Sheet) {
    switch format {
    case .table: output(TerminalTable(sheet: sheet.columns(for: .people), width: width).lines.joined(separator: "\n"))
    case .csv: output(CSVText(sheet.columns(for: .programs)).text)
    case .json: output(JSONText(sheet.columns(for: .programs)).text)
    }
  }

  /// One thing as “heading: value” lines, or as a JSON object in an array of one, or as one CSV row.
  func show(_ facts: [(key: String, title: String, value: Cell)]) {
    switch format {
    case .table:
      let indent = facts.map { displayWidth($0.title) }.max() ?? 0
      for fact in facts where !fact.value.shown.isEmpty {
        let head = fact.title + String(repeating: " ", count: indent - displayWidth(fact.title)) + "  "
        let lines = wrapped(fact.value.shown, to: max(20, width - indent - 2))
        for (index, line) in lines.enumerated() {
          output((index == 0 ? head : String(repeating: " ", count: indent + 2)) + line)
        }
      }
    case .csv, .json:
      var sheet = Sheet(facts.map { Sheet.Column($0.key, $0.title) }, ifEmpty: "")
      sheet.add(facts.map(\.value))
      show(sheet)
    }
  }

  /// A sentence about what was done, for people only: programs read the format they asked for.
  func say(_ text: String) {
    let shown = wrapped(text, to: width).joined(separator: "\n")
    if format == .table { output(shown) } else { notice(shown) }
  }

  /// A remark that is no result.
  func remark(_ text: String) { notice(wrapped(text, to: width).joined(separator: "\n")) }
}
