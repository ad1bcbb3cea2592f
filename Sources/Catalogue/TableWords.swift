public import ProgrammeModel

/// What the tables and columns of an export are called, from `Content/Vocabulary/tables.csv`.
public struct TableWords: Sendable {
  private let words: [String: Bilingual]

  init(_ words: [String: Bilingual]) { self.words = words }

  /// What a table holds; nil when nobody has said.
  public func table(_ name: String) -> Bilingual? { words[name] }

  /// What a column holds; nil when nobody has said.
  public func column(_ name: String, of table: String) -> Bilingual? { words["\(table).\(name)"] }
}

extension VocabularyReading {
  /// A row without a column names the table itself.
  func tableWords() -> Part<TableWords> {
    let file = files.file("\(Self.folder)/tables.csv")
    let list = FindingList(file: file.name)
    var words: [String: Bilingual] = [:]
    if let table = files.text(of: file, list).map({ CSVTable($0, columns: ["table", "column", "cy", "en"], list) }) {
      for row in table.rows {
        let (name, column) = (table[row, "table"], table[row, "column"])
        if name.isEmpty { list.fault("The table is missing. Add its name.", line: row.line, field: "table") }
        guard let text = PlacesReading(files: files).bilingual(table, row, list), !name.isEmpty else { continue }
        let key = column.isEmpty ? name : "\(name).\(column)"
        if words.updateValue(text, forKey: key) != nil {
          list.fault("“\(key)” is there twice. Remove one.", line: row.line, field: column.isEmpty ? "table" : "column")
        }
      }
    }
    return Part(value: TableWords(words), findings: list.findings)
  }
}
