import ProgrammeModel

/// Finds who comes nearest to being able to do a visit, and all that is in their way.
///
/// Hindrances are found one after the other, each with the earlier ones taken as removed; so with all of them removed the
/// person could do it, with all that is planned at the times it is planned for.
struct NearMissFinder {
  static let most = 3

  let docket: Docket
  let diaries: Diaries
  let timetable: Timetable

  private var compiled: CompiledProblem { docket.compiled }
  private var roster: Roster { docket.roster }

  /// At most three, the nearest first; none where the obstacle has nothing to do with people.
  func nearMisses(of index: Int, obstacle: Refusal.Obstacle) -> [Refusal.NearMiss] {
    switch obstacle {
    case .outsideWeeks, .offered, .hostClosed, .turnedDown, .notPlaced, .windowTooShort, .groupSize, .needUnserved,
      .waitsFor:
      return []
    case .nobodyWanted, .nobodyQualified, .nobodySpeaks, .nobodyFree, .tooFar, .outsideHours, .overTravelLimit,
      .eveningsTaken, .crowdedOut:
      break
    }
    guard docket.visits[index].type != nil else { return [] }
    let unspoken = languagesNobodySpeaks(docket.visits[index])
    let all = roster.indices.filter { roster.delivers($0) && isWanted($0, for: docket.visits[index], obstacle) }
      .compactMap { person in hindrances(of: person, for: index, unspoken: unspoken).map { (person, $0) } }
    return withLanguages(all, docket.visits[index])
      .filter { !$0.1.isEmpty }
      .sorted { a, b in
        (a.1.count, a.1.reduce(0) { $0 + $1.weight }, a.0) < (b.1.count, b.1.reduce(0) { $0 + $1.weight }, b.0)
      }
      .prefix(Self.most)
      .map { Refusal.NearMiss(facilitator: roster[$0.0].key, hindrances: $0.1) }
  }

  /// Whether somebody could go if nothing hindered them; in a crew only one has to be among those asked for.
  private func isWanted(_ person: Int, for visit: Visit, _ obstacle: Refusal.Obstacle) -> Bool {
    let asked = visit.request.people
    return asked.isEmpty || asked.contains(roster[person].key)
      || (visit.facilitators > 1 && obstacle != .nobodyWanted)
  }

  /// Of a crew, those whom nothing hinders still lack a language that none of them speaks, if they are enough otherwise.
  private func withLanguages(
    _ all: [(Int, [Refusal.Hindrance])], _ visit: Visit
  ) -> [(Int, [Refusal.Hindrance])] {
    let free = all.filter(\.1.isEmpty).map(\.0)
    guard visit.facilitators > 1, free.count >= visit.facilitators else { return all }
    let lacking = visit.languages.subtracting(free.flatMap { roster[$0].languages }).sorted()
    return all.map { person, hindrances in
      hindrances.isEmpty ? (person, lacking.map(Refusal.Hindrance.language)) : (person, hindrances)
    }
  }

  /// In a crew somebody else may speak a language, so it only hinders where nobody qualified does.
  private func languagesNobodySpeaks(_ visit: Visit) -> Set<Language> {
    let able = roster.qualified(for: visit)
    return visit.languages.filter { language in !able.contains { roster[$0].languages.contains(language) } }
  }

  /// Nil when something is in the way that has no name here, such as a day's limit below the visit's groups.
  private func hindrances(of person: Int, for index: Int, unspoken: Set<Language>) -> [Refusal.Hindrance]? {
    let visit = docket.visits[index]
    var hindrances: [Refusal.Hindrance] = []
    var days = visit.openDays
    for need in visit.needs {
      let held = roster.held(need, by: person)
      if held == .never {
        hindrances.append(.lacks(need))
      } else if case .until(let last) = held, let first = visit.openDays.first, last < first {
        hindrances.append(.lapses(need, on: last))
      } else {
        days = days.filter { held.counts(on: $0) }
      }
    }
    let wanted = visit.facilitators > 1 ? unspoken : visit.languages
    for language in wanted.subtracting(roster[person].languages).sorted() { hindrances.append(.language(language)) }

    guard let day = dayHindrances(of: person, for: index, on: days) else { return nil }
    return hindrances + day
  }

  /// What keeps somebody from going on any of the days: hours, journey, leave, other sessions.
  private func dayHindrances(of person: Int, for index: Int, on days: [Day]) -> [Refusal.Hindrance]? {
    guard let (hindrances, ease, possible) = widestDays(of: person, for: index, on: days) else { return nil }
    let here = possible.filter { day in !roster[person].leave.contains { $0.contains(day) } }
    func isFree(_ day: Day) -> Bool { admits(index, person, day, ease, stops: stops(of: person, on: day)) }
    if here.isEmpty {
      return hindrances + leaveHindrances(of: person, on: possible, isFree: isFree)
    }
    let free = here.filter(isFree)
    if free.isEmpty { return hindrances + [.busy(days: here.count)] }
    if let limit = roster[person].limits.eveningsAWeek, !free.contains(where: { hasEvening(for: index, person, $0) }) {
      return hindrances + [.evenings(limit)]
    }
    return hindrances
  }

  /// Whether a visit in somebody's day makes no evening too many of their week.
  private func hasEvening(for index: Int, _ person: Int, _ day: Day) -> Bool {
    guard docket.visits[index].isEvening(on: day) else { return true }
    let number = docket.problem.weeks.first.distance(to: day)
    let route = compiled.routeOf[person * compiled.dayCount + number]
    return route < 0 || !diaries.isDaytimeOnly(route)
  }

  /// Which rule of the working day is taken away.
  private struct Ease {
    var hours = false
    var journey = false
    var travelLimit = false
  }

  /// The days on which it would fit an empty diary if there were no leave, and what must be eased for that.
  private func widestDays(
    of person: Int, for index: Int, on days: [Day]
  ) -> (hindrances: [Refusal.Hindrance], ease: Ease, days: [Day])? {
    let journey =
      docket.problem.travel.minutes(
        from: .base(roster[person].key), to: .host(docket.visits[index].request.host)) ?? 0
    let over = roster[person].limits.travelMinutes.map {
      Refusal.Hindrance.overTravelLimit(minutes: journey, limit: $0)
    }
    let tries: [([Refusal.Hindrance?], Ease)] = [
      ([], Ease()),
      ([over], Ease(travelLimit: true)),
      ([.journey(minutes: journey)], Ease(journey: true)),
      ([.hours], Ease(hours: true)),
      ([.hours, over], Ease(hours: true, travelLimit: true)),
      ([.hours, .journey(minutes: journey)], Ease(hours: true, journey: true)),
    ]
    // Without a limit there is none to be over.
    for (all, ease) in tries where !all.contains(nil) {
      let hindrances = all.compactMap(\.self)
      let possible = days.filter { admits(index, person, $0, ease, stops: []) }
      if !possible.isEmpty { return (hindrances, ease, possible) }
    }
    return nil
  }

  /// The leave whose end would free most, or all leave where no single one would free a day.
  private func leaveHindrances(
    of person: Int, on days: [Day], isFree: (Day) -> Bool
  ) -> [Refusal.Hindrance] {
    let leave = Set(roster[person].leave).sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    let freed = leave.map { range in
      days.filter { day in range.contains(day) && leave.count { $0.contains(day) } == 1 }
    }
    let free = freed.map { $0.count(where: isFree) }
    if let most = free.max(), most > 0, let at = free.firstIndex(of: most) { return [.leave(leave[at])] }
    let sizes = freed.map(\.count)
    if let most = sizes.max(), most > 0, let at = sizes.firstIndex(of: most) {
      return [.leave(leave[at]), .busy(days: most)]
    }
    let all = leave.filter { range in days.contains { range.contains($0) } }.map(Refusal.Hindrance.leave)
    return days.contains(where: isFree) ? all : all + [.busy(days: days.count)]
  }

  private func stops(of person: Int, on day: Day) -> [Int]? {
    let route = compiled.routeOf[person * compiled.dayCount + docket.problem.weeks.first.distance(to: day)]
    guard route >= 0 else { return [] }
    let isOff = roster[person].shift(on: day) == nil
    return compiled.routes[route].isOpen || isOff ? Array(diaries.stops(of: route)) : nil
  }

  /// Whether a visit fits somewhere between the stops of a day; never where they are nil.
  private func admits(_ index: Int, _ person: Int, _ day: Day, _ ease: Ease, stops: [Int]?) -> Bool {
    guard let stops, let hours = ease.hours ? Self.roundTheClock : roster[person].hours[day.weekday]
    else { return false }
    let base = ease.journey ? compiled.nowhere : docket.bases[person]
    let number = docket.problem.weeks.first.distance(to: day)
    var route = CompiledProblem.Route(roster[person], index: person, day: number, base: base, hours: hours)
    if ease.travelLimit { route.travelLimit = CompiledProblem.never }
    return (0...stops.count).contains { at in
      var with = stops
      with.insert(index, at: at)
      return compiled.holds(with, route: route, fixed: { $0 == index ? CompiledProblem.free : timetable.start[$0] })
    }
  }

  private static let roundTheClock = try? Hours(TimeOfDay(clamping: 0), TimeOfDay(clamping: 1_440))
}

extension Refusal.Hindrance {
  /// The heavier, the longer it takes to remove.
  fileprivate var weight: Int {
    switch self {
    case .busy: 0
    case .leave: 1
    case .hours, .evenings: 2
    case .journey, .overTravelLimit: 3
    case .lapses: 4
    case .lacks: 5
    case .language: 6
    }
  }
}
