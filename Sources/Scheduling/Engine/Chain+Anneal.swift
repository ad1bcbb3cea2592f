import Foundation

extension Chain {
  /// Ruin and recreate with simulated annealing (after Christiaens and Vanden Berghe, Transportation Science 54(2), 2020).
  ///
  /// - Parameters:
  ///   - isOver: Asked now and then; an iteration under way is finished.
  mutating func anneal(_ count: Int, heat: Heat, isOver: () -> Bool) {
    let cooling = pow(heat.to / heat.from, 64 / Double(max(64, count)))
    var degrees = heat.from
    for step in 0..<count {
      if step & 63 == 0, step > 0 {
        degrees *= cooling
        if isOver() { return }
      }
      iterate(degrees, heat.minutesPerPriority)
      iterations &+= 1
    }
  }

  private mutating func iterate(_ degrees: Double, _ weight: Int) {
    let before = totalTravel &+ weight &* lost
    let daysBefore = totalDays
    let first = ruin()
    if !isBroken {
      orderAbsent(first: first)
      recreate()
    }
    letGo()
    let worse = Double(totalTravel &+ weight &* lost &- before) + Double(totalDays &- daysBefore) * 0.1
    // The best so far is kept at any heat: what a point weighs may be less than the way to it takes.
    let isBest = rank < best
    if !isBroken, isBest || worse < -degrees * log(max(dice.unit(), 1e-300)) {
      keep()
      if isBest { remember() }
    } else {
      undo()
      isBroken = false
    }
  }
}
