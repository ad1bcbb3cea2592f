import ProgrammeModel

/// Lets a session that no host has confirmed go elsewhere where that keeps another from being lost.
struct GivingWay {
  /// Sessions tried in one repair: each takes as long as mending two visits.
  private static let tries = 12

  private let requests: [Key<Request>: Request]
  private let seed: UInt64
  private let earliest: TimeOfDay
  private let stop: () -> Bool
  private var movable: [DisplacedVisit]

  init(
    _ movable: [Session], requests: [Key<Request>: Request], seed: UInt64, earliest: TimeOfDay,
    stop: @escaping () -> Bool
  ) {
    self.movable = DisplacedVisit.visits(movable, requests: requests)
    self.requests = requests
    self.seed = seed
    self.earliest = earliest
    self.stop = stop
  }

  /// Finds places for what was lost, most priority first, each by moving one other visit.
  mutating func save(_ displaced: [Session], in mended: inout Mender.Mended) {
    let lost = DisplacedVisit.visits(displaced.filter { mended.moved[$0.key] == nil }, requests: requests)
      .sorted { (-$0.priority, $0.number) < (-$1.priority, $1.number) }
    var tries = Self.tries
    for visit in lost {
      for index in inTheWay(of: visit, mended) where tries > 0 && !stop() {
        tries -= 1
        let other = movable[index]
        let both = visit.sessions + other.sessions
        let trial = Mender(
          both, in: mended.problem, requests: requests, seed: seed, earliest: earliest, stop: stop
        ).best()
        guard both.allSatisfy({ trial.moved[$0.key] != nil }) else { continue }
        mended.problem = trial.problem
        mended.moved.merge(trial.moved) { _, new in new }
        for session in visit.sessions { mended.refused[session.group.key] = nil }
        movable.remove(at: index)
        break
      }
    }
  }

  /// What follows a visit in its series, then what keeps busy those who could do it; of these the least priority first.
  private func inTheWay(of visit: DisplacedVisit, _ mended: Mender.Mended) -> [Int] {
    let refusals = visit.sessions.compactMap { mended.refused[$0.group.key] }
    let days = Set(refusals.flatMap(\.openDays))
    let people = refusals.flatMap(\.nearMisses).filter { miss in
      miss.hindrances.allSatisfy { if case .busy = $0 { true } else { false } }
    }.reduce(into: visit.people) { $0.insert($1.facilitator) }
    func order(_ index: Int) -> [Int] {
      let other = movable[index]
      return [other.follows(visit) ? 0 : 1, other.priority, abs(visit.day.distance(to: other.day)), other.number]
    }
    return movable.indices.filter { index in
      let other = movable[index]
      return other.follows(visit) || days.contains(other.day) && !other.people.isDisjoint(with: people)
    }.sorted { order($0).lexicographicallyPrecedes(order($1)) }
  }
}
