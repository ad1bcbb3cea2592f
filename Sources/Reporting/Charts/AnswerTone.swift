import ProgrammeModel

/// How a part of a scale is filled: told apart by pattern as well as by colour, in grey print and in forced colours too.
enum AnswerTone: String, CaseIterable {
  /// The end that agrees least: dense stripes.
  case against
  /// Next to it: thin stripes.
  case doubting
  /// Neither: level lines.
  case between
  /// Agreement: upright lines.
  case agreeing
  /// The end that agrees most: solid.
  case strongest
  /// Hidden: thin stripes the other way.
  case hidden

  /// The tones of a scale from least to most.
  static func tones(agrees: [Bool]) -> [AnswerTone] {
    let others = agrees.count { !$0 }
    let last = agrees.lastIndex(of: true)
    return agrees.enumerated().map { index, agrees in
      if agrees { return index == last ? .strongest : .agreeing }
      if index == 0 { return .against }
      return index == 1 && others > 2 ? .doubting : .between
    }
  }

  /// What a drawing fills a part with.
  var fill: String { "url(#tone-\(rawValue))" }

  /// The stripes of all tones, once for a whole page.
  ///
  /// Gradients with hard edges and not patterns: a page of fifty drawings with patterns takes a browser half a minute
  /// and twenty megabytes to print, with gradients three seconds.
  static var definitions: String { allCases.map(\.stripes).joined(separator: "\n") }

  private var stripes: String {
    // How wide a stripe and its ground are together, how they are turned, and up to where the stripe goes.
    let (width, angle, stripe, ground, edge) =
      switch self {
      case .against: (8, 45, "warm", "ground", 0.625)
      case .doubting: (10, 45, "warm", "ground", 0.2)
      case .between: (4, 90, "ink", "pale", 0.3)
      case .agreeing: (8, 0, "ground", "mid", 0.25)
      case .strongest: (8, 0, "deep", "deep", 0.5)
      case .hidden: (6, -45, "quiet", "ground", 0.2)
      }
    return """
      <linearGradient id="tone-\(rawValue)" gradientUnits="userSpaceOnUse" x1="0" x2="\(width)" spreadMethod="repeat"\
      \(angle == 0 ? "" : " gradientTransform=\"rotate(\(angle))\"")><stop class="stop-\(stripe)" offset="0"/>\
      <stop class="stop-\(stripe)" offset="\(edge)"/><stop class="stop-\(ground)" offset="\(edge)"/>\
      <stop class="stop-\(ground)" offset="1"/></linearGradient>
      """
  }

  /// Lines of a key below a drawing: a swatch and a text each, the text broken by hand.
  ///
  /// - Returns: The markup, and where it ends, in heights of a letter.
  static func key(_ rows: [(tone: AnswerTone, text: String)], from start: Double) -> (
    body: String, end: Double
  ) {
    var top = start
    var body = ""
    for row in rows {
      let lines = SVG.lines(row.text)
      let spans = lines.enumerated().map { index, line in
        "<tspan x=\"2.4em\" y=\"\(SVG.decimal(top + 0.95 + Double(index) * SVG.lineHeight))em\">\(markupEscaped(line))</tspan>"
      }
      body += """
        <rect class="edge" x="1" y="\(SVG.decimal(top))em" width="1.6em" height="1.1em" fill="\(row.tone.fill)"/>\
        <text>\(spans.joined(separator: " "))</text>

        """
      top += 1.6 + Double(lines.count - 1) * SVG.lineHeight
    }
    return (body, top)
  }
}
