/// A one-way table of counts of people after disclosure control. Only the protector in `Evaluation` makes one.
public struct ProtectedTable: Hashable, Sendable, Codable {
  public struct Cell: Hashable, Sendable, Codable {
    /// A stable word that does not depend on a language, such as `agree`.
    public let code: String
    /// Nil where pages word the code.
    public let label: Bilingual?
    public let shown: Shown

    /// - Throws: For a decoder without ``ProtectedReading``.
    public init(from decoder: any Decoder) throws {
      try ProtectedReading.require(in: decoder)
      let container = try decoder.container(keyedBy: CodingKeys.self)
      code = try container.decode(String.self, forKey: .code)
      label = try container.decodeIfPresent(Bilingual.self, forKey: .label)
      shown = try container.decode(Shown.self, forKey: .shown)
    }

    private enum CodingKeys: CodingKey { case code, label, shown }

    @_spi(Protector) public init(code: String, label: Bilingual?, shown: Shown) {
      self.code = code
      self.label = label
      self.shown = shown
    }
  }

  public let cells: [Cell]
  public let total: Shown
  /// Counts below it are hidden.
  public let threshold: Int
  /// What numbers are rounded to: 5, or 1 for exact.
  public let base: Int

  /// - Throws: For a decoder without ``ProtectedReading``.
  public init(from decoder: any Decoder) throws {
    try ProtectedReading.require(in: decoder)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    cells = try container.decode([Cell].self, forKey: .cells)
    total = try container.decode(Shown.self, forKey: .total)
    threshold = try container.decode(Int.self, forKey: .threshold)
    base = try container.decode(Int.self, forKey: .base)
  }

  private enum CodingKeys: CodingKey { case cells, total, threshold, base }

  @_spi(Protector) public init(cells: [Cell], total: Shown, threshold: Int, base: Int) {
    self.cells = cells
    self.total = total
    self.threshold = threshold
    self.base = base
  }

  public var hidesAny: Bool { cells.contains { $0.shown == .hidden } || total == .hidden }
  /// Whether nothing of the breakdown can be shown.
  public var hidesAll: Bool { !cells.isEmpty && cells.allSatisfy { $0.shown == .hidden } }
}
