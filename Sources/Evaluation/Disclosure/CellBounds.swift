/// What somebody who sees the rest of a table can work out of one hidden cell.
public struct CellBounds: Hashable, Sendable, CustomStringConvertible {
  public let position: TwoWayCounts.Position
  public let low: Int
  /// Nil where nothing bounds the cell above.
  public let high: Int?

  public var description: String { "\(position): \(low)…\(high.map(String.init) ?? "")" }
}

/// The exact bounds of every hidden cell to an outsider, who knows all others (SPEC §3.4, attacker A).
///
/// By greatest flows in the circulation of the table, so whole and exact without a linear program.
///
/// - Parameters:
///   - hidden: Totals may be among them.
///   - zeroSafe: Whether a hidden cell is known not to be zero.
/// - Returns: The bounds, row by row.
public func cellBounds(
  in table: TwoWayCounts, hidden: Set<TwoWayCounts.Position>, zeroSafe: Bool = true
) -> [CellBounds] {
  let box = (zeroSafe ? 1 : 0)...Circulation.unbounded
  return cellBounds(in: table, of: hidden, boxes: Dictionary(uniqueKeysWithValues: hidden.map { ($0, box) }))
}

/// The exact bounds of every hidden cell when all shown ones are rounded (SPEC §3.5).
///
/// A published number r stands for r - base/2 to r + base/2, but for nothing below the threshold, because such a count
/// would be hidden; a published 0 stands for 0.
///
/// - Throws: ``DisclosureFault/smallCellShown(_:)`` when a cell below the threshold is not hidden.
public func roundedCellBounds(
  in table: TwoWayCounts, hidden: Set<TwoWayCounts.Position>, threshold: Int = 5, zeroSafe: Bool = true, base: Int = 5
) throws(DisclosureFault) -> [CellBounds] {
  if let shown = table.small(threshold: threshold, zeroSafe: zeroSafe).first(where: { !hidden.contains($0) }) {
    throw .smallCellShown(shown)
  }
  var boxes: [TwoWayCounts.Position: ClosedRange<Int>] = [:]
  for position in table.positions {
    if hidden.contains(position) {
      boxes[position] = (zeroSafe ? 1 : 0)...Circulation.unbounded
    } else if table[position] > 0 {
      let published = rounded(table[position], to: base)
      boxes[position] = max(threshold, published - base / 2)...(published + base / 2)
    }
  }
  return cellBounds(in: table, of: hidden, boxes: boxes)
}

/// The bounds of some cells when each cell with a box may be anything within it and all others are known.
func cellBounds(
  in table: TwoWayCounts, of cells: Set<TwoWayCounts.Position>, boxes: [TwoWayCounts.Position: ClosedRange<Int>]
) -> [CellBounds] {
  var circulation = Circulation(rows: table.rows, columns: table.columns)
  for (position, box) in boxes { circulation.open(position, value: table[position], box: box) }
  return cells.sorted().map { cell in
    let box = boxes[cell] ?? table[cell]...table[cell]
    let fall = circulation.fall(of: cell, limit: max(0, table[cell] - box.lowerBound))
    let room = box.upperBound >= Circulation.unbounded ? Circulation.unbounded : max(0, box.upperBound - table[cell])
    let rise = circulation.rise(of: cell, limit: room)
    return CellBounds(
      position: cell, low: table[cell] - fall, high: rise >= Circulation.unbounded ? nil : table[cell] + rise)
  }
}
