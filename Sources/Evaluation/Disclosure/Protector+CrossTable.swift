@_spi(Protector) public import ProgrammeModel

extension Protector {
  /// A two-way table with its totals published: small counts and what protects them hidden, then the rest rounded.
  ///
  /// A table that cannot be protected shows its grand total alone, or not even that.
  ///
  /// - Parameters:
  ///   - counts: Row by row, one for each column.
  ///   - columnsAreAnswers: Whether a row tells what a group answered. Then a group that gave one answer only, or nine in
  ///     ten of it to a sensitive question, would tell what each of them thinks, and the table is not shown (SPEC §3.5).
  /// - Throws: ``DisclosureFault`` when the last check finds a small count exposed.
  /// - Precondition: At least one row and one column, one count for each, none below zero.
  public func crossTable(
    rows: [ProtectedCrossTable.Heading], columns: [ProtectedCrossTable.Heading], counts: [[Int]],
    columnsAreAnswers: Bool = false
  ) throws(DisclosureFault) -> ProtectedCrossTable {
    precondition(counts.count == rows.count && counts.allSatisfy { $0.count == columns.count })
    let table = TwoWayCounts(interior: counts)
    let tells = columnsAreAnswers && counts.contains { isOneSided($0) }
    switch tells ? .refused(primary: []) : try suppress(table, threshold: threshold, zeroSafe: zeroSafe) {
    case .hidden(let primary, let complementary):
      return make(rows, columns, table, hiding: Set(primary + complementary))
    case .refused:
      return make(rows, columns, table, hiding: Set(table.positions).subtracting([table.grandTotal]))
    }
  }

  /// Whether a group's answers tell what each of its people thinks.
  private func isOneSided(_ row: [Int]) -> Bool {
    let sum = row.reduce(0, +)
    guard sum > 0, let largest = row.max() else { return false }
    return largest == sum || (isSensitive && 10 * largest >= 9 * sum)
  }

  private func make(
    _ rows: [ProtectedCrossTable.Heading], _ columns: [ProtectedCrossTable.Heading], _ table: TwoWayCounts,
    hiding: Set<TwoWayCounts.Position>
  ) -> ProtectedCrossTable {
    func cell(_ row: Int, _ column: Int) -> Shown {
      let position = TwoWayCounts.Position(row, column)
      return hiding.contains(position) ? .hidden : shown(table[position])
    }
    return ProtectedCrossTable(
      rows: rows, columns: columns,
      cells: rows.indices.map { row in columns.indices.map { cell(row, $0) } },
      rowTotals: rows.indices.map { cell($0, table.columns) },
      columnTotals: columns.indices.map { cell(table.rows, $0) },
      total: cell(table.rows, table.columns), threshold: threshold, base: base)
  }
}
