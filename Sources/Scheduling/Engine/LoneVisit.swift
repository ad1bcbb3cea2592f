/// Whether a visit can be on a day at all: as its only one, or on the way of others where that is quicker.
struct LoneVisit {
  let problem: EngineProblem
  private let ways: ShortestWays

  init(_ problem: EngineProblem) {
    self.problem = problem
    ways = ShortestWays(problem)
  }

  func fits(
    _ block: EngineProblem.Block, _ starts: ArraySlice<EngineTables.Starts>, on route: EngineProblem.Route
  ) -> Bool {
    guard route.isOpen, block.sessions <= route.sessionLimit else { return false }
    let there = ways.minutes(from: route.base, to: block.site)
    let back = ways.minutes(from: block.site, backTo: route.base)
    guard there + back <= route.travelLimit else { return false }
    let earliest = route.shiftStart + there
    let latest = route.shiftEnd - back - block.minutes
    guard route.owesBreak else {
      return starts.contains { max(Int($0.first), earliest) <= min(Int($0.last), latest) }
    }
    let pause = max(route.shiftStart, route.breakFirst)
    let afterBreak =
      pause <= route.breakLast
      ? max(pause + route.breakMinutes, earliest + route.breakMinutes) : Int.max
    let beforeBreak = min(route.breakLast - block.minutes, latest - route.breakMinutes)
    let breakEnds = route.breakFirst + route.breakMinutes <= route.shiftEnd
    return starts.contains { one in
      max(Int(one.first), afterBreak) <= min(Int(one.last), latest)
        || (breakEnds && max(Int(one.first), earliest) <= min(Int(one.last), beforeBreak))
    }
  }
}
