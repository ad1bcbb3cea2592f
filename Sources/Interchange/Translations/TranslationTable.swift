public import Foundation
public import ProgrammeModel

/// Texts for a translator as a CSV file that a spreadsheet opens.
public enum TranslationTable {
  private static let header = ["id", "english", "welsh", "state", "note"]

  /// With a byte-order mark, by which spreadsheets know that ŵ and ŷ are UTF-8.
  public static func write(_ units: [TranslationUnit]) -> String {
    "\u{FEFF}"
      + CSVWriter.write(
        header: header, rows: units.map { [$0.id, $0.english, $0.welsh ?? "", $0.state, $0.note ?? ""] })
  }

  /// The columns `id`, `english`, `welsh` and `state` in any order; others are passed over.
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
    return table.records.dropFirst().map { record in
      func cell(_ name: String) -> String { columns[name].map(record.tidy) ?? "" }
      // Letter by letter, but for the apostrophe that guards against calculating.
      func text(_ name: String) -> String {
        guard let column = columns[name], record.cells.indices.contains(column) else { return "" }
        let text = record.cells[column]
        return CSVWriter.isGuarded(text) ? String(text.dropFirst()) : text
      }
      return TranslatedUnit(
        id: cell("id"), english: text("english"), welsh: text("welsh"),
        isRead: ["read", "darllenwyd", "translated", "final"].contains(cell("state").lowercased()), line: record.line)
    }
  }
}
