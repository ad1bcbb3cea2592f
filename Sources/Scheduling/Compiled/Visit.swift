import ProgrammeModel

/// The groups of one request that are seen on one visit, with what can be said before any diary is opened.
struct Visit: Sendable {
  let request: Request
  /// Nil when the problem has no such type.
  let type: SessionType?
  let groups: [Group]
  let turnaround: Int
  /// Days on which the request allows it, the host is open and a series leaves room, in order.
  let openDays: [Day]
  /// Needs of the groups that somebody or something is booked for, each by one more in the crew.
  let booked: [Code<NeedName>]
  /// What stands in the way of everybody; nil while it may be possible.
  var obstacle: Refusal.Obstacle?

  var needs: [Refusal.Lack] {
    guard let type else { return [] }
    return Array(
      Set(
        type.qualifications.map(Refusal.Lack.qualification)
          + type.checks(supervised: request.supervised).map(Refusal.Lack.check))
    ).sorted()
  }

  var languages: Set<Language> { request.language.needed }
  /// How many deliver.
  var facilitators: Int { max(1, type?.facilitators ?? 1) }
  /// How many go: those who deliver and those booked for a need.
  var crew: Int { facilitators + booked.count }
  var priority: Int { request.priority * groups.count }

  /// Minutes from the first group's start to the last group's end.
  var minutesWithGroups: Int { groups.count * (type?.minutes ?? 0) + (groups.count - 1) * turnaround }
  /// The same with set-up and debrief.
  var minutes: Int { minutesWithGroups + setUp + (type?.debriefMinutes ?? 0) }
  /// Minutes from the visit's start to the first group's, so that both are at full five minutes.
  private var setUp: Int { FiveMinutes.up(type?.setUpMinutes ?? 0) }

  /// Minutes from the visit's start to the start of one of its groups.
  func offset(ofGroup index: Int) -> Int {
    setUp + index * ((type?.minutes ?? 0) + turnaround)
  }

  /// The starts of the visit, at full five minutes, with which every group lies inside one of the request's windows, in order.
  func starts(on day: Day) -> [CompiledProblem.Starts] {
    let windows = windows(on: day)
    let minutes = type?.minutes ?? 0
    var common = [CompiledProblem.Starts(first: -1_440, last: 1_440)]
    for index in groups.indices {
      let offset = offset(ofGroup: index)
      let own = windows.filter { $0.hours.minutes >= minutes }.map { window in
        CompiledProblem.Starts(
          first: FiveMinutes.up(window.hours.start.minutes - offset),
          last: FiveMinutes.down(window.hours.end.minutes - minutes - offset))
      }
      common = common.flatMap { a in
        own.map { b in CompiledProblem.Starts(first: max(a.first, b.first), last: min(a.last, b.last)) }
      }
      common = Self.merged(common.filter { $0.first <= $0.last })
    }
    return common
  }

  /// The last start with which no group starts in the evening; ``CompiledProblem/never`` where no window is as late.
  var lastInDaytime: Int {
    let last = FiveMinutes.down(DayLimits.evening.minutes - 1 - offset(ofGroup: max(0, groups.count - 1)))
    let isLate = request.windows.contains { $0.hours.end > DayLimits.evening }
    return isLate ? last : CompiledProblem.never
  }

  /// Whether all starts on a day make it an evening's: its last group starts in the evening.
  func isEvening(on day: Day) -> Bool { starts(on: day).first.map { $0.first > lastInDaytime } ?? false }

  /// The same starts without overlaps, in order.
  private static func merged(_ all: [CompiledProblem.Starts]) -> [CompiledProblem.Starts] {
    var merged: [CompiledProblem.Starts] = []
    for next in all.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let last = merged.last, next.first <= last.last {
        merged[merged.count - 1].last = max(last.last, next.last)
      } else {
        merged.append(next)
      }
    }
    return merged
  }

  /// Minutes of the longest window that has an open day.
  var longestWindow: Int { openDays.flatMap(windows).map(\.hours.minutes).max() ?? 0 }

  private func windows(on day: Day) -> [RequestWindow] {
    request.windows.filter { $0.days.contains(day) && $0.weekdays.contains(day.weekday) }
  }
}

extension PlanningProblem {
  /// All visits of the requests, in order of request number, each with the first obstacle that needs no diary.
  func visits(roster: Roster) -> [Visit] {
    let taken = sessionsTaken
    return requests.map { ($0, $0.key.description) }
      .sorted { ($0.0.number, $0.1) < ($1.0.number, $1.1) }
      .flatMap { visits(of: $0.0, roster: roster, taken: taken) }
  }

  private func visits(
    of request: Request, roster: Roster, taken: [Key<Facilitator>: [Day: Int]]
  ) -> [Visit] {
    let groups = request.groups.filter { !placed.contains($0.key) }
    guard !groups.isEmpty else { return [] }
    let type = types[request.type]
    let asked = weeks.days.filter { day in
      request.windows.contains { $0.days.contains(day) && $0.weekdays.contains(day.weekday) }
    }
    let closed = closures[request.host] ?? [:]
    let open = asked.filter { closed[$0] == nil && !request.turnedDown.contains($0) }
    func visit(_ groups: [Group], _ obstacle: Refusal.Obstacle? = nil) -> Visit {
      let days = daysInSeries(of: request, groups)
      return Visit(
        request: request, type: type, groups: groups, turnaround: turnaroundMinutes,
        openDays: open.filter(days.contains), booked: roster.booked(for: groups), obstacle: obstacle)
    }
    if let obstacle = offered[request.key].map(Refusal.Obstacle.offered)
      ?? obstacle(asked: asked, open: open, closed: closed, host: request.host)
    {
      return groups.map { visit([$0], obstacle) }
    }
    guard let type else {
      return groups.map { visit([$0], .nobodyQualified(needed: 1, found: 0, missing: [])) }
    }
    let unfit = groups.filter { !type.groupSize.contains($0.expected) }
      .map { visit([$0], .groupSize(expected: $0.expected, allowed: type.groupSize)) }
    let fit = groups.filter { type.groupSize.contains($0.expected) }
    let parts =
      request.together && !fit.isEmpty
      ? split(fit, into: sessionsADay(visit(fit), roster: roster, taken: taken)) : fit.map { [$0] }
    return unfit
      + parts.map { part in
        var made = visit(part)
        made.obstacle =
          waiting(made) ?? (made.openDays.isEmpty ? seriesPartner(of: request).map(Refusal.Obstacle.waitsFor) : nil)
          ?? (made.openDays.allSatisfy { made.starts(on: $0).isEmpty }
            ? .windowTooShort(needed: made.minutesWithGroups, longest: made.longestWindow)
            : roster.obstacle(to: made))
        return made
      }
  }

  private func obstacle(
    asked: [Day], open: [Day], closed: [Day: TermCalendar.Closure], host: Key<Host>
  ) -> Refusal.Obstacle? {
    if asked.isEmpty { return .outsideWeeks }
    if open.isEmpty {
      let turnedDown = asked.count { closed[$0] == nil }
      if turnedDown > 0 { return .turnedDown(days: turnedDown) }
      let reasons = asked.compactMap { closed[$0] }
      let counts = TermCalendar.Closure.allCases.map { reason in (reason, reasons.count { $0 == reason }) }
      guard let most = counts.map(\.1).max(), let commonest = counts.first(where: { $0.1 == most }) else { return nil }
      return .hostClosed(commonest.0, days: commonest.1)
    }
    return travel.minutes(from: .host(host), to: .host(host)) == nil ? .notPlaced : nil
  }

  /// The most sessions that any crew able to do it still takes on one of its days, at least one; enough for all groups
  /// where there is no such crew.
  private func sessionsADay(
    _ visit: Visit, roster: Roster, taken: [Key<Facilitator>: [Day: Int]]
  ) -> Int {
    let left = visit.openDays.compactMap { day -> Int? in
      let people = roster.atWork(for: visit, on: day).map { index in
        roster[index].limits.sessions - (taken[roster[index].key]?[day] ?? 0)
      }
      return people.count >= visit.facilitators ? people.sorted(by: >)[visit.facilitators - 1] : nil
    }
    return left.max().map { max(1, $0) } ?? visit.groups.count
  }

  /// How many sessions that stand take up people's days.
  private var sessionsTaken: [Key<Facilitator>: [Day: Int]] {
    var taken: [Key<Facilitator>: [Day: Int]] = [:]
    for session in standing where session.takesTime && weeks.contains(session.span.day) {
      for person in Set(session.facilitators) { taken[person, default: [:]][session.span.day, default: 0] += 1 }
    }
    return taken
  }

  /// As few parts as possible of at most `most` groups, as even as possible, in order.
  private func split(_ groups: [Group], into most: Int) -> [[Group]] {
    let parts = (groups.count + most - 1) / most
    var rest = groups[...]
    return (0..<parts).map { part in
      let size = (rest.count + parts - part - 1) / (parts - part)
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }
}
