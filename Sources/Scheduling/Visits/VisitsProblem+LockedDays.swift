/// Days on which what is locked can be driven only by way of other sessions.
///
/// Where a table of travel makes a detour the quicker way, two locked sessions may be too far apart unless something
/// between them is visited too. The search never leaves such a day undrivable, but it has to begin with one that is
/// driven; that is found by a search of its own, in which what is locked weighs more than all else together.
extension VisitsProblem {
  /// Iterations spent on finding a plan of all that is locked.
  static let patience = 20_000

  /// What is locked, with sessions on the way where that is the only way.
  ///
  /// - Throws: ``VisitsFault`` where a day holds too many, or no way to drive it was found.
  func begin(_ tables: EngineTables, seed: UInt64, stop: () -> Bool) throws(VisitsFault) -> EngineState {
    let locked = EngineState(tables)
    let stuck = locked.stops.indices.filter { !holds(locked, tables, on: $0) }
    guard !stuck.isEmpty else { return locked }
    let loose = VisitsProblem(file, lockedStand: false)
    let engine = Engine(loose.engine, seed: seed, threads: 1, isOver: stop) { EngineState($0) }
    var isFound = engine.bestRank.lost < must
    if !isFound {
      engine.run(
        .iterations(Self.patience), stop: { isFound || stop() }, report: { isFound = $0.priorityLost < must })
    }
    let found = state(of: engine.best, loose, engine.tables, as: tables)
    let lacking = stuck.filter { place in
      locked.stops[place].contains { !found.stops[place].contains($0) } || !holds(found, tables, on: place)
    }
    if let first = lacking.first { throw fault(on: engineRoute(first, tables)) }
    return found
  }

  private func engineRoute(_ place: Int, _ tables: EngineTables) -> EngineProblem.Route {
    engine.routes[tables.originalRoute[place]]
  }

  private func holds(_ state: EngineState, _ tables: EngineTables, on place: Int) -> Bool {
    let stops = state.stops[place]
    return stops.count <= Int(tables.routes[place].sessionLimit)
      && EngineTimetable(tables).starts(of: stops, on: place, fixed: state.fixed).count == stops.count
  }

  /// The state of the same file with what is locked as blocks, in this problem's numbers.
  private func state(
    of other: EngineState, _ loose: VisitsProblem, _ looseTables: EngineTables, as tables: EngineTables
  ) -> EngineState {
    var state = EngineState(tables)
    let blockOf = Dictionary(uniqueKeysWithValues: sessionOf.enumerated().map { ($1, Int32($0)) })
    for (place, route) in tables.originalRoute.enumerated() {
      let first = looseTables.standingFirst[place]
      state.stops[place] = other.stops[place].compactMap { stop in
        let number = Int(stop)
        let session =
          number < looseTables.blockCount ? loose.sessionOf[number] : loose.standing[route][number - first]
        if let index = standing[route].firstIndex(of: session) { return Int32(tables.standingFirst[place] + index) }
        return blockOf[session]
      }
    }
    for (number, session) in loose.sessionOf.enumerated() {
      if let block = blockOf[session] { state.fixed[Int(block)] = other.fixed[number] }
    }
    return state
  }

  private func fault(on route: EngineProblem.Route) -> VisitsFault {
    let officer = file.officers[route.facilitator].id
    let text =
      "What is locked for officer \(officer) on \(file.dates[route.day]) is more than a day holds, or no way to drive it"
      + " was found, not even by other sessions. Move or remove a row."
    let row = (file.locked ?? []).firstIndex { $0.count == 4 && $0[1] == officer && $0[2] == route.day } ?? 0
    return VisitsFault(file: name, items: [.init(field: "locked[\(row)]", text: text)])
  }
}
