extension VisitsFile {
  /// The order in which the stops of a day are read: by start, end, site and session (`validate.py`).
  static func isRead(_ a: (session: Session, start: Int), before b: (session: Session, start: Int)) -> Bool {
    (a.start, a.session.duration, a.session.site, a.session.id)
      < (b.start, b.session.duration, b.session.site, b.session.id)
  }

  /// Minutes from site to site, row by row, as the engine is to see them.
  ///
  /// Sessions of no minutes at places with no minutes between them can share a minute; whoever reads the solution takes
  /// them in order of site. Any other order is given a minute, so that no plan relies on it, except among places from
  /// and to which all journeys are equal.
  var travelInReadingOrder: [Int32] {
    var travel = self.travel
    let places = Set(sessions.filter { $0.duration == 0 }.map(\.site)).sorted()
    guard places.contains(where: { a in places.contains { $0 != a && travel[a][$0] == 0 } }) else {
      return travel.flatMap(\.self)
    }
    let doors = places.map { place in places.filter { isOneDoor(place, $0) } }
    for (from, first) in zip(places, doors) {
      for (to, second) in zip(places, doors) where self.travel[from][to] == 0 && first != second {
        if let last = first.last, let next = second.first, last > next { travel[from][to] = 1 }
      }
    }
    return travel.flatMap(\.self)
  }

  private func isOneDoor(_ a: Int, _ b: Int) -> Bool {
    a == b
      || travel[a][b] == 0 && travel[b][a] == 0 && travel[a] == travel[b]
        && travel.indices.allSatisfy { travel[$0][a] == travel[$0][b] }
  }

  /// Minutes of travel of a solution.
  func travel(of rows: [[Int]]) -> Int {
    let known = Dictionary(uniqueKeysWithValues: sessions.map { ($0.id, $0) })
    let bases = Dictionary(uniqueKeysWithValues: officers.map { ($0.id, $0.base) })
    return Dictionary(grouping: rows) { [$0[1], $0[2]] }.reduce(0) { sum, day in
      let base = bases[day.key[0]] ?? 0
      let stops = day.value.compactMap { row in known[row[0]].map { (session: $0, start: row[3]) } }
        .sorted(by: Self.isRead)
      let sites = [base] + stops.map(\.session.site) + [base]
      return zip(sites, sites.dropFirst()).reduce(sum) { $0 + Int(travel[$1.0][$1.1]) }
    }
  }
}
