import ProgrammeModel

extension Docket {
  /// The planned sessions, in order of time, then of visits and their groups.
  func sessions(in diaries: Diaries) -> [PlannedSession] {
    let timetable = timetable(of: diaries)
    return visits.indices.filter { diaries.place[$0] >= 0 }
      .flatMap { visit in sessions(of: visit, in: diaries, start: timetable.start[visit]).map { (visit, $0) } }
      .sorted { ($0.1.span, $0.0) < ($1.1.span, $1.0) }
      .map(\.1)
  }

  func timetable(of diaries: Diaries) -> Timetable {
    let announced = problem.wishes?.announced ?? [:]
    return Timetable(diaries) { block in
      visits[block].groups.first.flatMap { announced[$0.key] }
        .map { $0.span.start.minutes - visits[block].offset(ofGroup: 0) }
    }
  }

  private func sessions(of index: Int, in diaries: Diaries, start: Int) -> [PlannedSession] {
    let visit = visits[index]
    let candidate = diaries.place[index]
    let crew = diaries.problem.routes(of: candidate).map { diaries.problem.candidateRoutes[$0] }
    let led = crew.sorted { a, b in
      (rank(a, visit), compiled.routes[a].facilitator) < (rank(b, visit), compiled.routes[b].facilitator)
    }
    guard let lead = led.first else { return [] }
    let reason = PlannedSession.Reason(
      openDays: visit.openDays.count, choices: choices[index],
      addedTravelMinutes: crew.reduce(0) { sum, route in
        let without = diaries.stops(of: route).filter { $0 != index }
        return sum + diaries.travel[route] - compiled.travelMinutes(without, route: compiled.routes[route])
      }, sharesDayWith: sessionsBeside(crew, in: diaries) - 1)
    let day = day(compiled.routes[lead].day)
    return visit.groups.enumerated().compactMap { number, group in
      let from = TimeOfDay(clamping: start + visit.offset(ofGroup: number))
      // Windows end by midnight, so a span can always be made.
      guard let span = try? TimeSpan(day: day, start: from, minutes: visit.type?.minutes ?? 0) else { return nil }
      return PlannedSession(
        request: visit.request.key, group: group.key, span: span,
        facilitators: led.map { roster[compiled.routes[$0].facilitator].key }, reason: reason)
    }
  }

  /// The sessions on the days of a crew, each once.
  private func sessionsBeside(_ crew: [Int], in diaries: Diaries) -> Int {
    let planned = Set(crew.flatMap { diaries.stops(of: $0) }.filter { $0 < compiled.blockCount })
    let standing = Set(crew.flatMap { standingSessions[$0] }.map(\.key))
    return planned.reduce(standing.count) { $0 + compiled.stopSessions[$1] }
  }

  /// Those who deliver before those booked for a need, and of them those who speak the language first.
  private func rank(_ route: Int, _ visit: Visit) -> Int {
    let person = compiled.routes[route].facilitator
    if !roster.delivers(person) { return 2 }
    return roster[person].languages.isSuperset(of: visit.languages) ? 0 : 1
  }

  func figures(of diaries: Diaries) -> PlanFigures {
    let placed = visits.indices.filter { diaries.place[$0] >= 0 }
    return PlanFigures(
      priority: placed.reduce(0) { $0 + visits[$1].priority },
      priorityAsked: visits.reduce(0) { $0 + $1.priority },
      travelMinutes: diaries.totalTravel, facilitatorDays: diaries.totalDays,
      sessions: placed.reduce(0) { $0 + visits[$1].groups.count },
      sessionsAsked: visits.reduce(0) { $0 + $1.groups.count })
  }
}
