import ProgrammeModel

extension Docket {
  /// Where a visit is in a plan that was made before.
  private struct Place {
    let routes: [Int]
    let day: Int
    /// Minutes after midnight, with set-up.
    let start: Int
  }

  /// Sessions planned before as the state a search begins from; visits that no longer fit as they were are left out.
  func state(of planned: [PlannedSession], _ tables: EngineTables) -> EngineState {
    var state = EngineState(tables)
    guard !planned.isEmpty else { return state }
    let byGroup = Dictionary(planned.map { ($0.group, $0) }, uniquingKeysWith: { first, _ in first })
    var places = visits.indices.map { place(of: $0, byGroup) }
    var stops = [[Int]](repeating: [], count: compiled.routes.count)
    var isSettled = false
    while !isSettled {
      isSettled = true
      for visit in visits.indices where places[visit] != nil && !keepsGap(visit, places) {
        places[visit] = nil
        isSettled = false
      }
      stops = self.stops(places)
      for (route, list) in stops.enumerated() where list.contains(where: { $0 < visits.count }) {
        let holds = compiled.holds(list, route: compiled.routes[route]) { fixed(places, $0) }
        guard !holds || !compiled.routes[route].isOpen else { continue }
        for stop in list where stop < visits.count { places[stop] = nil }
        isSettled = false
      }
    }
    for (at, route) in tables.originalRoute.enumerated() {
      let standing = compiled.standingStops[route]
      state.stops[at] = stops[route].map { stop in
        Int32(stop < visits.count ? stop : tables.standingFirst[at] + (standing.firstIndex(of: stop) ?? 0))
      }
    }
    for visit in visits.indices where compiled.crewSize[visit] > 1 {
      if let place = places[visit] { state.fixed[visit] = Int32(place.start) }
    }
    return state
  }

  /// Nil unless all groups were planned on one day, one after the other, by a team that can go there now.
  private func place(of visit: Int, _ planned: [Key<Group>: PlannedSession]) -> Place? {
    let groups = visits[visit].groups
    let sessions = groups.compactMap { planned[$0.key] }
    guard visits[visit].obstacle == nil, let first = sessions.first, sessions.count == groups.count else { return nil }
    let (day, people) = (problem.weeks.first.distance(to: first.span.day), Set(first.facilitators))
    guard (0..<compiled.dayCount).contains(day) else { return nil }
    let start = first.span.start.minutes - visits[visit].offset(ofGroup: 0)
    for (index, session) in sessions.enumerated() {
      guard session.span.day == first.span.day, Set(session.facilitators) == people,
        session.span.start.minutes == start + visits[visit].offset(ofGroup: index)
      else { return nil }
    }
    let routes = roster.indices.filter { people.contains(roster[$0].key) }
      .map { compiled.routeOf[$0 * compiled.dayCount + day] }
    let able = Set(
      compiled.candidates(of: visit).flatMap { compiled.routes(of: $0) }.map { compiled.candidateRoutes[$0] })
    guard routes.count == compiled.crewSize[visit], routes.allSatisfy(able.contains) else { return nil }
    return Place(routes: routes, day: day, start: start)
  }

  private func keepsGap(_ visit: Int, _ places: [Place?]) -> Bool {
    guard let first = before[visit] else { return true }
    guard let place = places[visit], let earlier = places[first] else { return false }
    return place.day >= earlier.day + (visits[visit].request.after?.days ?? 1)
  }

  /// Each route's stops in order of time.
  private func stops(_ places: [Place?]) -> [[Int]] {
    var stops = compiled.standingStops.map { $0.map { (compiled.fixedStart[$0], $0) } }
    for (visit, place) in places.enumerated() {
      guard let place else { continue }
      for route in place.routes { stops[route].append((place.start, visit)) }
    }
    return stops.map { $0.sorted { $0 < $1 }.map(\.1) }
  }

  private func fixed(_ places: [Place?], _ stop: Int) -> Int {
    guard stop < visits.count else { return compiled.fixedStart[stop] }
    return compiled.crewSize[stop] > 1 ? places[stop]?.start ?? CompiledProblem.free : CompiledProblem.free
  }
}
