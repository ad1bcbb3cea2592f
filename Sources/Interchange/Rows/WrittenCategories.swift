import ProgrammeModel

/// The language categories of one list, each distinct cell read once.
///
/// “Welsh medium” is a category of 2007 and one of 2021; which it is, the header or the other cells show.
struct WrittenCategories {
  private let codes: [String: String]

  /// - Parameter fields: Those that may hold a category, of which the last holds its words.
  init<Field: ColumnField>(_ table: some RecordTable, match: HeaderMatch<Field>?, fields: [Field]) {
    guard let match, let words = fields.last else {
      codes = [:]
      return
    }
    let columns = fields.compactMap { match.columns[$0] }
    var cells: Set<String> = []
    for record in table.records.dropFirst(match.index + 1) {
      for column in columns { cells.insert(record.tidy(column)) }
    }
    let header = match.columns[words] == nil ? "" : Tidy.key(match.label(words))
    let isNewer =
      ["schoollanguage", "categoriiaithyrysgol", "categoriiaithysgol"].contains(where: header.hasPrefix)
      || cells.contains(where: LanguageMedium.showsNewer)
    codes = cells.reduce(into: [:]) { $0[$1] = LanguageMedium.code(written: $1, isNewer: isNewer) }
  }

  func code(_ text: String) -> String? { codes[Tidy.cell(text)] ?? codes[text] }
}
