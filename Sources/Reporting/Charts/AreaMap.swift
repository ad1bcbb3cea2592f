import ProgrammeModel

/// Areas as tiles of one size, each about where it lies, with the number of its row in the table below.
///
/// The public sees no more of where work was done: no host has a place in it.
struct AreaMap {
  struct Tile {
    /// As it stands before the area's name in the table.
    let number: Int
    let centre: Coordinate
    let isReached: Bool
  }

  /// Unique on its page.
  let id: String
  /// The finding.
  let title: String
  /// Type, what, main point and base: at most 250 characters, with no number that the table lacks.
  let description: String
  let tiles: [Tile]
  /// What the key says of those reached and not reached.
  let key: (reached: String, missed: String)

  var svg: String {
    let places = Self.grid(tiles.map(\.centre))
    let rows = (places.map(\.row).max() ?? 0) + 1
    // Ten tiles are never wider than the narrowest screen.
    let side = 2.6
    var body = ""
    for (tile, place) in zip(tiles, places) {
      let (x, y) = (Double(place.column) * side, Double(place.row) * side)
      body += self.tile(x: x, y: y, size: side - 0.25, isReached: tile.isReached)
      body += """
        <text class="\(tile.isReached ? "on-reached" : "value")" text-anchor="middle" \
        x="\(SVG.decimal(x + (side - 0.25) / 2))em" y="\(SVG.decimal(y + 1.5))em">\(tile.number)</text>

        """
    }
    let below = Double(rows) * side + 0.4
    body += self.tile(x: 0, y: below, size: 1.2, isReached: true)
    body += "<text x=\"1.8em\" y=\"\(SVG.decimal(below + 0.95))em\">\(markupEscaped(key.reached))</text>\n"
    body += self.tile(x: 0, y: below + 1.7, size: 1.2, isReached: false)
    body += "<text x=\"1.8em\" y=\"\(SVG.decimal(below + 2.65))em\">\(markupEscaped(key.missed))</text>\n"
    return SVG.image(id: id, title: title, description: description, height: below + 3.3, body: body)
  }

  /// Those reached are solid; those not reached are framed twice and struck through at one corner.
  private func tile(x: Double, y: Double, size: Double, isReached: Bool) -> String {
    let (left, top, side) = (SVG.decimal(x + 0.1), SVG.decimal(y + 0.1), SVG.decimal(size))
    let square = "x=\"\(left)em\" y=\"\(top)em\" width=\"\(side)em\" height=\"\(side)em\""
    guard !isReached else { return "<rect class=\"tile-reached\" \(square)/>" }
    return "<rect class=\"tile-missed\" \(square) rx=\"0.3em\" stroke-dasharray=\"4 3\"/>"
  }

  /// A cell of a grid for each point, near where it lies, no cell twice; the same for the same points in any order of
  /// equals. Points are set from the middle outwards, each in the nearest free cell.
  static func grid(_ points: [Coordinate]) -> [(column: Int, row: Int)] {
    guard !points.isEmpty else { return [] }
    let frame = MapFrame(around: points)
    let cells = max(1, (Double(points.count) * 1.7).squareRoot())
    let across = max(1, (cells * frame.aspect.squareRoot()).rounded(.up))
    let down = max(1, (cells / frame.aspect.squareRoot()).rounded(.up))
    let wanted = points.map { point -> (x: Double, y: Double) in
      let (x, y) = frame.place(point)
      return (x * across - 0.5, y * down - 0.5)
    }
    func distance(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> Double {
      (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
    }
    let middle = (x: across / 2 - 0.5, y: down / 2 - 0.5)
    let order = points.indices.sorted {
      (distance(wanted[$0], middle), wanted[$0].x, wanted[$0].y) < (
        distance(wanted[$1], middle), wanted[$1].x, wanted[$1].y
      )
    }
    var taken: Set<[Int]> = []
    var found = [(column: Int, row: Int)](repeating: (0, 0), count: points.count)
    let most = points.count + 2
    for index in order {
      var best: (cell: [Int], far: Double)?
      for column in -most...(Int(across) + most) {
        for row in -most...(Int(down) + most) where !taken.contains([column, row]) {
          let far = distance(wanted[index], (Double(column), Double(row)))
          if far < best?.far ?? .infinity { best = ([column, row], far) }
        }
      }
      guard let cell = best?.cell else { continue }
      taken.insert(cell)
      found[index] = (cell[0], cell[1])
    }
    let (left, top) = (found.map(\.column).min() ?? 0, found.map(\.row).min() ?? 0)
    return found.map { ($0.column - left, $0.row - top) }
  }
}
