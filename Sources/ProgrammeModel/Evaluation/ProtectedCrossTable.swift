/// A two-way table of counts of people after disclosure control. Only the protector in `Evaluation` makes one.
public struct ProtectedCrossTable: Hashable, Sendable, Encodable {
  /// What a row or a column counts.
  public struct Heading: Hashable, Sendable, Codable {
    /// A stable word that does not depend on a language.
    public let code: String
    /// Nil where pages word the code.
    public let label: Bilingual?

    public init(code: String, label: Bilingual? = nil) {
      self.code = code
      self.label = label
    }
  }

  public let rows: [Heading]
  public let columns: [Heading]
  /// Row by row, one for each column.
  public let cells: [[Shown]]
  public let rowTotals: [Shown]
  public let columnTotals: [Shown]
  public let total: Shown
  /// Counts below it are hidden.
  public let threshold: Int
  /// What numbers are rounded to: 5, or 1 for exact. Rounded parts may not add up to rounded totals.
  public let base: Int

  @_spi(Protector) public init(
    rows: [Heading], columns: [Heading], cells: [[Shown]], rowTotals: [Shown], columnTotals: [Shown], total: Shown,
    threshold: Int, base: Int
  ) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.rowTotals = rowTotals
    self.columnTotals = columnTotals
    self.total = total
    self.threshold = threshold
    self.base = base
  }

  public var hidesAny: Bool { (cells.flatMap { $0 } + rowTotals + columnTotals + [total]).contains(.hidden) }
  /// Whether nothing but the grand total can be shown: merge rows or columns, or take a longer period.
  public var hidesAll: Bool { (cells.flatMap { $0 } + rowTotals + columnTotals).allSatisfy { $0 == .hidden } }
}
