import ProgrammeModel

/// A dot for each host, for staff only: those reached are discs, those not reached are open squares.
///
/// Nothing but places of hosts is drawn, so a dense map shows the shape of the country by itself; names of areas and
/// towns stand where there is room for them.
struct HostMap {
  struct Dot {
    let place: Coordinate
    let isReached: Bool
  }

  /// A name on the map; those first in the list win where two would overlap.
  struct Mark {
    let name: String
    let place: Coordinate
  }

  /// Unique on its page.
  let id: String
  /// The finding.
  let title: String
  /// Type, what, main point and base.
  let description: String
  let dots: [Dot]
  let marks: [Mark]
  /// What the key says of those reached and not reached, with their numbers.
  let key: (reached: String, missed: String)

  var svg: String {
    let frame = MapFrame(around: dots.map(\.place))
    // Smaller dots where there are many, so that single ones stay apart.
    let radius = dots.count > 600 ? 2.5 : dots.count > 150 ? 3.5 : 5
    let missed = dots.filter { !$0.isReached }.map { dot -> String in
      let (x, y) = frame.place(dot.place)
      let side = SVG.decimal(2 * radius - 1)
      return
        "<rect x=\"\(SVG.decimal(x * 100))%\" y=\"\(SVG.decimal(y * 100))%\" width=\"\(side)\" height=\"\(side)\"/>"
    }
    let reached = dots.filter(\.isReached).map { dot -> String in
      let (x, y) = frame.place(dot.place)
      return
        "<circle cx=\"\(SVG.decimal(x * 100))%\" cy=\"\(SVG.decimal(y * 100))%\" r=\"\(SVG.decimal(radius + 0.5))\"/>"
    }
    let shift = SVG.decimal(0.5 - radius)
    return """
      <svg class="chart map" role="img" aria-labelledby="\(id)-title \(id)-desc" width="100%" \
      style="aspect-ratio: \(SVG.decimal(frame.aspect))">
      <title id="\(id)-title">\(markupEscaped(title))</title>
      <desc id="\(id)-desc">\(markupEscaped(description))</desc>
      <g class="missed" transform="translate(\(shift) \(shift))">\(missed.joined(separator: "\n"))</g>
      <g class="reached">\(reached.joined(separator: "\n"))</g>
      \(names(in: frame))
      </svg>
      <svg class="chart" aria-hidden="true" width="100%" height="3.4em">
      <circle class="reached" cx="0.7em" cy="0.8em" r="\(SVG.decimal(radius + 1))"/>\
      <text x="1.8em" y="1.1em">\(markupEscaped(key.reached))</text>
      <rect class="missed" x="0.4em" y="2.1em" width="\(SVG.decimal(2 * radius))" height="\(SVG.decimal(2 * radius))"/>\
      <text x="1.8em" y="2.7em">\(markupEscaped(key.missed))</text>
      </svg>
      """
  }

  /// On the narrowest screen a map is about 18 letters of 16 pixels wide: a letter takes 2.7 % of the width.
  private func names(in frame: MapFrame) -> String {
    var taken: [(left: Double, right: Double, top: Double, bottom: Double)] = []
    var drawn: [String] = []
    for mark in marks {
      let (x, y) = frame.place(mark.place)
      guard (0...1).contains(x), (0...1).contains(y) else { continue }
      let half = 0.0135 * Double(mark.name.count) + 0.01
      let tall = 0.03 * frame.aspect
      let middle = min(max(x, half), 1 - half)
      let box = (left: middle - half, right: middle + half, top: y - tall, bottom: y + tall)
      let clashes = taken.contains {
        box.left < $0.right && $0.left < box.right && box.top < $0.bottom && $0.top < box.bottom
      }
      guard !clashes, 2 * half < 1 else { continue }
      taken.append(box)
      let at = "x=\"\(SVG.decimal(middle * 100))%\" y=\"\(SVG.decimal(y * 100))%\" dy=\"0.35em\""
      // First a rim in the colour of the ground, so that dots behind do not run into the letters.
      for style in ["halo", "place"] {
        drawn.append("<text class=\"\(style)\" text-anchor=\"middle\" \(at)>\(markupEscaped(mark.name))</text>")
      }
    }
    return drawn.joined(separator: "\n")
  }
}
