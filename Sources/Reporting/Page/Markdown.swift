/// Blocks and tables as CommonMark.
public enum Markdown {
  public static func text(of block: Block) -> String {
    switch block {
    case .heading(let text): "### \(escaped(text))"
    case .paragraph(let line), .note(let line): text(of: line)
    case .list(let lines): lines.map { "- \(text(of: $0))" }.joined(separator: "\n")
    case .numbered(let lines):
      lines.enumerated().map { "\($0 + 1). \(text(of: $1))" }.joined(separator: "\n")
    case .facts(let facts):
      facts.map { "- **\(escaped($0.term)):** \(text(of: $0.detail))" }.joined(separator: "\n")
    case .keyFigures(let figures):
      figures.map { "- **\(escaped($0.value))** \(escaped($0.label))" }.joined(separator: "\n")
    case .table(let table): text(of: table)
    case .figure(let figure):
      "**\(escaped(figure.title))**\n\n\(escaped(figure.subtitle))\n\n\(text(of: figure.table))"
    case .notice(let lines): lines.map { "> \(text(of: $0))" }.joined(separator: "\n>\n")
    case .pageBreak: ""
    case .detail(let blocks): blocks.map { text(of: $0) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    case .anchored(_, let block): text(of: block)
    }
  }

  public static func text(of line: Line) -> String {
    line.parts.map { part in
      switch part {
      case .text(let text), .other(let text, _): escaped(text)
      case .strong(let text): "**\(escaped(text))**"
      case .link(let text, let target): "[\(escaped(text))](\(target))"
      }
    }.joined()
  }

  public static func text(of table: DataTable) -> String {
    let heading = row(table.columns.map(\.heading))
    let rule = rawRow(table.columns.map { $0.isNumeric ? "---:" : "---" })
    let note = table.note.map { "\n\n\(escaped($0))" } ?? ""
    return (["*\(escaped(table.caption))*", "", heading, rule] + table.rows.map { row($0) }).joined(separator: "\n")
      + note
  }

  /// The text with the characters that Markdown would read as its own written with a backslash.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|": result += "\\\(character)"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result
  }

  private static func row(_ cells: [String]) -> String { rawRow(cells.map { escaped($0) }) }
  private static func rawRow(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
