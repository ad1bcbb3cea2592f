/// The hidden cells of a table as three attackers see them (SPEC §3.4), kept up to date while cells are hidden and shown.
///
/// Hiding one more cell never helps an attacker: what was known becomes a box that holds the truth, and a single person
/// counted is small and thus hidden from the start. So a cell once protected stays so while cells are added.
struct TwoWayAttack {
  typealias Position = TwoWayCounts.Position

  let table: TwoWayCounts
  let threshold: Int
  /// The least a hidden cell can be, as everybody knows.
  let least: Int
  let primary: [Position]
  private(set) var hidden: Set<Position>
  /// Cells that hold one person.
  private let singles: [Position]
  private var outsider: Circulation
  private var ruleAware: Circulation

  init(_ table: TwoWayCounts, threshold: Int, zeroSafe: Bool, hiding also: Set<Position> = []) {
    self.table = table
    self.threshold = threshold
    least = zeroSafe ? 1 : 0
    primary = table.small(threshold: threshold, zeroSafe: zeroSafe)
    hidden = []
    singles = primary.filter { table[$0] == 1 }
    outsider = Circulation(rows: table.rows, columns: table.columns)
    ruleAware = outsider
    for position in primary { hide(position) }
    for position in also where !hidden.contains(position) { hide(position) }
  }

  var complementary: Set<Position> { hidden.subtracting(primary) }

  mutating func hide(_ position: Position) {
    let value = table[position]
    hidden.insert(position)
    outsider.open(position, value: value, box: least...Circulation.unbounded)
    let isSmall = value < threshold && value >= least
    ruleAware.open(position, value: value, box: isSmall ? least...threshold - 1 : threshold...Circulation.unbounded)
  }

  mutating func show(_ position: Position) {
    hidden.remove(position)
    outsider.close(position)
    ruleAware.close(position)
  }

  /// The first attacker who learns too much of a small cell; nil when it is protected.
  ///
  /// An outsider must not exclude the least it can be nor the threshold; the others must not know it exactly.
  mutating func breach(of cell: Position) -> DisclosureFault.Attacker? {
    let value = table[cell]
    if outsider.rise(of: cell, limit: threshold - value) < threshold - value { return .outsider }
    if outsider.fall(of: cell, limit: value - least) < value - least { return .outsider }
    if !movesForRuleAware(cell) { return .ruleAware }
    return singles.contains { $0 != cell && !moves(cell, knowing: $0) } ? .singleton : nil
  }

  /// How much is missing until a small cell is protected: 0 when it is, and never more after another cell is hidden.
  mutating func shortfall(of cell: Position) -> Int {
    let value = table[cell]
    var missing = threshold - least
    missing -= outsider.rise(of: cell, limit: threshold - value)
    missing -= outsider.fall(of: cell, limit: value - least)
    if !movesForRuleAware(cell) { missing += 1 }
    for single in singles where single != cell && !moves(cell, knowing: single) { missing += 1 }
    return missing
  }

  private mutating func movesForRuleAware(_ cell: Position) -> Bool {
    let value = table[cell]
    return ruleAware.rise(of: cell, limit: min(1, threshold - 1 - value)) > 0
      || ruleAware.fall(of: cell, limit: min(1, value - least)) > 0
  }

  private mutating func moves(_ cell: Position, knowing single: Position) -> Bool {
    outsider.rise(of: cell, knowing: single, limit: 1) > 0
      || outsider.fall(of: cell, knowing: single, limit: min(1, table[cell] - least)) > 0
  }
}
