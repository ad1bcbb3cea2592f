import ProgrammeModel

/// How a part of a scale is filled: told apart by pattern as well as by colour, in grey print and in forced colours too.
enum AnswerTone: String, CaseIterable {
  /// The end that agrees least: dense stripes.
  case against
  /// Next to it: thin stripes.
  case doubting
  /// Neither: dots.
  case between
  /// Agreement: upright lines.
  case agreeing
  /// The end that agrees most: solid.
  case strongest
  /// Hidden: crossed lines.
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

  /// The patterns of all tones as definitions, named after the drawing.
  static func patterns(of id: String) -> String {
    func pattern(_ tone: AnswerTone, _ size: Int, turned: Bool, _ marks: String) -> String {
      """
      <pattern id="\(id)-\(tone.rawValue)" patternUnits="userSpaceOnUse" width="\(size)" height="\(size)"\
      \(turned ? " patternTransform=\"rotate(45)\"" : "")><rect class="ground-\(tone.rawValue)" width="\(size)" height="\(size)"/>\
      \(marks)</pattern>
      """
    }
    return "<defs>\n"
      + [
        pattern(.against, 8, turned: true, "<rect class=\"mark-against\" width=\"5\" height=\"8\"/>"),
        pattern(.doubting, 10, turned: true, "<rect class=\"mark-against\" width=\"2\" height=\"10\"/>"),
        pattern(.between, 8, turned: false, "<circle class=\"mark-between\" cx=\"4\" cy=\"4\" r=\"1.5\"/>"),
        pattern(.agreeing, 8, turned: false, "<rect class=\"mark-agreeing\" width=\"2\" height=\"8\"/>"),
        pattern(.strongest, 8, turned: false, ""),
        pattern(
          .hidden, 8, turned: true,
          "<path class=\"mark-hidden\" d=\"M0 0H8M0 0V8\" fill=\"none\" stroke-width=\"1.5\"/>"),
      ].joined(separator: "\n") + "\n</defs>\n"
  }

  /// Lines of a key below a drawing: a swatch and a text each, the text broken by hand.
  ///
  /// - Returns: The markup, and where it ends, in heights of a letter.
  static func key(_ rows: [(tone: AnswerTone, text: String)], of id: String, from start: Double) -> (
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
        <rect class="edge" x="1" y="\(SVG.decimal(top))em" width="1.6em" height="1.1em" fill="url(#\(id)-\(row.tone.rawValue))"/>\
        <text>\(spans.joined(separator: " "))</text>

        """
      top += 1.6 + Double(lines.count - 1) * SVG.lineHeight
    }
    return (body, top)
  }
}
