import ProgrammeModel
import Scheduling

/// What a random problem may hold.
struct ProblemSize {
  var requests: Int
  var facilitators: Int
  var days: Int
  var hosts = 12
  var teams = true
  var together = true
  var standing = 0
  /// Times in whole steps of this many minutes, so that a coarse exhaustive search misses nothing.
  var grid = 1
  var mostGroups = 3
  var isEasy = false
}

extension SplitMix64 {
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
  mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &self)] }
}

/// Keys in order of making, so that a seed always gives the same problem.
func makeKey<T>(_ family: Int, _ number: Int) -> Key<T> {
  func hex(_ value: Int, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: width - digits.count) + digits
  }
  guard let made = Key<T>("\(hex(family, 8))-0000-4000-8000-\(hex(number, 12))") else {
    preconditionFailure("not a key")
  }
  return made
}

func makeCode<T>(_ text: String) -> Code<T> {
  do { return try Code(text) } catch { preconditionFailure("\(error)") }
}

func makeHours(_ start: Int, _ end: Int) -> Hours {
  do { return try Hours(TimeOfDay(minutes: start), TimeOfDay(minutes: end)) } catch { preconditionFailure("\(error)") }
}

func makeRange(_ first: Day, _ last: Day) -> DayRange {
  do { return try DayRange(first, last) } catch { preconditionFailure("\(error)") }
}

func makeRange(_ text: String) -> DayRange {
  do { return try DayRange(text) } catch { preconditionFailure("\(error)") }
}

func makeSpan(_ day: Day, _ start: Int, _ minutes: Int) -> TimeSpan {
  do { return try TimeSpan(day: day, start: TimeOfDay(minutes: start), minutes: minutes) } catch {
    preconditionFailure("\(error)")
  }
}

func makeGroup(
  _ number: Int, _ expected: Int = 25, label: String = "9A", needs: Set<Code<NeedName>> = []
) -> Group {
  do { return try Group(key: makeKey(4, number), label: label, expected: expected, needs: needs) } catch {
    preconditionFailure("\(error)")
  }
}

func makeType(
  _ name: String, minutes: Int = 60, setUp: Int = 15, debrief: Int = 10, size: ClosedRange<Int> = 8...32,
  crew: Int = 1, qualifications: [String] = [], checks: [String] = [], unsupervised: [String] = []
) -> SessionType {
  let text = Bilingual(cy: name, en: name)
  return SessionType(
    code: makeCode(name), title: text, purpose: text, strands: [], setting: .secondary, audience: text, ages: 11...16,
    minutes: minutes, setUpMinutes: setUp, debriefMinutes: debrief, groupSize: size, facilitators: crew,
    qualifications: qualifications.map { makeCode($0) }, checks: checks.map { makeCode($0) },
    checksUnsupervised: unsupervised.map { makeCode($0) }, questionSet: nil, followUpMonths: [],
    plan: SessionPlan(
      outcomes: [], curriculum: [], segments: [], materials: [], access: [], groundRules: [], safeguarding: text,
      signposting: [], ifItGoesWrong: []))
}

func makeHost(_ number: Int, at coordinate: Coordinate?, medium: LanguageMedium? = nil) -> Host {
  do {
    return Host(
      key: makeKey(1, number), reference: try HostReference("H\(number)"), name: "Host \(number)", kind: .school,
      medium: medium, location: coordinate.map { Location($0, .given) })
  } catch { preconditionFailure("\(error)") }
}

func makeRequest(
  _ number: Int, host: Key<Host>, type: String, groups: [Group], windows: [RequestWindow],
  language: DeliveryLanguage = .en, priority: Int = 5, together: Bool = true, supervised: Bool = true,
  after: Request.SeriesLink? = nil, people: Set<Key<Facilitator>> = []
) -> Request {
  do {
    return try Request(
      key: makeKey(3, number), number: RequestNumber(number), host: host, type: makeCode(type), groups: groups,
      windows: windows, language: language, priority: priority, together: together, supervised: supervised,
      receivedOn: Day(number: 20_000), after: after, people: people)
  } catch { preconditionFailure("\(error)") }
}

func makeSession(
  _ number: Int, host: Key<Host>, type: String, span: TimeSpan, facilitators: [Key<Facilitator>]
) -> Session {
  Session(
    key: makeKey(5, number), number: SessionNumber(number), request: nil, host: host, type: makeCode(type),
    group: makeGroup(100_000 + number), span: span, facilitators: facilitators, language: .en, state: .confirmed,
    changedAt: Instant(seconds: 0))
}

extension PlanningProblem {
  static let monday = Day(number: 20_829)  // 2027-01-11

  /// A problem with leave, teams, together blocks, standing sessions, closures and expiring checks.
  static func random(_ size: ProblemSize, using dice: inout SplitMix64) -> PlanningProblem {
    let weeks = DayRange.weekdaysFromMonday(size.days)
    let days = weeks.days.filter { $0.weekday < .saturday }
    func place(_ dice: inout SplitMix64) -> Coordinate? {
      let spread = size.isEasy ? 0.25 : 0.5
      return Coordinate(
        latitude: 53.0 + Double.random(in: -spread...spread, using: &dice),
        longitude: -3.8 + Double.random(in: -spread...spread, using: &dice))
    }
    let hosts = (0..<size.hosts).map { makeHost($0, at: place(&dice)) }
    let facilitators = (0..<size.facilitators).compactMap { index in
      place(&dice).map { base in Facilitator.random(index, at: base, weeks: weeks, size: size, using: &dice) }
    }
    func step(_ minutes: Int) -> Int { (minutes + size.grid - 1) / size.grid * size.grid }
    let types = [
      makeType("talk", minutes: 60, setUp: 15, debrief: step(10)),
      makeType(
        "workshop", minutes: 90, setUp: step(20), debrief: 15, qualifications: ["trainer"], unsupervised: ["dbs"]),
      makeType("forum", minutes: step(100), setUp: 30, debrief: step(20), crew: size.teams ? 2 : 1, checks: ["dbs"]),
    ]
    var groups = 0
    let requests = (0..<size.requests).map { index in
      var made: [Group] = []
      for _ in 0..<min(size.mostGroups, dice.pick([1, 1, 1, 2, 3])) {
        groups += 1
        made.append(makeGroup(groups, dice.chance(97) ? 25 : 60))
      }
      let windows = (0..<dice.pick([1, 1, 2])).map { _ in
        RequestWindow.random(days: days, size: size, using: &dice)
      }
      return makeRequest(
        index + 1, host: dice.pick(hosts).key, type: dice.pick(["talk", "talk", "workshop", "workshop", "forum"]),
        groups: made, windows: windows, language: dice.pick([.en, .en, .en, .cy, .bilingual]),
        priority: Int.random(in: 1...10, using: &dice), together: size.together && dice.chance(70),
        supervised: dice.chance(70))
    }
    var closures: [Key<Host>: [Day: TermCalendar.Closure]] = [:]
    for host in hosts where dice.chance(30) {
      closures[host.key, default: [:]][dice.pick(days)] = .inset
      closures[host.key, default: [:]][dice.pick(days)] = .ownDay
    }
    let standing = (0..<size.standing).map { index in
      let team = dice.chance(20) ? Array(facilitators.prefix(2)) : [dice.pick(facilitators)]
      return makeSession(
        index, host: dice.pick(hosts).key, type: "talk",
        span: makeSpan(dice.pick(days), 540 + 15 * Int.random(in: 0...20, using: &dice), 60),
        facilitators: team.map(\.key))
    }
    let coordinates = Dictionary(
      uniqueKeysWithValues: hosts.map { (Place.host($0.key), $0.location?.coordinate) }
        + facilitators.map { (Place.base($0.key), $0.base.location.coordinate) })
    let travel = TravelTimes(places: Array(coordinates.keys).sorted { "\($0)" < "\($1)" }) { from, to in
      guard let a = coordinates[from] ?? nil, let b = coordinates[to] ?? nil else { return 0 }
      return step(TravelModel.usual.minutes(from: a, to: b))
    }
    return PlanningProblem(
      weeks: weeks, hosts: Dictionary(uniqueKeysWithValues: hosts.map { ($0.key, $0) }), facilitators: facilitators,
      requests: requests, types: Dictionary(uniqueKeysWithValues: types.map { ($0.code, $0) }), closures: closures,
      standing: standing, travel: travel, turnaroundMinutes: step(10))
  }

  /// The same problem with its lists in another order.
  func shuffled(using dice: inout SplitMix64) -> PlanningProblem {
    PlanningProblem(
      weeks: weeks, hosts: hosts, facilitators: facilitators.shuffled(using: &dice),
      requests: requests.shuffled(using: &dice), placed: placed, types: types, closures: closures,
      standing: standing.shuffled(using: &dice),
      travel: TravelTimes(places: travel.places.shuffled(using: &dice)) { travel.minutes(from: $0, to: $1) ?? 0 },
      turnaroundMinutes: turnaroundMinutes, agreedDays: agreedDays, agreedSeries: agreedSeries, wishes: wishes)
  }

  /// The same problem with some parts exchanged.
  func with(
    facilitators: [Facilitator]? = nil, requests: [Request]? = nil, standing: [Session]? = nil,
    travel: TravelTimes? = nil, placed: Set<Key<Group>>? = nil
  ) -> PlanningProblem {
    PlanningProblem(
      weeks: weeks, hosts: hosts, facilitators: facilitators ?? self.facilitators,
      requests: requests ?? self.requests, placed: placed ?? self.placed, types: types, closures: closures,
      standing: standing ?? self.standing, travel: travel ?? self.travel, turnaroundMinutes: turnaroundMinutes,
      agreedDays: agreedDays, agreedSeries: agreedSeries, wishes: wishes)
  }
}

extension DayRange {
  /// From the Monday of ``PlanningProblem/monday`` until so many weekdays are in it.
  static func weekdaysFromMonday(_ count: Int) -> DayRange {
    makeRange(PlanningProblem.monday, PlanningProblem.monday.advanced(by: (count - 1) / 5 * 7 + (count - 1) % 5))
  }
}

extension Facilitator {
  fileprivate static func random(
    _ index: Int, at base: Coordinate, weeks: DayRange, size: ProblemSize, using dice: inout SplitMix64
  ) -> Facilitator {
    func until(_ dice: inout SplitMix64) -> Day? {
      dice.chance(70) ? nil : weeks.first.advanced(by: Int.random(in: -5...30, using: &dice))
    }
    let start = dice.pick([480, 510, 540])
    let shift = makeHours(start, start + dice.pick([450, 480, 510]))
    var week: [Weekday: Hours] = [:]
    for day in Weekday.workingDays.sorted() where dice.chance(85) { week[day] = shift }
    if dice.chance(20) { week[.friday] = makeHours(540, 720) }
    let from = weeks.first.advanced(by: Int.random(in: 0...20, using: &dice))
    let leave = dice.chance(40) ? [makeRange(from, from.advanced(by: dice.pick([0, 2, 4])))] : []
    return Facilitator(
      key: makeKey(2, index), code: makeCode("yeo-\(index)"), role: "Youth engagement officer",
      base: Base(name: "Base \(index)", location: Location(base, .given)),
      languages: dice.chance(50) ? [.en] : [.cy, .en],
      qualifications: dice.chance(70) ? [Qualification(makeCode("trainer"), validUntil: until(&dice))] : [],
      checks: dice.chance(80) ? [CheckHeld(makeCode("dbs"), validUntil: until(&dice))] : [], hours: week, leave: leave,
      limits: DayLimits(
        sessions: dice.pick([2, 3, 3, 4]), breakMinutes: dice.pick([0, 30, 30, 30, 45]),
        breakStart: makeHours(690, 810),
        travelMinutes: dice.chance(20) ? 180 : nil))
  }
}

extension RequestWindow {
  fileprivate static func random(days: [Day], size: ProblemSize, using dice: inout SplitMix64) -> RequestWindow {
    let a = Int.random(in: 0..<days.count, using: &dice)
    let b = size.isEasy ? days.count - 1 : min(days.count - 1, a + Int.random(in: 0...7, using: &dice))
    let first = size.isEasy ? days[min(a, days.count / 2)] : days[a]
    let stretch = dice.pick([(540, 720), (600, 765), (780, 915), (540, 915), (540, 915), (660, 840)])
    let weekdays = dice.chance(80) ? Weekday.workingDays : [.monday, .wednesday, .thursday]
    return RequestWindow(days: makeRange(first, days[b]), weekdays: weekdays, hours: makeHours(stretch.0, stretch.1))
  }
}
