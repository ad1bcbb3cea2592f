import ProgrammeModel

/// A dot with its interval for each question, left and right of "no change": how many more of ten moved up than down.
///
/// A question without a net change keeps its line and its words, so that none is left out.
struct IntervalChart {
  struct Row {
    let label: String
    /// The verdict in words, with whatever number it says.
    let text: String
    let net: NetInTen?
  }

  /// Unique on its page.
  let id: String
  /// The finding.
  let title: String
  /// Type, what, main point and base: at most 250 characters, with no number that the table lacks.
  let description: String
  /// What stands at the left end, such as `more moved down`, and at the right end.
  let ends: (left: String, right: String)
  /// In planned order.
  let rows: [Row]

  private let axisHeight = 2.9

  var svg: String {
    let most = rows.compactMap(\.net).map { max(abs($0.low), abs($0.high)) }.max() ?? 0
    let reach = most <= 5 ? 5 : 10
    var body = ""
    var top = axisHeight
    for row in rows {
      // Bold letters are wider, and the narrowest screen must hold both.
      for (text, style, letters) in [(row.label, " class=\"value\"", 34), (row.text, "", 38)] {
        for line in SVG.lines(text, letters: letters) {
          body += "<text\(style) x=\"0\" y=\"\(SVG.decimal(top + 1))em\">\(markupEscaped(line))</text>\n"
          top += SVG.lineHeight
        }
      }
      if let net = row.net { body += grid(reach: reach, at: top + 0.75) + drawn(net, reach: reach, at: top + 0.75) }
      top += row.net == nil ? 0.7 : 2.2
    }
    return SVG.image(
      id: id, title: title, description: description, height: top, body: axis(reach: reach) + body)
  }

  private func ticks(reach: Int) -> [Int] { reach == 10 ? [-10, -5, 0, 5, 10] : [-5, 0, 5] }

  /// The lines of the axis, beside a row's dot alone, so that none crosses words.
  private func grid(reach: Int, at y: Double) -> String {
    ticks(reach: reach).map { tenths in
      let x = SVG.decimal(place(tenths, reach: reach))
      return """
        <line class="\(tenths == 0 ? "middle" : "month")" x1="\(x)%" x2="\(x)%" y1="\(SVG.decimal(y - 0.7))em" \
        y2="\(SVG.decimal(y + 0.8))em"/>

        """
    }.joined()
  }

  /// Where a number of tenths lies; the ends keep room for their figures.
  private func place(_ tenths: Int, reach: Int) -> Double { 4 + 92 * Double(tenths + reach) / Double(2 * reach) }

  private func axis(reach: Int) -> String {
    let ticks = ticks(reach: reach).map { tenths -> String in
      let x = SVG.decimal(place(tenths, reach: reach))
      let sign = tenths > 0 ? "+" : ""
      return """
        <text text-anchor="middle" x="\(x)%" y="2.2em">\(sign)\(grouped(tenths))</text>\
        <line class="\(tenths == 0 ? "middle" : "month")" x1="\(x)%" x2="\(x)%" y1="2.5em" y2="2.8em"/>

        """
    }
    return """
      <text x="0" y="0.95em">← \(markupEscaped(ends.left))</text>\
      <text text-anchor="end" x="100%" y="0.95em">\(markupEscaped(ends.right)) →</text>

      """ + ticks.joined()
  }

  private func drawn(_ net: NetInTen, reach: Int, at y: Double) -> String {
    let (low, dot, high) = (
      place(net.low, reach: reach), place(net.net, reach: reach), place(net.high, reach: reach)
    )
    func cap(_ x: Double) -> String {
      """
      <line class="whisker" x1="\(SVG.decimal(x))%" x2="\(SVG.decimal(x))%" y1="\(SVG.decimal(y - 0.4))em" \
      y2="\(SVG.decimal(y + 0.4))em"/>
      """
    }
    return """
      <line class="whisker" x1="\(SVG.decimal(low))%" x2="\(SVG.decimal(high))%" y1="\(SVG.decimal(y))em" \
      y2="\(SVG.decimal(y))em"/>\(cap(low))\(cap(high))\
      <circle class="dot" cx="\(SVG.decimal(dot))%" cy="\(SVG.decimal(y))em" r="0.45em"/>

      """
  }
}
