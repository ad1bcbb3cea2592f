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

  /// - Parameter least: The least threshold: 10 where others may publish about the same people (SPEC §3.6 g).
  public init(for audience: Audience, isSensitive: Bool = false, least: Int = 5) {
    threshold = max(least, isSensitive ? 10 : 5)
    zeroSafe = !isSensitive
    base = audience.rounds ? 5 : 1
    self.isSensitive = isSensitive
  }

  /// A count that stands alone, with no published total that holds it.
  ///
  /// - Parameter earlier: What was published for the same people before: a number stays unless the truth is a whole base
  ///   away, and what was hidden stays hidden (SPEC §3.6 d, e).
  public func count(_ number: Int, earlier: Shown? = nil) -> ProtectedCount {
    ProtectedCount(shown: shown(number, earlier: earlier))
  }

  /// A count that would tell too much with others beside it.
  public var hidden: ProtectedCount { ProtectedCount(shown: .hidden) }

  /// A figure that there is not.
  public var notAvailable: ProtectedCount { ProtectedCount(shown: .notAvailable) }

  /// Hours, which are nobody's, rounded as counts are; hidden with the attendances they come from.
  public func hours(_ hours: Int, with attendances: ProtectedCount, earlier: Shown? = nil) -> ProtectedCount {
    if attendances.shown == .hidden || (base > 1 && earlier == .hidden) { return hidden }
    let value = base > 1 ? stickilyRounded(hours, published: earlier?.number, to: base) : hours
    return ProtectedCount(shown: value == 0 && hours > 0 ? .low : .number(value))
  }

  /// A table with its total published.
  ///
  /// - Parameter earlier: What was published for the same people before, by code; `all` is the total.
  public func table(_ cells: [Cell], earlier: [String: Shown] = [:]) -> ProtectedTable {
    make(cells, hiding: hidden(in: cells.indices, of: cells) ?? Set(cells.indices), earlier: earlier)
  }

  /// A table of answers whose total is published, and beside it in words the share that agreed.
  ///
  /// The words tell how many agreed and how many did not, so each of the two parts is protected as a table with a
  /// published total of its own, unless the words say no more than that one part is small. Where nearly all gave the
  /// same answer the whole breakdown is hidden, because it would tell what each of them thinks (SPEC §3.5).
  ///
  /// - Parameter earlier: As in ``table(_:earlier:)``.
  public func answers(
    _ cells: [Cell], agreeing: Set<String>, earlier: [String: Shown] = [:]
  ) -> ProtectedTable {
    let total = cells.reduce(0) { $0 + $1.count }
    let largest = cells.map(\.count).max() ?? 0
    if largest == total || (isSensitive && 10 * largest >= 9 * total) {
      return make(cells, hiding: Set(cells.indices), earlier: earlier)
    }
    let yes = cells.indices.filter { agreeing.contains(cells[$0].code) }
    let no = cells.indices.filter { !agreeing.contains(cells[$0].code) }
    let agreed = yes.reduce(0) { $0 + cells[$1].count }
    let parts = agreed < threshold || total - agreed < threshold ? [Array(cells.indices)] : [yes, no]
    var hiding: Set<Int> = []
    for part in parts {
      guard let positions = hidden(in: part, of: cells) else {
        return make(cells, hiding: Set(cells.indices), earlier: earlier)
      }
      hiding.formUnion(positions)
    }
    return make(cells, hiding: hiding, earlier: earlier)
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

  private func make(_ cells: [Cell], hiding: Set<Int>, earlier: [String: Shown]) -> ProtectedTable {
    ProtectedTable(
      cells: cells.enumerated().map { position, cell in
        ProtectedTable.Cell(
          code: cell.code, label: cell.label,
          shown: hiding.contains(position) ? .hidden : shown(cell.count, earlier: earlier[cell.code]))
      }, total: shown(cells.reduce(0) { $0 + $1.count }, earlier: earlier["all"]), threshold: threshold, base: base)
  }

  private func shown(_ number: Int, earlier: Shown?) -> Shown {
    let now = shown(number)
    guard base > 1, let earlier else { return now }
    if earlier == .hidden { return .hidden }
    guard let before = earlier.number, let fresh = now.number, fresh > 0, before > 0 else { return now }
    return .number(stickilyRounded(number, published: before, to: base))
  }

  func shown(_ number: Int) -> Shown {
    precondition(number >= 0)
    if number == 0 { return zeroSafe ? .number(0) : .hidden }
    return number < threshold ? .hidden : .number(rounded(number, to: base))
  }
}
