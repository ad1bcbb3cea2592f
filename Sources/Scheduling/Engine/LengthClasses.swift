/// Blocks by how long they take, in a few classes: a day in whose longest gap no block of a class fits takes none of it.
struct LengthClasses {
  private static let most = 8

  /// Minutes of the shortest block of each class, ascending; at least one.
  let least: [Int32]
  /// By block.
  let ofBlock: [Int32]

  init(_ minutes: [Int32]) {
    let all = Set(minutes).sorted()
    let count = min(Self.most, all.count)
    least = count > 0 ? (0..<count).map { all[$0 * all.count / count] } : [0]
    ofBlock = minutes.map { [least] one in Int32((least.firstIndex { $0 > one } ?? least.count) - 1) }
  }
}
