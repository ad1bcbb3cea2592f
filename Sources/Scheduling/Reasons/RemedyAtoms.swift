import ProgrammeModel

/// The single changes that might let groups be planned on a day.
struct RemedyAtoms {
  let problem: PlanningProblem
  let request: Request
  let type: SessionType?

  /// What has to change at the host for a day; nil where nothing that anybody could ask for would do.
  func atHost(_ day: Day) -> [RuleChange]? {
    if request.turnedDown.contains(day) { return nil }
    guard var changes = gaps(around: day) else { return nil }
    if let closure = problem.closures[request.host]?[day] {
      if RemedyFinder.fixedClosures.contains(closure) { return nil }
      changes.append(.opens(day))
    }
    if !request.windows.contains(where: { $0.days.contains(day) && $0.weekdays.contains(day.weekday) }) {
      if day.weekday >= .saturday { return nil }
      changes.append(.offersDay(day))
    }
    if let type {
      for group in request.groups where !type.groupSize.contains(group.expected) {
        let bound = type.groupSize
        changes.append(
          .expects(group.key, group.expected > bound.upperBound ? bound.upperBound : bound.lowerBound))
      }
    }
    return changes
  }

  /// The gaps to what is agreed of the series that a day is too near for; nil where it would turn the order round.
  private func gaps(around day: Day) -> [RuleChange]? {
    var links = (problem.followers[request.key] ?? [:]).map { (other: $0.key, days: $0.value.days, isAfter: true) }
    if let link = request.after { links.append((link.request, link.days, false)) }
    var changes: [RuleChange] = []
    for link in links.sorted(by: { $0.other < $1.other }) {
      let agreed = request.groups.compactMap { problem.agreedDays[link.other]?[$0.label] }
      let gap = agreed.map { link.isAfter ? day.distance(to: $0) : $0.distance(to: day) }.min() ?? link.days
      if gap >= link.days { continue }
      if gap < 1 { return nil }
      changes.append(.keepsGap(to: link.other, days: gap, insteadOf: link.days))
    }
    return changes
  }

  /// Hours the host might also offer, and others than it knows.
  func ofRequest(_ day: Day) -> [RuleChange] {
    let there = request.windows.filter { $0.days.contains(day) && $0.weekdays.contains(day.weekday) }
      .map(\.hours)
    let isEvening = request.windows.contains { $0.hours.end.minutes > 1_020 }
    let parts = Self.parts + (isEvening ? [Self.evening] : [])
    let new = parts.compactMap(\.self).filter { part in
      !there.contains { $0.start <= part.start && part.end <= $0.end }
    }
    return new.map(RuleChange.offers) + (request.people.isEmpty ? [] : [.anybody])
  }

  /// Morning, afternoon and the whole of a school day.
  private static let parts: [Hours?] = [hours(540, 720), hours(750, 915), hours(540, 915)]
  private static let evening = hours(1_080, 1_260)

  private static func hours(_ start: Int, _ end: Int) -> Hours? {
    try? Hours(TimeOfDay(clamping: start), TimeOfDay(clamping: end))
  }

  /// What one person lacks for a day whatever else is planned.
  func needed(of person: Facilitator, on day: Day) -> [RuleChange] {
    guard let type else { return [] }
    var changes: [RuleChange] = []
    // Those who are booked for a need deliver nothing.
    if person.serves.isEmpty {
      let needs = Set(
        type.qualifications.map(Refusal.Lack.qualification)
          + type.checks(supervised: request.supervised).map(Refusal.Lack.check))
      let roster = Roster([person], booked: problem.booked)
      for need in needs.sorted() where !roster.held(need, by: 0).counts(on: day) {
        changes.append(.holds(person.key, need))
      }
      for language in request.language.needed.subtracting(person.languages).sorted() {
        changes.append(.speaks(person.key, language))
      }
    }
    if person.leave.contains(where: { $0.contains(day) }) { changes.append(.free(person.key, on: day)) }
    if person.hours[day.weekday] == nil, let usual = person.hours.values.max(by: { $0.minutes < $1.minutes }) {
      changes.append(.works(person.key, day.weekday, usual))
    }
    return changes
  }

  /// What might make room in one person's day.
  func choices(of person: Facilitator, on day: Day) -> [RuleChange] {
    var changes: [RuleChange] = [.takes(person.key, sessions: person.limits.sessions + 1)]
    if let limit = person.limits.travelMinutes {
      changes += [30, 60, 120].map { .travels(person.key, minutes: limit + $0) }
    }
    if let limit = person.limits.eveningsAWeek, request.windows.contains(where: { $0.hours.end > DayLimits.evening }) {
      changes.append(.goesOut(person.key, evenings: limit + 1))
    }
    if let hours = person.hours[day.weekday] {
      changes += [(30, 0), (0, 30), (60, 60)].compactMap { early, late in
        let longer = try? Hours(
          TimeOfDay(clamping: hours.start.minutes - early), TimeOfDay(clamping: hours.end.minutes + late))
        return longer.map { .works(person.key, day.weekday, $0) }
      }
    }
    let there = problem.standing.filter { $0.span.day == day && $0.facilitators.contains(person.key) }
    for session in there where session.state == .proposed && !session.isLocked {
      guard let other = session.request, other != request.key else { continue }
      // A number of nought marks what is only planned.
      if session.number.value > 0 {
        changes.append(.moves(session.key))
      } else {
        let groups = there.filter { $0.request == other }.map(\.group.key).sorted()
        let change = RuleChange.givesWay(other, groups, priority: priority(of: other) * groups.count)
        if !changes.contains(change) { changes.append(change) }
      }
    }
    return changes
  }

  private func priority(of request: Key<Request>) -> Int {
    problem.priorities[request] ?? Request.priorities.lowerBound
  }
}

extension RuleChange {
  /// What a change is about: remedies of the same kinds are told apart by nothing that matters to a reader.
  enum Kind: Int, Comparable {
    case hours, day, anybody, gap, apart, group, opens, givesWay, moves, free, more, works, holds, speaks

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  var kind: Kind {
    switch self {
    case .offers: .hours
    case .offersDay: .day
    case .anybody: .anybody
    case .keepsGap: .gap
    case .apart: .apart
    case .expects: .group
    case .opens: .opens
    case .givesWay: .givesWay
    case .moves: .moves
    case .free: .free
    case .takes, .travels, .goesOut: .more
    case .works: .works
    case .holds: .holds
    case .speaks: .speaks
    }
  }

  /// The lower, the sooner somebody would agree to it.
  var ease: Int {
    switch self {
    case .offers(let hours): hours.minutes > 300 ? 11 : 10
    case .offersDay: 12
    case .anybody: 13
    case .keepsGap(_, let days, let wanted): 13 + wanted - days
    case .apart: 14
    case .moves: 16
    case .free: 20
    case .givesWay(_, _, let priority): 20 + priority
    case .takes: 30
    case .travels(_, let minutes): 30 + minutes / 60
    case .goesOut: 32
    case .works(_, _, let hours): 34 + hours.minutes / 60
    case .expects: 40
    case .opens: 45
    case .holds(_, .check): 50
    case .holds(_, .qualification): 55
    case .speaks: 80
    }
  }
}
