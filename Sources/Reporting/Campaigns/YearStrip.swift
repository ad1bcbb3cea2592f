import ProgrammeModel

/// Twelve months from left to right with a bar for each stretch of days, each under its own label.
///
/// Lengths are shares of the width and heights follow the letters, so that it can be read at any width and text size.
struct YearStrip {
  struct Bar {
    let label: String
    let days: DayRange
    /// Whether it is something to plan around: thinner, and in the other colour.
    let isBackground: Bool
  }

  let id: String
  let year: Int
  let title: String
  let description: String
  /// Twelve short names.
  let months: [String]
  let bars: [Bar]

  private let rowHeight = 2.1
  private let head = 1.6

  var svg: String {
    let height = head + Double(bars.count) * rowHeight
    var body = ""
    for (index, month) in months.enumerated() {
      let left = SVG.decimal(share(of: month0(index)) * 100)
      body += """
        <line class="month" x1="\(left)%" x2="\(left)%" y1="0" y2="\(SVG.decimal(height))em"/>\
        <text x="\(left)%" dx="0.25em" y="1.1em">\(markupEscaped(month))</text>

        """
    }
    for (index, bar) in bars.enumerated() {
      let top = head + Double(index) * rowHeight
      let left = share(of: bar.days.first) * 100
      let width = max(0.6, share(of: bar.days.last.advanced(by: 1)) * 100 - left)
      let isLate = left > 50
      body += """
        <text x="\(SVG.decimal(isLate ? left + width : left))%" y="\(SVG.decimal(top + 1.05))em"\
        \(isLate ? " text-anchor=\"end\"" : "")>\(markupEscaped(bar.label))</text>\
        <rect class="\(bar.isBackground ? "around" : "bar")" x="\(SVG.decimal(left))%" y="\(SVG.decimal(top + 1.3))em" \
        width="\(SVG.decimal(width))%" height="\(bar.isBackground ? "0.25" : "0.5")em"/>

        """
    }
    return SVG.image(id: id, title: title, description: description, height: height, body: body)
  }

  private func month0(_ index: Int) -> Day? { try? Day(year: year, month: index + 1, day: 1) }

  /// Where in the year a day lies, 0 to 1; days outside it at its ends.
  private func share(of day: Day?) -> Double {
    guard let day, let start = month0(0), let end = try? Day(year: year + 1, month: 1, day: 1) else { return 0 }
    return min(1, max(0, Double(start.distance(to: day)) / Double(start.distance(to: end))))
  }
}
