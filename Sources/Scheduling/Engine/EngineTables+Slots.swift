extension EngineTables {
  /// Where each route's stops begin, with room for as many as its limit, its choices and its hours could hold.
  static func slots(_ problem: EngineProblem, order: [Int], choicesFirst: [Int32], choices: [Int32]) -> [Int] {
    var minutes = [[Int]](repeating: [], count: order.count)
    for block in problem.blocks.indices {
      for index in choicesFirst[block]..<choicesFirst[block + 1] {
        minutes[Int(choices[Int(index)])].append(problem.blocks[block].minutes)
      }
    }
    var first = [0]
    for (place, index) in order.enumerated() {
      let route = problem.routes[index]
      var left = route.shiftEnd - route.shiftStart
      var most = 0
      for each in minutes[place].sorted() where most < route.sessionLimit {
        left -= each
        if left < 0 { break }
        most += 1
      }
      first.append(first[place] + 3 + route.standing.count + most)
    }
    return first
  }
}
