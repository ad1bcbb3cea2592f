public import ProgrammeModel

/// What the page about an export of everything is written from.
public struct ArchiveSheet: Hashable, Sendable {
  public struct Table: Hashable, Sendable {
    public let table: ArchiveTable
    public let rows: Int
    /// What it holds; nil when the catalogue does not say.
    public let words: Bilingual?
    /// For each column, in order, what it holds.
    public let columnWords: [Bilingual?]

    public init(table: ArchiveTable, rows: Int, words: Bilingual?, columnWords: [Bilingual?]) {
      self.table = table
      self.rows = rows
      self.words = words
      self.columnWords = columnWords
    }
  }

  public let team: Bilingual
  public let made: Day
  public let tables: [Table]
  /// The workspace's own files that lie in the export, relative to its folder `workspace`.
  public let ownFiles: [String]

  public init(team: Bilingual, made: Day, tables: [Table], ownFiles: [String]) {
    self.team = team
    self.made = made
    self.tables = tables
    self.ownFiles = ownFiles
  }
}

/// The README of an export of everything: what each file and column holds, and what is not in it.
public struct ArchivePage: Sendable {
  private let messages: Messages
  private let sheet: ArchiveSheet

  public init(_ messages: Messages, _ sheet: ArchiveSheet) {
    self.messages = messages
    self.sheet = sheet
  }

  public func page(_ language: Language) -> Page {
    let words = Wording(messages, language)
    let own = sheet.ownFiles.map { Line("workspace/\($0)") }
    return Page(
      title: words.text("export.title"), language: language, team: sheet.team, alternate: nil,
      messagePrefixes: ["export.", "date."],
      lead: Line(words.text("export.lead", ["date": .text(words.date(sheet.made))])),
      sections: [
        .init(
          id: "care", heading: words.text("export.care"),
          blocks: [
            .list(["personal", "closed", "concerns", "backup"].map { Line(words.text("export.care.\($0)")) })
          ]),
        .init(
          id: "files", heading: words.text("export.files"),
          blocks: [
            .list(["csv", "json", "manifest"].map { Line(words.text("export.files.\($0)")) }),
            .paragraph(Line(words.text("export.files.back"))),
          ] + (own.isEmpty ? [] : [.paragraph(Line(words.text("export.files.own"))), .list(own)])),
        .init(id: "tables", heading: words.text("export.tables"), blocks: [.table(overview(words))]),
        .init(
          id: "columns", heading: words.text("export.columns"), blocks: sheet.tables.flatMap { columns($0, words) }),
      ])
  }

  public func markdown(_ language: Language) -> String { page(language).markdown(messages) }

  private func overview(_ words: Wording) -> DataTable {
    DataTable(
      caption: words.text("export.tables.caption"),
      columns: [
        .init(words.text("export.table")), .init(words.text("export.holds")),
        .init(words.text("export.rows"), isNumeric: true),
      ],
      rows: sheet.tables.map { [$0.table.name, $0.words?[words.language] ?? "", String($0.rows)] })
  }

  private func columns(_ entry: ArchiveSheet.Table, _ words: Wording) -> [Block] {
    let rows = zip(entry.table.columns, entry.columnWords).map { column, meaning in
      let notes = [
        column.isKey ? words.text("export.note.key") : nil,
        column.refersTo.map { words.text("export.note.refers", ["table": .text($0)]) },
        column.mayBeEmpty ? words.text("export.note.empty") : nil,
      ]
      return [
        column.name, meaning?[words.language] ?? "", words.text("export.kind.\(column.kind.rawValue)"),
        notes.compactMap { $0 }.joined(separator: "; "),
      ]
    }
    return [
      .table(
        DataTable(
          caption: entry.table.name,
          columns: ["column", "holds", "kind", "note"].map { .init(words.text("export.\($0)")) }, rows: rows))
    ]
  }
}
