import ProgrammeModel

/// Sessions of one request on one day by the same people, which move together.
struct DisplacedVisit {
  /// In order of time; never empty.
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

  private var first: Session { sessions[0] }
  var day: Day { first.span.day }
  var people: Set<Key<Facilitator>> { Set(first.facilitators) }
  var priority: Int { (asked?.priority ?? Request.priorities.upperBound) * sessions.count }

  /// Whether this follows another visit in a series, group by group.
  func follows(_ other: DisplacedVisit) -> Bool {
    guard let link = asked?.after, link.request == other.asked?.key else { return false }
    return !Set(sessions.map(\.group.label)).isDisjoint(with: other.sessions.map(\.group.label))
  }

  /// What is asked of planning in a round; nil where nothing can be.
  ///
  /// - Parameters:
  ///   - today: The first day of all; on it nothing starts before `earliest`, and nothing is moved to it.
  ///   - last: The last day that leaves room for what follows in a series; nil where nothing does.
  func request(_ round: RepairRound, from today: Day, _ earliest: TimeOfDay, upTo last: Day?) -> Request? {
    guard round.company != .some || first.facilitators.count > 1 else { return nil }
    let known = asked?.people ?? []
    var company = known
    if round.company != .any {
      company = known.isEmpty ? people : people.intersection(known)
      guard !company.isEmpty else { return nil }
    }
    if round.days == 0 {
      return request(round.keepsTime ? sameTime(today, earliest) : sameDay(today, earliest), company, today)
    }
    let days = [day.advanced(by: -round.days), day.advanced(by: round.days)].filter { $0 > today && $0 <= last ?? $0 }
    return request(days.flatMap { windows(from: $0, to: $0) }, company, today)
  }

  /// What is asked when no round has found a place, so that its reason can be told: any day left, or where there is
  /// none the rest of its own.
  func lastRequest(from today: Day, _ earliest: TimeOfDay) -> Request? {
    let windows = windows(from: today.advanced(by: 1), to: nil)
    return request(windows.isEmpty ? sameDay(today, earliest) : windows, asked?.people ?? [], today)
  }

  /// Whether no day is left but its own.
  func isLastDay(from today: Day) -> Bool { windows(from: today.advanced(by: 1), to: nil).isEmpty }

  /// Days from its own to the furthest on which it may be.
  func furthest(from today: Day) -> Int {
    windows(from: today.advanced(by: 1), to: nil).flatMap { [$0.days.first, $0.days.last] }
      .map { abs(day.distance(to: $0)) }.max() ?? 0
  }

  /// The last day on which it may be.
  func lastDay(from today: Day) -> Day {
    max(day, windows(from: today.advanced(by: 1), to: nil).map(\.days.last).max() ?? day)
  }

  private func request(_ windows: [RequestWindow], _ people: Set<Key<Facilitator>>, _ today: Day) -> Request? {
    guard !windows.isEmpty else { return nil }
    // The host agreed to the session's own day, whatever it said of it before.
    return try? Request(
      key: asked?.key ?? Key(first.key.uuid), number: asked?.number ?? RequestNumber(1_000_000 + number),
      host: first.host, type: first.type, groups: sessions.map(\.group), windows: windows, language: first.language,
      priority: asked?.priority ?? Request.priorities.upperBound, together: sessions.count > 1,
      supervised: first.supervised, receivedOn: today, after: asked?.after, people: people,
      turnedDown: (asked?.turnedDown ?? []).subtracting([day]))
  }

  private func sameTime(_ today: Day, _ earliest: TimeOfDay) -> [RequestWindow] {
    guard day != today || first.span.start >= earliest, let days = try? DayRange(day, day),
      let hours = try? Hours(first.span.start, sessions.map(\.span.end).max() ?? first.span.end)
    else { return [] }
    return [RequestWindow(days: days, weekdays: Set(Weekday.allCases), hours: hours)]
  }

  private func sameDay(_ today: Day, _ earliest: TimeOfDay) -> [RequestWindow] {
    guard let days = try? DayRange(day, day) else { return [] }
    let asked = (asked?.windows ?? []).filter { $0.days.contains(day) && $0.weekdays.contains(day.weekday) }
    return (asked.isEmpty ? [.schoolDay] : asked.map(\.hours)).compactMap { hours in
      let start = day == today ? max(hours.start, earliest) : hours.start
      return (try? Hours(start, hours.end)).map {
        RequestWindow(days: days, weekdays: Set(Weekday.allCases), hours: $0)
      }
    }
  }

  /// The windows that were asked for, cut to some days; for what was agreed in a corridor, the four weeks after it.
  private func windows(from first: Day, to last: Day?) -> [RequestWindow] {
    let later = (try? DayRange(day, day.advanced(by: 28))).map { [RequestWindow(days: $0)] } ?? []
    return (asked?.windows ?? later).compactMap { window in
      let (first, last) = (max(window.days.first, first), min(window.days.last, last ?? window.days.last))
      guard first <= last, let days = try? DayRange(first, last) else { return nil }
      return RequestWindow(days: days, weekdays: window.weekdays, hours: window.hours)
    }
  }
}
