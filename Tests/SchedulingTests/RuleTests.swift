import ProgrammeModel
import Scheduling
import Testing

extension PlanningProblem {
  /// The same problem with interpreters booked, series, evenings and people who know a host.
  func withRules(using dice: inout SplitMix64) -> PlanningProblem {
    let need: Code<NeedName> = makeCode("bsl-interpreter")
    let interpreters = (0..<2).map { index in
      let like = facilitators[index % facilitators.count]
      return Facilitator(
        key: makeKey(2, 900 + index), code: makeCode("bsl-\(index)"), role: "Interpreter", base: like.base,
        languages: [.en], hours: like.hours, limits: like.limits, serves: [need])
    }
    let people = facilitators.map { person -> Facilitator in
      guard dice.chance(60) else { return person }
      return Facilitator(
        key: person.key, code: person.code, role: person.role, base: person.base, languages: person.languages,
        qualifications: person.qualifications, checks: person.checks,
        hours: person.hours.mapValues { _ in makeHours(720, 1_290) }, leave: person.leave,
        limits: DayLimits(
          sessions: person.limits.sessions, breakMinutes: 0, breakStart: person.limits.breakStart,
          eveningsAWeek: dice.pick([0, 1, 1, 2])))
    }
    var changed: [Request] = []
    for request in requests {
      let isEvening = dice.chance(35)
      let windows = request.windows.map { window in
        isEvening
          ? RequestWindow(
            days: window.days, weekdays: window.weekdays,
            hours: dice.chance(70) ? makeHours(1_080, 1_260) : makeHours(900, 1_260)) : window
      }
      let groups = request.groups.enumerated().map { index, group in
        makeGroup(
          Int(group.key.description.suffix(6), radix: 16) ?? 0, group.expected, label: ["9A", "9B", "9C"][index % 3],
          needs: dice.chance(25) ? [need] : [])
      }
      let before = changed.isEmpty || !dice.chance(30) ? nil : dice.pick(changed)
      changed.append(
        makeRequest(
          request.number.value, host: request.host, type: request.type.text, groups: groups, windows: windows,
          language: request.language, priority: request.priority, together: request.together,
          supervised: request.supervised,
          after: before.map { .init(request: $0.key, days: Int.random(in: 1...3, using: &dice)) },
          people: dice.chance(15) ? [dice.pick(people).key] : []))
    }
    let all = people + interpreters
    let home = Dictionary(
      uniqueKeysWithValues: interpreters.enumerated().map {
        (Place.base($1.key), Place.base(facilitators[$0 % facilitators.count].key))
      })
    return PlanningProblem(
      weeks: weeks, hosts: hosts, facilitators: all, requests: changed, types: types, closures: closures,
      standing: standing,
      travel: TravelTimes(places: travel.places + interpreters.map { .base($0.key) }) { from, to in
        travel.minutes(from: home[from] ?? from, to: home[to] ?? to) ?? 0
      }, turnaroundMinutes: turnaroundMinutes)
  }
}

struct RuleTests {
  private static func problem(_ seed: UInt64) -> PlanningProblem {
    var dice = SplitMix64(seed: seed)
    let size = ProblemSize(
      requests: 24, facilitators: Int.random(in: 3...6, using: &dice), days: 10, standing: dice.pick([0, 6]),
      isEasy: dice.chance(60))
    return PlanningProblem.random(size, using: &dice).withRules(using: &dice)
  }

  @Test(arguments: [0, 2, 6, 17, 22, 27, 31, 38] as [UInt64])
  func `series, evenings, booked needs and known faces hold minute by minute`(seed: UInt64) {
    let problem = Self.problem(seed)
    let plan = plan(problem, seed: seed, limit: .iterations(800))
    #expect(MinuteChecker(problem: problem).faults(plan.sessions) == [])
    let answered = plan.sessions.map(\.group) + plan.refusals.map(\.group)
    #expect(answered.count == Set(answered).count)
    #expect(Set(answered) == Set(problem.requests.flatMap(\.groups).map(\.key)))
  }

  @Test func `the rules bind somewhere, so that holding them means something`() {
    var series = 0
    var evenings = 0
    var booked = 0
    for seed in UInt64(0)..<3 {
      let problem = Self.problem(seed)
      let plan = plan(problem, seed: seed, limit: .iterations(800))
      let serving = Set(problem.facilitators.filter { !$0.serves.isEmpty }.map(\.key))
      for session in plan.sessions {
        if problem.requests.first(where: { $0.key == session.request })?.after != nil { series += 1 }
        if session.span.start >= DayLimits.evening { evenings += 1 }
        if !serving.isDisjoint(with: session.facilitators) { booked += 1 }
      }
    }
    #expect(series > 2 && evenings > 2 && booked > 2)
  }

  @Test(arguments: UInt64(0)..<2)
  func `one thread or two, lists in any order: the same plan`(seed: UInt64) {
    let problem = Self.problem(seed)
    var dice = SplitMix64(seed: seed)
    let first = plan(problem, seed: seed, limit: .iterations(800), threads: 1)
    #expect(plan(problem, seed: seed, limit: .iterations(800), threads: 2) == first)
    let other = plan(problem.shuffled(using: &dice), seed: seed, limit: .iterations(800))
    #expect(other.sessions == first.sessions)
  }

  // MARK: One rule at a time

  @Test func `what follows in a series waits for what comes before it`() throws {
    var world = World()
    let groups = [makeGroup(2)]
    world.more = [
      makeRequest(
        2, host: World.host, type: "talk", groups: groups, windows: world.windows,
        after: .init(request: makeKey(3, 1), days: 3))
    ]
    let sessions = world.plan.sessions
    let first = try #require(sessions.first { $0.request == makeKey(3, 1) })
    let second = try #require(sessions.first { $0.request == makeKey(3, 2) })
    #expect(first.span.day.distance(to: second.span.day) >= 3)
    world.more = [
      makeRequest(
        2, host: World.host, type: "talk", groups: groups, windows: world.windows,
        after: .init(request: makeKey(3, 1), days: 5))
    ]
    #expect(world.plan.refusals.map(\.obstacle) == [.waitsFor(makeKey(3, 1))])
  }

  @Test func `a series goes on from the day that is agreed`() {
    let world = World()
    let follower = makeRequest(
      2, host: World.host, type: "talk", groups: [makeGroup(2)], windows: world.windows,
      after: .init(request: makeKey(3, 1), days: 2))
    let problem = world.problem
    let agreed = PlanningProblem(
      weeks: problem.weeks, hosts: problem.hosts, facilitators: problem.facilitators, requests: [follower],
      types: problem.types, travel: problem.travel,
      agreedDays: [makeKey(3, 1): ["9A": World.monday.advanced(by: 1)]])
    #expect(
      plan(agreed, seed: 1, limit: .iterations(10)).sessions.allSatisfy { $0.span.day >= World.monday.advanced(by: 3) })
    #expect(plan(agreed, seed: 1, limit: .iterations(10)).sessions.count == 1)
  }

  @Test func `one evening a week is one evening a week, and standing ones count`() {
    var world = World()
    world.facilitators = [
      World.facilitator(
        1, hours: makeHours(720, 1_290),
        limits: DayLimits(sessions: 3, breakMinutes: 0, breakStart: makeHours(690, 810), eveningsAWeek: 1))
    ]
    world.together = false
    world.groups = [makeGroup(1), makeGroup(2), makeGroup(3)]
    let evening = makeHours(1_080, 1_170)
    world.windows = [RequestWindow(days: makeRange(World.monday, World.monday.advanced(by: 4)), hours: evening)]
    #expect(Set(world.plan.sessions.map(\.span.day)).count == 1)
    world.standing = [
      makeSession(
        1, host: World.other, type: "talk", span: makeSpan(World.monday, 1_080, 60), facilitators: [World.person])
    ]
    #expect(world.plan.sessions == [])
  }

  /// Somebody who works in the evening, with a host who offers the end of the afternoon and the evening.
  private func evenings(limit: Int?) -> World {
    var world = World()
    world.facilitators = [
      World.facilitator(
        1, hours: makeHours(1_020, 1_290),
        limits: DayLimits(sessions: 3, breakMinutes: 0, breakStart: makeHours(690, 810), eveningsAWeek: limit))
    ]
    world.windows = [
      RequestWindow(days: makeRange(World.monday, World.monday.advanced(by: 4)), hours: makeHours(960, 1_230))
    ]
    return world
  }

  @Test func `whoever works late goes to a host that also offers the afternoon, limit or none`() {
    for limit in [nil, 1, 2] { #expect(evenings(limit: limit).plan.sessions.count == 1) }
    #expect(evenings(limit: 0).plan.refusals.map(\.obstacle) == [.eveningsTaken])
  }

  @Test func `of groups seen together as many are planned as a day that holds a session still takes`() {
    var world = World()
    world.windows = [RequestWindow(days: makeRange(World.monday, World.monday))]
    world.groups = [makeGroup(1), makeGroup(2), makeGroup(3)]
    world.facilitators = [World.facilitator(1, limits: .usual.with(sessions: 3))]
    #expect(world.plan.sessions.count == 3)
    world.standing = [
      makeSession(
        1, host: World.other, type: "talk", span: makeSpan(World.monday, 570, 60), facilitators: [World.person])
    ]
    #expect(world.plan.sessions.map(\.group) == [makeKey(4, 1), makeKey(4, 2)])
    // Somebody whose day is empty sees all of them.
    world.facilitators.append(World.facilitator(2, limits: .usual.with(sessions: 3)))
    #expect(world.plan.sessions.map(\.facilitators) == [[World.second], [World.second], [World.second]])
  }

  @Test func `somebody else’s limit of evenings changes nothing`() {
    var world = evenings(limit: nil)
    world.facilitators.append(
      World.facilitator(
        2, hours: makeHours(540, 720),
        limits: DayLimits(sessions: 3, breakMinutes: 0, breakStart: makeHours(690, 810), eveningsAWeek: 1)))
    #expect(world.plan.sessions.count == 1)
  }

  @Test func `a day counts as an evening only where it cannot be done by day`() {
    var world = evenings(limit: 1)
    world.facilitators = [
      World.facilitator(
        1, hours: makeHours(720, 1_290),
        limits: DayLimits(sessions: 1, breakMinutes: 0, breakStart: makeHours(690, 810), eveningsAWeek: 1))
    ]
    world.together = false
    world.groups = (1...5).map { makeGroup($0) }
    let sessions = world.plan.sessions
    #expect(sessions.count == 5)
    #expect(sessions.allSatisfy { $0.span.start < DayLimits.evening })
  }

  @Test func `an evening on a day outside the weeks planned counts in its week`() throws {
    let world = evenings(limit: 1)
    let friday = World.monday.advanced(by: 4)
    func planned(_ elsewhere: Day) -> Int {
      let problem = world.problem
      let late = PlanningProblem(
        weeks: makeRange(friday, friday.advanced(by: 3)), hosts: problem.hosts, facilitators: problem.facilitators,
        requests: problem.requests, types: problem.types, travel: problem.travel,
        eveningsElsewhere: [World.person: [elsewhere]])
      return plan(late, seed: 1, limit: .iterations(10)).sessions.count
    }
    #expect(planned(World.monday) == 0)
    #expect(planned(World.monday.advanced(by: -7)) == 1)
  }

  @Test func `an offer for several visits keeps to the evenings of a week`() {
    var world = evenings(limit: 1)
    world.together = false
    world.groups = [makeGroup(1), makeGroup(2)]
    world.facilitators = [
      World.facilitator(
        1, hours: makeHours(1_020, 1_290),
        limits: DayLimits(sessions: 1, breakMinutes: 0, breakStart: makeHours(690, 810), eveningsAWeek: 1))
    ]
    guard case .refusals = offers(for: world.request, in: world.problem) else {
      Issue.record("two evenings were offered")
      return
    }
  }

  @Test func `a request whose dates are held for its host is not planned again`() {
    let problem = World().problem
    let held = PlanningProblem(
      weeks: problem.weeks, hosts: problem.hosts, facilitators: problem.facilitators, requests: problem.requests,
      types: problem.types, travel: problem.travel, offered: [makeKey(3, 1): World.monday])
    let plan = plan(held, seed: 1, limit: .iterations(10))
    #expect(plan.sessions == [])
    #expect(plan.refusals.map(\.obstacle) == [.offered(until: World.monday)])
  }

  @Test func `an interpreter is booked with the session and cannot be in two places`() throws {
    var world = World()
    let need: Code<NeedName> = makeCode("bsl-interpreter")
    world.groups = [makeGroup(1, needs: [need])]
    world.windows = [RequestWindow(days: makeRange(World.monday, World.monday), hours: makeHours(600, 660))]
    let interpreter = World.facilitator(3, serves: [need])
    world.facilitators = [World.facilitator(1), World.facilitator(2), interpreter]
    world.more = [
      makeRequest(
        2, host: World.other, type: "talk", groups: [makeGroup(2, needs: [need])], windows: world.windows)
    ]
    #expect(world.plan.sessions.count == 1)
    let session = try #require(world.plan.sessions.first)
    #expect(session.facilitators.last == interpreter.key && session.facilitators.count == 2)
    world.facilitators.append(World.facilitator(4, serves: [need]))
    #expect(world.plan.sessions.count == 2)
    world.facilitators = [World.facilitator(1), World.facilitator(3, leave: [world.windows[0].days], serves: [need])]
    #expect(world.plan.refusals.map(\.obstacle) == [.needUnserved(need), .needUnserved(need)])
  }

  @Test func `a need that was served before is still needed when nobody serves it`() {
    let need: Code<NeedName> = makeCode("hearing-loop")
    var world = World()
    world.groups = [makeGroup(1, needs: [need])]
    let plain = world.problem
    #expect(world.plan.sessions.count == 1)
    let booked = PlanningProblem(
      weeks: plain.weeks, hosts: plain.hosts, facilitators: plain.facilitators, requests: plain.requests,
      types: plain.types, travel: plain.travel, booked: [need])
    #expect(plan(booked, seed: 1, limit: .iterations(10)).refusals.map(\.obstacle) == [.needUnserved(need)])
  }

  @Test func `one of those who know the host goes, or it is said that none can`() {
    var world = World()
    world.facilitators = [World.facilitator(1), World.facilitator(2)]
    world.people = [World.second]
    #expect(world.plan.sessions.map(\.facilitators) == [[World.second]])
    world.facilitators = [World.facilitator(1), World.facilitator(2, leave: [world.problem.weeks])]
    #expect(world.refusal?.obstacle == .nobodyWanted)
    let found = remedies(
      for: world.groups.map(\.key), of: world.request, in: world.problem.holding(world.plan.sessions))
    #expect(found.first?.changes == [.anybody])
  }
}
