import ProgrammeModel
import Scheduling
import Testing

struct OffersTests {
  @Test(arguments: seeds(40))
  func `every offer holds beside all that stands, and says what it adds`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let size = ProblemSize(
      requests: 5, facilitators: 3, days: 5, standing: dice.pick([0, 6, 12]), isEasy: dice.chance(70))
    let problem = PlanningProblem.random(size, using: &dice)
    let before = MinuteChecker(problem: problem).travel([])
    for request in problem.requests {
      let checker = MinuteChecker(problem: problem)
      switch offers(for: request, in: problem) {
      case .offers(let offers):
        #expect((1...3).contains(offers.count))
        #expect(offers.map(\.addedTravelMinutes) == offers.map(\.addedTravelMinutes).sorted())
        for offer in offers {
          #expect(offer.sessions.map(\.group) == request.groups.map(\.key))
          #expect(checker.faults(offer.sessions) == [])
          let after = checker.travel(offer.sessions)
          #expect(offer.addedTravelMinutes == after.minutes - before.minutes)
          #expect(offer.addedFacilitatorDays == after.days - before.days)
        }
      case .refusals(let refusals):
        #expect(!refusals.isEmpty)
        #expect(Set(refusals.map(\.group)).isSubset(of: Set(request.groups.map(\.key))))
      }
    }
  }

  @Test func `offers are for different days where there are enough`() {
    var world = World()
    world.standing = [
      makeSession(
        1, host: World.host, type: "talk", span: makeSpan(World.monday.advanced(by: 2), 600, 60),
        facilitators: [World.person])
    ]
    guard case .offers(let offers) = offers(for: world.request, in: world.problem) else {
      Issue.record("nothing offered")
      return
    }
    #expect(offers.map(\.addedTravelMinutes) == [0, 60, 60])
    #expect(offers.first?.sessions.map(\.span.day) == [World.monday.advanced(by: 2)])
    #expect(Set(offers.flatMap(\.sessions).map(\.span.day)).count == 3)
  }

  @Test func `on a single day another person makes another offer`() {
    var world = World()
    world.windows = [RequestWindow(days: makeRange(World.monday, World.monday))]
    world.facilitators = [World.facilitator(1), World.facilitator(2)]
    guard case .offers(let offers) = offers(for: world.request, in: world.problem) else {
      Issue.record("nothing offered")
      return
    }
    #expect(offers.map { $0.sessions.flatMap(\.facilitators) } == [[World.person], [World.second]])
  }

  @Test func `where nothing fits the reason is given`() {
    var world = World()
    world.language = .cy
    guard case .refusals(let refusals) = offers(for: world.request, in: world.problem) else {
      Issue.record("something offered")
      return
    }
    #expect(refusals.map(\.obstacle) == [.nobodySpeaks(.cy, needed: 1, found: 0)])
  }
}
