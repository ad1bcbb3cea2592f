public import Foundation
public import ProgrammeModel

/// Texts for a translator as a CSV file that a spreadsheet opens.
public enum TranslationTable {
  private static let header = ["id", "english", "welsh", "state", "note", "handed_out"]
  private static let readStates: Set = ["read", "darllenwyd", "translated", "final"]
  /// Those that are handed out, and what Welsh readers may write for them.
  private static let otherStates: Set = ["", "missing", "draft", "out-of-date", "drafft", "ar goll", "wedi dyddio"]

  /// With a byte-order mark, by which spreadsheets know that ŵ and ŷ are UTF-8.
  public static func write(_ units: [TranslationUnit]) -> String {
    "\u{FEFF}"
      + CSVWriter.write(
        header: header, rows: units.map { [$0.id, $0.english, $0.welsh ?? "", $0.state, $0.note ?? "", $0.mark] })
  }

  /// The columns `id`, `english`, `welsh` and `state` in any order, and `handed_out` where it is still there; others are
  /// passed over.
  ///
  /// - Throws: `InputFault` for what is no such file.
  public static func read(_ data: Data, file: String) throws(InputFault) -> [TranslatedUnit] {
    let table = try CSVTable(data, file: file)
    let names = table.records[0].cells.map { Tidy.key($0) }
    var columns: [String: Int] = [:]
    for name in header.prefix(4) {
      guard let index = names.firstIndex(of: name) else {
        throw InputFault(
          file: file, line: table.records[0].line, field: name,
          message: "The column “\(name)” is missing. Give the file that ‘pont translate export --format csv’ wrote.")
      }
      columns[name] = index
    }
    columns["handed_out"] = names.firstIndex(of: Tidy.key("handed_out"))
    return table.records.dropFirst().map { record in
      func cell(_ name: String) -> String { columns[name].map(record.tidy) ?? "" }
      // Letter by letter, but for the apostrophe that guards against calculating.
      func text(_ name: String) -> String {
        guard let column = columns[name], record.cells.indices.contains(column) else { return "" }
        let text = record.cells[column]
        return CSVWriter.isGuarded(text) ? String(text.dropFirst()) : text
      }
      let state = cell("state").lowercased()
      let isRead = readStates.contains(state)
      let mark = cell("handed_out")
      return TranslatedUnit(
        id: cell("id"), english: text("english"), welsh: text("welsh"), isRead: isRead, line: record.line,
        oddState: isRead || otherStates.contains(state) ? nil : cell("state"), mark: mark.isEmpty ? nil : mark)
    }
  }
}
