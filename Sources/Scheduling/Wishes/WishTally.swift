import ProgrammeModel

/// How well diaries meet the wishes, as numbers to be made small, first things first.
struct WishTally {
  let docket: Docket
  let grounds: WishGrounds
  /// By facilitator, the days on which they could go out.
  private let workdays: [Int]
  /// By visit, those of the roster who have been at its host.
  private let familiar: [Set<Int>]
  /// By visit, whether it is at a Welsh-medium host that did not ask for Welsh.
  private let isWelshWished: [Bool]
  /// By visit, days since anybody was at its host.
  private let daysUnvisited: [Int]
  /// By visit, the routes it was announced on; nil for others.
  private let announced: [Set<Int>?]

  /// What counts for a host that nobody ever reached: ten years.
  private static let neverDays = 3_650

  init?(_ docket: Docket) {
    guard let grounds = docket.problem.wishes, !grounds.order.isEmpty else { return nil }
    self.docket = docket
    self.grounds = grounds
    let roster = docket.roster
    let index = Dictionary(uniqueKeysWithValues: roster.indices.map { (roster[$0].key, $0) })
    var workdays = [Int](repeating: 0, count: roster.facilitators.count)
    // Nobody envies a hearing loop its days out.
    for route in docket.compiled.routes where route.isOpen && roster.delivers(route.facilitator) {
      workdays[route.facilitator] += 1
    }
    self.workdays = workdays
    let visits = docket.visits
    familiar = visits.map { visit in
      Set((grounds.familiar[visit.request.host] ?? []).compactMap { index[$0] })
    }
    isWelshWished = visits.map { visit in
      visit.request.language == .en && docket.problem.hosts[visit.request.host]?.medium?.isWelshMedium == true
    }
    let first = docket.problem.weeks.first
    daysUnvisited = visits.map { visit in
      grounds.lastVisits[visit.request.host].map { max(0, $0.distance(to: first)) } ?? Self.neverDays
    }
    announced = visits.map { visit in
      guard let told = visit.groups.first.flatMap({ grounds.announced[$0.key] }) else { return nil }
      let day = first.distance(to: told.span.day)
      guard (0..<docket.compiled.dayCount).contains(day) else { return [] }
      return Set(
        told.facilitators.compactMap { index[$0] }.map { docket.compiled.routeOf[$0 * docket.compiled.dayCount + day] })
    }
  }

  func callAsFunction(_ diaries: Diaries) -> [Int] { grounds.order.map { value(of: $0, diaries) } }

  private func value(of wish: PlanWish, _ diaries: Diaries) -> Int {
    switch wish {
    case .fairLoad:
      // Days out as shares of the days at work: the sum of squares is least where the shares are equal.
      let days = daysOut(diaries)
      return days.indices.filter { docket.roster.delivers($0) }.reduce(0) { sum, person in
        sum + days[person] * days[person] * 10_000 / max(1, workdays[person])
      }
    case .announced:
      return placed(diaries).reduce(0) { sum, visit in
        guard let told = announced[visit] else { return sum }
        return sum + (Set(routes(of: visit, diaries)) == told ? 0 : docket.visits[visit].groups.count)
      }
    case .knownFaces: return -count(diaries) { !familiar[$0].isDisjoint(with: people(at: $0, diaries)) }
    case .welsh:
      return -count(diaries) { visit in
        isWelshWished[visit]
          && people(at: visit, diaries).contains { docket.roster[$0].languages.contains(.cy) }
      }
    case .longestUnvisited: return -placed(diaries).reduce(0) { $0 + daysUnvisited[$1] }
    }
  }

  private func placed(_ diaries: Diaries) -> [Int] { docket.visits.indices.filter { diaries.place[$0] >= 0 } }

  private func routes(of visit: Int, _ diaries: Diaries) -> [Int] {
    diaries.problem.routes(of: diaries.place[visit]).map { diaries.problem.candidateRoutes[$0] }
  }

  private func people(at visit: Int, _ diaries: Diaries) -> [Int] {
    routes(of: visit, diaries).map { docket.compiled.routes[$0].facilitator }
  }

  private func daysOut(_ diaries: Diaries) -> [Int] {
    var days = [Int](repeating: 0, count: workdays.count)
    for (route, count) in diaries.count.enumerated() where count > 0 {
      days[docket.compiled.routes[route].facilitator] += 1
    }
    return days
  }

  /// Sessions of placed visits for which something holds.
  private func count(_ diaries: Diaries, _ holds: (Int) -> Bool) -> Int {
    placed(diaries).reduce(0) { $0 + (holds($1) ? docket.visits[$1].groups.count : 0) }
  }

  /// What the plan says of each wish.
  func results(_ diaries: Diaries, _ sessions: [PlannedSession]) -> [WishResult] {
    let all = sessions.count
    return grounds.order.map { wish in
      switch wish {
      case .fairLoad:
        let days = daysOut(diaries).indices.filter { workdays[$0] > 0 }.map { daysOut(diaries)[$0] }
        return .fairLoad(fewest: days.min() ?? 0, most: days.max() ?? 0)
      case .announced:
        let told = sessions.filter { grounds.announced[$0.group] != nil }
        let changed = told.filter { session in
          grounds.announced[session.group].map {
            $0.span == session.span && $0.facilitators == Set(session.facilitators)
          }
            == false
        }
        return .announced(kept: told.count - changed.count, changed: changed.map(\.group))
      case .knownFaces:
        return .knownFaces(
          count(diaries) { !familiar[$0].isDisjoint(with: people(at: $0, diaries)) }, of: all)
      case .welsh:
        return .welsh(
          -value(of: .welsh, diaries), of: count(diaries) { isWelshWished[$0] })
      case .longestUnvisited:
        let hosts = Set(placed(diaries).map { docket.visits[$0].request.host })
        return .longestUnvisited(new: hosts.count { grounds.lastVisits[$0] == nil }, of: hosts.count)
      }
    }
  }
}
