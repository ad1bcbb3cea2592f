/// A table with totals as a circulation: every total says that what flows into a node flows out of it (SPEC §3.4).
///
/// A cell in the interior is an arc from its row to its column, a row total one from the source to the row, a column total
/// one from the column to the sink, and the grand total one from the sink to the source. What an attacker does not know
/// may change along a cycle of such arcs, so how far one cell can change is a greatest flow between its ends.
struct Circulation {
  /// A capacity beyond every count of people.
  static let unbounded = 1_000_000_000

  struct Arc: Hashable {
    let tail: Int
    let head: Int
  }

  private let rows: Int
  private let columns: Int
  private let nodes: Int
  /// How much more may flow from one node to another, by `tail * nodes + head`.
  private var capacity: [Int]
  private var residual: [Int]
  private var parent: [Int]
  private var queue: [Int]

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    nodes = rows + columns + 2
    capacity = Array(repeating: 0, count: nodes * nodes)
    residual = capacity
    parent = Array(repeating: -1, count: nodes)
    queue = Array(repeating: 0, count: nodes)
  }

  func arc(of position: TwoWayCounts.Position) -> Arc {
    let sink = rows + columns
    let source = sink + 1
    return switch (position.row == rows, position.column == columns) {
    case (false, false): Arc(tail: position.row, head: rows + position.column)
    case (false, true): Arc(tail: source, head: position.row)
    case (true, false): Arc(tail: rows + position.column, head: sink)
    case (true, true): Arc(tail: sink, head: source)
    }
  }

  /// Lets a cell of value `value` be anything within `box`, as far as the attacker knows.
  mutating func open(_ position: TwoWayCounts.Position, value: Int, box: ClosedRange<Int>) {
    let arc = arc(of: position)
    capacity[arc.tail * nodes + arc.head] =
      box.upperBound >= Self.unbounded ? Self.unbounded : max(0, box.upperBound - value)
    capacity[arc.head * nodes + arc.tail] = max(0, value - box.lowerBound)
  }

  /// Makes a cell known to the attacker.
  mutating func close(_ position: TwoWayCounts.Position) {
    let arc = arc(of: position)
    capacity[arc.tail * nodes + arc.head] = 0
    capacity[arc.head * nodes + arc.tail] = 0
  }

  /// How far the cell can rise by changes of the others, up to `limit`.
  mutating func rise(of position: TwoWayCounts.Position, knowing other: TwoWayCounts.Position? = nil, limit: Int) -> Int
  {
    let arc = arc(of: position)
    return flow(from: arc.head, to: arc.tail, without: arc, other.map(self.arc(of:)), limit: limit)
  }

  /// How far the cell can fall by changes of the others, up to `limit`.
  mutating func fall(of position: TwoWayCounts.Position, knowing other: TwoWayCounts.Position? = nil, limit: Int) -> Int
  {
    let arc = arc(of: position)
    return flow(from: arc.tail, to: arc.head, without: arc, other.map(self.arc(of:)), limit: limit)
  }

  /// The greatest flow, along shortest paths first (Edmonds and Karp, J. ACM 19, 1972), stopped at `limit`.
  private mutating func flow(from start: Int, to end: Int, without own: Arc, _ known: Arc?, limit: Int) -> Int {
    if limit <= 0 { return 0 }
    residual = capacity
    remove(own)
    if let known { remove(known) }
    var total = 0
    while total < limit {
      let step = min(limit - total, widestStep(from: start, to: end))
      if step == 0 { break }
      var node = end
      while node != start {
        let before = parent[node]
        residual[before * nodes + node] -= step
        residual[node * nodes + before] += step
        node = before
      }
      total += step
    }
    return total
  }

  private mutating func remove(_ arc: Arc) {
    residual[arc.tail * nodes + arc.head] = 0
    residual[arc.head * nodes + arc.tail] = 0
  }

  /// What the shortest path with room carries, the path being left in `parent`; 0 when there is none.
  private mutating func widestStep(from start: Int, to end: Int) -> Int {
    for node in 0..<nodes { parent[node] = -1 }
    parent[start] = start
    queue[0] = start
    var first = 0
    var last = 1
    while first < last, parent[end] < 0 {
      let node = queue[first]
      first += 1
      let row = node * nodes
      for next in 0..<nodes where parent[next] < 0 && residual[row + next] > 0 {
        parent[next] = node
        queue[last] = next
        last += 1
      }
    }
    guard parent[end] >= 0 else { return 0 }
    var step = Self.unbounded
    var node = end
    while node != start {
      step = min(step, residual[parent[node] * nodes + node])
      node = parent[node]
    }
    return step
  }
}
