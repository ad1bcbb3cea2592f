import ProgrammeModel

extension Docket {
  /// One refusal for each group of each visit without a place.
  func refusals(after diaries: Diaries) -> [Refusal] {
    let standingOnly = Diaries(compiled)
    let finder = NearMissFinder(docket: self, diaries: diaries, timetable: timetable(of: diaries))
    return visits.indices.filter { diaries.place[$0] < 0 }.flatMap { index in
      let visit = visits[index]
      let obstacle =
        visit.obstacle ?? waiting(index, in: diaries).map(Refusal.Obstacle.waitsFor)
        ?? .crowdedOut(standing: standingInTheWay(of: index, standingOnly))
      let misses = finder.nearMisses(of: index, obstacle: obstacle)
      return visit.groups.map { group in
        Refusal(
          request: visit.request.key, group: group.key, openDays: visit.openDays, obstacle: obstacle,
          nearMisses: misses)
      }
    }
  }

  /// The request before a visit in its series, where that has no place or one that leaves no day for this.
  private func waiting(_ visit: Int, in diaries: Diaries) -> Key<Request>? {
    guard let first = before[visit] else { return nil }
    let request = visits[first].request.key
    let candidate = diaries.place[first]
    guard candidate >= 0 else { return request }
    let route = diaries.problem.candidateRoutes[diaries.problem.routes(of: candidate).lowerBound]
    let earliest = day(compiled.routes[route].day).advanced(by: visits[visit].request.after?.days ?? 0)
    return visits[visit].openDays.contains { $0 >= earliest } ? nil : request
  }

  /// The fewest standing sessions that would have to go from one crew's day; 0 when it fits beside all that stand.
  private func standingInTheWay(of visit: Int, _ standingOnly: Diaries) -> Int {
    var fewest = Int.max
    for candidate in compiled.candidates(of: visit) {
      if standingOnly.insertion(of: visit, candidate: candidate) != nil { return 0 }
      let there = compiled.routes(of: candidate).flatMap { standingSessions[compiled.candidateRoutes[$0]] }
      fewest = min(fewest, Set(there.map(\.key)).count)
    }
    return fewest == Int.max ? 0 : fewest
  }
}
