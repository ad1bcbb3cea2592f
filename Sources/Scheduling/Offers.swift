public import ProgrammeModel

/// The best places for one request, or why there are none.
public enum OffersOrRefusals: Hashable, Sendable {
  /// At least one, the one with least added travel first.
  case offers([Offer])
  /// One for each group that finds no place beside the others.
  case refusals([Refusal])
}

/// The best clearly different places for all groups of one request, with everything that stands left where it is.
///
/// Different days come first; only where there are too few days do other people on the same day make another offer.
///
/// - Parameters:
///   - request: Need not be among the problem's own requests, which are left aside.
///   - count: How many offers are wanted, at least 1.
public func offers(for request: Request, in problem: PlanningProblem, count: Int = 3) -> OffersOrRefusals {
  let docket = Docket(problem.asking([request]))
  let standing = Diaries(docket.compiled)
  let finder = OfferFinder(docket: docket, standing: standing)
  let found = finder.offers(max(1, count))
  return found.isEmpty ? .refusals(docket.refusals(after: finder.fullest())) : .offers(found)
}

/// Tries each place of a request's first visit and fits its other visits around it.
struct OfferFinder {
  let docket: Docket
  let standing: Diaries

  private var compiled: CompiledProblem { docket.compiled }

  /// Days of the first visit that are tried with all others around them.
  private static let anchors = 40

  func offers(_ count: Int) -> [Offer] {
    guard !docket.visits.isEmpty, docket.visits.allSatisfy({ $0.obstacle == nil }) else { return [] }
    let complete = anchorPlaces().prefix(Self.anchors).compactMap(filled)
    let ordered = complete.sorted { ($0.totalTravel, $0.totalDays) < ($1.totalTravel, $1.totalDays) }
    return different(ordered, count).map { diaries in
      Offer(
        sessions: docket.sessionsInOrder(of: diaries), addedTravelMinutes: diaries.totalTravel - standing.totalTravel,
        addedFacilitatorDays: diaries.totalDays - standing.totalDays)
    }
  }

  /// The diaries with as much of the request as fits: what a refusal is judged by.
  func fullest() -> Diaries {
    var diaries = standing
    for visit in docket.visits.indices { _ = place(visit, in: &diaries) }
    return diaries
  }

  /// The first visit's places, the cheapest of each day first.
  private func anchorPlaces() -> [Insertion] {
    let all = compiled.candidates(of: 0).compactMap { standing.insertion(of: 0, candidate: $0) }
      .sorted { ($0.cost, $0.candidate) < ($1.cost, $1.candidate) }
    var days: Set<Int> = []
    var first: [Insertion] = []
    var rest: [Insertion] = []
    for insertion in all {
      if days.insert(day(of: insertion)).inserted { first.append(insertion) } else { rest.append(insertion) }
    }
    return first + rest
  }

  private func day(of insertion: Insertion) -> Int {
    compiled.routes[compiled.candidateRoutes[compiled.routes(of: insertion.candidate).lowerBound]].day
  }

  /// Nil unless all other visits fit as well.
  private func filled(_ anchor: Insertion) -> Diaries? {
    var diaries = standing
    diaries.insert(0, candidate: anchor.candidate, positions: anchor.positions, start: anchor.start)
    for visit in docket.visits.indices.dropFirst() where !place(visit, in: &diaries) { return nil }
    return diaries
  }

  private func place(_ visit: Int, in diaries: inout Diaries) -> Bool {
    let all = compiled.candidates(of: visit).compactMap { diaries.insertion(of: visit, candidate: $0) }
    guard let best = all.min(by: { ($0.cost, $0.candidate) < ($1.cost, $1.candidate) }) else { return false }
    diaries.insert(visit, candidate: best.candidate, positions: best.positions, start: best.start)
    return true
  }

  /// One for each set of days, then others as long as too few are found.
  private func different(_ ordered: [Diaries], _ count: Int) -> [Diaries] {
    var seen: Set<[Int]> = []
    var first: [Int] = []
    var rest: [Int] = []
    for (index, diaries) in ordered.enumerated() {
      let days = diaries.place.map { candidate in
        compiled.routes[compiled.candidateRoutes[compiled.routes(of: candidate).lowerBound]].day
      }
      if seen.insert(days.sorted()).inserted { first.append(index) } else { rest.append(index) }
    }
    let chosen = first.count >= count ? Array(first.prefix(count)) : first + rest.prefix(count - first.count)
    return chosen.sorted().map { ordered[$0] }
  }
}

extension Docket {
  /// The planned sessions in the order of the request's groups.
  func sessionsInOrder(of diaries: Diaries) -> [PlannedSession] {
    let planned = sessions(in: diaries)
    return visits.first.map(\.request.groups)?.compactMap { group in planned.first { $0.group == group.key } } ?? []
  }
}
