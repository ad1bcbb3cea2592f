import ProgrammeModel

/// A sketch of one day's journeys: who drives from where to where, north at the top, with towns for finding one's way.
///
/// Each route has a letter, a colour and a dash of its own, and its stops are numbered in the order of the day, so that
/// nothing is told by colour alone. Text keeps its size at any width; the ground stretches with the page.
struct RouteMap {
  /// One facilitator's day.
  struct Route {
    let letter: String
    let base: Coordinate
    /// In the order of the day.
    let stops: [Coordinate]
  }

  struct Landmark {
    let name: String
    let at: Coordinate
  }

  /// Unique on its page.
  let id: String
  let title: String
  let description: String
  let routes: [Route]
  /// In order of importance; those that fall outside or upon something else are left out.
  let landmarks: [Landmark]

  static let height = 26.0
  /// The share of the width, in per cent, and the height, in em, that stay free at the edges.
  private static let margin = (x: 6.0, y: 2.0)
  /// The width of a letter in per cent of the width, as on a telephone: what fits there fits everywhere.
  private static let letterWidth = 2.4
  private static let dashes = ["none", "8 5", "2 5", "12 4 2 4", "16 6", "6 3 2 3 2 3"]

  private struct Point: Hashable {
    let x: Double
    let y: Double
  }

  /// A stretch of the drawing that is taken.
  private struct Box {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    init(_ left: Double, _ right: Double, _ top: Double, _ bottom: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// Where a label stands beside its place.
  private enum Side { case right, left, below, above }

  private static let sides: [Side] = [.right, .left, .below, .above]

  var svg: String {
    let places = routes.flatMap { [$0.base] + $0.stops }
    let frame = RouteFrame(places)
    func point(_ coordinate: Coordinate) -> Point {
      let (x, y) = frame.share(of: coordinate)
      return Point(
        x: Self.margin.x + x * (100 - 2 * Self.margin.x), y: Self.margin.y + y * (Self.height - 2 * Self.margin.y))
    }
    var marks: [Point: [String]] = [:]
    var order: [Point] = []
    func mark(_ point: Point, _ text: String) {
      if marks[point] == nil { order.append(point) }
      marks[point, default: []].append(text)
    }
    var lines = ""
    for (index, route) in routes.enumerated() {
      let base = point(route.base)
      mark(base, route.letter)
      let stops = route.stops.map(point)
      for (number, stop) in stops.enumerated() { mark(stop, "\(route.letter)\(number + 1)") }
      for (from, to) in zip([base] + stops, stops + [base]) where from != to {
        lines += """
          <line class="route route-\(index % Self.dashes.count)" stroke-dasharray="\(Self.dashes[index % Self.dashes.count])" \
          x1="\(SVG.decimal(from.x))%" y1="\(SVG.decimal(from.y))em" x2="\(SVG.decimal(to.x))%" y2="\(SVG.decimal(to.y))em"/>

          """
      }
    }
    let bases = Set(routes.map { point($0.base) })
    var taken = order.map { Box($0.x - 1, $0.x + 1, $0.y - 0.5, $0.y + 0.5) }
    var labels = ""
    for point in order {
      let text = (marks[point] ?? []).joined(separator: " ")
      let side = Self.freeSide(for: text, at: point, taken) ?? (point.x > 60 ? .left : .right)
      taken.append(Self.box(of: text, at: point, side))
      labels += symbol(point, isBase: bases.contains(point)) + label(text, at: point, side, class: "value")
    }
    var towns = ""
    for landmark in landmarks where frame.holds(landmark.at) {
      let place = point(landmark.at)
      let free = Self.freeSide(for: landmark.name, at: place, taken)
      guard let free else { continue }
      taken.append(Self.box(of: landmark.name, at: place, free))
      towns += """
        <circle class="town" cx="\(SVG.decimal(place.x))%" cy="\(SVG.decimal(place.y))em" r="2"/>\
        \(label(landmark.name, at: place, free, class: "quiet"))
        """
    }
    return SVG.image(
      id: id, title: title, description: description, height: Self.height,
      body: "<rect class=\"ground\" x=\"0\" y=\"0\" width=\"100%\" height=\"\(SVG.decimal(Self.height))em\"/>"
        + towns + lines + labels)
  }

  private func symbol(_ point: Point, isBase: Bool) -> String {
    isBase
      ? """
      <rect class="base" x="\(SVG.decimal(point.x))%" y="\(SVG.decimal(point.y - 0.4))em" width="0.8em" height="0.8em" \
      transform="translate(-6 0)"/>
      """
      : "<circle class=\"stop\" cx=\"\(SVG.decimal(point.x))%\" cy=\"\(SVG.decimal(point.y))em\" r=\"5\"/>"
  }

  private func label(_ text: String, at point: Point, _ side: Side, class name: String) -> String {
    let (dx, dy, anchor) =
      switch side {
      case .right: ("0.7em", 0.35, "start")
      case .left: ("-0.7em", 0.35, "end")
      case .below: ("0", 1.4, "middle")
      case .above: ("0", -0.7, "middle")
      }
    return """
      <text class="\(name)" x="\(SVG.decimal(point.x))%" y="\(SVG.decimal(point.y + dy))em" dx="\(dx)" \
      text-anchor="\(anchor)">\(markupEscaped(text))</text>

      """
  }

  /// The side of a place on which a label runs into nothing; nil where every side is taken.
  private static func freeSide(for text: String, at point: Point, _ taken: [Box]) -> Side? {
    sides.first { side in
      let box = box(of: text, at: point, side)
      return box.right < 100 && box.left > 0 && !taken.contains { $0.overlaps(box) }
    }
  }

  private static func box(of text: String, at point: Point, _ side: Side) -> Box {
    let width = Double(text.count + 1) * letterWidth
    switch side {
    case .right: return Box(point.x + 1, point.x + 1 + width, point.y - 0.6, point.y + 0.6)
    case .left: return Box(point.x - 1 - width, point.x - 1, point.y - 0.6, point.y + 0.6)
    case .below: return Box(point.x - width / 2, point.x + width / 2, point.y + 0.5, point.y + 1.7)
    case .above: return Box(point.x - width / 2, point.x + width / 2, point.y - 1.7, point.y - 0.5)
    }
  }

  /// Of the drawing on a page of usual width.
  static let style = """
    .ground { fill: var(--soft); stroke: var(--line); stroke-width: 1px; } .route { stroke-width: 2.5px; stroke-linecap: round; fill: none; }
    .route-0 { stroke: var(--deep); } .route-1 { stroke: var(--warm); } .route-2 { stroke: var(--ink); } .route-3 { stroke: var(--mid); } .route-4 { stroke: var(--quiet); } .route-5 { stroke: var(--deep); }
    .base { fill: var(--ground); stroke: var(--ink); stroke-width: 2px; } .stop { fill: var(--ink); } .town { fill: var(--quiet); }
    .chart .quiet { fill: var(--quiet); }
    @media (forced-colors: active) { .ground, .base { fill: Window; } .route, .base, .ground { stroke: currentColor; } .stop, .town { fill: currentColor; } }
    """
}

/// The stretch of country that holds some places, as wide as it is high on the ground's own scale.
struct RouteFrame {
  private let west: Double
  private let north: Double
  private let width: Double
  private let height: Double

  /// Degrees of latitude, about 11 km: nothing is drawn larger than that.
  private static let least = 0.1
  /// Width over height of the drawing on a page of usual width.
  private static let shape = 46 / (RouteMap.height - 4)

  init(_ places: [Coordinate]) {
    let latitudes = places.map(\.latitude)
    let longitudes = places.map(\.longitude)
    let (south, north) = (latitudes.min() ?? 52, latitudes.max() ?? 53)
    let (west, east) = (longitudes.min() ?? -4, longitudes.max() ?? -3)
    // A degree of longitude is about 0.6 of a degree of latitude in Wales (cosine of 53°).
    let squeeze = 0.6
    let high = 1.15 * max(Self.least, north - south, (east - west) * squeeze / Self.shape)
    let wide = high * Self.shape / squeeze
    self.north = (north + south + high) / 2
    self.west = (east + west - wide) / 2
    height = high
    width = wide
  }

  /// From the left and from the top, 0...1 inside the frame.
  func share(of place: Coordinate) -> (x: Double, y: Double) {
    ((place.longitude - west) / width, (north - place.latitude) / height)
  }

  func holds(_ place: Coordinate) -> Bool {
    let (x, y) = share(of: place)
    return (0...1).contains(x) && (0...1).contains(y)
  }
}
