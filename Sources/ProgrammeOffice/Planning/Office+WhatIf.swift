import Catalogue
public import ProgrammeModel
import ProgrammeStore
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
    /// Nil for what was agreed without a request.
    public let request: RequestNumber?
    /// Where it is agreed already.
    public let session: SessionNumber?
    public let hostName: String
    public let group: String
    public let priority: Int
    public let isGained: Bool
  }

  public let now: Side
  public let then: Side
  /// Agreed sessions that could not stay as they are, whether or not another place was found for them.
  public let displaced: Int
  /// By request.
  public let differences: [Line]
}

extension Office {
  /// What a plan would be if some things were otherwise, beside the plan as things are. Nothing is kept.
  ///
  /// Both hold the sessions agreed in the days compared. Those that could not stand are planned anew, like what is asked
  /// for, and those that find no place are lost. Both are searched with the same limit and seed. Where something is only
  /// added or only taken away, both searches go on from one plan, and a plan found for one side counts for the other
  /// where it is possible there: more never comes out as worse, and what changes nothing shows nothing.
  ///
  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)``; ``OfficeFault/pastDays(_:)``;
  ///   ``OfficeFault/nothingToPlan(_:)``.
  public func compare(
    _ suppositions: [Supposition], weeks: DayRange?, limit: SearchLimit, seed: UInt64,
    progress: @escaping @Sendable (PlanningProgress) -> Void = { _ in },
    stop: @escaping @Sendable () -> Bool = { false }
  ) async throws -> WhatIfView {
    let weeks = try weeks.map(daysToCome) ?? daysAhead()
    let vocabulary = try library.vocabulary()
    let days = suppositions.compactMap(\.daysAdded)
    // Days that are added count in both plans, so that what stands on them makes no difference.
    let asked = try situation(weeks: weeks) { ground in
      let planned = ground.planned
      for days in days { try ground.open(days) }
      ground.planned = planned
    }
    func supposed(freeing: Set<Key<Session>> = []) throws -> PlanningSituation {
      try situation(weeks: weeks, freeing: freeing) { ground in
        for supposition in suppositions { try ground.suppose(supposition, vocabulary: vocabulary) }
      }
    }
    let standing = try days.isEmpty ? asked : situation(weeks: weeks) { for days in days { try $0.open(days) } }
    let freed = try brokenSessions(in: supposed().problem).subtracting(brokenSessions(in: standing.problem))
    let (now, then) = (asked, try supposed(freeing: freed))
    guard now.hasSomethingToPlan || then.hasSomethingToPlan || !now.agreed.isEmpty else {
      throw OfficeFault.nothingToPlan(weeks)
    }
    let isMore = suppositions.allSatisfy { $0.isMore(than: settings.travel) }
    let isLess = freed.isEmpty && suppositions.allSatisfy { $0.isLess(than: settings.travel) }
    let rounds = isMore || isLess ? 3.0 : 2.0
    func round(_ number: Double) -> @Sendable (PlanningProgress) -> Void {
      {
        progress(
          PlanningProgress(
            fraction: (number + $0.fraction) / rounds, priority: $0.priority, ceiling: $0.ceiling))
      }
    }
    var first = search(now.problem, limit, seed, round(0), stop)
    var second = search(then.problem, limit, seed, from: isMore || isLess ? first.sessions : [], round(1), stop)
    let ceilings = (now: first.ceiling, then: second.ceiling)
    if isMore || isLess {
      // Both go on from one plan, each as long: neither is better only for having been searched longer.
      first = search(now.problem, limit, seed, from: first.sessions, round(2), stop)
      func kept(_ plan: Plan, in problem: PlanningProblem) -> Plan {
        search(problem, .iterations(1), seed, from: plan.sessions, { _ in }, stop)
      }
      if isMore {
        // A better plan that needs nothing of what is added is possible as things are, and where nothing is gained the
        // plan stays as it is.
        let same = kept(second, in: now.problem)
        if same.isBetter(than: first) { first = same }
        if !second.isBetter(than: first) { second = first }
      } else {
        let same = kept(first, in: then.problem)
        if !second.isBetter(than: same) { second = same }
        if second.isBetter(than: first) { first = second }
      }
    }
    return WhatIfView(
      now: side(first, now, ceiling: ceilings.now), then: side(second, then, ceiling: ceilings.then),
      displaced: then.movable.count, differences: differences(first, now, second, then))
  }

  /// From tomorrow to the last day that open requests ask for; where there is none, to the last agreed session.
  private func daysAhead() throws -> DayRange {
    let tomorrow = desk.today.advanced(by: 1)
    let (requests, sessions) = try store.read { (try $0.requests.all(inState: "open"), try $0.sessions.all()) }
    if let days = try Self.daysAsked(by: requests, from: tomorrow) { return days }
    let agreed = sessions.filter { $0.takesTime && $0.span.day >= tomorrow }.map(\.span.day)
    guard let first = agreed.min(), let last = agreed.max() else { throw OfficeFault.nothingToPlan(nil) }
    return try DayRange(first, last)
  }

  private func differences(
    _ first: Plan, _ now: PlanningSituation, _ second: Plan, _ then: PlanningSituation
  ) -> [WhatIfView.Line] {
    let (agreedNow, agreedThen) = (now.agreed, then.agreed)
    let a = Set(first.sessions.map(\.group)).union(agreedNow.map(\.group.key))
    let b = Set(second.sessions.map(\.group)).union(agreedThen.map(\.group.key))
    let numbers = Dictionary(agreedNow.map { ($0.group.key, $0) }, uniquingKeysWith: { first, _ in first })
    return then.requests.values.sorted { $0.number < $1.number }.flatMap { request in
      request.groups.filter { a.contains($0.key) != b.contains($0.key) }.map { group in
        let agreed = numbers[group.key]
        return WhatIfView.Line(
          request: agreed != nil && agreed?.request == nil ? nil : request.number, session: agreed?.number,
          hostName: then.hosts[request.host]?.name ?? "", group: group.label, priority: request.priority,
          isGained: b.contains(group.key))
      }
    }
  }

  private func side(_ plan: Plan, _ situation: PlanningSituation, ceiling: Int) -> WhatIfView.Side {
    let agreed = situation.agreed
    let priority = agreed.reduce(0) { $0 + situation.priority(of: $1) }
    let figures = PlanFigures(
      priority: plan.figures.priority + priority, priorityAsked: plan.figures.priorityAsked + priority,
      travelMinutes: plan.figures.travelMinutes, facilitatorDays: plan.figures.facilitatorDays,
      sessions: plan.figures.sessions + agreed.count, sessionsAsked: plan.figures.sessionsAsked + agreed.count)
    return WhatIfView.Side(
      figures: figures,
      hosts: Set(plan.sessions.compactMap { situation.requests[$0.request]?.host } + agreed.map(\.host)).count,
      ceiling: ceiling + priority, cost: settings.costs?.cost(of: figures))
  }
}

extension PlanningSituation {
  /// The sessions agreed in its days that stay where they are.
  fileprivate var agreed: [Session] { problem.standing.filter { $0.number.value > 0 && $0.servesGroup && !isHeld($0) } }

  /// Whether it only holds a date that was offered.
  func isHeld(_ session: Session) -> Bool { session.key.uuid == session.group.key.uuid }

  fileprivate func priority(of session: Session) -> Int {
    session.request.flatMap { requests[$0] }?.priority ?? Request.usualPriority
  }
}

extension Plan {
  fileprivate func isBetter(than other: Plan) -> Bool {
    (-figures.priority, figures.travelMinutes, figures.facilitatorDays)
      < (-other.figures.priority, other.figures.travelMinutes, other.figures.facilitatorDays)
  }
}

extension Supposition {
  fileprivate var daysAdded: DayRange? {
    if case .withDays(let days) = self { days } else { nil }
  }

  /// Whether every plan that is possible as things are stays possible.
  fileprivate func isMore(than travel: TravelModel) -> Bool {
    switch self {
    case .another, .withDays, .has: true
    case .speed(let speed): speed >= travel.speed
    case .without, .withoutDays, .lacks: false
    }
  }

  /// Whether every plan that it leaves possible is possible as things are.
  fileprivate func isLess(than travel: TravelModel) -> Bool {
    switch self {
    case .without, .withoutDays, .lacks: true
    case .speed(let speed): speed <= travel.speed
    case .another, .withDays, .has: false
    }
  }
}
