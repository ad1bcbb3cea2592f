extension EngineTables {
  /// How often, out of eight times, absent blocks go in which order: by chance alone, by priority, by priority for each
  /// minute of all its people, those with fewest choices first, those that take longest first.
  static let orders = [0, 1, 1, 1, 2, 2, 3, 4]

  /// A key for each order (major) and block; the lower goes first.
  ///
  /// - Parameter choices: By block.
  static func orderKeys(_ blocks: [EngineProblem.Block], choices: [Int32]) -> [Int64] {
    let ranks: [(Int, EngineProblem.Block) -> Int64] = [
      { _, _ in 0 },
      { _, block in -Int64(min(block.priority, mostPriority)) * 1_024 },
      { _, block in -Int64(min(block.priority, mostPriority)) * 131_072 / Int64(max(1, block.minutes * block.crew)) },
      { index, _ in Int64(choices[index]) * 1_024 },
      { _, block in -Int64(min(block.minutes * block.crew, 1_000_000)) * 1_024 },
    ]
    return ranks.flatMap { rank in blocks.indices.map { rank($0, blocks[$0]) << 24 | Int64($0) } }
  }

  /// Above it all blocks count alike here, so that no key overflows.
  private static let mostPriority = 1_000_000

  /// By day, the first day at least so many later, and the end of the days at least so many before.
  static func gaps(_ days: [Int], atLeast minDays: Int) -> [(first: Int32, end: Int32)] {
    var first = 0
    var end = 0
    return days.map { day in
      while first < days.count, days[first] < day + minDays { first += 1 }
      while end < days.count, days[end] <= day - minDays { end += 1 }
      return (first: Int32(first), end: Int32(end))
    }
  }
}
