import ProgrammeModel
import Scheduling

/// A slow, obvious check of a plan: each facilitator's day is walked through minute by minute.
struct MinuteChecker {
  let problem: PlanningProblem

  /// What a facilitator is at for some minutes without leaving.
  struct Stay {
    let host: Key<Host>
    let start: Int
    let end: Int
    let sessions: Int
  }

  /// Everything wrong with these sessions beside all that stands; empty when nothing is.
  func faults(_ sessions: [PlannedSession]) -> [String] {
    var faults: [String] = []
    for session in sessions { faults += ruleFaults(session) }
    faults += togetherFaults(sessions)
    faults += seriesFaults(sessions)
    faults += eveningFaults(sessions)
    for facilitator in problem.facilitators {
      for day in Set(sessions.filter { $0.facilitators.contains(facilitator.key) }.map(\.span.day)) {
        faults += dayFaults(facilitator, day, sessions).map { "\(facilitator.code) \(day): \($0)" }
      }
    }
    return faults
  }

  // MARK: One session

  func ruleFaults(_ planned: PlannedSession) -> [String] {
    guard let request = problem.requests.first(where: { $0.key == planned.request }),
      let group = request.groups.first(where: { $0.key == planned.group }), let type = problem.types[request.type]
    else { return ["a session nobody asked for"] }
    var faults: [String] = []
    let span = planned.span
    func claim(_ holds: Bool, _ fault: String) { if !holds { faults.append("\(request.number) \(span): \(fault)") } }
    claim(problem.weeks.contains(span.day), "outside the weeks")
    claim(!problem.placed.contains(group.key), "placed already")
    claim(problem.closures[request.host]?[span.day] == nil, "host closed")
    claim(span.minutes == type.minutes, "wrong length")
    claim(type.groupSize.contains(group.expected), "group size")
    claim(
      request.windows.contains { window in
        window.days.contains(span.day) && window.weekdays.contains(span.day.weekday)
          && window.hours.start <= span.start && span.end <= window.hours.end
      }, "in no window")
    claim(span.start.minutes % 5 == 0 || request.together, "not at full five minutes")
    claim(Set(planned.facilitators).count == planned.facilitators.count, "somebody twice")
    let all = planned.facilitators.compactMap { key in problem.facilitators.first { $0.key == key } }
    claim(all.count == planned.facilitators.count, "unknown facilitator")
    let crew = all.filter(\.serves.isEmpty)
    claim(crew.count == type.facilitators, "\(crew.count) deliver")
    claim(all.prefix(crew.count).allSatisfy(\.serves.isEmpty), "led by somebody booked for a need")
    claim(isServed(request, planned.group, all.filter { !$0.serves.isEmpty }), "needs not served")
    claim(
      request.people.isEmpty || crew.contains { request.people.contains($0.key) }, "nobody who knows the host")
    for language in request.language.needed {
      claim(crew.contains { $0.languages.contains(language) }, "nobody speaks \(language)")
    }
    for person in crew {
      for name in type.qualifications {
        claim(
          person.qualifications.contains { $0.name == name && ($0.validUntil.map { $0 >= span.day } ?? true) },
          "\(person.code) lacks \(name)")
      }
      for name in type.checks(supervised: request.supervised) {
        claim(
          person.checks.contains { $0.name == name && ($0.validUntil.map { $0 >= span.day } ?? true) },
          "\(person.code) lacks \(name)")
      }
    }
    return faults
  }

  /// Each need that the team books somebody for has one person of its own, and nobody is there for nothing.
  private func isServed(_ request: Request, _ group: Key<Group>, _ booked: [Facilitator]) -> Bool {
    let served = problem.facilitators.reduce(into: Set<Code<NeedName>>()) { $0.formUnion($1.serves) }
    let asked = request.groups.filter { request.together ? true : $0.key == group }
    let needs = asked.reduce(into: Set<Code<NeedName>>()) { $0.formUnion($1.needs) }.intersection(served)
    let own = request.groups.filter { $0.key == group }
      .reduce(into: Set<Code<NeedName>>()) { $0.formUnion($1.needs) }.intersection(served)
    // A visit of some of the groups has the needs of those; between the group's own and all of them.
    return booked.count >= own.count && booked.count <= needs.count
      && own.allSatisfy { need in booked.contains { $0.serves.contains(need) } }
      && booked.allSatisfy { !$0.serves.isDisjoint(with: needs) }
  }

  private func seriesFaults(_ sessions: [PlannedSession]) -> [String] {
    func day(_ request: Key<Request>, _ label: String) -> Day? {
      let group = problem.requests.first { $0.key == request }?.groups.first { $0.label == label }
      return sessions.first { $0.request == request && $0.group == group?.key }?.span.day
        ?? problem.agreedDays[request]?[label]
    }
    return problem.requests.flatMap { request -> [String] in
      guard let link = request.after else { return [] }
      return request.groups.compactMap { group in
        guard sessions.contains(where: { $0.group == group.key }), let own = day(request.key, group.label) else {
          return nil
        }
        let asked = problem.requests.first { $0.key == link.request }
        if asked?.groups.contains(where: { $0.label == group.label }) == false { return nil }
        guard let before = day(link.request, group.label) else { return "\(request.number): nothing before it" }
        return before.distance(to: own) >= link.days ? nil : "\(request.number): gap of \(before.distance(to: own))"
      }
    }
  }

  private func eveningFaults(_ sessions: [PlannedSession]) -> [String] {
    problem.facilitators.flatMap { person -> [String] in
      guard let most = person.limits.eveningsAWeek else { return [] }
      func days(_ spans: [TimeSpan]) -> Set<Day> { Set(spans.filter { $0.start.hour >= 17 }.map(\.day)) }
      let planned = days(sessions.filter { $0.facilitators.contains(person.key) }.map(\.span))
      let standing = days(problem.standing.filter { $0.facilitators.contains(person.key) }.map(\.span))
        .union(problem.eveningsElsewhere[person.key] ?? [])
      let weeks = Set(planned.subtracting(standing).map(\.monday))
      return weeks.filter { week in planned.union(standing).count { $0.monday == week } > most }
        .map { "\(person.code): too many evenings from \($0)" }
    }
  }

  /// Groups of one visit must follow one another, turnaround between, on one day with one crew.
  private func togetherFaults(_ sessions: [PlannedSession]) -> [String] {
    // In a series groups are parted as those before them were.
    problem.requests.filter { $0.together && $0.after == nil }.flatMap { request -> [String] in
      let mine = sessions.filter { $0.request == request.key }.sorted { $0.span < $1.span }
      guard let first = mine.first, let type = problem.types[request.type] else { return [] }
      let fit = request.groups.filter { type.groupSize.contains($0.expected) && !problem.placed.contains($0.key) }
      let mostADay = problem.facilitators.filter(\.serves.isEmpty).map(\.limits.sessions).max() ?? 0
      if fit.count > mostADay { return [] }  // several visits
      if mine.count != fit.count { return splitFaults(mine, fit.count, request) }
      var faults: [String] = []
      var next = first.span.start.minutes
      for session in mine {
        if session.span.day != first.span.day || session.facilitators != first.facilitators {
          return splitFaults(mine, fit.count, request)
        }
        if session.span.start.minutes != next { faults.append("\(request.number): not back to back") }
        next = session.span.end.minutes + problem.turnaroundMinutes
      }
      return faults
    }
  }

  /// Parts are right only where no crew that could do it has room for all groups on one day.
  private func splitFaults(_ mine: [PlannedSession], _ count: Int, _ request: Request) -> [String] {
    guard let type = problem.types[request.type] else { return [] }
    let hasRoom = problem.weeks.days.contains { day in
      guard problem.closures[request.host]?[day] == nil,
        request.windows.contains(where: { $0.days.contains(day) && $0.weekdays.contains(day.weekday) })
      else { return false }
      let able = problem.facilitators.filter { person in
        let standing = problem.standing.count {
          $0.takesTime && $0.span.day == day && $0.facilitators.contains(person.key)
        }
        return person.limits.sessions - standing >= count && person.serves.isEmpty && person.shift(on: day) != nil
          && (type.facilitators > 1 || person.languages.isSuperset(of: request.language.needed))
          && type.qualifications.allSatisfy { name in
            person.qualifications.contains { $0.name == name && ($0.validUntil.map { $0 >= day } ?? true) }
          }
          && type.checks(supervised: request.supervised).allSatisfy { name in
            person.checks.contains { $0.name == name && ($0.validUntil.map { $0 >= day } ?? true) }
          }
      }
      return able.count >= type.facilitators
    }
    return hasRoom ? ["\(request.number): groups not kept together"] : []
  }

  // MARK: One day

  /// A facilitator's stays: groups of one visit and standing sessions that touch count as one.
  private func stays(_ facilitator: Facilitator, _ day: Day, _ planned: [PlannedSession]) -> [Stay] {
    var stays: [Stay] = []
    let mine = planned.filter { $0.span.day == day && $0.facilitators.contains(facilitator.key) }
    for request in problem.requests {
      guard let type = problem.types[request.type] else { continue }
      let here = mine.filter { $0.request == request.key }.map(\.span).sorted()
      func stay(_ spans: [TimeSpan]) -> Stay {
        Stay(
          host: request.host, start: spans[0].start.minutes - type.setUpMinutes,
          end: spans[spans.count - 1].end.minutes + type.debriefMinutes, sessions: spans.count)
      }
      // Groups of one visit follow one another with nothing but the turnaround between.
      var visit: [TimeSpan] = []
      for span in here {
        if let last = visit.last,
          !request.together || span.start.minutes != last.end.minutes + problem.turnaroundMinutes
        {
          stays.append(stay(visit))
          visit = []
        }
        visit.append(span)
      }
      if !visit.isEmpty { stays.append(stay(visit)) }
    }
    let standing = problem.standing
      .filter { $0.takesTime && $0.span.day == day && $0.facilitators.contains(facilitator.key) }
      .sorted { $0.span < $1.span }
    var merged: [Stay] = []
    for session in standing {
      let type = problem.types[session.type]
      let start = session.span.start.minutes - (type?.setUpMinutes ?? 0)
      let end = session.span.end.minutes + (type?.debriefMinutes ?? 0)
      if let last = merged.last, last.host == session.host, start < last.end + problem.turnaroundMinutes {
        merged[merged.count - 1] = Stay(
          host: last.host, start: last.start, end: max(last.end, end), sessions: last.sessions + 1)
      } else {
        merged.append(Stay(host: session.host, start: start, end: end, sessions: 1))
      }
    }
    return (stays + merged).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  func dayFaults(_ facilitator: Facilitator, _ day: Day, _ planned: [PlannedSession]) -> [String] {
    guard let shift = facilitator.shift(on: day) else { return ["off"] }
    let stays = stays(facilitator, day, planned)
    var faults: [String] = []
    var busy = [Bool](repeating: false, count: 1_441)
    for stay in stays {
      for minute in stay.start..<stay.end {
        if minute < shift.start.minutes || minute >= shift.end.minutes {
          faults.append("outside hours")
          break
        }
        if busy[minute] {
          faults.append("two things at \(minute)")
          break
        }
        busy[minute] = true
      }
    }
    if !faults.isEmpty { return faults }
    if stays.reduce(0, { $0 + $1.sessions }) > facilitator.limits.sessions { faults.append("too many sessions") }
    let base = Place.base(facilitator.key)
    var gaps: [(from: Int, to: Int, drive: Int)] = []
    var place = base
    var time = shift.start.minutes
    var total = 0
    for stay in stays {
      let next = Place.host(stay.host)
      let drive = problem.travel.minutes(from: place, to: next) ?? 10_000
      if place == next, stay.start - time < problem.turnaroundMinutes { faults.append("no turnaround") }
      gaps.append((time, stay.start, drive))
      total += drive
      (place, time) = (next, stay.end)
    }
    let home = problem.travel.minutes(from: place, to: base) ?? 10_000
    gaps.append((time, shift.end.minutes, home))
    total += home
    for gap in gaps where gap.to - gap.from < gap.drive { faults.append("no time for a drive of \(gap.drive)") }
    if let most = facilitator.limits.travelMinutes, total > most { faults.append("\(total) minutes of travel") }
    if !hasBreak(facilitator.limits, shift, gaps, busy) { faults.append("no break") }
    return faults
  }

  private func hasBreak(
    _ limits: DayLimits, _ shift: Hours, _ gaps: [(from: Int, to: Int, drive: Int)], _ busy: [Bool]
  ) -> Bool {
    let minutes = limits.breakMinutes
    let starts = limits.breakStart.start.minutes...limits.breakStart.end.minutes
    let possible = starts.filter { $0 >= shift.start.minutes && $0 + minutes <= shift.end.minutes }
    if minutes == 0 || possible.isEmpty { return true }
    return possible.contains { start in
      (start..<start + minutes).allSatisfy { !busy[$0] }
        && gaps.contains { $0.from <= start && start + minutes <= $0.to && $0.to - $0.from >= $0.drive + minutes }
    }
  }

  /// Minutes of travel and days out, of these sessions and all that stands.
  func travel(_ planned: [PlannedSession]) -> (minutes: Int, days: Int) {
    var minutes = 0
    var days = 0
    for facilitator in problem.facilitators {
      for day in problem.weeks.days {
        let places = stays(facilitator, day, planned).map { Place.host($0.host) }
        guard !places.isEmpty else { continue }
        days += 1
        let base = Place.base(facilitator.key)
        for (from, to) in zip([base] + places, places + [base]) {
          minutes += problem.travel.minutes(from: from, to: to) ?? 0
        }
      }
    }
    return (minutes, days)
  }
}
