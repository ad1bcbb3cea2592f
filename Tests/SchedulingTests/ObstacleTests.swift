import ProgrammeModel
import Scheduling
import Testing

/// One hand-made case for each reason to refuse.
struct ObstacleTests {
  private let monday = World.monday
  private let week = makeRange(World.monday, World.monday.advanced(by: 4))

  private func refusal(
    _ obstacle: Refusal.Obstacle, openDays: Int = 5, _ near: [Refusal.NearMiss] = []
  ) -> Refusal {
    Refusal(
      request: makeKey(3, 1), group: makeKey(4, 1), openDays: (0..<openDays).map { monday.advanced(by: $0) },
      obstacle: obstacle, nearMisses: near)
  }

  private func near(_ hindrances: Refusal.Hindrance..., by person: Key<Facilitator> = World.person) -> Refusal.NearMiss
  {
    Refusal.NearMiss(facilitator: person, hindrances: hindrances)
  }

  @Test func `an ordinary request is planned`() {
    let plan = World().plan
    #expect(plan.refusals == [])
    #expect(plan.sessions.map(\.facilitators) == [[World.person]])
    #expect(plan.figures.travelMinutes == 60)
    #expect(
      plan.sessions.map(\.reason) == [.init(openDays: 5, choices: 5, addedTravelMinutes: 60, sharesDayWith: 0)])
  }

  @Test func `a team's travel and company are those of all who go, whoever leads`() {
    var world = World()
    world.type = makeType("talk", crew: 2)
    world.facilitators = [World.facilitator(1), World.facilitator(2)]
    world.windows = [RequestWindow(days: makeRange(monday, monday), hours: makeHours(540, 720))]
    world.journeys = [World.person: 20, World.second: 45]
    #expect(
      world.plan.sessions.map(\.reason) == [.init(openDays: 1, choices: 1, addedTravelMinutes: 130, sharesDayWith: 0)])
    #expect(world.plan.figures.travelMinutes == 130)
    func standing(_ number: Int, _ people: [Key<Facilitator>], at minute: Int) -> Session {
      makeSession(
        number, host: World.other, type: "talk", span: makeSpan(monday, minute, 60), facilitators: people)
    }
    world.standing = [
      standing(1, [World.person, World.second], at: 840), standing(2, [World.second], at: 690),
    ]
    #expect(world.plan.sessions.map(\.reason.sharesDayWith) == [2])
  }

  @Test func `days outside the weeks`() {
    var world = World()
    world.windows = [RequestWindow(days: makeRange(monday.advanced(by: 7), monday.advanced(by: 11)))]
    #expect(world.refusal == refusal(.outsideWeeks, openDays: 0))
  }

  @Test func `a host that is closed on every day asked for`() {
    var world = World()
    world.closures = [
      monday: .bankHoliday, monday.advanced(by: 1): .halfTerm, monday.advanced(by: 2): .halfTerm,
      monday.advanced(by: 3): .inset, monday.advanced(by: 4): .halfTerm,
    ]
    #expect(world.refusal == refusal(.hostClosed(.halfTerm, days: 3), openDays: 0))
  }

  @Test func `days that the host turned down are used by no plan and no offer`() throws {
    var world = World()
    world.turnedDown = Set((0...3).map { monday.advanced(by: $0) })
    #expect(world.plan.sessions.map(\.span.day) == [monday.advanced(by: 4)])
    let problem = world.problem
    guard case .offers(let found) = offers(for: world.request, in: problem) else {
      Issue.record("nothing was offered")
      return
    }
    #expect(Set(found.flatMap(\.sessions).map(\.span.day)) == [monday.advanced(by: 4)])
    world.turnedDown.insert(monday.advanced(by: 4))
    world.closures = [monday: .bankHoliday]
    #expect(world.refusal == refusal(.turnedDown(days: 4), openDays: 0))
    #expect(remedies(for: [makeKey(4, 1)], of: world.request, in: world.problem).isEmpty)
  }

  @Test func `a host without a place on the map`() {
    var world = World()
    world.knowsHost = false
    #expect(world.refusal == refusal(.notPlaced))
  }

  @Test func `a group too large for the type, while the others are planned`() {
    var world = World()
    world.groups = [makeGroup(1, 40), makeGroup(2, 20)]
    #expect(world.plan.refusals == [refusal(.groupSize(expected: 40, allowed: 8...32))])
    #expect(world.plan.sessions.map(\.group) == [makeKey(4, 2)])
  }

  @Test func `a window shorter than all groups that go together`() {
    var world = World()
    world.groups = [makeGroup(1), makeGroup(2)]
    world.windows = [RequestWindow(days: week, hours: makeHours(540, 660))]
    #expect(world.refusal == refusal(.windowTooShort(needed: 130, longest: 120)))
    world.together = false
    #expect(world.refusal == nil)
  }

  @Test func `groups that follow one another may use neighbouring windows`() {
    var world = World()
    world.facilitators = [World.facilitator(1, hours: makeHours(480, 990))]
    world.groups = [makeGroup(1), makeGroup(2)]
    world.windows = [(540, 600), (610, 670)].map { RequestWindow(days: week, hours: makeHours($0, $1)) }
    #expect(world.plan.sessions.map(\.span.start.minutes) == [540, 610])
  }

  @Test func `nobody with the qualification`() {
    var world = World()
    world.type = makeType("talk", qualifications: ["trainer"])
    let lack = Refusal.Lack.qualification(makeCode("trainer"))
    #expect(
      world.refusal
        == refusal(.nobodyQualified(needed: 1, found: 0, missing: [lack]), [near(.lacks(lack))]))
  }

  @Test func `a check that lapses before the open days`() throws {
    var world = World()
    let friday = monday.advanced(by: -3)
    world.type = makeType("talk", checks: ["dbs"])
    world.facilitators = [World.facilitator(1, checks: [CheckHeld(makeCode("dbs"), validUntil: friday)])]
    let lack = Refusal.Lack.check(makeCode("dbs"))
    #expect(
      world.refusal
        == refusal(.nobodyQualified(needed: 1, found: 0, missing: [lack]), [near(.lapses(lack, on: friday))]))
    world.facilitators = [World.facilitator(1, checks: [CheckHeld(makeCode("dbs"), validUntil: monday)])]
    #expect(world.plan.sessions.map(\.span.day) == [monday])
  }

  @Test func `a check that is only needed without host staff in the room`() {
    var world = World()
    world.type = makeType("talk", unsupervised: ["dbs"])
    #expect(world.refusal == nil)
    world.supervised = false
    let lack = Refusal.Lack.check(makeCode("dbs"))
    #expect(
      world.refusal
        == refusal(.nobodyQualified(needed: 1, found: 0, missing: [lack]), [near(.lacks(lack))]))
  }

  @Test func `a crew of two where only one is qualified`() {
    var world = World()
    world.type = makeType("talk", crew: 2)
    #expect(world.refusal == refusal(.nobodyQualified(needed: 2, found: 1, missing: [])))
  }

  @Test func `nobody who speaks Welsh`() {
    var world = World()
    world.language = .cy
    #expect(world.refusal == refusal(.nobodySpeaks(.cy, needed: 1, found: 0), [near(.language(.cy))]))
  }

  @Test func `one of a crew speaks Welsh, and leads`() {
    var world = World()
    world.language = .bilingual
    world.type = makeType("talk", crew: 2)
    world.facilitators = [World.facilitator(1), World.facilitator(2, languages: [.cy, .en])]
    #expect(world.plan.sessions.map(\.facilitators) == [[World.second, World.person]])
  }

  @Test func `the only Welsh speaker is on leave`() {
    var world = World()
    world.language = .cy
    world.facilitators = [World.facilitator(1), World.facilitator(2, languages: [.cy, .en], leave: [week])]
    #expect(
      world.refusal
        == refusal(
          .nobodyFree(needed: 1, language: .cy), [near(.leave(week), by: World.second), near(.language(.cy))]))
  }

  @Test func `nobody at work on the days asked for`() {
    var world = World()
    world.windows = [RequestWindow(days: week, weekdays: [.monday])]
    world.facilitators = [World.facilitator(1, weekdays: [.tuesday])]
    #expect(world.refusal == refusal(.nobodyFree(needed: 1, language: .en), openDays: 1, [near(.hours)]))
  }

  @Test func `a journey too long for the working day`() {
    var world = World()
    world.journey = 190
    #expect(world.refusal == refusal(.tooFar(shortestJourneyMinutes: 190), [near(.journey(minutes: 190))]))
  }

  @Test func `a team's journey is that of whoever it cannot do without`() {
    var world = World()
    world.type = makeType("talk", crew: 2)
    world.facilitators = (1...3).map { World.facilitator($0) }
    world.journeys = [World.person: 0, World.second: 240, makeKey(2, 3): 200]
    #expect(world.refusal?.obstacle == .tooFar(shortestJourneyMinutes: 200))
  }

  @Test func `a team's journey is that of whoever alone speaks the language, and the others want it`() {
    var world = World()
    world.type = makeType("talk", crew: 2)
    world.language = .cy
    let limits = DayLimits.usual.with(travelMinutes: 120)
    world.facilitators = [
      World.facilitator(1, languages: [.cy, .en], limits: limits), World.facilitator(2), World.facilitator(3),
    ]
    world.journeys = [World.person: 69, World.second: 0, makeKey(2, 3): 37]
    #expect(
      world.refusal
        == refusal(
          .overTravelLimit(shortestJourneyMinutes: 69),
          [
            near(.overTravelLimit(minutes: 69, limit: 120)), near(.language(.cy), by: World.second),
            near(.language(.cy), by: makeKey(2, 3)),
          ]))
  }

  @Test func `an interpreter who works at other hours is what is missing, not the journey of anybody`() {
    var world = World()
    let need: Code<NeedName> = makeCode("bsl-interpreter")
    world.groups = [makeGroup(1, needs: [need])]
    world.facilitators = [
      World.facilitator(1), World.facilitator(2, hours: makeHours(1_080, 1_260), serves: [need]),
    ]
    #expect(world.refusal == refusal(.needUnserved(need)))
  }

  @Test func `more travel than the day's limit`() {
    var world = World()
    let limits = DayLimits(sessions: 3, breakMinutes: 0, breakStart: makeHours(690, 810), travelMinutes: 59)
    world.facilitators = [World.facilitator(1, limits: limits)]
    #expect(
      world.refusal
        == refusal(.overTravelLimit(shortestJourneyMinutes: 30), [near(.overTravelLimit(minutes: 30, limit: 59))]))
  }

  @Test func `a limit of travel is told apart from a working day that is too short`() {
    var world = World()
    let limits = DayLimits.usual.with(travelMinutes: 59)
    world.journey = 190
    world.facilitators = [
      World.facilitator(1, limits: limits), World.facilitator(2, hours: makeHours(300, 1_200), limits: limits),
    ]
    #expect(
      world.refusal
        == refusal(
          .overTravelLimit(shortestJourneyMinutes: 190),
          [near(.journey(minutes: 190)), near(.overTravelLimit(minutes: 190, limit: 59), by: World.second)]))
  }

  @Test func `hours outside everybody's working day, however short the journey`() {
    for journey in [0, 120] {
      var world = World()
      world.journey = journey
      world.windows = [RequestWindow(days: week, hours: makeHours(1_200, 1_260))]
      #expect(world.refusal == refusal(.outsideHours, [near(.hours)]))
    }
  }

  @Test func `only those who were asked for come near`() {
    var world = World()
    world.people = [World.second]
    let dbs = Refusal.Lack.check(makeCode("dbs"))
    world.type = makeType("talk", checks: ["dbs"])
    world.facilitators = [World.facilitator(1, checks: [CheckHeld(makeCode("dbs"))]), World.facilitator(2)]
    #expect(world.refusal == refusal(.nobodyWanted, [near(.lacks(dbs), by: World.second)]))
  }

  @Test func `a day taken by what stands already`() {
    var world = World()
    world.windows = [RequestWindow(days: makeRange(monday, monday), hours: makeHours(540, 720))]
    world.standing = [
      makeSession(1, host: World.other, type: "talk", span: makeSpan(monday, 600, 60), facilitators: [World.person])
    ]
    #expect(world.refusal == refusal(.crowdedOut(standing: 1), openDays: 1, [near(.busy(days: 1))]))
    #expect(world.plan.figures.travelMinutes == 60)
  }

  @Test func `a day taken by a request of higher priority`() {
    var world = World()
    world.windows = [RequestWindow(days: makeRange(monday, monday), hours: makeHours(540, 720))]
    world.more = [
      makeRequest(
        2, host: World.other, type: "talk", groups: [makeGroup(2)],
        windows: [RequestWindow(days: makeRange(monday, monday), hours: makeHours(600, 660))], priority: 9)
    ]
    #expect(world.refusal == refusal(.crowdedOut(standing: 0), openDays: 1, [near(.busy(days: 1))]))
  }

  @Test func `a cancelled session takes no time`() {
    var world = World()
    world.windows = [RequestWindow(days: makeRange(monday, monday), hours: makeHours(540, 720))]
    let session = makeSession(
      1, host: World.other, type: "talk", span: makeSpan(monday, 600, 60), facilitators: [World.person])
    let cancellation = Session.Cancellation(by: .weather, because: "Snow", noticeDays: 0)
    world.standing = [session.changed(state: .cancelled(cancellation), at: Instant(seconds: 1))]
    #expect(world.refusal == nil)
    #expect(world.plan.figures.travelMinutes == 60)
  }

  @Test func `more groups than a day holds make several even visits`() {
    var world = World()
    world.groups = (1...4).map { makeGroup($0) }
    let sessions = world.plan.sessions
    #expect(sessions.count == 4)
    #expect(Dictionary(grouping: sessions, by: \.span.day).map(\.value.count) == [2, 2])
  }

  @Test func `set-up and debrief lie outside the window and inside the working day`() {
    var world = World()
    world.windows = [RequestWindow(days: makeRange(monday, monday), hours: makeHours(540, 600))]
    world.facilitators = [World.facilitator(1, hours: makeHours(495, 990))]  // 540 − 15 set-up − 30 on the road
    #expect(world.plan.sessions.map(\.span) == [makeSpan(monday, 540, 60)])
    world.facilitators = [World.facilitator(1, hours: makeHours(496, 990))]
    #expect(world.refusal?.obstacle == .tooFar(shortestJourneyMinutes: 30))
  }

  @Test func `hours that hold no break owe none`() {
    var world = World()
    world.journey = 10
    world.facilitators = [World.facilitator(1, hours: makeHours(820, 1_020))]
    #expect(world.plan.sessions.count == 1)
  }
}
