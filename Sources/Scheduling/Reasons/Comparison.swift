public import ProgrammeModel

/// What a session's place costs, and the best places on another day and by other people, everything else left alone.
///
/// - Parameters:
///   - planned: The sessions of one visit: groups of one request, one day, the same people.
///   - problem: Everything else held in place; where the groups stand now is left aside.
/// - Returns: Nil when the sessions are none of the request, or several visits.
public func comparison(
  of planned: [PlannedSession], of request: Request, in problem: PlanningProblem
) -> PlaceComparison? {
  let groups = request.groups.filter { group in planned.contains { $0.group == group.key } }
  guard let first = planned.first, !groups.isEmpty,
    planned.allSatisfy({ $0.span.day == first.span.day && Set($0.facilitators) == Set(first.facilitators) })
  else { return nil }
  let own = Set(groups.map(\.key))
  let docket = Docket(
    problem.changing(
      requests: [request.changed(groups: groups)], placed: problem.placed.subtracting(own),
      standing: problem.standing.filter { !own.contains($0.group.key) }))
  guard docket.visits.count == 1 else { return nil }
  return Comparer(docket: docket, planned: planned).comparison
}

private struct Comparer {
  let docket: Docket
  let planned: [PlannedSession]
  let standing: Diaries

  private var compiled: CompiledProblem { docket.compiled }

  init(docket: Docket, planned: [PlannedSession]) {
    self.docket = docket
    self.planned = planned
    standing = Diaries(docket.compiled)
  }

  var comparison: PlaceComparison {
    let all = compiled.candidates(of: 0).compactMap { standing.insertion(of: 0, candidate: $0) }
      .sorted { ($0.cost, $0.candidate) < ($1.cost, $1.candidate) }
    let day = planned.first.map { docket.problem.weeks.first.distance(to: $0.span.day) }
    let people = Set(planned.flatMap(\.facilitators))
    return PlaceComparison(
      current: current, otherDay: all.first { self.day(of: $0) != day }.map(offer),
      otherPeople: all.first { self.day(of: $0) == day && self.people(of: $0) != people }.map(offer))
  }

  private func routes(of insertion: Insertion) -> [Int] {
    compiled.routes(of: insertion.candidate).map { compiled.candidateRoutes[$0] }
  }

  private func day(of insertion: Insertion) -> Int? { routes(of: insertion).first.map { compiled.routes[$0].day } }

  private func people(of insertion: Insertion) -> Set<Key<Facilitator>> {
    Set(routes(of: insertion).map { docket.roster[compiled.routes[$0].facilitator].key })
  }

  private func offer(_ insertion: Insertion) -> Offer {
    var diaries = standing
    diaries.insert(0, candidate: insertion.candidate, positions: insertion.positions, start: insertion.start)
    return Offer(
      sessions: docket.sessionsInOrder(of: diaries), addedTravelMinutes: insertion.addedTravel,
      addedFacilitatorDays: insertion.addedDays)
  }

  /// Where the sessions are now, driven in the order of the clock.
  private var current: Offer {
    var travel = 0
    var days = 0
    for key in Set(planned.flatMap(\.facilitators)) {
      guard let first = planned.first, let index = docket.roster.indices.first(where: { docket.roster[$0].key == key })
      else { continue }
      let number = docket.problem.weeks.first.distance(to: first.span.day)
      let route = compiled.routeOf[index * compiled.dayCount + number]
      let stops = route < 0 ? [] : Array(standing.stops(of: route))
      let at = stops.firstIndex { compiled.fixedStart[$0] > first.span.start.minutes } ?? stops.count
      let shift =
        route < 0
        ? CompiledProblem.Route(
          docket.roster[index], index: index, day: number, base: docket.bases[index], hours: .schoolDay)
        : compiled.routes[route]
      var with = stops
      with.insert(0, at: at)
      travel += compiled.travelMinutes(with, route: shift) - compiled.travelMinutes(stops, route: shift)
      if stops.isEmpty { days += 1 }
    }
    return Offer(sessions: planned, addedTravelMinutes: travel, addedFacilitatorDays: days)
  }
}
