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
        fill="\(segment.tone.fill)"/>

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
    let key = AnswerTone.key(key, from: barTop + barHeight + 0.6)
    return SVG.image(
      id: id, title: title, description: description, height: key.end,
      body: body + key.body)
  }

  private let barTop = 1.5
  private let barHeight = 2.25

  private struct Segment {
    let tone: AnswerTone
    let share: Double
    let text: String
  }

  private var tones: [AnswerTone] { AnswerTone.tones(agrees: parts.map(\.agrees)) }

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

  private var key: [(tone: AnswerTone, text: String)] {
    zip(parts, tones).map { part, tone in
      guard let number = part.shown.number else { return (.hidden, "\(part.label) – \(part.shown)") }
      return (tone, "\(part.label) – \(grouped(number))")
    }
  }
}
