public import ProgrammeModel

/// The smallest sets of relaxed rules with which refused groups would have their sessions.
///
/// Found by planning anew: for every day of the weeks, and everybody (or every team) who might go, the groups are planned
/// beside all that stands, first with one rule relaxed, then with two, then three. So each remedy has been tried, and no
/// smaller one would have done; where none is needed that is the only remedy. With a change the groups without a session
/// may be seen in other parts than without it; whatever is then seen on one visit with these groups has to fit as well.
/// That groups are seen apart is tried by itself. Sets of the same size are told apart by what they touch; the easiest of
/// each kind is kept.
///
/// - Parameters:
///   - groups: Groups of the request that were refused together.
///   - request: With all its groups, also those that have their sessions.
///   - problem: With all that was planned held in place (``PlanningProblem/holding(_:)``); only `request` is planned.
///   - most: How many remedies at most.
/// - Returns: The easiest first; empty where even three changes do not help.
public func remedies(
  for groups: [Key<Group>], of request: Request, in problem: PlanningProblem, most: Int = 4
) -> [Remedy] {
  var finder = RemedyFinder(groups: groups, request: request, problem: problem)
  return finder.remedies(most)
}

/// Where refused groups would have their sessions as things are, with whatever is seen on the same visit, beside all that
/// stands; empty where they fit nowhere.
///
/// - Parameters:
///   - request: With all its groups, also those that have their sessions.
///   - problem: With all that was planned held in place; only `request` is planned.
public func places(
  for groups: [Key<Group>], of request: Request, in problem: PlanningProblem
) -> [PlannedSession] {
  var finder = RemedyFinder(groups: groups, request: request, problem: problem)
  return finder.asThingsAre()
}

/// The groups of a request as planning would see them: those of one visit together.
///
/// - Parameter groups: Those looked at; others are left aside.
public func visits(of request: Request, groups: [Key<Group>], in problem: PlanningProblem) -> [[Key<Group>]] {
  let wanted = request.groups.filter { groups.contains($0.key) }
  guard !wanted.isEmpty else { return [] }
  let asked = problem.changing(
    requests: [request.changed(groups: wanted)], placed: problem.placed.subtracting(groups))
  return asked.visits(roster: asked.roster).map { $0.groups.map(\.key) }
}

struct RemedyFinder {
  /// Changes that have to be made in any case and others together.
  static let largest = 3
  /// Changes among which one can choose, that are tried together; for teams with many choices one at a time.
  static let together = 2
  static let manyChoices = 24
  /// Days that nobody can ask a school to be there on.
  static let fixedClosures: Set<TermCalendar.Closure> = [.weekend, .bankHoliday, .outsideTerm, .halfTerm, .notKnown]

  /// With all groups of the request that have no session.
  let problem: PlanningProblem
  /// With the groups looked at only.
  let request: Request
  let type: SessionType?
  let atoms: RemedyAtoms
  /// The groups seen together once some changes are made, where that may be others than without.
  private var known: [[RuleChange]: [[Key<Group>]]] = [:]

  init(groups: [Key<Group>], request: Request, problem: PlanningProblem) {
    let wanted = request.groups.filter { groups.contains($0.key) }
    let asked = request.changed(groups: wanted)
    self.request = asked
    self.problem = problem.changing(requests: [request], placed: problem.placed.subtracting(groups))
    type = problem.types[request.type]
    atoms = RemedyAtoms(problem: self.problem, request: asked, type: type)
  }

  /// A day, those who might go, and what has to change for them in any case.
  private struct Attempt {
    let day: Day
    let people: [Key<Facilitator>]
    let needed: [RuleChange]
    let choices: [RuleChange]
  }

  private struct Found {
    let remedy: Remedy
    let added: Int
    /// How far another day is from those the host offered.
    let away: Int

    /// The sooner somebody would agree, the nearer, the less travel: the smaller.
    var order: (Int, Int, Int) { (RemedyFinder.ease(remedy.changes), away, added) }
  }

  mutating func remedies(_ most: Int) -> [Remedy] {
    guard type != nil, problem.travel.minutes(from: .host(request.host), to: .host(request.host)) != nil else {
      return []
    }
    let attempts = problem.weeks.days.flatMap(attempts)
    for size in 0...Self.largest {
      var best: [[RuleChange.Kind]: Found] = [:]
      for attempt in attempts where attempt.needed.count <= size {
        let more = size - attempt.needed.count
        guard more <= (attempt.choices.count > Self.manyChoices ? 1 : Self.together) else { continue }
        for changes in Self.sets(of: more, from: attempt.choices) {
          let all = (attempt.needed + changes).sorted { $0.ease < $1.ease }
          let kinds = all.map(\.kind).sorted()
          // What is harder than the best of its kind is not worth a trial.
          if let known = best[kinds], Self.ease(all) > Self.ease(known.remedy.changes) { continue }
          guard let found = tried(all, attempt) else { continue }
          if let known = best[kinds], known.order <= found.order { continue }
          best[kinds] = found
        }
      }
      if size == 1, let found = apart() { best[[.apart]] = found }
      if !best.isEmpty {
        return best.values.sorted { a, b in
          a.order == b.order
            ? a.remedy.sessions.first?.span.description ?? "" < b.remedy.sessions.first?.span.description ?? ""
            : a.order < b.order
        }.prefix(most).map(\.remedy)
      }
    }
    return []
  }

  /// The groups seen apart, on any days by anybody: tried by itself alone, since no one day decides it.
  private func apart() -> Found? {
    guard request.together, request.groups.count > 1 else { return nil }
    return SoleVisit(problem.asking([request]).applying([.apart], for: request.key)).map {
      Found(remedy: Remedy(changes: [.apart], sessions: $0.sessions), added: $0.addedTravel, away: 0)
    }
  }

  private var wantedNeeds: Set<Code<NeedName>> { request.groups.reduce(into: []) { $0.formUnion($1.needs) } }

  private func daysAway(_ change: RuleChange) -> Int {
    guard case .offersDay(let day) = change else { return 0 }
    return request.windows.map { max($0.days.first.number - day.number, day.number - $0.days.last.number, 0) }.min()
      ?? 0
  }

  fileprivate static func ease(_ changes: [RuleChange]) -> Int { changes.reduce(0) { $0 + $1.ease } }

  private func attempts(on day: Day) -> [Attempt] {
    guard let atHost = atoms.atHost(day) else { return [] }
    // Whoever or whatever is booked for a need of the groups goes too.
    let serving = problem.facilitators.filter { !$0.serves.isDisjoint(with: wantedNeeds) }
    let shared =
      atoms.ofRequest(day) + serving.flatMap { atoms.needed(of: $0, on: day) + atoms.choices(of: $0, on: day) }
    guard let type, type.facilitators > 1 else {
      return problem.facilitators.filter(\.serves.isEmpty).compactMap { person in
        let needed = atHost + atoms.needed(of: person, on: day)
        guard needed.count <= Self.largest else { return nil }
        return Attempt(
          day: day, people: [person.key] + serving.map(\.key), needed: needed,
          choices: shared + atoms.choices(of: person, on: day))
      }
    }
    // A team: whose rules to relax is a choice itself.
    let ofPeople = problem.facilitators.filter(\.serves.isEmpty).flatMap { person in
      atoms.needed(of: person, on: day) + atoms.choices(of: person, on: day)
    }
    var seen: Set<RuleChange> = []
    return [
      Attempt(
        day: day, people: problem.facilitators.map(\.key), needed: atHost,
        choices: (shared + ofPeople).filter { seen.insert($0).inserted })
    ]
  }

  /// The groups planned with rules relaxed, together with whatever is then seen on the same visit; nil when they do not
  /// fit even so. A single visit is planned on one day by some people.
  private mutating func tried(_ changes: [RuleChange], _ attempt: Attempt) -> Found? {
    planned(changes) { $0.narrowed(to: attempt.day, Set(attempt.people)) }.map { visit in
      Found(
        remedy: Remedy(changes: changes, sessions: visit.sessions), added: visit.addedTravel,
        away: changes.map(daysAway).max() ?? 0)
    }
  }

  mutating func asThingsAre() -> [PlannedSession] { planned([]) { $0 }?.sessions ?? [] }

  /// - Parameter near: Where a single visit is looked for.
  private mutating func planned(
    _ changes: [RuleChange], near: (PlanningProblem) -> PlanningProblem?
  ) -> SoleVisit? {
    let changed = problem.applying(changes, for: request.key)
    guard let whole = changed.requests.first else { return nil }
    let parts = seenTogether(of: whole, in: changed, with: changes)
    let asked = whole.changed(groups: whole.groups.filter { group in parts.contains { $0.contains(group.key) } })
    guard let place = parts.count == 1 ? near(changed) : changed, let visit = SoleVisit(place.asking([asked])),
      Set(visit.docket.visits.map { $0.groups.map(\.key) }) == Set(parts)
    else { return nil }
    return visit
  }

  /// The visits that hold one of the groups looked at, once rules are relaxed.
  private mutating func seenTogether(
    of whole: Request, in changed: PlanningProblem, with changes: [RuleChange]
  ) -> [[Key<Group>]] {
    if let found = known[changes] { return found }
    let wanted = request.groups.map(\.key)
    let found = visits(of: whole, groups: whole.groups.map(\.key).filter { !changed.placed.contains($0) }, in: changed)
      .filter { part in part.contains(where: wanted.contains) }
    known[changes] = found
    return found
  }

  /// All sets of so many of the choices.
  private static func sets(of size: Int, from choices: [RuleChange]) -> [[RuleChange]] {
    if size == 0 { return [[]] }
    return choices.indices.flatMap { index in
      sets(of: size - 1, from: Array(choices[(index + 1)...])).map { [choices[index]] + $0 }
    }
  }
}
