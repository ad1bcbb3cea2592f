import ProgrammeModel
import Scheduling
import Testing

extension PlanningProblem {
  /// The same problem with something wished for.
  func wishing(_ grounds: WishGrounds) -> PlanningProblem {
    PlanningProblem(
      weeks: weeks, hosts: hosts, facilitators: facilitators, requests: requests, placed: placed, types: types,
      closures: closures, standing: standing, travel: travel, turnaroundMinutes: turnaroundMinutes,
      agreedDays: agreedDays, agreedSeries: agreedSeries, wishes: grounds)
  }
}

struct WishTests {
  private func made(_ world: World, _ grounds: WishGrounds) -> Plan {
    plan(world.problem.wishing(grounds), seed: 1, limit: .iterations(50))
  }

  /// Two people from one base, either of whom could do everything.
  private var twins: World {
    var world = World()
    world.facilitators = [World.facilitator(1), World.facilitator(2)]
    return world
  }

  @Test func `days out are spread over those who could go`() {
    var world = twins
    let limits = DayLimits(sessions: 1, breakMinutes: 0, breakStart: makeHours(690, 810))
    world.facilitators = [World.facilitator(1, limits: limits), World.facilitator(2, limits: limits)]
    world.together = false
    world.groups = (1...4).map { makeGroup($0) }
    let plan = made(world, WishGrounds(order: [.fairLoad]))
    #expect(plan.wishes == [.fairLoad(fewest: 2, most: 2)])
    #expect(plan.sessions.count { $0.facilitators == [World.person] } == 2)
  }

  @Test func `whole days change hands between people of one base`() {
    var world = twins
    world.groups = [makeGroup(1)]
    world.windows = [RequestWindow(days: makeRange(World.monday, World.monday))]
    // Two visits a day at two hosts: neither can go to the other person without a second day out.
    world.more = (0..<4).flatMap { day in
      [World.host, World.other].map { host in
        let only = World.monday.advanced(by: day)
        return makeRequest(
          10 + 2 * day + (host == World.host ? 0 : 1), host: host, type: "talk", groups: [makeGroup(20 + 2 * day)],
          windows: [RequestWindow(days: makeRange(only, only))])
      }
    }
    let plan = made(world, WishGrounds(order: [.fairLoad]))
    #expect(plan.wishes == [.fairLoad(fewest: 2, most: 2)])
  }

  @Test func `somebody goes who has been there before`() {
    let plan = made(twins, WishGrounds(order: [.knownFaces], familiar: [World.host: [World.second]]))
    #expect(plan.sessions.map(\.facilitators) == [[World.second]])
    #expect(plan.wishes == [.knownFaces(1, of: 1)])
  }

  @Test func `a Welsh speaker goes to a Welsh-medium host that did not ask`() {
    var world = twins
    world.facilitators = [World.facilitator(1), World.facilitator(2, languages: [.cy, .en])]
    world.medium = LanguageMedium(code: "WM")
    let plan = made(world, WishGrounds(order: [.welsh]))
    #expect(plan.sessions.map(\.facilitators) == [[World.second]])
    #expect(plan.wishes == [.welsh(1, of: 1)])
  }

  @Test(arguments: [World.host, World.other])
  func `of two requests alike the host goes first that nobody reached for longest`(recent: Key<Host>) {
    var world = World()
    world.windows = [RequestWindow(days: makeRange(World.monday, World.monday), hours: makeHours(600, 660))]
    world.more = [makeRequest(2, host: World.other, type: "talk", groups: [makeGroup(2)], windows: world.windows)]
    let plan = made(
      world,
      WishGrounds(order: [.longestUnvisited], lastVisits: [recent: World.monday.advanced(by: -20)]))
    let reached = plan.sessions.map { $0.request == makeKey(3, 1) ? World.host : World.other }
    #expect(reached == [recent == World.host ? World.other : World.host])
    #expect(plan.wishes == [.longestUnvisited(new: 1, of: 1)])
  }

  @Test func `what hosts were told stays, time and all, and what does not is named`() {
    let told = WishGrounds.Announced(
      span: makeSpan(World.monday.advanced(by: 2), 640, 60), facilitators: [World.second])
    let group: Key<Group> = makeKey(4, 1)
    let plan = made(twins, WishGrounds(order: [.announced], announced: [group: told]))
    #expect(plan.sessions.map(\.span) == [told.span])
    #expect(plan.sessions.map(\.facilitators) == [[World.second]])
    #expect(plan.wishes == [.announced(kept: 1, changed: [])])
    var world = twins
    world.facilitators = [World.facilitator(1)]
    #expect(
      made(world, WishGrounds(order: [.announced], announced: [group: told])).wishes
        == [.announced(kept: 0, changed: [group])])
  }

  @Test(arguments: UInt64(0)..<6)
  func `wishes never cost priority, travel or a day out, and the plan still holds`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let size = ProblemSize(requests: 18, facilitators: 4, days: 5, standing: 4, isEasy: dice.chance(50))
    let problem = PlanningProblem.random(size, using: &dice)
    let plain = plan(problem, seed: seed, limit: .iterations(600))
    let hosts = problem.hosts.keys.sorted()
    let grounds = WishGrounds(
      order: PlanWish.allCases.shuffled(using: &dice),
      familiar: Dictionary(uniqueKeysWithValues: hosts.map { ($0, [dice.pick(problem.facilitators).key]) }),
      lastVisits: Dictionary(
        uniqueKeysWithValues: hosts.prefix(8).map { ($0, problem.weeks.first.advanced(by: -hosts.count)) }))
    let wished = plan(problem.wishing(grounds), seed: seed, limit: .iterations(600))
    let checker = MinuteChecker(problem: problem)
    #expect(checker.faults(wished.sessions) == [])
    #expect(
      (-wished.figures.priority, wished.figures.travelMinutes, wished.figures.facilitatorDays)
        <= (-plain.figures.priority, plain.figures.travelMinutes, plain.figures.facilitatorDays))
    let driven = checker.travel(wished.sessions)
    #expect(driven.minutes == wished.figures.travelMinutes && driven.days == wished.figures.facilitatorDays)
    #expect(wished.wishes.map(\.wish) == grounds.order)
  }
}
