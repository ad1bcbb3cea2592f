import ProgrammeModel

/// One bar of 100 %, cut into the answers of a scale, each with a pattern of its own and a line in the key below.
///
/// Hidden parts are drawn together as hidden, as wide as what is left of the total, and never with a number.
struct ShareChart {
  struct Part {
    let label: String
    let shown: Shown
    let agrees: Bool
  }

  /// How a part is filled: told apart by pattern as well as by colour, in grey print and in forced colours too.
  enum Tone: String {
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
  }

  /// Unique on its page.
  let id: String
  /// The finding.
  let title: String
  /// Type, what, main point and base: at most 250 characters, with no number that the table lacks.
  let description: String
  /// From least to most.
  let parts: [Part]
  let total: Shown

  var svg: String {
    var body = ""
    var left = 0.0
    for segment in segments {
      let width = segment.share * 100
      body += """
        <rect class="edge" x="\(SVG.decimal(left))%" y="\(barTop)em" width="\(SVG.decimal(width))%" height="\(barHeight)em" \
        fill="url(#\(id)-\(segment.tone.rawValue))"/>

        """
      // On the narrowest screen a figure is about 2.6 % wide: a longer number would run into its neighbour's.
      if width >= 1 + 2.6 * Double(segment.text.count) {
        body += """
          <text class="value" text-anchor="middle" x="\(SVG.decimal(left + width / 2))%" y="1.1em">\
          \(markupEscaped(segment.text))</text>

          """
      }
      left += width
    }
    var top = barTop + barHeight + 0.6
    for row in key {
      let lines = Self.lines(row.text).enumerated().map { index, line in
        "<tspan x=\"2.4em\" y=\"\(SVG.decimal(top + 0.95 + Double(index) * lineHeight))em\">\(markupEscaped(line))</tspan>"
      }
      body += """
        <rect class="edge" x="1" y="\(SVG.decimal(top))em" width="1.6em" height="1.1em" fill="url(#\(id)-\(row.tone.rawValue))"/>\
        <text>\(lines.joined(separator: " "))</text>

        """
      top += keyHeight + Double(lines.count - 1) * lineHeight
    }
    let height = top
    return SVG.image(id: id, title: title, description: description, height: height, body: patterns + body)
  }

  private let barTop = 1.5
  private let barHeight = 2.25
  private let keyHeight = 1.6
  private let lineHeight = 1.25

  /// SVG text does not wrap, so a long key is broken by hand: about 30 letters fit on the narrowest screen.
  private static func lines(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count < 30 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private struct Segment {
    let tone: Tone
    let share: Double
    let text: String
  }

  private var tones: [Tone] { Self.tones(agrees: parts.map(\.agrees)) }

  /// Shown parts in proportion; all hidden ones together where the first of them stands.
  private var segments: [Segment] {
    let shown = parts.reduce(0) { $0 + ($1.shown.number ?? 0) }
    let hidesAny = parts.contains { $0.shown == .hidden }
    let rest = hidesAny ? max(0, (total.number ?? 0) - shown) : 0
    let whole = Double(max(1, shown + rest))
    var result: [Segment] = []
    for (part, tone) in zip(parts, tones) {
      if let number = part.shown.number {
        if number > 0 { result.append(Segment(tone: tone, share: Double(number) / whole, text: grouped(number))) }
      } else if rest > 0, !result.contains(where: { $0.tone == .hidden }) {
        result.append(Segment(tone: .hidden, share: Double(rest) / whole, text: Shown.hidden.description))
      }
    }
    return result
  }

  private var key: [(tone: Tone, text: String)] {
    zip(parts, tones).map { part, tone in
      guard let number = part.shown.number else { return (.hidden, "\(part.label) – \(part.shown)") }
      return (tone, "\(part.label) – \(grouped(number))")
    }
  }

  /// The tones of a scale from least to most.
  static func tones(agrees: [Bool]) -> [Tone] {
    let others = agrees.count { !$0 }
    let last = agrees.lastIndex(of: true)
    return agrees.enumerated().map { index, agrees in
      if agrees { return index == last ? .strongest : .agreeing }
      if index == 0 { return .against }
      return index == 1 && others > 2 ? .doubting : .between
    }
  }

  private var patterns: String {
    func pattern(_ tone: Tone, _ size: Int, turned: Bool, _ marks: String) -> String {
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
}
