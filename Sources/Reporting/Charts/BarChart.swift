/// Horizontal bars from zero, each under its own label with its number at its end.
///
/// Lengths are shares of the width and heights follow the letters, so that it can be read at any width and text size.
struct BarChart {
  struct Bar {
    let label: String
    /// At least 0.
    let value: Int
    /// The number as it stands in the table.
    let text: String
  }

  /// Unique on its page.
  let id: String
  /// The finding.
  let title: String
  /// Type, what, main point and base: at most 250 characters, with no number that the table lacks.
  let description: String
  let bars: [Bar]

  /// Share of the width that the longest bar takes; the rest is for its number.
  private let longest = 86.0
  private let rowHeight = 3.0

  var svg: String {
    let most = max(1, bars.map(\.value).max() ?? 1)
    var body = ""
    for (index, bar) in bars.enumerated() {
      let top = Double(index) * rowHeight
      let width = SVG.decimal(longest * Double(bar.value) / Double(most))
      body += """
        <text x="0" dx="0.5em" y="\(SVG.decimal(top + 1.1))em">\(markupEscaped(bar.label))</text>\
        <rect class="bar" x="0" y="\(SVG.decimal(top + 1.45))em" width="\(width)%" height="1.2em"/>\
        <text class="value" x="\(width)%" dx="0.5em" y="\(SVG.decimal(top + 2.4))em">\(markupEscaped(bar.text))</text>

        """
    }
    let height = Double(bars.count) * rowHeight
    body += "<line class=\"axis\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"\(SVG.decimal(height))em\"/>"
    return SVG.image(id: id, title: title, description: description, height: height, body: body)
  }
}
