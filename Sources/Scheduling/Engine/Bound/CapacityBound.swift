/// The most priority that all officer-days together have room for, if time and journeys only counted visit by visit.
///
/// Each visit takes one place in one of the days that could take it alone. Which visits can have places at once is a
/// transversal matroid, so taking them in order of priority, each with a chain of moves where needed, finds the most.
struct CapacityBound {
  private let tables: EngineTables
  private var room: [Int]
  private var guests: [[Int]]
  /// The visit for which a route was last looked at.
  private var seen: [Int]
  /// Looks at routes left; when they run out, all further visits count as seated.
  private var patience = 50_000_000

  init(_ tables: EngineTables) {
    self.tables = tables
    room = (0..<tables.routeCount).map { route in
      let standing = tables.problem.routes[tables.originalRoute[route]].standing.reduce(0) { $0 + $1.sessions }
      return max(0, Int(tables.routes[route].sessionLimit) - standing)
    }
    guests = [[Int]](repeating: [], count: tables.routeCount)
    seen = [Int](repeating: -1, count: tables.routeCount)
  }

  /// Priority that no plan can be without.
  mutating func leastLost() -> Int {
    let blocks = (0..<tables.blockCount).filter { tables.choiceCount($0) > 0 }
      .sorted { (-tables.priority[$0], $0) < (-tables.priority[$1], $1) }
    return blocks.reduce(0) { $0 + (seat($1) ? 0 : Int(tables.priority[$1])) }
  }

  /// Breadth first over routes; a guest moves on where that makes room.
  private mutating func seat(_ block: Int) -> Bool {
    guard patience > 0 else { return true }
    func routes(_ block: Int) -> Range<Int> {
      Int(tables.choicesFirst[block])..<Int(tables.choicesFirst[block + 1])
    }
    // Mostly there is a place without anybody moving on.
    for choice in routes(block) {
      let route = Int(tables.choices[choice])
      guard guests[route].count < room[route] else { continue }
      guests[route].append(block)
      return true
    }
    var queue: [(route: Int, block: Int, from: Int)] = []
    for choice in routes(block) where seen[Int(tables.choices[choice])] != block {
      seen[Int(tables.choices[choice])] = block
      queue.append((Int(tables.choices[choice]), block, -1))
    }
    var next = 0
    while next < queue.count {
      let (route, _, _) = queue[next]
      patience -= 1 + guests[route].count
      if guests[route].count < room[route] {
        move(along: queue, to: next)
        return true
      }
      for guest in guests[route] {
        for choice in routes(guest) where seen[Int(tables.choices[choice])] != block {
          seen[Int(tables.choices[choice])] = block
          queue.append((Int(tables.choices[choice]), guest, next))
        }
      }
      next += 1
    }
    return false
  }

  private mutating func move(along queue: [(route: Int, block: Int, from: Int)], to end: Int) {
    var at = end
    while at >= 0 {
      let (route, block, from) = queue[at]
      if from >= 0 { guests[queue[from].route].removeAll { $0 == block } }
      guests[route].append(block)
      at = from
    }
  }
}
