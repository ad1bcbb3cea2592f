/// One table of a workspace as it goes out whole, and comes in again: its name, its columns, and nothing of the engine.
public struct ArchiveTable: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable {
      case text, integer, real
    }

    public let name: String
    public let kind: Kind
    /// Whether the column is (part of) what tells a row from all others.
    public let isKey: Bool
    public let mayBeEmpty: Bool
    /// The table whose rows the column points at.
    public let refersTo: String?

    public init(name: String, kind: Kind, isKey: Bool, mayBeEmpty: Bool, refersTo: String?) {
      self.name = name
      self.kind = kind
      self.isKey = isKey
      self.mayBeEmpty = mayBeEmpty
      self.refersTo = refersTo
    }
  }

  public let name: String
  /// In the order in which the database keeps them.
  public let columns: [Column]

  public init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }
}

/// What one cell of an archive holds.
public enum ArchiveValue: Hashable, Sendable {
  case empty
  case integer(Int64)
  case real(Double)
  case text(String)

  /// As a spreadsheet shows it; nothing for an empty cell.
  public var shown: String {
    switch self {
    case .empty: ""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    }
  }
}
