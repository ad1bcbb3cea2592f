import ProgrammeModel

extension Docket {
  /// The problem as the engine takes it: routes, blocks and days have the docket's own numbers.
  var engineProblem: EngineProblem {
    EngineProblem(
      days: (0..<compiled.dayCount).map { day($0).number }, siteCount: compiled.siteCount,
      travel: compiled.travel.map { Int32(clamping: $0) }, turnaround: compiled.turnaround,
      routes: compiled.routes.indices.map(engineRoute), blocks: visits.indices.map(engineBlock),
      isOnGrid: true)
  }

  private func engineRoute(_ index: Int) -> EngineProblem.Route {
    let route = compiled.routes[index]
    return EngineProblem.Route(
      facilitator: route.facilitator, day: route.day, base: route.base, shiftStart: route.shiftStart,
      shiftEnd: route.shiftEnd, owesBreak: route.breakMinutes > 0, breakMinutes: route.breakMinutes,
      breakFirst: route.breakFirst, breakLast: route.breakLast, sessionLimit: route.sessionLimit,
      travelLimit: route.travelLimit, isOpen: route.isOpen,
      standing: compiled.standingStops[index].map { stop in
        EngineProblem.Standing(
          site: compiled.stopSite[stop], start: compiled.fixedStart[stop], minutes: compiled.stopMinutes[stop],
          sessions: compiled.stopSessions[stop])
      }, evenings: evenings(route))
  }

  /// The week a route belongs to, where its facilitator has a limit of evenings.
  private func evenings(_ route: CompiledProblem.Route) -> EngineProblem.Evenings? {
    guard route.week >= 0 else { return nil }
    return EngineProblem.Evenings(
      week: route.week, most: compiled.mostEvenings[route.week], standing: route.standsInEvening)
  }

  private func engineBlock(_ index: Int) -> EngineProblem.Block {
    let slots = compiled.candidates(of: index).flatMap { compiled.routes(of: $0) }
    let starts = (0..<compiled.dayCount).flatMap { day -> [EngineProblem.Starts] in
      let cell = index * compiled.dayCount + day
      return compiled.starts[compiled.startsFirst[cell]..<compiled.startsFirst[cell + 1]]
        .map { EngineProblem.Starts(day: day, first: $0.first, last: $0.last) }
    }
    let team = compiled.crewSize[index] > 1 ? TeamSkills(visits[index], roster) : nil
    return EngineProblem.Block(
      site: compiled.stopSite[index], minutes: compiled.stopMinutes[index], sessions: compiled.stopSessions[index],
      priority: compiled.priority[index], crew: compiled.crewSize[index], starts: starts,
      routes: Set(slots.map { compiled.candidateRoutes[$0] }).sorted(), wanted: team?.wanted ?? 0,
      held: team?.held ?? [], booked: visits[index].booked.count,
      lastInDaytime: compiled.lastInDaytime[index] < CompiledProblem.never ? compiled.lastInDaytime[index] : nil,
      after: before[index].map {
        EngineProblem.Predecessor(block: $0, minDays: visits[index].request.after?.days ?? 1)
      })
  }

  /// What the engine found, as diaries. Crews that no candidate names become candidates of the diaries' own problem.
  func diaries(_ state: EngineState, _ tables: EngineTables) -> Diaries {
    var crews = [[(route: Int, order: Int)]](repeating: [], count: visits.count)
    for (place, stops) in state.stops.enumerated() {
      for (order, stop) in stops.enumerated() where Int(stop) < visits.count {
        crews[Int(stop)].append((tables.originalRoute[place], order))
      }
    }
    let problem = compiled.naming(crews.map { crew in crew.map(\.route).sorted() })
    var diaries = Diaries(problem)
    var present = [[Int]](repeating: [], count: compiled.routes.count)
    for (place, stops) in state.stops.enumerated() {
      present[tables.originalRoute[place]] = stops.indices.filter { Int(stops[$0]) >= visits.count }
    }
    for (visit, crew) in crews.enumerated() where !crew.isEmpty {
      let names = Set(crew.map(\.route))
      let candidate = problem.candidates(of: visit).first { candidate in
        Set(problem.routes(of: candidate).map { problem.candidateRoutes[$0] }) == names
      }
      guard let candidate else { continue }
      let positions = problem.routes(of: candidate).map { slot in
        let route = problem.candidateRoutes[slot]
        let order = crew.first { $0.route == route }?.order ?? 0
        defer { present[route].append(order) }
        return present[route].count { $0 < order }
      }
      diaries.insert(visit, candidate: candidate, positions: positions, start: Int(state.fixed[visit]))
    }
    diaries.keep()
    return diaries
  }

  /// Priority of all visits that could have a place on some day.
  func reachablePriority(_ tables: EngineTables) -> Int {
    visits.indices.reduce(0) { tables.choiceCount($1) > 0 ? $0 + visits[$1].priority : $0 }
  }

  /// What the engine's best so far amounts to.
  func figures(_ progress: Engine.Progress, _ tables: EngineTables) -> PlanFigures {
    let placed = Set(progress.best.stops.joined().map { Int($0) }).filter { $0 < visits.count }
    return PlanFigures(
      priority: placed.reduce(0) { $0 + visits[$1].priority },
      priorityAsked: visits.reduce(0) { $0 + $1.priority }, travelMinutes: progress.travel,
      facilitatorDays: progress.days, sessions: placed.reduce(0) { $0 + visits[$1].groups.count },
      sessionsAsked: visits.reduce(0) { $0 + $1.groups.count })
  }
}

extension CompiledProblem {
  /// The same problem in which each block's crew is among its candidates.
  ///
  /// - Parameter crews: By block, the routes in ascending order; empty for none.
  fileprivate func naming(_ crews: [[Int]]) -> CompiledProblem {
    var named = self
    named.candidateFirst = [0]
    named.candidateRouteFirst = [0]
    named.candidateRoutes = []
    for block in crews.indices {
      var isNamed = crews[block].isEmpty
      for candidate in candidates(of: block) {
        let routes = routes(of: candidate).map { candidateRoutes[$0] }
        isNamed = isNamed || routes.sorted() == crews[block]
        named.candidateRoutes.append(contentsOf: routes)
        named.candidateRouteFirst.append(named.candidateRoutes.count)
      }
      if !isNamed {
        named.candidateRoutes.append(contentsOf: crews[block])
        named.candidateRouteFirst.append(named.candidateRoutes.count)
      }
      named.candidateFirst.append(named.candidateRouteFirst.count - 1)
    }
    return named
  }
}
