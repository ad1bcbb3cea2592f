/// Blocks and tables as text for a mail or a terminal, without any marks.
public enum PlainText {
  /// The blocks, an empty line between them.
  /// One block.
  public static func text(of blocks: [Block]) -> String {
    blocks.map(text(of:)).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// One block.
  public static func text(of block: Block) -> String {
    switch block {
    case .heading(let text): text
    case .paragraph(let line), .note(let line): text(of: line)
    case .list(let lines): lines.map { "• \(text(of: $0))" }.joined(separator: "\n")
    case .numbered(let lines): lines.enumerated().map { "\($0 + 1). \(text(of: $1))" }.joined(separator: "\n")
    case .facts(let facts): facts.map { "\($0.term): \(text(of: $0.detail))" }.joined(separator: "\n")
    case .keyFigures(let figures): figures.map { "\($0.label): \($0.value)" }.joined(separator: "\n")
    case .table(let table): text(of: table)
    case .figure(let figure): "\(figure.title)\n\(figure.subtitle)\n\(text(of: figure.table))"
    case .notice(let lines): lines.map(text(of:)).joined(separator: "\n")
    case .pageBreak: ""
    case .detail(let blocks): text(of: blocks)
    case .anchored(_, let block): text(of: block)
    }
  }

  /// The words of a line, a link's address in brackets after it.
  public static func text(of line: Line) -> String {
    line.parts.map { part in
      switch part {
      case .text(let text), .strong(let text), .other(let text, _): text
      case .link(let text, let target): text == target ? text : "\(text) (\(target))"
      }
    }.joined()
  }

  /// Columns set apart by two blanks, numbers to the right; the last column is not filled up.
  public static func text(of table: DataTable) -> String {
    let rows = [table.columns.map(\.heading)] + table.rows
    let widths = table.columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      let cells = zip(row.indices, row).map { index, cell in
        let blanks = String(repeating: " ", count: widths[index] - cell.count)
        return table.columns[index].isNumeric ? blanks + cell : cell + blanks
      }.joined(separator: "  ")
      return String(cells.reversed().drop { $0 == " " }.reversed())
    }
    return ([table.caption] + lines + [table.note].compactMap { $0 }).joined(separator: "\n")
  }
}
