/// What the engine made of a visits file.
package struct VisitsResult: Sendable {
  package let solution: VisitsSolution
  package let priority: Int
  /// No plan reaches more.
  package let priorityBound: Int
  /// Minutes.
  package let travel: Int
  package let officerDays: Int
  package let iterations: Int
}

/// Solves a visits file.
///
/// - Parameters:
///   - threads: One or two; the result for a number of iterations is the same.
///   - progress: Told about a hundred times how far it is (0...1) and the priority so far.
/// - Throws: ``VisitsFault`` when the file contradicts itself.
package func solve(
  _ file: VisitsFile, seed: UInt64 = 1, limit: PlanLimit, threads: Int = 2,
  progress: ((_ fraction: Double, _ priority: Int, _ travel: Int) -> Void)? = nil
) throws(VisitsFault) -> VisitsResult {
  let problem = try VisitsProblem(file)
  let engine = Engine(problem.engine, seed: seed, threads: threads)
  var capacity = CapacityBound(engine.tables)
  let all = problem.lockedPriority + problem.reachablePriority(engine.tables)
  let bound = all - min(all, capacity.leastLost())
  engine.run(limit, report: { step in progress?(step.fraction, all - step.priorityLost, step.travel) })
  let state = engine.finish()
  let rows = problem.rows(of: state, engine.tables)
  let placed = Set(rows.map { $0[0] })
  return VisitsResult(
    solution: VisitsSolution(assignments: rows),
    priority: file.sessions.reduce(0) { placed.contains($1.id) ? $0 + $1.priority : $0 },
    priorityBound: bound,
    travel: engine.bestRank.travel, officerDays: engine.bestRank.days, iterations: engine.iterations)
}

extension VisitsProblem {
  func reachablePriority(_ tables: EngineTables) -> Int {
    engine.blocks.indices.reduce(0) { tables.choiceCount($1) > 0 ? $0 + file.sessions[sessionOf[$1]].priority : $0 }
  }

  /// All assignments of a state, in order of session and officer.
  func rows(of state: EngineState, _ tables: EngineTables) -> [[Int]] {
    let day = EngineTimetable(tables)
    var rows: [[Int]] = []
    for (place, stops) in state.stops.enumerated() {
      let route = engine.routes[tables.originalRoute[place]]
      for (stop, start) in zip(stops, day.starts(of: stops, on: place, fixed: state.fixed))
      where Int(stop) < tables.blockCount {
        rows.append([
          file.sessions[sessionOf[Int(stop)]].id, file.officers[route.facilitator].id, route.day, Int(start),
        ])
      }
    }
    rows.append(contentsOf: Set(file.locked ?? []))
    return rows.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
  }
}
