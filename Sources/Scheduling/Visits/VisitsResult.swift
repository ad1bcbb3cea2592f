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

/// How far the search for a visits file is.
package struct VisitsProgress: Sendable {
  /// 0...1 of the limit.
  package let fraction: Double
  package let priority: Int
  /// No plan reaches more.
  package let priorityBound: Int
  /// Minutes.
  package let travel: Int
  package let officerDays: Int
  /// Nil when iterations are counted.
  package let secondsLeft: Double?
}

/// Solves a visits file.
///
/// - Parameters:
///   - threads: One or two; the result for a number of iterations is the same.
///   - boundWork: Sets of visits looked at after the search to see how much better a plan could be.
///   - stop: Asked some hundred times on the way; once it is true, the best plan so far is the answer.
///   - progress: Told about a hundred times.
/// - Throws: ``VisitsFault`` when the file contradicts itself.
package func solve(
  _ file: VisitsFile, seed: UInt64 = 1, limit: PlanLimit, threads: Int = 2, boundWork: Int = 0,
  stop: () -> Bool = { false }, progress: ((VisitsProgress) -> Void)? = nil
) throws(VisitsFault) -> VisitsResult {
  let began = ContinuousClock.now
  let problem = try VisitsProblem(file)
  let engine = try Engine(problem.engine, seed: seed, threads: threads, isOver: stop) {
    tables throws(VisitsFault) in try problem.begin(tables, seed: seed, stop: stop)
  }
  let all = problem.lockedPriority + problem.reachablePriority(engine.tables)
  engine.run(
    limit, since: began, stop: stop,
    report: { step in
      progress?(
        VisitsProgress(
          fraction: step.fraction, priority: all - min(all, step.priorityLost),
          priorityBound: all - min(all, step.leastLost), travel: step.travel, officerDays: step.days,
          secondsLeft: step.secondsLeft))
    })
  let state = engine.finish(isOver: { limit.isOver(since: began, grace: 0.1) || stop() })
  if boundWork > 0 { engine.improveBound(work: boundWork) }
  let rows = problem.rows(of: state, engine.tables)
  try problem.checkLockedTeams(rows)
  let placed = Set(rows.map { $0[0] })
  return VisitsResult(
    solution: VisitsSolution(assignments: rows),
    priority: file.sessions.reduce(0) { placed.contains($1.id) ? $0 + $1.priority : $0 },
    priorityBound: all - min(all, engine.leastLost),
    travel: file.travel(of: rows), officerDays: engine.bestRank.days, iterations: engine.iterations)
}

extension VisitsProblem {
  /// What faults call the file.
  var name: String { file.name.isEmpty ? "the visits file" : file.name }

  /// Where part of a team is locked the others must have been found, and what a locked session follows must be there.
  func checkLockedTeams(_ rows: [[Int]]) throws(VisitsFault) {
    let found = Dictionary(grouping: rows) { $0[0] }.mapValues(\.count)
    let locked = Set((file.locked ?? []).map { $0[0] })
    for session in file.sessions where locked.contains(session.id) {
      let needed = session.officersNeeded ?? 1
      let row = (file.locked ?? []).firstIndex { $0.first == session.id } ?? 0
      func fault(_ text: String) -> VisitsFault {
        VisitsFault(file: name, items: [.init(field: "locked[\(row)]", text: text)])
      }
      guard found[session.id] == needed else {
        throw fault(
          "Session \(session.id) needs \(needed) officers, and nobody was found to join those locked."
            + " Lock the whole team or free it.")
      }
      if let after = session.after, found[after.session] == nil {
        throw fault(
          "Session \(session.id) is locked and follows session \(after.session), for which no place was found before it."
            + " Lock that one too, or free this one.")
      }
    }
  }

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
