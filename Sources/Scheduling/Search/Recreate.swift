import ProgrammeModel

extension Search {
  /// How often, out of a thousand, a possible crew is passed over.
  static let blinksInThousand = 10

  /// Puts the absent blocks in an order drawn by chance; `first` goes before all others.
  mutating func orderAbsent(first: Int) {
    let kind = dice.below(6)
    order.removeAll(keepingCapacity: true)
    for block in diaries.absent {
      let rank: Int
      switch kind {
      case 0, 1: rank = -problem.priority[block] * 1_000
      case 2: rank = -problem.priority[block] * 100_000 / max(1, problem.stopMinutes[block] * problem.crewSize[block])
      case 3: rank = problem.candidates(of: block).count * 1_000
      case 4: rank = -problem.stopMinutes[block] * 1_000
      default: rank = 0
      }
      order.append((block == first ? Int.min : rank + dice.below(kind == 5 ? 1 << 20 : 1_000), block))
    }
  }

  /// Puts each block of ``order`` in turn where it adds least, if it fits at all.
  mutating func recreate(blinks: Bool) {
    order.sort { $0.rank == $1.rank ? $0.block < $1.block : $0.rank < $1.rank }
    for (_, block) in order {
      if let insertion = bestInsertion(of: block, blinks: blinks) {
        diaries.insert(
          block, candidate: insertion.candidate, positions: insertion.positions, start: insertion.start)
      }
    }
  }

  private mutating func bestInsertion(of block: Int, blinks: Bool) -> Insertion? {
    var bestCandidate = -1
    var bestCost = Int.max
    for candidate in problem.candidates(of: block) {
      let cost = insertionCost(of: block, candidate: candidate)
      if cost < bestCost {
        if blinks, dice.below(1_000) < Self.blinksInThousand { continue }
        bestCost = cost
        bestCandidate = candidate
      }
    }
    return bestCandidate < 0 ? nil : diaries.insertion(of: block, candidate: bestCandidate)
  }

  /// The cost of the cheapest way in, looked up where none of the crew's days changed since.
  @inline(__always)
  private mutating func insertionCost(of block: Int, candidate: Int) -> Int {
    var stamp = 0
    for slot in problem.routes(of: candidate) { stamp = max(stamp, diaries.stamp[problem.candidateRoutes[slot]]) }
    if found[candidate].stamp == stamp { return found[candidate].cost }
    let cost = cost(of: block, candidate: candidate)
    found[candidate] = Found(stamp: stamp, cost: cost)
    return cost
  }

  private func cost(of block: Int, candidate: Int) -> Int {
    let slots = problem.routes(of: candidate)
    if slots.count == 1 {
      let route = problem.candidateRoutes[slots.lowerBound]
      guard let (_, added) = diaries.position(for: block, in: route, fixed: CompiledProblem.free) else {
        return Int.max
      }
      return added * 8 + (diaries.count[route] == 0 ? 1 : 0)
    }
    return diaries.insertion(of: block, candidate: candidate)?.cost ?? Int.max
  }
}
