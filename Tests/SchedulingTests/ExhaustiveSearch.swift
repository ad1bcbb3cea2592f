import ProgrammeModel
import Scheduling

/// Tries everything: every crew and day for every visit, and every quarter of an hour to start at.
///
/// Exact where all times are multiples of fifteen minutes and no visit is split.
struct ExhaustiveSearch {
  struct Unit {
    let request: Request
    let type: SessionType
    let groups: [Group]
    var priority: Int { request.priority * groups.count }
  }

  struct Choice: Hashable {
    let unit: Int
    let crew: [Int]
  }

  let problem: PlanningProblem
  let units: [Unit]
  private var known: [String: Bool] = [:]

  init(_ problem: PlanningProblem) {
    self.problem = problem
    units = problem.requests.flatMap { request -> [Unit] in
      guard let type = problem.types[request.type] else { return [] }
      let fit = request.groups.filter { type.groupSize.contains($0.expected) }
      if request.together { return fit.isEmpty ? [] : [Unit(request: request, type: type, groups: fit)] }
      return fit.map { Unit(request: request, type: type, groups: [$0]) }
    }
  }

  /// The most priority that any plan reaches.
  mutating func bestPriority() -> Int { best(from: 0, placed: [:], so: 0, atLeast: -1) }

  private mutating func best(from unit: Int, placed: [Day: [Choice]], so far: Int, atLeast: Int) -> Int {
    guard unit < units.count else { return far }
    guard far + units[unit...].reduce(0, { $0 + $1.priority }) > atLeast else { return atLeast }
    var best = atLeast
    for day in problem.weeks.days {
      for crew in crews(units[unit].type.facilitators) {
        var with = placed
        with[day, default: []].append(Choice(unit: unit, crew: crew))
        guard isPossible(with[day] ?? [], on: day) else { continue }
        best = max(best, self.best(from: unit + 1, placed: with, so: far + units[unit].priority, atLeast: best))
      }
    }
    return max(best, self.best(from: unit + 1, placed: placed, so: far, atLeast: best))
  }

  private func crews(_ size: Int) -> [[Int]] {
    let people = Array(problem.facilitators.indices)
    if size == 1 { return people.map { [$0] } }
    return people.flatMap { a in people.filter { $0 > a }.map { [a, $0] } }
  }

  private mutating func isPossible(_ choices: [Choice], on day: Day) -> Bool {
    let name = "\(day) \(choices.map { "\($0.unit)\($0.crew)" })"
    if let answer = known[name] { return answer }
    let answer = isPossible(choices[...], on: day, sessions: [])
    known[name] = answer
    return answer
  }

  private func isPossible(_ choices: ArraySlice<Choice>, on day: Day, sessions: [PlannedSession]) -> Bool {
    let checker = MinuteChecker(problem: problem)
    guard let choice = choices.first else { return checker.faults(sessions) == [] }
    let unit = units[choice.unit]
    let crew = choice.crew.map { problem.facilitators[$0].key }
    for start in stride(from: 540, through: 900, by: 15) {
      let made = unit.sessions(on: day, start: start, crew: crew, turnaround: problem.turnaroundMinutes)
      guard made.flatMap(checker.ruleFaults) == [] else { continue }
      let clashes = sessions.contains { other in
        !Set(other.facilitators).isDisjoint(with: crew) && made.contains { $0.span.overlaps(other.span) }
      }
      if !clashes, isPossible(choices.dropFirst(), on: day, sessions: sessions + made) { return true }
    }
    return false
  }
}

extension ExhaustiveSearch.Unit {
  /// The groups one after the other; empty when they would run past midnight.
  func sessions(on day: Day, start: Int, crew: [Key<Facilitator>], turnaround: Int) -> [PlannedSession] {
    let end = start + groups.count * type.minutes + (groups.count - 1) * turnaround
    guard end <= 1_440 else { return [] }
    return groups.enumerated().map { index, group in
      PlannedSession(
        request: request.key, group: group.key,
        span: makeSpan(day, start + index * (type.minutes + turnaround), type.minutes), facilitators: crew,
        reason: .init(openDays: 0, choices: 0, addedTravelMinutes: 0, sharesDayWith: 0))
    }
  }
}
