/// A sheet as lines for a terminal of a given width.
///
/// Columns shrink, the widest first, and their texts wrap; where even that is too narrow, each row becomes a block of
/// “heading: value” lines. The table libraries at hand cut texts off or count bytes, which loses Welsh names.
struct TerminalTable {
  private static let gap = 2
  private static let narrowest = 8
  private static let longestWord = 14
  /// Rows looked at for the widths.
  private static let sampled = 60

  let sheet: Sheet
  let width: Int

  var lines: [String] {
    guard !sheet.rows.isEmpty else { return [sheet.ifEmpty] }
    let natural = sheet.columns.enumerated().map { index, column in
      sheet.rows.reduce(displayWidth(column.title)) { widest, row in
        max(widest, row[index].shown.split(separator: "\n").map { displayWidth(String($0)) }.max() ?? 0)
      }
    }
    let least = sheet.columns.indices.map { column in
      sheet.columns[column].isCodes ? words[column] : max(Self.narrowest, parts[column])
    }
    guard let widths = fit(natural, least: words) ?? fit(natural, least: least) else { return blocks }
    var lines = [line(sheet.columns.map(\.title), widths)].flatMap { $0 }
    lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    for row in sheet.rows { lines += line(row.map(\.shown), widths) }
    return lines
  }

  /// For each column the width at which hardly a word breaks.
  private var words: [Int] {
    sheet.columns.indices.map { column in
      let isCodes = sheet.columns[column].isCodes
      let rows = isCodes ? sheet.rows[...] : sheet.rows.prefix(Self.sampled)
      let longest =
        rows.flatMap { $0[column].shown.split { $0 == " " || ($0 == "-" && !isCodes) } }
        .map { displayWidth(String($0)) + (isCodes ? 0 : 1) }.max() ?? 0
      return isCodes
        ? max(longest, displayWidth(sheet.columns[column].title))
        : min(max(Self.narrowest, longest), Self.longestWord)
    }
  }

  /// For each column the longest part of a hyphenated word, such as a code: even where words break, codes break at their
  /// hyphens only.
  private var parts: [Int] {
    sheet.columns.indices.map { column in
      let codes = sheet.rows.flatMap { $0[column].shown.split(separator: " ").filter { $0.contains("-") } }
      let longest = codes.flatMap { $0.split(separator: "-") }.map { displayWidth(String($0)) + 1 }.max() ?? 0
      return min(longest, Self.longestWord)
    }
  }

  /// Narrows columns until they fit, each time the one whose texts need the fewest more lines for it.
  ///
  /// - Parameter least: How narrow each column may become.
  private func fit(_ natural: [Int], least: [Int]) -> [Int]? {
    let room = width - Self.gap * (natural.count - 1)
    var widths = natural
    let sample = sheet.rows.prefix(Self.sampled).map { row in row.map { displayWidth($0.shown) } }
    func lines(_ column: Int, at width: Int) -> Int { sample.reduce(0) { $0 + ($1[column] + width - 1) / width } }
    while widths.reduce(0, +) > room {
      let soft = widths.indices.filter { !sheet.columns[$0].isWhole && widths[$0] > least[$0] }
      let costs = soft.map { (column: $0, cost: lines($0, at: widths[$0] - 1) - lines($0, at: widths[$0])) }
      guard
        let next = costs.min(by: { a, b in
          a.cost == b.cost ? widths[a.column] > widths[b.column] : a.cost < b.cost
        })
      else { return nil }
      widths[next.column] -= 1
    }
    return widths
  }

  private func line(_ texts: [String], _ widths: [Int]) -> [String] {
    let cells = zip(zip(texts, sheet.columns), widths).map { cell, width in
      // A hyphen at which nothing breaks, for as long as lines are made.
      cell.1.isCodes
        ? wrapped(cell.0.replacing("-", with: "\u{2011}"), to: width).map { $0.replacing("\u{2011}", with: "-") }
        : wrapped(cell.0, to: width)
    }
    return (0..<(cells.map(\.count).max() ?? 0)).map { index in
      var line = ""
      for (column, cell) in cells.enumerated() {
        let text = index < cell.count ? cell[index] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - displayWidth(text)))
        line += sheet.columns[column].isNumber ? padding + text : text + padding
        if column < cells.count - 1 { line += String(repeating: " ", count: Self.gap) }
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  private var blocks: [String] {
    sheet.rows.enumerated().flatMap { index, row in
      (index == 0 ? [] : [""])
        + zip(sheet.columns, row).filter { !$1.shown.isEmpty }.flatMap { column, cell in
          wrapped("\(column.title): \(cell.shown)", to: max(width - 2, 10)).enumerated().map {
            $0 == 0 ? $1 : "  " + $1
          }
        }
    }
  }
}
