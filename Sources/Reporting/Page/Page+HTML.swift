import Mustache
public import ProgrammeModel

extension Page {
  /// The page as one HTML document that needs no other file, no script and no network.
  ///
  /// The words of the shell come from `messages` (`page.*`); a Welsh page with unread Welsh says so at the top.
  public func html(_ messages: Messages) -> String {
    let bodies = sections.map { section in section.blocks.map { html(of: $0) }.joined(separator: "\n") }
    let drawings = Self.sharedDrawings(in: bodies)
    let shell = Shell(
      language: language.rawValue, title: title, team: team[language],
      style: [Self.style, ownStyle].filter { !$0.isEmpty }.joined(separator: "\n"),
      skip: messages.text("page.skip", language), languageLabel: messages.text("page.language", language),
      links: alternate.map { file in
        Language.allCases.map { Shell.Link(to: $0, file: $0 == language ? nil : file, messages) }
      }, draft: draftNotice(messages), lead: lead.map(html(of:)),
      sections: zip(sections, bodies).enumerated().map { index, part in
        Shell.Part(id: part.0.id, heading: part.0.heading, body: (index == 0 ? drawings : "") + part.1)
      }, footer: messages.text("page.footer", language))
    return Self.template.render(shell)
  }

  /// What several drawings of the page use by name, once; nothing where none does.
  private static func sharedDrawings(in bodies: [String]) -> String {
    func isUsed(_ name: String) -> Bool { bodies.contains { $0.contains(name) } }
    let shared =
      (isUsed("url(#tone-") ? [AnswerTone.definitions] : []) + (isUsed("#person-") ? [TenPeopleChart.definitions] : [])
    guard !shared.isEmpty else { return "" }
    return "<svg class=\"shared\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>\n"
      + shared.joined(separator: "\n") + "\n</defs></svg>\n"
  }

  func html(of line: Line) -> String {
    line.parts.map { part in
      switch part {
      case .text(let text): foreign.markup(text)
      case .strong(let text): "<strong>\(foreign.markup(text))</strong>"
      case .link(let text, let target): "<a href=\"\(markupEscaped(target))\">\(markupEscaped(text))</a>"
      case .other(let text, let language): "<span lang=\"\(language.rawValue)\">\(markupEscaped(text))</span>"
      }
    }.joined()
  }

  func html(of block: Block) -> String {
    switch block {
    case .heading(let text): "<h3>\(markupEscaped(text))</h3>"
    case .paragraph(let line): "<p>\(html(of: line))</p>"
    case .note(let line): "<p class=\"note\">\(html(of: line))</p>"
    case .list(let lines): "<ul>\(items(lines))</ul>"
    case .numbered(let lines): "<ol>\(items(lines))</ol>"
    case .facts(let facts):
      "<dl class=\"facts\">"
        + facts.map {
          "<div><dt>\(markupEscaped($0.term))</dt><dd\(Self.id($0.anchor))>\(html(of: $0.detail))</dd></div>"
        }.joined()
        + "</dl>"
    case .keyFigures(let figures):
      "<dl class=\"figures\">"
        + figures.map {
          "<div><dt>\(markupEscaped($0.label))</dt><dd\(Self.id($0.anchor))>\(markupEscaped($0.value))</dd></div>"
        }.joined()
        + "</dl>"
    case .table(let table): html(of: table)
    case .figure(let figure):
      "<figure><figcaption><strong>\(markupEscaped(figure.title))</strong> <span>\(markupEscaped(figure.subtitle))</span></figcaption>"
        + "<div class=\"drawing\">\(figure.svg)</div>\(html(of: figure.table))</figure>"
    case .notice(let lines): "<div class=\"notice\">\(lines.map { "<p>\(html(of: $0))</p>" }.joined())</div>"
    case .pageBreak: "<div class=\"page-break\"></div>"
    case .detail(let blocks):
      "<div class=\"detail\">\(blocks.map { html(of: $0) }.joined(separator: "\n"))</div>"
    case .anchored(let anchor, let block): "<div\(Self.id(anchor))>\(html(of: block))</div>"
    }
  }

  private static func id(_ anchor: String?) -> String { anchor.map { " id=\"\(markupEscaped($0))\"" } ?? "" }

  private func items(_ lines: [Line]) -> String { lines.map { "<li>\(html(of: $0))</li>" }.joined() }

  private func html(of table: DataTable) -> String { Self.tableTemplate.render(Grid(table, foreign)) }

  /// What the page's template reads.
  private struct Shell {
    let language: String
    let title: String
    let team: String
    let style: String
    let skip: String
    let languageLabel: String
    let links: [Link]?
    let draft: String?
    let lead: String?
    let sections: [Part]
    let footer: String

    struct Link {
      let language: String
      let name: String
      /// Nil for the page's own language.
      let file: String?

      init(to language: Language, file: String?, _ messages: Messages) {
        self.language = language.rawValue
        name = messages.text("page.language.\(language.rawValue)", language)
        self.file = file
      }
    }

    struct Part {
      let id: String
      let heading: String
      let body: String
    }
  }

  /// What the table's template reads.
  private struct Grid {
    let caption: String
    let columns: [Cell]
    let rows: [Row]
    let note: String?
    /// Whether two columns alone would stand too far apart on a wide page.
    let isNarrow: Bool
    /// Whether it is better printed on the next sheet than on two.
    let isShort: Bool

    struct Cell {
      let markup: String
      let isNumeric: Bool
      var anchor: String?
    }

    struct Row {
      let heading: String
      let cells: [Cell]
    }

    init(_ table: DataTable, _ foreign: ForeignNames) {
      caption = table.caption
      columns = table.columns.map { Cell(markup: markupEscaped($0.heading), isNumeric: $0.isNumeric) }
      rows = table.rows.enumerated().map { place, row in
        Row(
          heading: row[0],
          cells: zip(row, table.columns).enumerated().dropFirst().map { column, cell in
            Cell(markup: foreign.markup(cell.0), isNumeric: cell.1.isNumeric, anchor: table.anchor(place, column))
          })
      }
      note = table.note
      isNarrow = table.columns.count <= 2
      isShort = table.rows.count < 7
    }
  }
}
