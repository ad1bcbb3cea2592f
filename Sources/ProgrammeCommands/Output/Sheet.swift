/// Rows for people and programs alike: the same columns become a table, CSV or JSON.
struct Sheet {
  /// One column: a stable key for programs, a heading for people.
  struct Column {
    /// Who a column is for: a table has little room, and programs want each fact apart.
    enum Readers { case all, people, programs }

    let key: String
    let title: String
    let isNumber: Bool
    let readers: Readers
    /// Whether a table never breaks its texts, such as dates and references.
    let isWhole: Bool
    /// Whether its texts are lists of codes, between which a table may break, but never inside one.
    let isCodes: Bool

    init(
      _ key: String, _ title: String, isNumber: Bool = false, isWhole: Bool = false, isCodes: Bool = false,
      for readers: Readers = .all
    ) {
      self.key = key
      self.title = title
      self.isNumber = isNumber
      self.readers = readers
      self.isWhole = isWhole || isNumber
      self.isCodes = isCodes
    }
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []
  /// What to say instead of an empty table.
  let ifEmpty: String

  init(_ columns: [Column], ifEmpty: String) {
    self.columns = columns
    self.ifEmpty = ifEmpty
  }

  /// - Precondition: As many cells as there are columns.
  mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "a row needs a cell for every column")
    rows.append(cells)
  }

  /// The same without the columns that are for other readers.
  func columns(for readers: Column.Readers) -> Sheet {
    let kept = columns.indices.filter { columns[$0].readers == .all || columns[$0].readers == readers }
    var sheet = Sheet(kept.map { columns[$0] }, ifEmpty: ifEmpty)
    for row in rows { sheet.add(kept.map { row[$0] }) }
    return sheet
  }
}

/// One value of a sheet.
enum Cell: Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringInterpolation {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([String])
  case none

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(_ value: (some CustomStringConvertible)?) { self = value.map { .text($0.description) } ?? .none }
  init(_ value: Int?) { self = value.map { .number($0) } ?? .none }

  /// What a person reads; nothing for an empty cell.
  var shown: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let items): items.joined(separator: ", ")
    case .none: ""
    }
  }
}
