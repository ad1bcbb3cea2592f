public import ProgrammeModel

/// What becomes of sessions that cannot stay as they are.
public struct Repaired: Hashable, Sendable {
  /// New places, one a session that has one.
  public let moved: [Key<Session>: PlannedSession]
  /// Those without any place left, each with the reason.
  public let lost: [Key<Session>: Refusal]
}

/// Finds places for sessions that cannot stay, changing as little as it can; nothing that still can stand is moved.
///
/// Three rounds, each only for what the one before could not serve: other people at the same time; another time on the
/// same day; another day. In each, most priority and then least travel decide, as in planning.
///
/// - Parameters:
///   - displaced: The sessions that cannot stay; what the problem has standing of them is left aside.
///   - problem: With what went wrong already in it, such as leave for whoever is ill. Its weeks are the days that may be
///     used.
///   - requests: What the sessions were asked for by, with windows for the second and third rounds.
///   - earliest: The first minute of the first day at which something can start that was not there before.
public func repair(
  _ displaced: [Session], in problem: PlanningProblem, requests: [Key<Request>: Request], seed: UInt64 = 1,
  earliest: TimeOfDay = TimeOfDay(clamping: 0), stop: (() -> Bool)? = nil
) -> Repaired {
  let groups = Set(displaced.map(\.group.key))
  var standing = problem.changing(
    placed: problem.placed.subtracting(groups), standing: problem.standing.filter { !groups.contains($0.group.key) })
  let visits = DisplacedVisit.visits(displaced, requests: requests)
  var rest = visits
  var moved: [Key<Session>: PlannedSession] = [:]
  var refused: [Key<Group>: Refusal] = [:]
  for round in DisplacedVisit.Round.allCases where !rest.isEmpty {
    let asked = rest.compactMap { $0.request(round, from: problem.weeks.first, earliest) }
    let made = plan(
      standing.changing(requests: asked), seed: seed, limit: .iterations(300 * asked.count + 300), stop: stop)
    let sessions = made.sessions
    for refusal in made.refusals { refused[refusal.group] = refusal }
    for planned in sessions {
      if let session = displaced.first(where: { $0.group.key == planned.group }) { moved[session.key] = planned }
    }
    standing = standing.changing(requests: asked).holding(sessions).changing(requests: [])
    rest = rest.filter { visit in visit.sessions.contains { moved[$0.key] == nil } }
  }
  let lost = displaced.filter { moved[$0.key] == nil }
  return Repaired(
    moved: moved,
    lost: Dictionary(
      lost.compactMap { session in refused[session.group.key].map { (session.key, $0) } },
      uniquingKeysWith: { first, _ in first }))
}

/// Sessions of one request on one day by the same people, which move together.
private struct DisplacedVisit {
  enum Round: CaseIterable { case people, time, day }

  let sessions: [Session]
  /// Nil for what was agreed without a request.
  let asked: Request?
  let number: Int

  static func visits(_ displaced: [Session], requests: [Key<Request>: Request]) -> [DisplacedVisit] {
    struct Name: Hashable {
      let request: Key<Request>?
      let own: Key<Session>?
      let day: Day
      let people: [Key<Facilitator>]
    }
    let grouped = Dictionary(grouping: displaced) { session in
      let request = session.request.flatMap { requests[$0] }
      return Name(
        request: request?.key, own: request?.together == true ? nil : session.key, day: session.span.day,
        people: session.facilitators)
    }
    return grouped.map { name, sessions in
      (sessions.sorted { ($0.span, $0.number) < ($1.span, $1.number) }, name.request.flatMap { requests[$0] })
    }
    .sorted { ($0.0[0].span, $0.0[0].number) < ($1.0[0].span, $1.0[0].number) }
    .enumerated().map { DisplacedVisit(sessions: $1.0, asked: $1.1, number: $0 + 1) }
  }

  /// What is asked of planning in a round; nil where nothing can be.
  func request(_ round: Round, from today: Day, _ earliest: TimeOfDay) -> Request? {
    guard let first = sessions.first, let last = sessions.last, let day = try? DayRange(first.span.day, first.span.day)
    else { return nil }
    let any = Set(Weekday.allCases)
    let isToday = first.span.day == today
    var windows: [RequestWindow] = []
    switch round {
    case .people:
      guard !isToday || first.span.start >= earliest, let span = try? Hours(first.span.start, last.span.end) else {
        return nil
      }
      windows = [RequestWindow(days: day, weekdays: any, hours: span)]
    case .time:
      windows = hours(on: first.span.day).compactMap { hours in
        let start = isToday ? max(hours.start, earliest) : hours.start
        return (try? Hours(start, hours.end)).map { RequestWindow(days: day, weekdays: any, hours: $0) }
      }
    case .day:
      windows = (asked?.windows ?? later).compactMap { window in
        let start = max(window.days.first, today.advanced(by: 1))
        guard start <= window.days.last, let days = try? DayRange(start, window.days.last) else { return nil }
        return RequestWindow(days: days, weekdays: window.weekdays, hours: window.hours)
      }
    }
    guard !windows.isEmpty else { return nil }
    return try? Request(
      key: asked?.key ?? Key(first.key.uuid), number: asked?.number ?? RequestNumber(1_000_000 + number),
      host: first.host, type: first.type, groups: sessions.map(\.group), windows: windows, language: first.language,
      priority: asked?.priority ?? Request.priorities.upperBound, together: sessions.count > 1,
      supervised: first.supervised, receivedOn: today)
  }

  private func hours(on day: Day) -> [Hours] {
    let asked = (asked?.windows ?? []).filter { $0.days.contains(day) && $0.weekdays.contains(day.weekday) }
    return asked.isEmpty ? [.schoolDay] : asked.map(\.hours)
  }

  /// The four weeks after what was agreed in a corridor.
  private var later: [RequestWindow] {
    guard let day = sessions.first?.span.day, let days = try? DayRange(day, day.advanced(by: 28)) else { return [] }
    return [RequestWindow(days: days)]
  }
}
