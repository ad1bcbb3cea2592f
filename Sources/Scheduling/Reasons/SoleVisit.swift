import ProgrammeModel

/// Where the groups of one request would go beside everything that stands, and nothing else is planned.
struct SoleVisit {
  let docket: Docket
  let standing: Diaries
  let best: Diaries

  /// Nil unless all groups have a place; each visit then has the cheapest one left.
  init?(_ problem: PlanningProblem) {
    let docket = Docket(problem)
    guard !docket.visits.isEmpty, docket.visits.allSatisfy({ $0.obstacle == nil }) else { return nil }
    let standing = Diaries(docket.compiled)
    var diaries = standing
    for visit in docket.visits.indices {
      let found = docket.compiled.candidates(of: visit).compactMap { diaries.insertion(of: visit, candidate: $0) }
      guard let cheapest = found.min(by: { ($0.cost, $0.candidate) < ($1.cost, $1.candidate) }) else { return nil }
      diaries.insert(visit, candidate: cheapest.candidate, positions: cheapest.positions, start: cheapest.start)
    }
    self.docket = docket
    self.standing = standing
    best = diaries
  }

  var addedTravel: Int { best.totalTravel - standing.totalTravel }
  var sessions: [PlannedSession] { docket.sessionsInOrder(of: best) }
}
