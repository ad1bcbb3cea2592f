/// One search for the cells to hide beside the small ones (SPEC §3.4, steps 2 to 4).
struct TwoWaySearch {
  typealias Position = TwoWayCounts.Position

  /// What a rectangle should cost little of.
  enum Preference: CaseIterable {
    /// The people counted in the cells hidden, and any total.
    case smallCounts
    /// The number of cells hidden.
    case fewCells
  }

  private let table: TwoWayCounts
  private let zeroSafe: Bool
  private let preference: Preference
  private var attack: TwoWayAttack

  init(_ table: TwoWayCounts, threshold: Int, zeroSafe: Bool, preferring preference: Preference) {
    self.table = table
    self.zeroSafe = zeroSafe
    self.preference = preference
    attack = TwoWayAttack(table, threshold: threshold, zeroSafe: zeroSafe)
  }

  /// The cells to hide; nil when no rectangle helps, or only one with the grand total.
  mutating func run() -> Set<Position>? {
    var open = attack.primary.filter { attack.breach(of: $0) != nil }
    while !open.isEmpty {
      guard let cells = nextCells(for: open) else { return nil }
      for cell in cells { attack.hide(cell) }
      open.removeAll { attack.breach(of: $0) == nil }
    }
    cleanUp()
    if attack.hidden.contains(table.grandTotal) { return nil }
    if preference == .fewCells { exchange() }
    return attack.complementary
  }

  /// The cells of a table, totals included, up to which one cell, and up to which two, are tried in place of others.
  private static let largestExchanged = (one: 42, two: 25)

  /// For the most exposed cell first; one that no rectangle helps waits until the others are done.
  ///
  /// A rectangle with the grand total is the last resort, because the table must be refused unless the clean-up can
  /// show that total again.
  private mutating func nextCells(for open: [Position]) -> [Position]? {
    let inTurn = open.map { (cell: $0, missing: attack.shortfall(of: $0)) }
      .sorted { ($1.missing, $0.cell) < ($0.missing, $1.cell) }
    for takesGrandTotal in [false, true] {
      for (cell, missing) in inTurn {
        let choices = rectangles(at: cell).filter { $0.cells.contains(table.grandTotal) == takesGrandTotal }
        if let cells = helpful(choices, to: cell, missing: missing) { return cells }
      }
    }
    return nil
  }

  /// Cells to hide together, with what that costs.
  private struct Rectangle {
    let cells: [Position]
    let cost: Int
  }

  /// The first rectangle that protects a small cell, else the first that helps.
  private mutating func helpful(_ choices: [Rectangle], to cell: Position, missing: Int) -> [Position]? {
    for choice in choices where tried(choice, { $0.breach(of: cell) == nil }) { return choice.cells }
    for choice in choices where tried(choice, { $0.shortfall(of: cell) < missing }) { return choice.cells }
    return nil
  }

  /// What would hold were the rectangle hidden.
  private mutating func tried(_ rectangle: Rectangle, _ holds: (inout TwoWayAttack) -> Bool) -> Bool {
    for cell in rectangle.cells { attack.hide(cell) }
    defer { for cell in rectangle.cells { attack.show(cell) } }
    return holds(&attack)
  }

  /// The cells not yet hidden of every rectangle with a corner at `cell`, least cost first, then by their places.
  ///
  /// Totals count as a row and a column. A zero that may be shown cannot be hidden: everybody would know it is not one.
  private func rectangles(at cell: Position) -> [Rectangle] {
    var found: [Rectangle] = []
    for row in 0...table.rows where row != cell.row {
      for column in 0...table.columns where column != cell.column {
        let corners = [Position(cell.row, column), Position(row, cell.column), Position(row, column)]
        let cells = corners.filter { !attack.hidden.contains($0) }.sorted()
        if cells.isEmpty || (zeroSafe && cells.contains { table[$0] == 0 }) { continue }
        found.append(Rectangle(cells: cells, cost: cells.reduce(0) { $0 + cost(of: $1) }))
      }
    }
    return found.sorted { $0.cost != $1.cost ? $0.cost < $1.cost : $0.cells.lexicographicallyPrecedes($1.cells) }
  }

  private func cost(of cell: Position) -> Int {
    switch preference {
    case .smallCounts: table[cell] + (table.isTotal(cell) ? 1_000_000 : 0)
    case .fewCells: 1_000_000 + min(table[cell], 999_999)
    }
  }

  /// Shows again what is not needed, the dearest first (SPEC §3.4, step 3).
  private mutating func cleanUp(keeping kept: [Position] = []) {
    var lastExposed: Position?
    for cell in attack.complementary.sorted(by: { (cost(of: $1), $0) < (cost(of: $0), $1) })
    where !kept.contains(cell) {
      attack.show(cell)
      // What the last cell shown exposed is the likeliest to be exposed again.
      if let last = lastExposed, attack.breach(of: last) != nil {
        attack.hide(cell)
      } else if let exposed = attack.primary.first(where: { attack.breach(of: $0) != nil }) {
        lastExposed = exposed
        attack.hide(cell)
      }
    }
  }

  /// Hides one or two more cells wherever that lets more others be shown.
  private mutating func exchange() {
    guard table.positions.count <= Self.largestExchanged.one else { return }
    let candidates = table.positions.filter { cell in
      !attack.primary.contains(cell) && cell != table.grandTotal && (table[cell] > 0 || !zeroSafe)
    }
    for cell in candidates { exchange([cell]) }
    guard table.positions.count <= Self.largestExchanged.two else { return }
    for (place, cell) in candidates.enumerated() {
      for other in candidates[(place + 1)...] { exchange([cell, other]) }
    }
  }

  private mutating func exchange(_ cells: [Position]) {
    guard cells.allSatisfy({ !attack.hidden.contains($0) }), attack.complementary.count > cells.count else { return }
    let before = attack
    for cell in cells { attack.hide(cell) }
    cleanUp(keeping: cells)
    if attack.hidden.count >= before.hidden.count { attack = before }
  }
}
