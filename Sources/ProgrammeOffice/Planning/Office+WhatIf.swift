import Catalogue
public import ProgrammeModel
import Scheduling

/// Two plans side by side: as things are, and as they would be.
public struct WhatIfView: Sendable {
  /// What one of the plans amounts to.
  public struct Side: Sendable {
    public let figures: PlanFigures
    /// Hosts with at least one session in the plan.
    public let hosts: Int
    /// The most priority that any plan could have.
    public let ceiling: Int
    /// Pounds, by the rates in `pont.yaml`; nil without rates.
    public let cost: Double?
  }

  /// A group that only one of the plans serves.
  public struct Line: Sendable {
    public let request: RequestNumber
    public let hostName: String
    public let group: String
    public let priority: Int
    public let isGained: Bool
  }

  public let now: Side
  public let then: Side
  /// By request.
  public let differences: [Line]
}

extension Office {
  /// What a plan would be if some things were otherwise, beside the plan as things are. Nothing is kept.
  ///
  /// Both are searched with the same limit and seed.
  public func compare(
    _ suppositions: [Supposition], weeks: DayRange?, limit: SearchLimit, seed: UInt64,
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    stop: @escaping @Sendable () -> Bool = { false }
  ) async throws -> WhatIfView {
    let weeks = try weeks.map(daysToCome)
    let vocabulary = try library.vocabulary()
    let days = suppositions.compactMap(\.daysAdded)
    // Days that are added count in both plans, so that what stands on them makes no difference.
    let now = try situation(weeks: weeks) { ground in
      let planned = ground.planned
      for days in days { try ground.open(days) }
      ground.planned = planned
    }
    let then = try situation(weeks: weeks) { ground in
      for supposition in suppositions { try ground.suppose(supposition, vocabulary: vocabulary) }
    }
    guard now.hasSomethingToPlan || then.hasSomethingToPlan else { throw OfficeFault.nothingToPlan(weeks) }
    func half(_ from: Double) -> @Sendable (PlanningProgress) -> Void {
      { progress(PlanningProgress(fraction: from + $0.fraction / 2, priority: $0.priority, ceiling: $0.ceiling)) }
    }
    let first = search(now.problem, limit, seed, half(0), stop)
    let second = search(then.problem, limit, seed, half(0.5), stop)
    let (a, b) = (Set(first.sessions.map(\.group)), Set(second.sessions.map(\.group)))
    let lines = then.requests.values.sorted { $0.number < $1.number }.flatMap { request in
      request.groups.filter { a.contains($0.key) != b.contains($0.key) }.map { group in
        WhatIfView.Line(
          request: request.number, hostName: then.hosts[request.host]?.name ?? "", group: group.label,
          priority: request.priority, isGained: b.contains(group.key))
      }
    }
    return WhatIfView(now: side(first, now), then: side(second, then), differences: lines)
  }

  private func side(_ plan: Plan, _ situation: PlanningSituation) -> WhatIfView.Side {
    WhatIfView.Side(
      figures: plan.figures, hosts: Set(plan.sessions.compactMap { situation.requests[$0.request]?.host }).count,
      ceiling: plan.ceiling, cost: settings.costs?.cost(of: plan.figures))
  }
}

extension Supposition {
  fileprivate var daysAdded: DayRange? {
    if case .withDays(let days) = self { days } else { nil }
  }
}
