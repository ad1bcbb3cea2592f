extension Search {
  /// Takes some blocks out, in one of five ways, and says which absent block should go back first (−1 for none).
  mutating func ruin(_ movable: [Int]) -> Int {
    let size = 1 + dice.below(11)  // six on average
    let draw = dice.below(100)
    if !diaries.absent.isEmpty, draw < 40 { return makeRoom() }
    switch draw % 10 {
    case 0, 1: ruinWeek(movable, size: size)
    case 2, 3: ruinDay(movable, size: size)
    case 4:
      for _ in 0..<min(size, movable.count) { diaries.remove(movable[dice.below(movable.count)]) }
    default: ruinStrings(movable, size: size)
    }
    return -1
  }

  /// Empties parts of one to three days that could take an absent block.
  private mutating func makeRoom() -> Int {
    let block = diaries.absent[dice.below(diaries.absent.count)]
    let candidates = problem.candidates(of: block)
    for _ in 0...dice.below(3) {
      let candidate = candidates.lowerBound + dice.below(candidates.count)
      for slot in problem.routes(of: candidate) { thin(problem.candidateRoutes[slot]) }
    }
    return block
  }

  /// Takes out a string of neighbouring blocks of one day, often all of them.
  private mutating func thin(_ route: Int) {
    let here = diaries.stops(of: route).filter { $0 < problem.blockCount }
    guard !here.isEmpty else { return }
    let length = 1 + dice.below(here.count)
    let first = dice.below(here.count - length + 1)
    for block in here[first..<first + length] { diaries.remove(block) }
  }

  /// Takes strings out of the days that pass near one block.
  private mutating func ruinStrings(_ movable: [Int], size: Int) {
    let seed = movable[dice.below(movable.count)]
    var left = size
    for block in near[seed] {
      guard left > 0 else { return }
      let candidate = diaries.place[block]
      guard candidate >= 0 else { continue }
      let slots = problem.routes(of: candidate)
      let route = problem.candidateRoutes[slots.lowerBound + (slots.count > 1 ? dice.below(slots.count) : 0)]
      let here = diaries.stops(of: route).filter { $0 < problem.blockCount }
      let at = here.firstIndex(of: block) ?? 0
      let length = 1 + dice.below(min(here.count, left))
      let first = max(0, min(at - dice.below(length), here.count - length))
      for other in here[first..<first + length] { diaries.remove(other) }
      left -= length
    }
  }

  /// Takes blocks out of some neighbouring days of one facilitator.
  private mutating func ruinWeek(_ movable: [Int], size: Int) {
    let seed = movable[dice.below(movable.count)]
    guard let route = anyRoute(of: seed) else { return }
    let (facilitator, day) = (problem.routes[route].facilitator, problem.routes[route].day)
    var left = size
    for offset in 0..<7 where left > 0 {
      let other = day - dice.below(4) + offset
      guard other >= 0, other < problem.dayCount else { continue }
      let near = problem.routeOf[facilitator * problem.dayCount + other]
      guard near >= 0 else { continue }
      for block in Array(diaries.stops(of: near)) where block < problem.blockCount && left > 0 {
        diaries.remove(block)
        left -= 1
      }
    }
  }

  /// Takes blocks out of one date, whoever delivers them.
  private mutating func ruinDay(_ movable: [Int], size: Int) {
    let seed = movable[dice.below(movable.count)]
    guard let route = anyRoute(of: seed) else { return }
    let day = problem.routes[route].day
    let facilitators = problem.routeOf.count / max(1, problem.dayCount)
    let start = dice.below(facilitators)
    var left = size
    for step in 0..<facilitators where left > 0 {
      let near = problem.routeOf[(start + step) % facilitators * problem.dayCount + day]
      guard near >= 0 else { continue }
      for block in Array(diaries.stops(of: near)) where block < problem.blockCount && left > 0 {
        diaries.remove(block)
        left -= 1
      }
    }
  }

  /// The first route a block is in, or that of one of its candidates.
  private mutating func anyRoute(of block: Int) -> Int? {
    let candidates = problem.candidates(of: block)
    guard !candidates.isEmpty else { return nil }
    let candidate =
      diaries.place[block] >= 0 ? diaries.place[block] : candidates.lowerBound + dice.below(candidates.count)
    return problem.candidateRoutes[problem.routes(of: candidate).lowerBound]
  }
}
