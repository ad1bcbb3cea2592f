import ProgrammeModel

/// A problem made ready: visits and people in a fixed order, and the numbers that a search works on.
///
/// Visits and blocks have the same indices, facilitators the same as in the roster, and days count from the first of the
/// weeks.
struct Docket: Sendable {
  let problem: PlanningProblem
  let roster: Roster
  let visits: [Visit]
  /// For each visit the one before it in its series that has to be placed as well.
  let before: [Int?]
  let compiled: CompiledProblem
  /// For each visit the crews and days that would do on an empty day.
  let choices: [Int]
  /// The site of each facilitator's base.
  let bases: [Int]
  /// Standing sessions of each route.
  let standingSessions: [[Session]]

  init(_ problem: PlanningProblem) {
    let roster = problem.roster
    var (visits, before) = problem.linked(problem.visits(roster: roster))
    let compiler = Compiler(problem, roster: roster, visits: visits)
    var compiled = compiler.withoutCandidates()
    let choices = compiler.addCandidates(to: &compiled)
    for (index, visit) in visits.enumerated() where visit.obstacle == nil && choices[index] == 0 {
      visits[index].obstacle = compiler.obstacle(toAnyChoice: index, in: compiled)
    }
    compiler.closeDaysAlreadyBroken(in: &compiled)
    self.problem = problem
    self.roster = roster
    self.visits = visits
    self.before = before
    self.compiled = compiled
    self.choices = choices
    bases = roster.facilitators.map { compiler.siteOf[.base($0.key)] ?? compiled.nowhere }
    standingSessions = compiler.standing.map { $0.flatMap(\.sessions) }
  }

  /// Whether a visit has to keep a gap to another that is planned with it.
  func isInSeries(_ visit: Int) -> Bool { before[visit] != nil || before.contains(visit) }

  func day(_ index: Int) -> Day { problem.weeks.first.advanced(by: index) }
}

extension PlanningProblem {
  /// Those whose base is on the map.
  var roster: Roster {
    Roster(facilitators.filter { travel.minutes(from: .base($0.key), to: .base($0.key)) != nil }, booked: booked)
  }
}
