import ProgrammeModel

/// Months from left to right with a bar for each stretch of days, each under its own label.
///
/// Lengths are shares of the width and heights follow the letters, so that it can be read at any width and text size.
struct YearStrip {
  struct Bar {
    /// How much it matters: the team's own thickest and in bold, what is to be planned around thin and in another colour.
    enum Weight { case own, usual, background }

    let label: String
    let days: DayRange
    let weight: Weight
    /// Whether it only stands where it usually falls, because nobody has announced its dates: striped.
    var isAwaited = false
  }

  let id: String
  /// Whole months.
  let days: DayRange
  let title: String
  let description: String
  /// A short name for each month.
  let months: [String]
  let bars: [Bar]

  private let rowHeight = 2.1
  private let head = 1.6

  var svg: String {
    let height = head + Double(bars.count) * rowHeight
    var body = ""
    for (index, month) in months.enumerated() {
      let left = SVG.decimal(share(of: start(of: index)) * 100)
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
        \(isLate ? " text-anchor=\"end\"" : "")\(bar.weight == .own ? " class=\"own\"" : "")>\
        \(markupEscaped(bar.label))</text>\
        \(shape(bar, left: left, width: width, top: top + 1.3))

        """
    }
    return SVG.image(id: id, title: title, description: description, height: height, body: body)
  }

  /// A bar, or as many strokes across it: a pattern would slow a browser, and print drops grounds.
  private func shape(_ bar: Bar, left: Double, width: Double, top: Double) -> String {
    let thickness = thickness(of: bar.weight)
    guard bar.isAwaited else {
      return """
        <rect class="\(bar.weight == .background ? "around" : "bar")" x="\(SVG.decimal(left))%" \
        y="\(SVG.decimal(top))em" width="\(SVG.decimal(width))%" height="\(thickness)em"/>
        """
    }
    let middle = SVG.decimal(top + (Double(thickness) ?? 0) / 2)
    return """
      <line class="awaited" x1="\(SVG.decimal(left))%" x2="\(SVG.decimal(left + width))%" y1="\(middle)em" \
      y2="\(middle)em" stroke-width="\(thickness)em"/>
      """
  }

  private func thickness(of weight: Bar.Weight) -> String {
    switch weight {
    case .own: "0.65"
    case .usual: "0.45"
    case .background: "0.25"
    }
  }

  /// The first day of a month of the strip.
  private func start(of index: Int) -> Day {
    let (year, month, _) = days.first.civil
    let number = month - 1 + index
    return (try? Day(year: year + number / 12, month: number % 12 + 1, day: 1)) ?? days.first
  }

  /// Where a day lies, 0 to 1; days outside the strip at its ends.
  private func share(of day: Day) -> Double {
    let length = Double(days.first.distance(to: days.last) + 1)
    return min(1, max(0, Double(days.first.distance(to: day)) / length))
  }
}
