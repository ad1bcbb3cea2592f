import ProgrammeModel
import Scheduling
import Testing

/// Sessions that stood in a world's week until something went wrong.
private struct Mishap {
  var world = World()
  var requests: [Request] = []
  var standing: [Session] = []

  /// A request with the agreed session of its one group.
  mutating func agree(
    _ number: Int, on day: Int, at start: Int = 600, by people: [Key<Facilitator>] = [World.person],
    host: Key<Host> = World.host, type: String = "talk", after: Request.SeriesLink? = nil,
    known: Set<Key<Facilitator>> = [], turnedDown: [Int] = [], priority: Int = 5
  ) {
    let asked = makeRequest(
      number, host: host, type: type, groups: [makeGroup(number)],
      windows: [RequestWindow(days: makeRange(World.monday, World.monday.advanced(by: 11)))], priority: priority,
      after: after, people: known
    ).changed(turnedDown: Set(turnedDown.map { World.monday.advanced(by: $0) }))
    requests.append(asked)
    standing.append(
      Session(
        key: makeKey(5, number), number: SessionNumber(number), request: asked.key, host: host, type: asked.type,
        group: asked.groups[0], span: makeSpan(World.monday.advanced(by: day), start, 60), facilitators: people,
        language: .en, changedAt: Instant(seconds: 0)))
  }

  /// What becomes of the sessions with these numbers.
  func repaired(_ numbers: Int..., movable: [Int] = [], earliest: Int = 0) -> Repaired {
    let plain = world.problem
    let problem = PlanningProblem(
      weeks: makeRange(World.monday, World.monday.advanced(by: 11)), hosts: plain.hosts,
      facilitators: world.facilitators, requests: [], placed: Set(standing.map(\.group.key)), types: plain.types,
      closures: plain.closures, standing: standing, travel: plain.travel, turnaroundMinutes: 10,
      agreedDays: Dictionary(
        standing.compactMap { session in session.request.map { ($0, [session.group.label: session.span.day]) } },
        uniquingKeysWith: { first, _ in first }),
      agreedSeries: requests.reduce(into: [:]) { series, request in
        if let link = request.after { series[link.request, default: [:]][request.key] = link }
      })
    return repair(
      standing.filter { numbers.contains($0.number.value) },
      movable: standing.filter { movable.contains($0.number.value) }, in: problem,
      requests: Dictionary(uniqueKeysWithValues: requests.map { ($0.key, $0) }),
      earliest: TimeOfDay(clamping: earliest))
  }
}

extension Repaired {
  /// Days after the Monday and who comes, by number of the session.
  fileprivate func place(_ number: Int) -> (day: Int, start: Int, people: [Key<Facilitator>])? {
    moved[makeKey(5, number)].map {
      (World.monday.distance(to: $0.span.day), $0.span.start.minutes, $0.facilitators)
    }
  }
}

struct RepairTests {
  private static func leave(_ number: Int, _ first: Int, _ last: Int) -> Facilitator {
    World.facilitator(number, leave: [makeRange(World.monday.advanced(by: first), World.monday.advanced(by: last))])
  }

  @Test func `the time stays before the people do, and the nearest day comes before both`() throws {
    var mishap = Mishap()
    mishap.world.facilitators = [Self.leave(1, 0, 1), World.facilitator(2)]
    mishap.agree(1, on: 1)
    var place = try #require(mishap.repaired(1).place(1))
    #expect(place == (1, 600, [World.second]))
    // Nobody else: the day after the illness at the same time, not the end of the windows.
    mishap.world.facilitators = [Self.leave(1, 0, 1)]
    place = try #require(mishap.repaired(1).place(1))
    #expect(place == (2, 600, [World.person]))
  }

  @Test func `of people who cost the same on another day those come who were to come before`() throws {
    var mishap = Mishap()
    for (person, other) in [(World.person, World.second), (World.second, World.person)] {
      mishap.world.facilitators = [World.facilitator(1), World.facilitator(2)]
      mishap.world.closures = [World.monday.advanced(by: 1): .ownDay]
      mishap.requests = []
      mishap.standing = []
      mishap.agree(1, on: 1, by: [person])
      // The other one is there already that day, which would save a journey.
      mishap.agree(2, on: 2, at: 780, by: [other])
      #expect(try #require(mishap.repaired(1).place(1)) == (2, 600, [person]))
    }
  }

  @Test func `a team keeps whom it can`() throws {
    var mishap = Mishap()
    mishap.world.type = makeType("talk", crew: 2)
    mishap.world.facilitators = [
      Self.leave(1, 0, 11), World.facilitator(2), World.facilitator(3), World.facilitator(4),
    ]
    mishap.agree(1, on: 1, by: [World.person, makeKey(2, 4)])
    let place = try #require(mishap.repaired(1).place(1))
    #expect(place.day == 1 && place.start == 600 && place.people.contains(makeKey(2, 4)))
  }

  @Test func `a series keeps its gap, among what is moved and to what stays`() throws {
    var mishap = Mishap()
    mishap.world.facilitators = [
      Self.leave(1, 0, 4), World.facilitator(2, leave: [makeRange(World.monday, World.monday)]),
    ]
    mishap.agree(1, on: 0, by: [World.person])
    mishap.agree(2, on: 3, by: [World.person], after: .init(request: makeKey(3, 1), days: 3))
    let both = mishap.repaired(1, 2)
    let (first, second) = (try #require(both.place(1)), try #require(both.place(2)))
    #expect(first.day == 1 && second.day == 4)
    // The follower stands: there is no day left before it.
    mishap.world.facilitators = [World.facilitator(1, leave: [makeRange(World.monday, World.monday)])]
    let one = mishap.repaired(1)
    #expect(one.moved.isEmpty)
    #expect(one.lost[makeKey(5, 1)]?.obstacle == .waitsFor(makeKey(3, 2)))
  }

  @Test func `what follows a session that is lost is lost with it`() {
    var mishap = Mishap()
    mishap.world.facilitators = [Self.leave(1, 0, 11), World.facilitator(2)]
    mishap.agree(1, on: 0, known: [World.person])
    mishap.agree(2, on: 7, after: .init(request: makeKey(3, 1), days: 7))
    let repaired = mishap.repaired(1, 2)
    #expect(repaired.moved.isEmpty)
    #expect(repaired.lost[makeKey(5, 1)]?.obstacle == .nobodyWanted)
    #expect(repaired.lost[makeKey(5, 2)]?.obstacle == .waitsFor(makeKey(3, 1)))
  }

  @Test func `one of those who know the host still goes, on another day if need be`() throws {
    var mishap = Mishap()
    mishap.world.facilitators = [Self.leave(1, 0, 1), World.facilitator(2)]
    mishap.agree(1, on: 1, known: [World.person])
    #expect(try #require(mishap.repaired(1).place(1)) == (2, 600, [World.person]))
  }

  @Test func `a day that the host turned down is not proposed again, but its own day may stay`() throws {
    var mishap = Mishap()
    mishap.world.facilitators = [Self.leave(1, 1, 1)]
    mishap.agree(1, on: 1, turnedDown: [0, 1, 2, 3])
    #expect(try #require(mishap.repaired(1).place(1)).day == 4)
    mishap.world.facilitators.append(World.facilitator(2))
    #expect(try #require(mishap.repaired(1).place(1)) == (1, 600, [World.second]))
  }

  @Test func `who takes over today can still get there from the base, or from where they are`() throws {
    var mishap = Mishap()
    mishap.world.facilitators = [Self.leave(1, 0, 0), World.facilitator(2)]
    mishap.agree(1, on: 0)
    // Half an hour away, and fifteen minutes to set up: at a quarter past nine it can be done, a minute later not.
    #expect(try #require(mishap.repaired(1, earliest: 555).place(1)) == (0, 600, [World.second]))
    #expect(try #require(mishap.repaired(1, earliest: 556).place(1)) == (0, 605, [World.second]))
    // At that host already since the morning, until twenty to ten, and then there is the turnaround.
    mishap.agree(2, on: 0, at: 510, by: [World.second])
    mishap.world.facilitators = [Self.leave(1, 0, 0), World.facilitator(2, hours: makeHours(420, 990))]
    #expect(try #require(mishap.repaired(1, earliest: 575).place(1)) == (0, 605, [World.second]))
    // Somewhere else since then, half an hour away.
    mishap.standing = []
    mishap.requests = []
    mishap.agree(1, on: 0)
    mishap.agree(2, on: 0, at: 510, by: [World.second], host: World.other)
    #expect(try #require(mishap.repaired(1, earliest: 584).place(1)) == (0, 630, [World.second]))
  }

  @Test func `whoever is on the way to something that stands gets there, and the rest of the team starts as planned`()
    throws
  {
    var mishap = Mishap()
    mishap.world.type = makeType("talk", crew: 2)
    mishap.world.facilitators = [Self.leave(1, 0, 0), World.facilitator(2), World.facilitator(3)]
    mishap.agree(1, on: 0, at: 660, by: [World.person, World.second])
    // The second of the team has left; the third can be there too.
    #expect(
      try #require(mishap.repaired(1, earliest: 615).place(1)) == (0, 660, [World.second, makeKey(2, 3)]))
    mishap.world.type = makeType("talk")
    mishap.agree(2, on: 0, at: 660, by: [World.second], host: World.other)
    mishap.standing[0] = mishap.standing[0].changed(facilitators: [World.person], at: Instant(seconds: 0))
    mishap.world.facilitators.removeLast()
    let place = try #require(mishap.repaired(1, earliest: 640).place(1))
    #expect(place.day == 0 && place.start >= 720 + 10 + 30 + 15 && place.people == [World.second])
  }

  @Test func `who has only one way left chooses before who has more`() {
    var mishap = Mishap()
    // On the day after, one of the two can be served; the one with all days must give way, whatever its number.
    mishap.world.facilitators = [
      World.facilitator(
        1, leave: [makeRange(World.monday.advanced(by: 1), World.monday.advanced(by: 1))],
        limits: DayLimits(sessions: 1, breakMinutes: 0, breakStart: makeHours(690, 810)))
    ]
    mishap.agree(1, on: 1, at: 600)
    mishap.agree(2, on: 1, at: 780, host: World.other)
    mishap.requests[1] = mishap.requests[1].changed(windows: [
      RequestWindow(days: makeRange(World.monday.advanced(by: 1), World.monday.advanced(by: 2)))
    ])
    let repaired = mishap.repaired(1, 2)
    #expect(repaired.lost.isEmpty)
    #expect(repaired.place(2)?.day == 2)
  }

  @Test func `what no host has confirmed gives way where another would be lost`() throws {
    var mishap = Mishap()
    let limits = DayLimits(sessions: 1, breakMinutes: 0, breakStart: makeHours(690, 810), travelMinutes: 600)
    mishap.world.facilitators = [World.facilitator(1, leave: [makeRange(World.monday, World.monday)], limits: limits)]
    // Asked for the first two days of the week alone, and the second is taken by one that could be on the third.
    mishap.agree(1, on: 0)
    mishap.requests[0] = mishap.requests[0].changed(
      windows: [RequestWindow(days: makeRange(World.monday, World.monday.advanced(by: 1)))])
    mishap.agree(2, on: 1)
    #expect(mishap.repaired(1).moved.isEmpty)
    let repaired = mishap.repaired(1, movable: [2])
    #expect(repaired.lost.isEmpty)
    #expect(repaired.place(1)?.day == 1)
    #expect(repaired.place(2)?.day == 2)
  }

  @Test(arguments: seeds(8))
  func `whatever goes wrong, what is mended holds minute by minute beside what stays`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let size = ProblemSize(requests: 16, facilitators: 5, days: 10, isEasy: true)
    let asked = PlanningProblem.random(size, using: &dice).withRules(using: &dice)
    let plan = plan(asked, seed: seed, limit: .iterations(400))
    let held = asked.holding(plan.sessions)
    let ill = dice.pick(asked.facilitators.filter(\.serves.isEmpty)).key
    let days = makeRange(asked.weeks.first.advanced(by: 1), asked.weeks.first.advanced(by: 7))
    let people = asked.facilitators.map { $0.key == ill ? $0.with(leave: $0.leave + [days]) : $0 }
    let displaced = held.standing.filter { $0.facilitators.contains(ill) && days.contains($0.span.day) }
    let free = held.standing.filter { one in
      !displaced.contains { $0.key == one.key } && asked.requests.contains { $0.key == one.request }
    }
    let repaired = repair(
      displaced, movable: seed % 2 == 0 ? [] : free, in: held.with(facilitators: people),
      requests: Dictionary(uniqueKeysWithValues: asked.requests.map { ($0.key, $0) }), seed: seed)
    let touched = Set(repaired.moved.keys).union(repaired.lost.keys)
    #expect(touched.subtracting(free.map(\.key)) == Set(displaced.map(\.key)))
    #expect(Set(repaired.moved.keys).isDisjoint(with: repaired.lost.keys))
    let gone = Set(displaced.map(\.group.key) + repaired.moved.values.map(\.group))
    let after = plan.sessions.filter { !gone.contains($0.group) } + repaired.moved.values
    // Visits may part, and what stays may have lost what came before it; both are told.
    let faults = MinuteChecker(problem: asked.with(facilitators: people)).faults(after).filter { fault in
      !["kept together", "back to back", "nothing before it"].contains { fault.contains($0) }
    }
    #expect(faults == [])
  }
}
