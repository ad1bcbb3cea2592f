/// Which cells of a two-way table with known totals must be hidden (SPEC §3.4).
public enum TwoWaySuppression: Hashable, Sendable {
  /// Places hidden because they are small, and places hidden to protect those; both empty when all can be shown.
  case hidden(primary: [TwoWayCounts.Position], complementary: [TwoWayCounts.Position])
  /// The grand total is small, or no rectangle of cells protects a small one: merge rows or columns, take a longer
  /// period or a larger area, or show the totals only.
  case refused(primary: [TwoWayCounts.Position])
}

/// Finds the cells to hide in a two-way table, so that no attacker of SPEC §3.4 works out a small one.
///
/// The hypercube method (Repsilber, 1994; as in the Handbook on Statistical Disclosure Control, §5): each small cell is
/// made one corner of a rectangle of hidden cells, until exact bounds show every small one protected; then what is no
/// longer needed is shown again. One search prefers small counts, as SPEC says, and one few cells: the first is taken
/// unless it hides two cells more or over.
///
/// - Parameters:
///   - threshold: Counts below it are small.
///   - zeroSafe: Whether a zero may be shown as a true zero.
/// - Throws: ``DisclosureFault`` when a last check, made anew on the cells found, finds one exposed.
public func suppress(
  _ table: TwoWayCounts, threshold: Int, zeroSafe: Bool
) throws(DisclosureFault) -> TwoWaySuppression {
  let primary = table.small(threshold: threshold, zeroSafe: zeroSafe)
  if primary.isEmpty { return .hidden(primary: [], complementary: []) }
  guard table[table.grandTotal] >= threshold else { return .refused(primary: primary) }
  let plans = TwoWaySearch.Preference.allCases.compactMap { preference in
    var search = TwoWaySearch(table, threshold: threshold, zeroSafe: zeroSafe, preferring: preference)
    return search.run()
  }
  guard let first = plans.first, let fewest = plans.min(by: { $0.count < $1.count })
  else { return .refused(primary: primary) }
  let chosen = first.count > fewest.count + 1 ? fewest : first
  try verify(table, hidden: chosen.union(primary), threshold: threshold, zeroSafe: zeroSafe)
  return .hidden(primary: primary, complementary: chosen.sorted())
}

/// Looks at a finished table with the eyes of all attackers (SPEC §3.4, step 5).
///
/// - Throws: ``DisclosureFault`` for the first small cell that is shown or can be worked out.
public func verify(
  _ table: TwoWayCounts, hidden: Set<TwoWayCounts.Position>, threshold: Int, zeroSafe: Bool
) throws(DisclosureFault) {
  var attack = TwoWayAttack(table, threshold: threshold, zeroSafe: zeroSafe, hiding: hidden)
  for cell in attack.primary {
    guard hidden.contains(cell) else { throw .smallCellShown(cell) }
    if let attacker = attack.breach(of: cell) { throw .exposed(cell, to: attacker) }
  }
}
