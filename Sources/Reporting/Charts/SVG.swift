/// What every drawing shares: a named image whose text stays text and whose colours come from the page's style.
enum SVG {
  /// - Parameter height: In heights of a letter (em).
  static func image(id: String, title: String, description: String, height: Double, body: String) -> String {
    """
    <svg class="chart" role="img" aria-labelledby="\(id)-title \(id)-desc" width="100%" height="\(decimal(height))em">
    <title id="\(id)-title">\(markupEscaped(title))</title>
    <desc id="\(id)-desc">\(markupEscaped(description))</desc>
    \(body)
    </svg>
    """
  }

  /// At most two decimal places, with a point, without trailing zeros.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = Int(hundredths.magnitude % 100)
    let whole = "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100)"
    if rest == 0 { return whole }
    return "\(whole).\(rest.isMultiple(of: 10) ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")"
  }

  /// Heights of a letter between two lines of one text.
  static let lineHeight = 1.25

  /// SVG text does not wrap, so a long one is broken by hand: about 30 letters fit on the narrowest screen.
  static func lines(_ text: String, letters: Int = 30) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count < letters {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
