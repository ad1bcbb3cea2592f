import ProgrammeModel
import Scheduling
import Testing

struct PlanTests {
  static func problem(_ seed: UInt64) -> PlanningProblem {
    var dice = SplitMix64(seed: seed)
    let size = ProblemSize(
      requests: Int.random(in: 3...25, using: &dice), facilitators: Int.random(in: 1...5, using: &dice),
      days: dice.pick([3, 5, 10]), standing: dice.pick([0, 3, 8]))
    return .random(size, using: &dice)
  }

  @Test(arguments: seeds(60))
  func `every plan holds when it is walked through minute by minute`(seed: UInt64) {
    let problem = Self.problem(seed)
    let plan = plan(problem, seed: seed, limit: .iterations(300))
    let checker = MinuteChecker(problem: problem)
    #expect(checker.faults(plan.sessions) == [])
    let travel = checker.travel(plan.sessions)
    #expect(plan.figures.travelMinutes == travel.minutes)
    #expect(plan.figures.facilitatorDays == travel.days)
  }

  @Test(arguments: seeds(60))
  func `every group is either planned or refused, once`(seed: UInt64) {
    let problem = Self.problem(seed)
    let plan = plan(problem, seed: seed, limit: .iterations(100))
    let asked = problem.requests.flatMap { request in request.groups.map { "\(request.key) \($0.key)" } }
    let answered =
      plan.sessions.map { "\($0.request) \($0.group)" } + plan.refusals.map { "\($0.request) \($0.group)" }
    #expect(answered.sorted() == asked.sorted())
    #expect(plan.figures.sessionsAsked == asked.count)
    #expect(plan.figures.sessions == plan.sessions.count)
    #expect(plan.figures.priorityAsked == problem.requests.reduce(0) { $0 + $1.priority * $1.groups.count })
  }

  @Test(arguments: seeds(20))
  func `the same seed gives the same plan, in whatever order the lists come`(seed: UInt64) {
    let problem = Self.problem(seed)
    var dice = SplitMix64(seed: seed &+ 1_000)
    let first = plan(problem, seed: seed, limit: .iterations(300))
    #expect(plan(problem.shuffled(using: &dice), seed: seed, limit: .iterations(300)) == first)
    #expect(plan(problem.shuffled(using: &dice), seed: seed, limit: .iterations(300)) == first)
  }

  @Test func `groups that are placed already are left out`() {
    let problem = Self.problem(3)
    let placed = Set(problem.requests.flatMap(\.groups).map(\.key).enumerated().filter { $0.0 % 2 == 0 }.map(\.1))
    let rest = PlanningProblem(
      weeks: problem.weeks, hosts: problem.hosts, facilitators: problem.facilitators, requests: problem.requests,
      placed: placed, types: problem.types, closures: problem.closures, standing: problem.standing,
      travel: problem.travel)
    let plan = plan(rest, seed: 1, limit: .iterations(100))
    let answered = Set(plan.sessions.map(\.group) + plan.refusals.map(\.group))
    #expect(answered == Set(problem.requests.flatMap(\.groups).map(\.key)).subtracting(placed))
    #expect(plan.figures.sessionsAsked == answered.count)
  }

  @Test(arguments: seeds(16))
  func `a travel table with detours and one-way streets is obeyed`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let places = Self.problem(seed).travel.places
    let travel = TravelTimes(places: places) { _, _ in dice.pick([5, 5, 5, 60, 150]) }
    let problem = Self.problem(seed).with(travel: travel)
    let plan = plan(problem, seed: seed, limit: .iterations(200))
    #expect(MinuteChecker(problem: problem).faults(plan.sessions) == [])
    #expect(plan.figures.travelMinutes == MinuteChecker(problem: problem).travel(plan.sessions).minutes)
  }

  @Test func `an empty problem has an empty plan`() {
    let problem = Self.problem(1).with(requests: [], standing: [])
    let plan = plan(problem, seed: 1, limit: .seconds(5))
    #expect(plan.sessions == [] && plan.refusals == [] && plan.iterations == 0)
    #expect(plan.figures.travelMinutes == 0)
  }

  @Test func `progress goes from the first plan to the last`() {
    let problem = Self.problem(4)
    var told: [PlanProgress] = []
    let plan = plan(problem, seed: 1, limit: .iterations(200)) { told.append($0) }
    #expect(told.map(\.iteration) == told.map(\.iteration).sorted())
    #expect(told.map(\.best.priority) == told.map(\.best.priority).sorted())
    #expect(told.last?.fraction == 1)
    #expect(told.last?.best == plan.figures)
    #expect(told.map(\.ceiling) == told.map(\.ceiling).sorted(by: >))
    #expect(told.allSatisfy { $0.best.priority <= $0.ceiling && $0.ceiling <= $0.best.priorityAsked })
    #expect(told.last?.ceiling == plan.ceiling)
    #expect(plan.iterations == 200)
  }
}
