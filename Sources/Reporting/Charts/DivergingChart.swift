import ProgrammeModel

/// Bars of 100 % one below the other, such as before and after, shifted so that those who agree start at one line.
///
/// A middle answer lies astride the line, half on each side. Hidden answers of one row are drawn together, as wide as
/// what is left of its total and never with a number: at the outer end where they all lie on one side, else astride.
struct DivergingChart {
  struct Row {
    /// Such as `Before`.
    let label: String
    /// One cell for each of the chart's options.
    let answers: ProtectedTable
  }

  struct Option {
    let label: String
    let agrees: Bool
  }

  /// Unique on its page.
  let id: String
  /// The finding.
  let title: String
  /// Type, what, main point and base: at most 250 characters, with no number that the table lacks.
  let description: String
  /// From least to most.
  let options: [Option]
  /// At least one.
  let rows: [Row]

  private let labelHeight = 1.5
  private let numberHeight = 1.3
  private let barHeight = 2.0
  private let gap = 0.9

  var svg: String {
    let bars = rows.map { bar(of: $0.answers) }
    let left = bars.map(\.left).max() ?? 0
    let right = bars.map { $0.whole - $0.left }.max() ?? 0
    let scale = 100 / max(0.01, left + right)
    let middle = left * scale
    var body = ""
    var top = 0.0
    for (row, bar) in zip(rows, bars) {
      body += "<text class=\"value\" x=\"0\" y=\"\(SVG.decimal(top + 1.1))em\">\(markupEscaped(row.label))</text>\n"
      body += drawn(bar, from: middle - bar.left * scale, scale: scale, top: top + labelHeight)
      top += labelHeight + numberHeight + barHeight + gap
    }
    let line = """
      <line class="middle" x1="\(SVG.decimal(middle))%" x2="\(SVG.decimal(middle))%" y1="\(labelHeight)em" \
      y2="\(SVG.decimal(top - gap + 0.4))em"/>

      """
    let tones = AnswerTone.tones(agrees: options.map(\.agrees))
    let hides = rows.contains { $0.answers.cells.contains { $0.shown == .hidden } }
    let names = zip(tones, options).map { (tone: $0, text: $1.label) }
    let key = AnswerTone.key(
      names + (hides ? [(tone: .hidden, text: Shown.hidden.description)] : []), from: top)
    return SVG.image(
      id: id, title: title, description: description, height: key.end,
      body: body + line + key.body)
  }

  private struct Part {
    let tone: AnswerTone
    let share: Double
    let text: String
  }

  private struct Bar {
    /// From left to right.
    let parts: [Part]
    /// What lies left of the line.
    let left: Double
    let whole: Double
  }

  private enum Side { case left, astride, right }

  private func side(_ index: Int) -> Side {
    if options[index].agrees { return .right }
    return !options.count.isMultiple(of: 2) && index == options.count / 2 ? .astride : .left
  }

  private func bar(of table: ProtectedTable) -> Bar {
    let tones = AnswerTone.tones(agrees: options.map(\.agrees))
    let shown = table.cells.reduce(0) { $0 + ($1.shown.number ?? 0) }
    let hidden = table.cells.indices.filter { table.cells[$0].shown == .hidden }
    let rest = hidden.isEmpty ? 0 : max(0, (table.total.number ?? 0) - shown)
    let all = Double(max(1, shown + rest))
    let sides = Set(hidden.map(side))
    let hiddenSide: Side = sides.count == 1 ? sides.first ?? .astride : .astride
    let remainder = Part(tone: .hidden, share: Double(rest) / all, text: Shown.hidden.description)

    func parts(_ wanted: Side) -> [Part] {
      let own = table.cells.indices.compactMap { index -> Part? in
        guard side(index) == wanted, let number = table.cells[index].shown.number, number > 0 else { return nil }
        return Part(tone: tones[index], share: Double(number) / all, text: grouped(number))
      }
      guard rest > 0, wanted == hiddenSide else { return own }
      return wanted == .left ? [remainder] + own : own + [remainder]
    }
    func width(_ parts: [Part]) -> Double { parts.reduce(0) { $0 + $1.share } }

    let (left, astride, right) = (parts(.left), parts(.astride), parts(.right))
    return Bar(
      parts: left + astride + right, left: width(left) + width(astride) / 2,
      whole: width(left) + width(astride) + width(right))
  }

  private func drawn(_ bar: Bar, from start: Double, scale: Double, top: Double) -> String {
    var left = start
    var body = ""
    for part in bar.parts {
      let width = part.share * scale
      body += """
        <rect class="edge" x="\(SVG.decimal(left))%" y="\(SVG.decimal(top + numberHeight))em" \
        width="\(SVG.decimal(width))%" height="\(barHeight)em" fill="\(part.tone.fill)"/>

        """
      // On the narrowest screen a figure is about 2.6 % wide: a longer number would run into its neighbour's.
      if width >= 1 + 2.6 * Double(part.text.count) {
        body += """
          <text text-anchor="middle" x="\(SVG.decimal(left + width / 2))%" y="\(SVG.decimal(top + 1))em">\
          \(markupEscaped(part.text))</text>

          """
      }
      left += width
    }
    return body
  }
}
