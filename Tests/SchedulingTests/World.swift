import ProgrammeModel
import Scheduling

/// One host thirty minutes from one facilitator who works 08:30 to 16:30, in one week; parts can be exchanged.
struct World {
  static let monday = PlanningProblem.monday
  static let host: Key<Host> = makeKey(1, 1)
  static let other: Key<Host> = makeKey(1, 2)
  static let person: Key<Facilitator> = makeKey(2, 1)
  static let second: Key<Facilitator> = makeKey(2, 2)

  var facilitators = [World.facilitator(1)]
  var groups = [makeGroup(1)]
  var windows = [RequestWindow(days: makeRange(monday, monday.advanced(by: 4)))]
  var language = DeliveryLanguage.en
  var together = true
  var supervised = true
  var medium: LanguageMedium?
  var people: Set<Key<Facilitator>> = []
  var turnedDown: Set<Day> = []
  var type = makeType("talk")
  var closures: [Day: TermCalendar.Closure] = [:]
  var standing: [Session] = []
  /// Minutes from any base to a host.
  var journey = 30
  /// Minutes of those for whom it is another.
  var journeys: [Key<Facilitator>: Int] = [:]
  var knowsHost = true
  var more: [Request] = []

  static func facilitator(
    _ number: Int, languages: Set<Language> = [.en], qualifications: [Qualification] = [], checks: [CheckHeld] = [],
    hours: Hours = makeHours(510, 990), weekdays: Set<Weekday> = Weekday.workingDays, leave: [DayRange] = [],
    limits: DayLimits = .usual, serves: Set<Code<NeedName>> = []
  ) -> Facilitator {
    Facilitator(
      key: makeKey(2, number), code: makeCode("yeo-\(number)"), role: "Youth engagement officer",
      base: .init(name: "Base", location: Location(.anywhere, .given)), languages: languages,
      qualifications: qualifications, checks: checks,
      hours: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, hours) }), leave: leave, limits: limits,
      serves: serves)
  }

  var request: Request {
    makeRequest(
      1, host: Self.host, type: "talk", groups: groups, windows: windows, language: language, together: together,
      supervised: supervised, people: people
    ).changed(turnedDown: turnedDown)
  }

  var problem: PlanningProblem {
    let places = facilitators.map { Place.base($0.key) } + [.host(Self.other)] + (knowsHost ? [.host(Self.host)] : [])
    return PlanningProblem(
      weeks: makeRange(Self.monday, Self.monday.advanced(by: 4)),
      hosts: [Self.host: makeHost(1, at: .anywhere, medium: medium), Self.other: makeHost(2, at: .anywhere)],
      facilitators: facilitators, requests: [request] + more, types: [type.code: type],
      closures: [Self.host: closures], standing: standing,
      travel: TravelTimes(places: places) { from, to in
        for case .base(let person) in [from, to] { if let minutes = journeys[person] { return minutes } }
        return journey
      }, turnaroundMinutes: 10)
  }

  var plan: Plan { Scheduling.plan(problem, seed: 1, limit: .iterations(50)) }

  /// The one refusal of a world with one group that cannot be placed.
  var refusal: Refusal? { plan.refusals.first }
}

extension Coordinate {
  static let anywhere: Coordinate = {
    guard let made = Coordinate(latitude: 53.2, longitude: -4.1) else { preconditionFailure("not a coordinate") }
    return made
  }()
}
