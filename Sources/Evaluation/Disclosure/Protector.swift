@_spi(Protector) public import ProgrammeModel

/// The one maker of protected counts and tables: hides small ones, then rounds the rest (SPEC §3.1, 3.3, 3.5).
public struct Protector: Hashable, Sendable {
  /// Counts below it are hidden: 5, or 10 for sensitive questions.
  public let threshold: Int
  /// Whether a zero may be shown as a true zero.
  public let zeroSafe: Bool
  /// What numbers are rounded to: 5, or 1 for exact.
  public let base: Int
  let isSensitive: Bool

  public init(for audience: Audience, isSensitive: Bool = false) {
    threshold = isSensitive ? 10 : 5
    zeroSafe = !isSensitive
    base = audience.rounds ? 5 : 1
    self.isSensitive = isSensitive
  }

  /// A count that stands alone, with no published total that holds it.
  public func count(_ number: Int) -> ProtectedCount { ProtectedCount(shown: shown(number)) }

  /// A count that would tell too much with others beside it.
  public var hidden: ProtectedCount { ProtectedCount(shown: .hidden) }

  /// A figure that there is not.
  public var notAvailable: ProtectedCount { ProtectedCount(shown: .notAvailable) }

  /// Hours, which are nobody's, rounded as counts are; hidden with the attendances they come from.
  public func hours(_ hours: Int, with attendances: ProtectedCount) -> ProtectedCount {
    if attendances.shown == .hidden { return hidden }
    let value = rounded(hours, to: base)
    return ProtectedCount(shown: value == 0 && hours > 0 ? .low : .number(value))
  }

  /// A table with its total published.
  public func table(_ cells: [Cell]) -> ProtectedTable {
    make(cells, hiding: hidden(in: cells.indices, of: cells) ?? Set(cells.indices))
  }

  /// A table of answers whose total is published, and beside it in words the share that agreed.
  ///
  /// The words tell how many agreed and how many did not, so each of the two parts is protected as a table with a
  /// published total of its own, unless the words say no more than that one part is small. Where nearly all gave the
  /// same answer the whole breakdown is hidden, because it would tell what each of them thinks (SPEC §3.5).
  public func answers(_ cells: [Cell], agreeing: Set<String>) -> ProtectedTable {
    let total = cells.reduce(0) { $0 + $1.count }
    let largest = cells.map(\.count).max() ?? 0
    if largest == total || (isSensitive && 10 * largest >= 9 * total) { return make(cells, hiding: Set(cells.indices)) }
    let yes = cells.indices.filter { agreeing.contains(cells[$0].code) }
    let no = cells.indices.filter { !agreeing.contains(cells[$0].code) }
    let agreed = yes.reduce(0) { $0 + cells[$1].count }
    let parts = agreed < threshold || total - agreed < threshold ? [Array(cells.indices)] : [yes, no]
    var hiding: Set<Int> = []
    for part in parts {
      guard let positions = hidden(in: part, of: cells) else { return make(cells, hiding: Set(cells.indices)) }
      hiding.formUnion(positions)
    }
    return make(cells, hiding: hiding)
  }

  /// A raw count with what it counts.
  public struct Cell: Hashable, Sendable {
    public let code: String
    public let label: Bilingual?
    public let count: Int
    public init(code: String, label: Bilingual? = nil, count: Int) {
      self.code = code
      self.label = label
      self.count = count
    }
  }

  /// The positions to hide among some cells whose sum is published; nil when no choice protects them.
  private func hidden(in positions: some Collection<Int>, of cells: [Cell]) -> Set<Int>? {
    let positions = Array(positions)
    switch suppress(positions.map { cells[$0].count }, threshold: threshold, zeroSafe: zeroSafe) {
    case .hidden(let primary, let complementary): return Set((primary + complementary).map { positions[$0] })
    case .refused: return nil
    }
  }

  private func make(_ cells: [Cell], hiding: Set<Int>) -> ProtectedTable {
    ProtectedTable(
      cells: cells.enumerated().map { position, cell in
        ProtectedTable.Cell(
          code: cell.code, label: cell.label, shown: hiding.contains(position) ? .hidden : shown(cell.count))
      }, total: shown(cells.reduce(0) { $0 + $1.count }), threshold: threshold, base: base)
  }

  func shown(_ number: Int) -> Shown {
    precondition(number >= 0)
    if number == 0 { return zeroSafe ? .number(0) : .hidden }
    return number < threshold ? .hidden : .number(rounded(number, to: base))
  }
}
