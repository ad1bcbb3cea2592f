import Catalogue
import ProgrammeModel
import ProgrammeStore
import Scheduling

/// Everything planning rests on at one moment, gathered from store and catalogue.
struct PlanningSituation {
  let problem: PlanningProblem
  /// The store's stamp of what this rests on.
  let basis: String
  let hosts: [Key<Host>: Host]
  let facilitators: [Key<Facilitator>: Facilitator]
  let requests: [Key<Request>: Request]
  /// Accepted sessions that this plan may move, by group.
  let movable: [Key<Group>: Session]

  /// Whether any open request still has a group without a session.
  var hasSomethingToPlan: Bool {
    problem.requests.contains { request in request.groups.contains { !problem.placed.contains($0.key) } }
  }
}

extension Office {
  /// - Parameters:
  ///   - weeks: The days to plan; nil for all days that open requests ask for, from tomorrow on.
  ///   - holding: Whether dates held for hosts stand as if they were sessions.
  ///   - leavingOut: A request whose own held dates do not count.
  ///   - replanning: Whether accepted sessions that are neither confirmed nor locked may move.
  ///   - keeping: Groups whose sessions stay even so.
  ///   - freeing: Agreed sessions that cannot stand and are up for planning again.
  ///   - adjust: Changes what planning rests on, for what is only supposed.
  /// - Throws: ``OfficeFault/nothingToPlan(_:)``.
  func situation(
    weeks: DayRange?, holding: Bool = true, leavingOut: Key<Request>? = nil, replanning: Bool = false,
    keeping: Set<Key<Group>> = [], freeing: Set<Key<Session>> = [],
    adjust: (inout PlanningGround) throws -> Void = { _ in }
  ) throws -> PlanningSituation {
    let types = try library.sessionTypes()
    let calendars = try termCalendars()
    let bankHolidays = try bankHolidays()
    let tomorrow = desk.today.advanced(by: 1)
    return try store.read { tables in
      let sessions = try tables.sessions.all()
      let freed = sessions.filter { freeing.contains($0.key) }
      let requests = Self.requests(try tables.requests.all(), allowing: freed)
      let movable =
        freed
        + sessions.filter { session in
          replanning && session.state == .proposed && !session.stands && session.request != nil
            && session.span.day > desk.today && weeks?.contains(session.span.day) != false
            && !keeping.contains(session.group.key)
        }
      let moving = Set(movable.map { $0.request ?? Key($0.key.uuid) })
      let open = requests.filter { $0.state == .open || moving.contains($0.key) }
      guard let asked = try weeks ?? Self.daysAsked(by: open, from: tomorrow) else {
        throw OfficeFault.nothingToPlan(nil)
      }
      var ground = PlanningGround(
        people: try tables.facilitators.all(), travel: settings.travel, weeks: asked, from: tomorrow)
      let booked = ground.people.reduce(into: Set<Code<NeedName>>()) { $0.formUnion($1.serves) }
      try adjust(&ground)
      let weeks = ground.weeks
      let inside = open.filter { request in request.windows.contains { $0.days.overlaps(weeks) } }
      let hosts = Dictionary(try tables.hosts.all().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      let people = ground.workforce
      // What was accepted stands, also unconfirmed: its letter is out. Only a replan moves it.
      let free = Set(movable.map(\.key))
      let taking = sessions.filter { $0.takesTime && !free.contains($0.key) }
      var standing = taking.filter { ground.counts($0.span.day) }
      var offered: [Key<Request>: Day] = [:]
      if holding {
        for held in try tables.offers.held(at: desk.now) where held.request != leavingOut {
          standing += Self.placeholders(held, requests: requests, weeks: weeks)
          offered[held.request] = held.heldUntil.day
        }
      }
      let visited = Set(inside.map(\.host) + standing.map(\.host))
      var closures: [Key<Host>: [Day: TermCalendar.Closure]] = [:]
      let own = Dictionary(grouping: try tables.closures.all(), by: \.host)
      for key in visited {
        guard let host = hosts[key] else { continue }
        closures[key] = Self.closures(
          of: host, in: weeks, calendar: host.area.flatMap { calendars[$0] }, bankHolidays: bankHolidays,
          own: (own[key] ?? []).map(\.days) + (ground.closed[key] ?? []))
      }
      let mondays = weeks.first.monday...weeks.last.monday
      let problem = PlanningProblem(
        weeks: weeks, hosts: hosts.filter { visited.contains($0.key) }, facilitators: people, requests: inside,
        placed: Set(taking.filter(\.servesGroup).map(\.group.key)), types: types, closures: closures,
        standing: standing,
        travel: try travelTimes(
          hosts: visited.sorted().compactMap { hosts[$0] }, people: people, by: ground.travel),
        turnaroundMinutes: settings.turnaroundMinutes,
        agreedDays: Self.agreedDays(taking), agreedSeries: Self.series(of: requests),
        eveningsElsewhere: PlanningProblem.evenings(
          of: taking.filter { !ground.counts($0.span.day) && mondays.contains($0.span.day.monday) }),
        offered: offered, wishes: try wishGrounds(sessions, movable: movable, in: tables), booked: booked)
      return PlanningSituation(
        problem: problem, basis: try tables.basis(), hosts: hosts,
        facilitators: Dictionary(people.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }),
        requests: Dictionary(requests.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }),
        movable: Dictionary(movable.map { ($0.group.key, $0) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The days on which groups have or had their sessions, by request and label.
  private static func agreedDays(_ sessions: [Session]) -> [Key<Request>: [String: Day]] {
    var days: [Key<Request>: [String: Day]] = [:]
    for session in sessions where session.servesGroup {
      if let request = session.request { days[request, default: [:]][session.group.label] = session.span.day }
    }
    return days
  }

  private static func series(of requests: [Request]) -> [Key<Request>: [Key<Request>: Request.SeriesLink]] {
    var series: [Key<Request>: [Key<Request>: Request.SeriesLink]] = [:]
    for request in requests {
      if let link = request.after { series[link.request, default: [:]][request.key] = link }
    }
    return series
  }

  /// What is wished for in `pont.yaml`, with what is known of the past.
  private func wishGrounds<Access>(
    _ sessions: [Session], movable: [Session], in tables: Tables<Access>
  ) throws -> WishGrounds {
    var familiar: [Key<Host>: Set<Key<Facilitator>>] = [:]
    var lastVisits: [Key<Host>: Day] = [:]
    for session in sessions where session.state == .delivered {
      familiar[session.host, default: []].formUnion(session.facilitators)
      lastVisits[session.host] = max(lastVisits[session.host] ?? session.span.day, session.span.day)
    }
    for visit in try tables.pastVisits.all() {
      lastVisits[visit.host] = max(lastVisits[visit.host] ?? visit.day, visit.day)
    }
    return WishGrounds(
      order: settings.wishes, familiar: familiar, lastVisits: lastVisits,
      announced: Dictionary(
        movable.map { ($0.group.key, .init(span: $0.span, facilitators: Set($0.facilitators))) },
        uniquingKeysWith: { first, _ in first }))
  }

  static func daysAsked(by requests: [Request], from tomorrow: Day) throws -> DayRange? {
    let windows = requests.flatMap(\.windows).map(\.days).filter { $0.last >= tomorrow }
    guard let first = windows.map(\.first).min(), let last = windows.map(\.last).max() else { return nil }
    return try DayRange(max(first, tomorrow), last)
  }

  /// Dates held for a host, as sessions that take their people's time.
  private static func placeholders(_ held: HeldOffer, requests: [Request], weeks: DayRange) -> [Session] {
    guard let request = requests.first(where: { $0.key == held.request }) else { return [] }
    return held.offer.sessions.compactMap { planned in
      guard weeks.contains(planned.span.day), let group = request.groups.first(where: { $0.key == planned.group })
      else {
        return nil
      }
      return Session(
        key: Key(planned.group.uuid), number: SessionNumber(held.number), request: nil, host: request.host,
        type: request.type, group: group, span: planned.span, facilitators: planned.facilitators,
        language: request.language, supervised: request.supervised, changedAt: held.heldUntil)
    }
  }

  /// The days of the weeks on which a host receives nobody.
  private static func closures(
    of host: Host, in weeks: DayRange, calendar: TermCalendar?, bankHolidays: [Day: Bilingual], own: [DayRange]
  ) -> [Day: TermCalendar.Closure] {
    var closed: [Day: TermCalendar.Closure] = [:]
    for day in weeks.days {
      if own.contains(where: { $0.contains(day) }) {
        closed[day] = .ownDay
      } else if host.keepsTerms {
        closed[day] = calendar.map { $0.closure(ofSchoolOn: day) } ?? .notKnown
      } else if bankHolidays[day] != nil {
        closed[day] = .bankHoliday
      }
    }
    return closed
  }

  /// Minutes between bases and hosts, by the model's formula; the team's own table wins where it has a journey.
  ///
  /// Two hosts of one postcode sector have one coordinate, and are not at one door.
  func travelTimes(hosts: [Host], people: [Facilitator], by model: TravelModel? = nil) throws -> TravelTimes {
    let model = model ?? settings.travel
    var places: [Place] = []
    var coordinates: [Place: Coordinate] = [:]
    for host in hosts {
      guard let location = host.location else { continue }
      places.append(.host(host.key))
      coordinates[.host(host.key)] = location.coordinate
    }
    for person in people {
      places.append(.base(person.key))
      coordinates[.base(person.key)] = person.base.location.coordinate
    }
    let measured = try measuredTimes(hosts: hosts, people: people)
    let centres = hosts.compactMap { $0.location.flatMap { $0.precision == .given ? nil : $0.coordinate } }
    let shared = Set(Dictionary(grouping: centres) { $0 }.filter { $0.value.count > 1 }.keys)
    let spread = try shared.isEmpty ? nil : library.places().spread
    let near = Dictionary(
      uniqueKeysWithValues: shared.map { ($0, model.minutes(kilometres: spread?($0) ?? 0)) })
    return TravelTimes(places: places) { from, to in
      if let minutes = measured[from]?[to] { return minutes }
      guard let start = coordinates[from], let end = coordinates[to] else { return 0 }
      return start == end ? near[start] ?? model.minutes(kilometres: 0) : model.minutes(from: start, to: end)
    }
  }
}
