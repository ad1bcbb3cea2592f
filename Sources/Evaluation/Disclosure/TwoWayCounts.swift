/// A two-way table of counts with its row totals, column totals and grand total, exact: it never leaves the office.
public struct TwoWayCounts: Hashable, Sendable {
  /// A place in the table; the last row and the last column are the totals.
  public struct Position: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let row: Int
    public let column: Int

    public init(_ row: Int, _ column: Int) {
      self.row = row
      self.column = column
    }

    public static func < (a: Self, b: Self) -> Bool { (a.row, a.column) < (b.row, b.column) }
    public var description: String { "(\(row), \(column))" }
  }

  /// Rows and columns without the totals.
  public let rows: Int
  public let columns: Int
  /// Row by row, totals included.
  private let values: [Int]

  /// - Parameter interior: The cells without the totals, row by row.
  /// - Precondition: At least one row and one column, all rows of one length, no count below zero.
  public init(interior: [[Int]]) {
    precondition(!interior.isEmpty && interior.allSatisfy { !$0.isEmpty && $0.count == interior[0].count })
    precondition(interior.allSatisfy { $0.allSatisfy { $0 >= 0 } })
    rows = interior.count
    columns = interior[0].count
    let withTotals = interior.map { $0 + [$0.reduce(0, +)] }
    values =
      withTotals.flatMap { $0 } + withTotals[0].indices.map { column in withTotals.reduce(0) { $0 + $1[column] } }
  }

  public subscript(position: Position) -> Int { values[position.row * (columns + 1) + position.column] }

  public var grandTotal: Position { Position(rows, columns) }

  /// All places, row by row, totals included.
  public var positions: [Position] {
    (0...rows).flatMap { row in (0...columns).map { Position(row, $0) } }
  }

  public func isTotal(_ position: Position) -> Bool { position.row == rows || position.column == columns }

  /// The counts that would single somebody out: below `threshold`, and above zero where a zero may be shown.
  public func small(threshold: Int, zeroSafe: Bool) -> [Position] {
    positions.filter { self[$0] < threshold && (self[$0] > 0 || !zeroSafe) }
  }
}
