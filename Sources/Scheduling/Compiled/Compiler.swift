import ProgrammeModel

/// Turns a problem into numbers.
struct Compiler {
  let problem: PlanningProblem
  let roster: Roster
  let visits: [Visit]
  let days: [Day]
  /// Known places; the site after the last of them is nowhere, with no journey to it.
  let sites: [Place]
  let siteOf: [Place: Int]
  /// The route of a facilitator (major) on a day, or −1.
  let routeOf: [Int]
  let routes: [CompiledProblem.Route]
  /// For each route.
  let standing: [[StandingVisit]]
  /// For each week of somebody with a limit of evenings, how many it can hold beside those outside the days planned.
  let mostEvenings: [Int]

  /// The crews that a search looks at on one day at most; the nearest ones are kept.
  static let crewsADay = 300

  init(_ problem: PlanningProblem, roster: Roster, visits: [Visit]) {
    self.problem = problem
    self.roster = roster
    self.visits = visits
    days = Array(problem.weeks.days)
    let taking = problem.standing.filter { $0.takesTime && problem.weeks.contains($0.span.day) }
    let places =
      Set(roster.facilitators.map { Place.base($0.key) })
      .union(visits.map { .host($0.request.host) })
      .union(taking.map { .host($0.host) })
      .filter { problem.travel.minutes(from: $0, to: $0) != nil }
    sites = Array(places)
    siteOf = Dictionary(uniqueKeysWithValues: sites.enumerated().map { ($1, $0) })

    var diary: [Key<Facilitator>: [Day: [Session]]] = [:]
    for session in taking {
      for facilitator in Set(session.facilitators) {
        diary[facilitator, default: [:]][session.span.day, default: []].append(session)
      }
    }
    var routeOf = [Int](repeating: -1, count: roster.facilitators.count * days.count)
    var routes: [CompiledProblem.Route] = []
    var standing: [[StandingVisit]] = []
    var mostEvenings: [Int] = []
    for (index, facilitator) in roster.facilitators.enumerated() {
      var weekOf: [Day: Int] = [:]
      for (number, day) in days.enumerated() {
        let shift = facilitator.shift(on: day)
        let sessions = diary[facilitator.key]?[day] ?? []
        guard shift != nil || !sessions.isEmpty else { continue }
        routeOf[index * days.count + number] = routes.count
        let base = siteOf[.base(facilitator.key)] ?? 0
        var route = CompiledProblem.Route(
          facilitator, index: index, day: number, base: base, hours: shift ?? .schoolDay)
        route.isOpen = shift != nil
        if let most = facilitator.limits.eveningsAWeek {
          let monday = day.monday
          if weekOf[monday] == nil {
            let elsewhere = problem.eveningsElsewhere[facilitator.key]?.count { $0.monday == monday } ?? 0
            weekOf[monday] = mostEvenings.count
            mostEvenings.append(max(0, most - elsewhere))
          }
          route.week = weekOf[monday] ?? -1
          route.standsInEvening = sessions.contains(where: \.isInEvening)
        }
        routes.append(route)
        standing.append(
          StandingVisit.visits(sessions, types: problem.types, turnaround: problem.turnaroundMinutes))
      }
    }
    self.routeOf = routeOf
    self.routes = routes
    self.standing = standing
    self.mostEvenings = mostEvenings
  }

  func withoutCandidates() -> CompiledProblem {
    let nowhere = sites.count
    let width = sites.count + 1
    var travel = [Int](repeating: 0, count: width * width)
    for (i, from) in sites.enumerated() {
      for (j, to) in sites.enumerated() { travel[i * width + j] = problem.travel.minutes(from: from, to: to) ?? 0 }
    }
    var startsFirst = [0]
    var starts: [CompiledProblem.Starts] = []
    for visit in visits {
      let open = Set(visit.obstacle == nil || !visit.openDays.isEmpty ? visit.openDays : [])
      for day in days {
        if open.contains(day) { starts.append(contentsOf: visit.starts(on: day)) }
        startsFirst.append(starts.count)
      }
    }
    let stops = standing.flatMap(\.self)
    var next = visits.count
    let standingStops = standing.map { list in
      defer { next += list.count }
      return Array(next..<next + list.count)
    }
    return CompiledProblem(
      dayCount: days.count, siteCount: width, travel: travel, turnaround: problem.turnaroundMinutes, routes: routes,
      routeOf: routeOf, standingStops: standingStops, blockCount: visits.count,
      stopSite: visits.map { siteOf[.host($0.request.host)] ?? nowhere }
        + stops.map { siteOf[.host($0.host)] ?? nowhere },
      stopMinutes: visits.map(\.minutes) + stops.map { $0.end - $0.start },
      stopSessions: visits.map(\.groups.count) + stops.map(\.sessions.count),
      fixedStart: visits.map { _ in CompiledProblem.free } + stops.map(\.start),
      priority: visits.map(\.priority), crewSize: visits.map(\.crew), startsFirst: startsFirst, starts: starts,
      lastInDaytime: visits.map(\.lastInDaytime) + stops.map { _ in CompiledProblem.never }, mostEvenings: mostEvenings,
      candidateFirst: [Int](repeating: 0, count: visits.count + 1), candidateRouteFirst: [0], candidateRoutes: [])
  }

  /// Closes the days on which what stands breaks a rule already, so that nothing is added to them.
  func closeDaysAlreadyBroken(in compiled: inout CompiledProblem) {
    for route in routes.indices where !standing[route].isEmpty {
      let isKnown = standing[route].allSatisfy { siteOf[.host($0.host)] != nil && !$0.isTwofold }
      let holds = compiled.holds(
        compiled.standingStops[route], route: routes[route], fixed: { compiled.fixedStart[$0] })
      if !isKnown || !holds { compiled.routes[route].isOpen = false }
    }
  }

  /// Minutes one way for whoever of those at work on an open day lives nearest; where several must go, for the last of
  /// the nearest so many who suit it together.
  func shortestJourney(to visit: Visit) -> Int {
    let journeys = visit.openDays.compactMap { day -> Int? in
      let there = roster.atWork(for: visit, on: day).compactMap { person in
        problem.travel.minutes(from: .base(roster[person].key), to: .host(visit.request.host))
          .map { (person: person, minutes: $0) }
      }.sorted { ($0.minutes, $0.person) < ($1.minutes, $1.person) }
      // The nearest so many of whom some suit; whoever comes last is needed, else fewer had been enough.
      return there.indices.first { last in
        suitsSome(visit, of: there[..<last].map(\.person), and: there[last].person)
      }.map { there[$0].minutes }
    }
    return journeys.min() ?? 0
  }

  /// Whether a crew that suits a visit can be made of one person and some others.
  private func suitsSome(_ visit: Visit, of others: [Int], and person: Int) -> Bool {
    func grows(_ crew: [Int], from next: Int) -> Bool {
      if crew.count == visit.facilitators { return roster.suits(visit, crew) }
      return others.indices.dropFirst(next).contains { grows(crew + [others[$0]], from: $0 + 1) }
    }
    return grows([person], from: 0)
  }
}

extension CompiledProblem.Route {
  /// A facilitator's day with the given working hours.
  ///
  /// Hours that leave no room for the break, such as an afternoon's, owe none.
  init(_ facilitator: Facilitator, index: Int, day: Int, base: Int, hours: Hours) {
    let limits = facilitator.limits
    let first = max(limits.breakStart.start.minutes, hours.start.minutes)
    let last = min(limits.breakStart.end.minutes, hours.end.minutes - limits.breakMinutes)
    self.init(
      facilitator: index, day: day, base: base, shiftStart: hours.start.minutes, shiftEnd: hours.end.minutes,
      breakMinutes: first <= last ? max(0, limits.breakMinutes) : 0, breakFirst: limits.breakStart.start.minutes,
      breakLast: limits.breakStart.end.minutes, sessionLimit: max(1, limits.sessions),
      travelLimit: limits.travelMinutes ?? CompiledProblem.never, isOpen: true)
  }
}
