public import ProgrammeModel

/// The standing sessions that break a rule of planning: somebody is not there, not at work or not qualified, or a day's
/// journeys cannot be made.
///
/// - Parameter problem: Only sessions in its weeks are looked at.
public func brokenSessions(in problem: PlanningProblem) -> Set<Key<Session>> {
  let docket = Docket(problem.changing(requests: []))
  var broken: Set<Key<Session>> = []
  for (route, sessions) in docket.standingSessions.enumerated() where !docket.compiled.routes[route].isOpen {
    broken.formUnion(sessions.map(\.key))
  }
  let people = Dictionary(
    docket.roster.indices.map { (docket.roster[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
  for session in problem.standing where session.takesTime && problem.weeks.contains(session.span.day) {
    let needs =
      problem.types[session.type].map { type in
        type.qualifications.map(Refusal.Lack.qualification)
          + type.checks(supervised: session.supervised).map(Refusal.Lack.check)
      } ?? []
    let isWhole = session.facilitators.allSatisfy { key in
      guard let index = people[key] else { return false }
      return !docket.roster.delivers(index) || docket.roster.isQualified(index, for: needs, on: session.span.day)
    }
    if !isWhole { broken.insert(session.key) }
  }
  return broken
}
