import ProgrammeModel

/// For each row a bar of how many were reached, in a frame of how many there are; from zero, on one scale.
struct ReachChart {
  struct Row {
    let label: String
    /// Hidden is drawn crossed over the whole frame, never as a length.
    let reached: Shown
    /// At least 0.
    let known: Int
    /// The numbers as they stand in the table, such as `12 of 96`.
    let text: String
  }

  /// Unique on its page.
  let id: String
  /// The finding.
  let title: String
  /// Type, what, main point and base: at most 250 characters, with no number that the table lacks.
  let description: String
  let rows: [Row]

  private let rowHeight = 3.1

  var svg: String {
    let most = Double(max(1, rows.map { max($0.known, $0.reached.number ?? 0) }.max() ?? 1))
    var body = ""
    for (index, row) in rows.enumerated() {
      let top = Double(index) * rowHeight
      let frame = SVG.decimal(100 * Double(row.known) / most)
      body += """
        <text x="0" y="\(SVG.decimal(top + 1.1))em">\(markupEscaped(row.label)) \
        <tspan class="value" dx="0.4em">\(markupEscaped(row.text))</tspan></text>\
        <rect class="frame" x="0" y="\(SVG.decimal(top + 1.45))em" width="\(frame)%" height="1.1em"/>

        """
      if let reached = row.reached.number {
        body += """
          <rect class="bar" x="0" y="\(SVG.decimal(top + 1.45))em" \
          width="\(SVG.decimal(100 * Double(reached) / most))%" height="1.1em"/>

          """
      } else if row.reached == .hidden {
        body += """
          <rect class="edge" x="0" y="\(SVG.decimal(top + 1.45))em" width="\(frame)%" height="1.1em" \
          fill="\(AnswerTone.hidden.fill)"/>

          """
      }
    }
    return SVG.image(
      id: id, title: title, description: description, height: Double(rows.count) * rowHeight,
      body: body)
  }
}
