/// Least minutes from and to each base by way of any places.
///
/// Where a table of travel makes a detour the quickest way, a visit may fit on its way there and not alone.
struct ShortestWays {
  private var out: [Int: [Int32]] = [:]
  private var back: [Int: [Int32]] = [:]

  init(_ problem: EngineProblem) {
    let count = problem.siteCount
    var turned = [Int32](repeating: 0, count: count * count)
    for a in 0..<count { for b in 0..<count { turned[b * count + a] = problem.travel[a * count + b] } }
    for base in Set(problem.routes.map(\.base)) {
      out[base] = Self.from(base, problem.travel, count)
      back[base] = Self.from(base, turned, count)
    }
  }

  func minutes(from base: Int, to site: Int) -> Int { Int(out[base]?[site] ?? 0) }
  func minutes(from site: Int, backTo base: Int) -> Int { Int(back[base]?[site] ?? 0) }

  /// Sweeps over all places until no detour helps; where no detour ever helps, one sweep sees it.
  private static func from(_ base: Int, _ travel: [Int32], _ count: Int) -> [Int32] {
    var best = Array(travel[base * count..<(base + 1) * count])
    best.withUnsafeMutableBufferPointer { best in
      travel.withUnsafeBufferPointer { travel in
        var isBetter = true
        while isBetter {
          isBetter = false
          for via in 0..<count {
            let first = best[via]
            let row = via * count
            var gain: Int32 = 0
            for to in 0..<count {
              let other = first &+ travel[row + to]
              gain |= best[to] &- min(best[to], other)
              best[to] = min(best[to], other)
            }
            isBetter = isBetter || gain != 0
          }
        }
      }
    }
    return best
  }

  /// Places beyond which nobody looks for shortcuts: it takes their number to the third power.
  private static let mostPlaces = 1_200

  /// How much less the way by one place that can be stopped at takes than the way without it, at the most over all pairs
  /// of places: nothing where no detour is ever quicker, and more than any journey where nobody has looked.
  static func largestShortcut(_ problem: EngineProblem) -> Int32 {
    let count = problem.siteCount
    guard count <= mostPlaces else { return EngineTables.never }
    var most: Int32 = 0
    problem.travel.withUnsafeBufferPointer { buffer in
      guard let travel = buffer.baseAddress else { return }
      for via in Set(problem.blocks.map(\.site)).union(problem.routes.flatMap { $0.standing.map(\.site) }) {
        let onwards = travel + via &* count
        for from in 0..<count {
          let straight = travel + from &* count
          let first = straight[via]
          // Below zero where any way by this place is quicker.
          var sign: Int32 = 0
          for to in 0..<count { sign |= first &+ onwards[to] &- straight[to] }
          guard sign < 0 else { continue }
          for to in 0..<count { most = max(most, straight[to] &- onwards[to] &- first) }
        }
      }
    }
    return most
  }
}
