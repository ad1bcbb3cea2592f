import ProgrammeModel

/// Gives displaced visits new places, round by round from the least change on.
struct Mender {
  /// How far it has come.
  struct Mended {
    /// With what found a place standing.
    var problem: PlanningProblem
    var moved: [Key<Session>: PlannedSession] = [:]
    var refused: [Key<Group>: Refusal] = [:]
  }

  private let displaced: [Session]
  private let visits: [DisplacedVisit]
  /// With nothing of the displaced sessions left in it.
  private let given: PlanningProblem
  private let seed: UInt64
  private let earliest: TimeOfDay
  private let stop: () -> Bool

  /// How often those who came away empty-handed are served first instead.
  private static let attempts = 4

  init(
    _ displaced: [Session], in problem: PlanningProblem, requests: [Key<Request>: Request], seed: UInt64,
    earliest: TimeOfDay, stop: @escaping () -> Bool
  ) {
    self.displaced = displaced
    visits = DisplacedVisit.visits(displaced, requests: requests)
    given = problem.without(displaced)
    self.seed = seed
    self.earliest = earliest
    self.stop = stop
  }

  private var today: Day { given.weeks.first }

  func best() -> Mended {
    var first: Set<Int> = []
    var last = mended(first)
    var best = last
    for _ in 0..<Self.attempts where !stop() {
      let more = first.union(withThoseBefore(visits.indices.filter { isLost($0, last) }))
      guard more != first, more.count < visits.count else { break }
      first = more
      last = mended(first)
      if lostPriority(last) < lostPriority(best) { best = last }
    }
    return best
  }

  private func isLost(_ visit: Int, _ mended: Mended) -> Bool {
    visits[visit].sessions.contains { mended.moved[$0.key] == nil }
  }

  private func lostPriority(_ mended: Mended) -> Int {
    visits.reduce(0) { sum, visit in
      sum + visit.priority / visit.sessions.count * visit.sessions.count { mended.moved[$0.key] == nil }
    }
  }

  // MARK: Series

  private func before(_ visit: Int) -> [Int] { visits.indices.filter { visits[visit].follows(visits[$0]) } }

  private func withThoseBefore(_ some: [Int]) -> Set<Int> {
    var all = Set(some)
    var next = some
    while let visit = next.popLast() { next += before(visit).filter { all.insert($0).inserted } }
    return all
  }

  /// The last day of a visit that leaves those displaced with it a day to follow on; nil where none follows.
  private func lastDay(of visit: Int) -> Day? {
    visits.filter { $0.follows(visits[visit]) }
      .map { $0.lastDay(from: today).advanced(by: -($0.asked?.after?.days ?? 0)) }.min()
  }

  // MARK: Rounds

  /// - Parameter first: Those that choose before all others.
  private func mended(_ first: Set<Int>) -> Mended {
    var mended = Mended(problem: given)
    for var waiting in [visits.indices.filter(first.contains), visits.indices.filter { !first.contains($0) }] {
      // A series is mended from its beginning.
      while !waiting.isEmpty {
        let ready = waiting.filter { Set(before($0)).isDisjoint(with: waiting) }
        let wave = ready.isEmpty ? waiting : ready
        mend(wave, &mended)
        waiting.removeAll(where: wave.contains)
      }
    }
    return mended
  }

  private func mend(_ wave: [Int], _ mended: inout Mended) {
    var rest = wave.filter { !losesItsStart($0, &mended) }
    let furthest = rest.map { visits[$0].furthest(from: today) }.max() ?? 0
    for round in RepairRound.all(upTo: furthest) where !rest.isEmpty && !stop() {
      let asked = rest.compactMap { visit in
        visits[visit].request(round, from: today, earliest, upTo: lastDay(of: visit)).map { (visits[visit], $0) }
      }
      let now = asked.filter { $0.0.day == today && round.days == 0 }
      place(now, round, isToday: true, &mended)
      place(asked.filter { $0.0.day != today || round.days > 0 }, round, isToday: false, &mended)
      rest = rest.filter { isLost($0, mended) }
    }
    for isToday in [true, false] {
      placeLast(
        rest.filter { (visits[$0].day == today && visits[$0].isLastDay(from: today)) == isToday }, isToday: isToday,
        &mended)
    }
  }

  /// Tries all days at once, and takes the reasons where that does not help either.
  private func placeLast(_ rest: [Int], isToday: Bool, _ mended: inout Mended) {
    let asked = rest.compactMap { visits[$0].lastRequest(from: today, earliest) }
    guard !asked.isEmpty else { return }
    var problem = mended.problem.changing(requests: asked)
    if isToday {
      problem = problem.changing(weeks: try? DayRange(today, today))
        .under(way: earliest, on: today, expecting: displaced)
    }
    let made = plan(problem, seed: seed, limit: .iterations(300 * asked.count + 300), stop: stop)
    for refusal in made.refusals { mended.refused[refusal.group] = refusal }
    hold(made.sessions, of: asked, &mended)
  }

  /// Whether what comes before a visit in its series has lost its place, and this with it.
  private func losesItsStart(_ visit: Int, _ mended: inout Mended) -> Bool {
    let groups = visits[visit].sessions.map(\.group)
    guard let request = visits[visit].asked, let link = request.after,
      before(visit).flatMap({ visits[$0].sessions }).contains(where: { session in
        mended.moved[session.key] == nil && groups.contains { $0.label == session.group.label }
      })
    else { return false }
    for group in groups {
      mended.refused[group.key] = Refusal(
        request: request.key, group: group.key, openDays: [], obstacle: .waitsFor(link.request))
    }
    return true
  }

  private func place(
    _ asked: [(visit: DisplacedVisit, request: Request)], _ round: RepairRound, isToday: Bool, _ mended: inout Mended
  ) {
    let requests = asked.map(\.request)
    let days = requests.flatMap(\.windows).map(\.days)
    // Whole weeks, since evenings are counted by them.
    guard let first = days.map(\.first).min(), let last = days.map(\.last).max(),
      let weeks = try? DayRange(first.monday, last.monday.advanced(by: 6))
    else { return }
    var problem = mended.problem.changing(weeks: weeks, requests: requests)
    if isToday { problem = problem.under(way: earliest, on: today, expecting: displaced) }
    if round.company == .same {
      let people = asked.reduce(into: Set<Key<Facilitator>>()) { $0.formUnion($1.visit.people) }
      problem = problem.changing(facilitators: problem.facilitators.filter { people.contains($0.key) })
    }
    let docket = Docket(problem)
    guard docket.visits.contains(where: { $0.obstacle == nil }) else { return }
    let found = Found(
      docket, seed: seed, limit: .iterations(requests.count == 1 ? 60 : 300 * requests.count + 300), stop: stop)
    hold(docket.sessions(in: found.diaries), of: requests, &mended)
  }

  private func hold(_ sessions: [PlannedSession], of requests: [Request], _ mended: inout Mended) {
    for planned in sessions {
      if let session = displaced.first(where: { $0.group.key == planned.group }) {
        mended.moved[session.key] = planned
        mended.refused[planned.group] = nil
      }
    }
    // Visits of one request that part have a request each, with one key.
    mended.problem = requests.reduce(mended.problem) { problem, request in
      let own = sessions.filter { planned in request.groups.contains { $0.key == planned.group } }
      return own.isEmpty ? problem : problem.changing(requests: [request]).holding(own)
    }.changing(requests: [])
  }
}

extension PlanningProblem {
  /// The same problem in which some sessions neither stand nor count for their series; their hosts were told of them.
  fileprivate func without(_ displaced: [Session]) -> PlanningProblem {
    let groups = Set(displaced.map(\.group.key))
    var days = agreedDays
    for session in displaced {
      if let request = session.request { days[request]?[session.group.label] = nil }
    }
    let told = Dictionary(
      displaced.map {
        ($0.group.key, WishGrounds.Announced(span: $0.span, facilitators: Set($0.facilitators)))
      }, uniquingKeysWith: { first, _ in first })
    return changing(
      requests: [], placed: placed.subtracting(groups),
      standing: standing.filter { !groups.contains($0.group.key) }, agreedDays: days,
      wishes: (wishes ?? WishGrounds(order: [])).telling(told))
  }
}

extension WishGrounds {
  /// The same grounds with more that hosts were told.
  fileprivate func telling(_ told: [Key<Group>: Announced]) -> WishGrounds {
    WishGrounds(
      order: order, familiar: familiar, lastVisits: lastVisits,
      announced: announced.merging(told) { _, new in new })
  }
}
