/// What each officer-day of a date would add for a team's visit if it were the only one to be fitted in, cheapest first;
/// or, with dates in the place of routes, what a team would add on each at the least.
struct CheapestOnes: ~Copyable {
  struct One {
    var cost: Int32
    var route: Int32
  }

  private(set) var count = 0
  private let list: UnsafeMutablePointer<One>

  /// - Parameter routes: The most that are ever added.
  init(routes: Int) { list = .allocate(capacity: max(1, routes)) }

  deinit { list.deallocate() }

  subscript(index: Int) -> One { list[index] }

  mutating func removeAll() { count = 0 }

  func contains(_ route: Int) -> Bool {
    for index in 0..<count where Int(list[index].route) == route { return true }
    return false
  }

  /// - Parameter most: How many are kept; dearer ones fall out.
  @inline(__always)
  mutating func add(_ cost: Int32, route: Int, atMost most: Int) {
    var at = count
    if count >= most {
      if list[most &- 1].cost <= cost { return }
      at = most &- 1
    } else {
      count &+= 1
    }
    while at > 0, list[at &- 1].cost > cost {
      list[at] = list[at &- 1]
      at &-= 1
    }
    list[at] = One(cost: cost, route: Int32(truncatingIfNeeded: route))
  }

  /// The cost of so many of the cheapest, of which there must be as many.
  @inline(__always)
  func least(_ number: Int, without left: Int = -1) -> Int {
    var sum = 0
    var taken = 0
    var index = 0
    while taken < number, index < count {
      if index != left {
        sum &+= Int(list[index].cost)
        taken &+= 1
      }
      index &+= 1
    }
    return sum
  }
}
