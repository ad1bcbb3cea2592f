import ProgrammeModel
import Scheduling
import Testing

struct ExhaustiveTests {
  @Test(arguments: seeds(10))
  func `small problems reach the most priority there is`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let size = ProblemSize(
      requests: 4, facilitators: 2, days: dice.pick([1, 2, 3]), hosts: 4, teams: dice.chance(50),
      together: dice.chance(70), standing: dice.pick([0, 1, 2]), grid: 15, mostGroups: dice.pick([1, 1, 2]),
      isEasy: true)
    var problem = PlanningProblem.random(size, using: &dice)
    while problem.requests.reduce(0, { $0 + ($1.together ? 1 : $1.groups.count) }) > 5 {
      problem = problem.with(requests: Array(problem.requests.dropLast()))
    }
    var search = ExhaustiveSearch(problem)
    #expect(plan(problem, seed: seed, limit: .iterations(1_500)).figures.priority == search.bestPriority())
  }
}
