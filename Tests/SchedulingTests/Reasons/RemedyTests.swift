import ProgrammeModel
import Scheduling
import Testing

/// What explanations promise, tried by planning anew and looked into minute by minute.
struct RemedyTests {
  private static func problem(_ seed: UInt64, requests: Int = 12) -> PlanningProblem {
    var dice = SplitMix64(seed: seed)
    let size = ProblemSize(
      requests: requests, facilitators: Int.random(in: 2...3, using: &dice), days: dice.pick([3, 5]),
      standing: dice.pick([0, 4]))
    return .random(size, using: &dice)
  }

  /// Whether planning finds a place for all of some groups.
  private func plans(_ groups: [Key<Group>], _ problem: PlanningProblem) -> Bool {
    let plan = plan(problem, seed: 1, limit: .iterations(1))
    return Set(groups).isSubset(of: plan.sessions.map(\.group))
  }

  @Test(arguments: UInt64(5)..<12)
  func `every remedy, applied, sees its groups planned, and none of its changes can be left out`(seed: UInt64) throws {
    try look(at: Self.problem(seed), seed)
  }

  @Test(arguments: seeds(8))
  func `the same where evenings are counted, needs booked and series kept`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let size = ProblemSize(requests: 8, facilitators: 2, days: 5, standing: dice.pick([0, 4]), isEasy: true)
    try look(at: .random(size, using: &dice).withRules(using: &dice), seed)
  }

  private func look(at problem: PlanningProblem, _ seed: UInt64) throws {
    let plan = plan(problem, seed: seed, limit: .iterations(300))
    let held = problem.holding(plan.sessions)
    for request in problem.requests.prefix(8) {
      let refused = plan.refusals.filter { $0.request == request.key }.map(\.group)
      for groups in visits(of: request, groups: refused, in: held) {
        // All others are taken as placed or refused for good; what follows a refused one still waits.
        let others = held.requests.filter { $0.key != request.key }
        let whole = held.with(
          requests: others + [request], placed: held.placed.union(others.flatMap(\.groups).map(\.key)))
        for remedy in remedies(for: groups, of: request, in: held) {
          let changed = alone(groups, of: request, in: whole.applying(remedy.changes, for: request.key))
          #expect(plans(groups, changed), "\(remedy.changes)")
          #expect(MinuteChecker(problem: changed).faults(remedy.sessions) == [])
          #expect(Set(remedy.sessions.map(\.group)).isSuperset(of: groups))
          for index in remedy.changes.indices {
            var fewer = remedy.changes
            fewer.remove(at: index)
            let without = alone(groups, of: request, in: whole.applying(fewer, for: request.key))
            #expect(!plans(groups, without), "\(remedy.changes)")
          }
        }
      }
    }
  }

  /// The same problem with nothing of a request but the visits that hold some groups.
  private func alone(
    _ groups: [Key<Group>], of request: Request, in problem: PlanningProblem
  ) -> PlanningProblem {
    guard let whole = problem.requests.first(where: { $0.key == request.key }) else { return problem }
    let open = whole.groups.map(\.key).filter { !problem.placed.contains($0) }
    let parts = visits(of: whole, groups: open, in: problem).filter { $0.contains(where: groups.contains) }
    let asked = whole.changed(groups: whole.groups.filter { group in parts.contains { $0.contains(group.key) } })
    return problem.with(requests: problem.requests.filter { $0.key != request.key } + [asked])
  }

  @Test(arguments: UInt64(0)..<5)
  func `what another place costs is what driving there costs, and no place costs less`(seed: UInt64) throws {
    let problem = Self.problem(seed, requests: 8)
    let plan = plan(problem, seed: seed, limit: .iterations(300))
    let checker = MinuteChecker(problem: problem)
    for session in plan.sessions {
      let request = try #require(problem.requests.first { $0.key == session.request })
      guard request.groups.count == 1 else { continue }
      let others = plan.sessions.filter { $0 != session }
      let compared = try #require(comparison(of: [session], of: request, in: problem.holding(plan.sessions)))
      func cost(_ sessions: [PlannedSession]) -> Int {
        checker.travel(others + sessions).minutes - checker.travel(others).minutes
      }
      #expect(compared.current.addedTravelMinutes == cost([session]))
      for offer in [compared.otherDay, compared.otherPeople].compactMap(\.self) {
        #expect(offer.addedTravelMinutes == cost(offer.sessions))
        #expect(checker.faults(others + offer.sessions) == [])
      }
      #expect(compared.otherDay?.sessions.first?.span.day != session.span.day)
      let least = leastOnOtherDays(session, of: request, beside: others, in: problem)
      if let least { #expect(compared.otherDay.map { $0.addedTravelMinutes <= least } == true) }
    }
  }

  /// The least travel that any person's any start on another day adds, tried every five minutes; nil where nothing fits.
  private func leastOnOtherDays(
    _ session: PlannedSession, of request: Request, beside others: [PlannedSession], in problem: PlanningProblem
  ) -> Int? {
    guard let type = problem.types[request.type], type.facilitators == 1 else { return nil }
    let checker = MinuteChecker(problem: problem)
    let unit = ExhaustiveSearch.Unit(request: request, type: type, groups: request.groups)
    let before = checker.travel(others).minutes
    var least: Int?
    for person in problem.facilitators {
      for day in problem.weeks.days where day != session.span.day && person.shift(on: day) != nil {
        for start in stride(from: 540, through: 900, by: 15) {
          let made = unit.sessions(on: day, start: start, crew: [person.key], turnaround: problem.turnaroundMinutes)
          guard !made.isEmpty, made.flatMap(checker.ruleFaults) == [],
            checker.dayFaults(person, day, others + made) == []
          else { continue }
          least = min(least ?? .max, checker.travel(others + made).minutes - before)
        }
      }
    }
    return least
  }
}

/// One of each kind of remedy, in a world with nothing else in the way.
struct RemedyKindTests {
  private func changes(_ world: World) -> [[RuleChange]] {
    let problem = world.problem
    return remedies(for: world.groups.map(\.key), of: world.request, in: problem.holding(world.plan.sessions))
      .map(\.changes)
  }

  @Test func `leave that is given up, a day the host adds and a person who learns are told apart`() {
    var world = World()
    world.facilitators = [World.facilitator(1, leave: [makeRange(World.monday, World.monday.advanced(by: 1))])]
    world.windows = [RequestWindow(days: makeRange(World.monday, World.monday))]
    let found = changes(world)
    #expect(found.contains([.free(World.person, on: World.monday)]))
    #expect(found.contains([.offersDay(World.monday.advanced(by: 2))]))
  }

  @Test func `a morning is asked for where the afternoon is too short`() {
    var world = World()
    world.windows = [
      RequestWindow(days: makeRange(World.monday, World.monday), hours: makeHours(840, 870))
    ]
    #expect(changes(world).first == [.offers(makeHours(540, 720))])
  }

  @Test func `another request gives way where it takes the time, at its own priority`() {
    var world = World()
    world.windows = [RequestWindow(days: makeRange(World.monday, World.monday), hours: makeHours(600, 665))]
    world.facilitators = [World.facilitator(1, limits: DayLimits.usual)]
    world.more = [
      makeRequest(
        2, host: World.other, type: "talk", groups: [makeGroup(2)], windows: world.windows, priority: 9)
    ]
    #expect(world.plan.sessions.map(\.request) == [makeKey(3, 2)])
    #expect(changes(world).contains([.givesWay(makeKey(3, 2), [makeKey(4, 2)], priority: 9)]))
  }

  @Test func `the widest gap of a series that would do is named, before and after what is agreed`() {
    let first: Key<Request> = makeKey(3, 9)
    func found(agreed: Day, isBefore: Bool) -> [[RuleChange]] {
      let world = World()
      let link = Request.SeriesLink(request: isBefore ? first : world.request.key, days: 14)
      let problem = world.problem
      let request = isBefore ? world.request.changed(after: link) : world.request
      let series = PlanningProblem(
        weeks: problem.weeks, hosts: problem.hosts, facilitators: problem.facilitators, requests: [request],
        types: problem.types, travel: problem.travel, agreedDays: [first: ["9A": agreed]],
        agreedSeries: isBefore ? [:] : [request.key: [first: link]])
      #expect(plan(series, seed: 1, limit: .iterations(20)).refusals.map(\.obstacle) == [.waitsFor(first)])
      let all = remedies(for: world.groups.map(\.key), of: request, in: series)
      for remedy in all {
        let changed = series.applying(remedy.changes, for: request.key)
        #expect(plan(changed, seed: 1, limit: .iterations(20)).refusals == [])
      }
      return all.map(\.changes)
    }
    let friday = World.monday.advanced(by: 4)
    #expect(
      found(agreed: friday.advanced(by: -11), isBefore: true) == [[.keepsGap(to: first, days: 11, insteadOf: 14)]])
    #expect(
      found(agreed: World.monday.advanced(by: 9), isBefore: false)
        == [[.keepsGap(to: first, days: 9, insteadOf: 14)]])
    #expect(found(agreed: friday, isBefore: true) == [])
  }

  @Test func `two changes are named where neither helps alone`() {
    var world = World()
    world.language = .cy
    world.windows = [RequestWindow(days: makeRange(World.monday, World.monday))]
    world.facilitators = [World.facilitator(1, leave: [makeRange(World.monday, World.monday.advanced(by: 4))])]
    #expect(
      changes(world).first.map(Set.init) == [.free(World.person, on: World.monday), .speaks(World.person, .cy)])
  }

  /// Three groups that go together on one Monday, with somebody who sees so many a day.
  private func together(sessions: Int) -> World {
    var world = World()
    world.windows = [RequestWindow(days: makeRange(World.monday, World.monday))]
    world.groups = [makeGroup(1), makeGroup(2), makeGroup(3)]
    world.facilitators = [World.facilitator(1, limits: .usual.with(sessions: sessions))]
    return world
  }

  @Test func `a session a day more is named only where it sees a group planned after what is agreed`() throws {
    let world = together(sessions: 1)
    let held = world.problem.holding(world.plan.sessions)
    let refused = world.plan.refusals.map(\.group)
    #expect(refused == [makeKey(4, 2), makeKey(4, 3)])
    for group in refused {
      let found = remedies(for: [group], of: world.request, in: held).map(\.changes)
      #expect(found.contains([.takes(World.person, sessions: 2)]))
    }
    let later = held.applying([.takes(World.person, sessions: 2)], for: world.request.key)
    let plan = plan(later, seed: 1, limit: .iterations(50))
    #expect(plan.sessions.map(\.group) == [makeKey(4, 2)])
    let found = remedies(for: [makeKey(4, 3)], of: world.request, in: later.holding(plan.sessions)).map(\.changes)
    #expect(found.contains([.takes(World.person, sessions: 3)]))
  }

  @Test func `a day that is given free is not named where it makes groups one visit that does not fit`() {
    func found(until end: Int) -> (isNamed: Bool, planned: Int) {
      var world = World()
      let tuesday = World.monday.advanced(by: 1)
      world.windows = [RequestWindow(days: makeRange(World.monday, tuesday), hours: makeHours(600, end))]
      world.groups = [makeGroup(1), makeGroup(2)]
      world.facilitators = [
        World.facilitator(1, leave: [makeRange(tuesday, tuesday)], limits: .usual.with(sessions: 2))
      ]
      world.standing = [
        makeSession(
          1, host: World.other, type: "talk", span: makeSpan(World.monday, 600, 60), facilitators: [World.person])
      ]
      let free = RuleChange.free(World.person, on: tuesday)
      let changes = remedies(for: [makeKey(4, 1)], of: world.request, in: world.problem).map(\.changes)
      let changed = world.problem.applying([free], for: world.request.key)
      return (changes.contains([free]), plan(changed, seed: 1, limit: .iterations(50)).sessions.count)
    }
    #expect(found(until: 690) == (false, 0))
    #expect(found(until: 735) == (true, 2))
  }
}
