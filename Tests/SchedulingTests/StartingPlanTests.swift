import ProgrammeModel
import Scheduling
import Testing

struct StartingPlanTests {
  private func rank(_ plan: Plan) -> [Int] {
    [-plan.figures.priority, plan.figures.travelMinutes, plan.figures.facilitatorDays]
  }

  @Test(arguments: seeds(12))
  func `begun from a plan that is possible still, a search never ends with a worse one`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let size = ProblemSize(
      requests: 20, facilitators: 4, days: 10, standing: dice.pick([0, 6]), isEasy: dice.chance(60))
    let problem = PlanningProblem.random(size, using: &dice).withRules(using: &dice)
    let first = plan(problem, seed: seed, limit: .iterations(2_000))
    let again = plan(problem, seed: seed + 1, limit: .iterations(1), from: first.sessions)
    #expect(!rank(first).lexicographicallyPrecedes(rank(again)))
    #expect(MinuteChecker(problem: problem).faults(again.sessions) == [])
    let like = problem.facilitators[0]
    let more = problem.with(
      facilitators: problem.facilitators + [like.with(key: makeKey(2, 800), code: makeCode("more"))],
      travel: TravelTimes(places: problem.travel.places + [.base(makeKey(2, 800))]) { from, to in
        func place(_ place: Place) -> Place { place == .base(makeKey(2, 800)) ? .base(like.key) : place }
        return problem.travel.minutes(from: place(from), to: place(to)) ?? 0
      })
    let then = plan(more, seed: seed, limit: .iterations(1), from: first.sessions)
    #expect(!rank(first).lexicographicallyPrecedes(rank(then)))
    #expect(MinuteChecker(problem: more).faults(then.sessions) == [])
  }

  @Test(arguments: seeds(6))
  func `what no longer fits is left out of the beginning`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let problem = PlanningProblem.random(
      ProblemSize(requests: 20, facilitators: 4, days: 10, isEasy: true), using: &dice
    )
    .withRules(using: &dice)
    let first = plan(problem, seed: seed, limit: .iterations(400))
    let fewer = problem.with(facilitators: Array(problem.facilitators.dropFirst(2)))
    let then = plan(fewer, seed: seed, limit: .iterations(1), from: first.sessions)
    #expect(MinuteChecker(problem: fewer).faults(then.sessions) == [])
  }
}
