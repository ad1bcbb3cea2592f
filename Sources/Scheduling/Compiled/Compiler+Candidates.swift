import ProgrammeModel

extension Compiler {
  /// Finds for each visit the crews that could do it on an empty day.
  ///
  /// - Returns: For each visit how many there are, also where a search looks only at the nearest.
  func addCandidates(to compiled: inout CompiledProblem) -> [Int] {
    var crews: [[[Int]]] = visits.indices.map { visit in
      visits[visit].obstacle == nil ? possibleCrews(for: visit, in: compiled) : []
    }
    Self.set(crews, in: &compiled)
    let empty = Diaries(compiled, standing: false)
    var choices: [Int] = []
    for visit in visits.indices {
      let all = zip(compiled.candidates(of: visit), crews[visit])
      crews[visit] = all.filter { visits[visit].crew == 1 || empty.insertion(of: visit, candidate: $0.0) != nil }
        .map(\.1)
      choices.append(crews[visit].count)
      crews[visit] = nearest(crews[visit], to: visit, in: compiled)
    }
    Self.set(crews, in: &compiled)
    return choices
  }

  /// Crews in which each alone could do it and all languages are spoken, in order of day.
  ///
  /// - Parameters:
  ///   - anyEvening: Whether it does not matter how many evenings somebody has.
  ///   - anyJourney: Whether it does not matter how long somebody travels in a day.
  ///   - noJourney: Whether everybody starts and ends the day at the host.
  ///   - booking: Whether those booked for a need go too.
  private func possibleCrews(
    for index: Int, in compiled: CompiledProblem, anyEvening: Bool = false, anyJourney: Bool = false,
    noJourney: Bool = false, booking: Bool = true
  ) -> [[Int]] {
    let visit = visits[index]
    let booked = booking ? visit.booked : []
    var crews: [[Int]] = []
    for day in visit.openDays {
      let number = problem.weeks.first.distance(to: day)
      func able(_ people: [Int]) -> [Int] {
        people.map { routeOf[$0 * days.count + number] }.filter { route in
          var shift = compiled.routes[route]
          if anyJourney { shift.travelLimit = CompiledProblem.never }
          if noJourney { shift.base = compiled.nowhere }
          let inDaytime = !anyEvening && hasFullWeek(shift.facilitator, on: day)
          return compiled.holds([index], route: shift, inDaytime: inDaytime, fixed: { _ in CompiledProblem.free })
        }
      }
      let delivering = able(roster.atWork(for: visit, on: day))
      let serving = booked.isEmpty ? [] : able(roster.serving(booked, on: day))
      guard delivering.count >= visit.facilitators, serving.count >= booked.count else { continue }
      choose(visit.facilitators, from: delivering[...], chosen: []) { crew in
        guard roster.suits(visit, crew.map { routes[$0].facilitator }) else { return }
        choose(booked.count, from: serving[...], chosen: []) { others in
          if roster.serve(booked, with: others.map { routes[$0].facilitator }) { crews.append(crew + others) }
        }
      }
    }
    return crews
  }

  /// Why a visit that has people at work on its days has no crew that could go.
  func obstacle(toAnyChoice index: Int, in compiled: CompiledProblem) -> Refusal.Obstacle {
    let journey = shortestJourney(to: visits[index])
    if let need = visits[index].booked.first, !possibleCrews(for: index, in: compiled, booking: false).isEmpty {
      return .needUnserved(need)
    }
    if !possibleCrews(for: index, in: compiled, anyEvening: true).isEmpty { return .eveningsTaken }
    if !possibleCrews(for: index, in: compiled, anyEvening: true, anyJourney: true).isEmpty {
      return .overTravelLimit(shortestJourneyMinutes: journey)
    }
    let fitsThere = !possibleCrews(for: index, in: compiled, anyEvening: true, anyJourney: true, noJourney: true)
      .isEmpty
    return fitsThere ? .tooFar(shortestJourneyMinutes: journey) : .outsideHours
  }

  /// Whether what stands on other days already fills somebody's evenings of the week.
  private func hasFullWeek(_ person: Int, on day: Day) -> Bool {
    guard let limit = roster[person].limits.eveningsAWeek else { return false }
    let key = roster[person].key
    let standing = problem.standing.filter { $0.takesTime && $0.isInEvening && $0.facilitators.contains(key) }
    let evenings = Set(standing.map(\.span.day) + (problem.eveningsElsewhere[key] ?? []))
      .filter { $0.monday == day.monday }
    return !evenings.contains(day) && evenings.count >= limit
  }

  private func choose(_ count: Int, from list: ArraySlice<Int>, chosen: [Int], _ take: ([Int]) -> Void) {
    if count == 0 { return take(chosen) }
    for index in list.indices where list.endIndex - index >= count {
      choose(count - 1, from: list[(index + 1)...], chosen: chosen + [list[index]], take)
    }
  }

  private func nearest(_ crews: [[Int]], to visit: Int, in compiled: CompiledProblem) -> [[Int]] {
    guard visits[visit].crew > 1 else { return crews }
    return Dictionary(grouping: crews) { routes[$0[0]].day }
      .sorted { $0.key < $1.key }
      .flatMap { _, crews in
        guard crews.count > Self.crewsADay else { return crews }
        let travel = crews.map { crew in
          crew.reduce(0) { $0 + compiled.travelMinutes([visit], route: routes[$1]) }
        }
        return crews.indices.sorted { (travel[$0], $0) < (travel[$1], $1) }.prefix(Self.crewsADay).map { crews[$0] }
      }
  }

  private static func set(_ crews: [[[Int]]], in compiled: inout CompiledProblem) {
    compiled.candidateFirst = [0]
    compiled.candidateRouteFirst = [0]
    compiled.candidateRoutes = []
    for crew in crews.indices {
      for routes in crews[crew] {
        compiled.candidateRoutes.append(contentsOf: routes)
        compiled.candidateRouteFirst.append(compiled.candidateRoutes.count)
      }
      compiled.candidateFirst.append(compiled.candidateRouteFirst.count - 1)
    }
  }
}
