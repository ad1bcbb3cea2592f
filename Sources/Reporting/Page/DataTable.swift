/// A table as it is shown: every cell a text, the first column a row's heading.
public struct DataTable: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public let heading: String
    /// Whether its cells are numbers, and so stand to the right.
    public let isNumeric: Bool
    public init(_ heading: String, isNumeric: Bool = false) {
      self.heading = heading
      self.isNumeric = isNumeric
    }
  }

  public let caption: String
  public let columns: [Column]
  /// Each as long as `columns`.
  public let rows: [[String]]
  public let note: String?
  /// By which a cell can be pointed at, by row and column; rows and cells may be missing.
  public let anchors: [[String?]]

  /// - Precondition: Every row is as long as `columns`, and there is at least one column.
  public init(
    caption: String, columns: [Column], rows: [[String]], note: String? = nil, anchors: [[String?]] = []
  ) {
    precondition(!columns.isEmpty && rows.allSatisfy { $0.count == columns.count })
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.note = note
    self.anchors = anchors
  }

  func anchor(_ row: Int, _ column: Int) -> String? {
    guard anchors.indices.contains(row), anchors[row].indices.contains(column) else { return nil }
    return anchors[row][column]
  }
}
