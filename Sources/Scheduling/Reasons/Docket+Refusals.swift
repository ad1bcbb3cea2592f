import ProgrammeModel

extension Docket {
  /// One refusal for each group of each visit without a place.
  func refusals(after diaries: Diaries) -> [Refusal] {
    let standingOnly = Diaries(compiled)
    let finder = NearMissFinder(docket: self, diaries: diaries, timetable: timetable(of: diaries))
    return visits.indices.filter { diaries.place[$0] < 0 }.flatMap { index in
      let visit = visits[index]
      let waits = before[index].flatMap { diaries.place[$0] < 0 ? visits[$0].request.key : nil }
      let obstacle =
        visit.obstacle ?? waits.map(Refusal.Obstacle.waitsFor)
        ?? .crowdedOut(standing: standingInTheWay(of: index, standingOnly))
      let misses = finder.nearMisses(of: index, obstacle: obstacle)
      return visit.groups.map { group in
        Refusal(
          request: visit.request.key, group: group.key, openDays: visit.openDays, obstacle: obstacle,
          nearMisses: misses)
      }
    }
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
