import Foundation

/// Which sets are sums and differences, with any factors, of other sets: exact linear algebra on rows of zeros and ones.
///
/// Ranks are found modulo primes. A rank modulo a prime never exceeds the true one and equals it unless the prime divides
/// every greatest minor. By Hadamard's bound a minor is at most the product of its rows' lengths, so among enough primes,
/// whose product passes that bound, one gives the true rank: the greatest found is exact, with no fractions to overflow.
struct RowRank {
  private let rank: Int
  private let rankWith: [Int]

  /// - Parameters:
  ///   - rows: The sets that are known.
  ///   - targets: The sets asked for, one by one.
  init<Atom: Hashable>(_ rows: [Set<Atom>], and targets: [Set<Atom>]) {
    let matrix = Self.matrix(rows + targets)
    let known = matrix.prefix(rows.count)
    let asked = matrix.dropFirst(rows.count)
    let weights = known.map(\.count) + [asked.map(\.count).max() ?? 0]
    let bits = weights.reduce(0.0) { $0 + ($1 > 1 ? log2(Double($1)) / 2 : 0) }
    var rank = 0
    var rankWith = asked.map { _ in 0 }
    for prime in Self.primes(Int(bits / 30.9) + 1) {
      var basis = Basis(prime: prime, width: (matrix.flatMap { $0 }.max() ?? -1) + 1)
      for row in known { basis.add(row) }
      rank = max(rank, basis.rank)
      for (place, row) in asked.enumerated() {
        rankWith[place] = max(rankWith[place], basis.rank + (basis.spans(row) ? 0 : 1))
      }
    }
    self.rank = rank
    self.rankWith = rankWith
  }

  /// Whether the target of this place follows from the rows.
  func spans(_ target: Int) -> Bool { rankWith[target] == rank }

  /// Each set as the columns it holds; atoms that are always in the same sets share a column, which changes no rank.
  private static func matrix<Atom: Hashable>(_ sets: [Set<Atom>]) -> [[Int]] {
    var memberships: [Atom: [Int]] = [:]
    for (place, set) in sets.enumerated() {
      for atom in set { memberships[atom, default: []].append(place) }
    }
    var rows: [[Int]] = sets.map { _ in [] }
    for (column, places) in Set(memberships.values).enumerated() {
      for place in places { rows[place].append(column) }
    }
    return rows
  }

  /// The greatest primes below 2³¹, so that a product of two remainders fits a word.
  private static func primes(_ count: Int) -> [UInt64] {
    var found: [UInt64] = []
    var candidate: UInt64 = 2_147_483_647
    while found.count < max(1, count) {
      if isPrime(candidate) { found.append(candidate) }
      candidate -= 2
    }
    return found
  }

  private static func isPrime(_ number: UInt64) -> Bool {
    var divisor: UInt64 = 3
    while divisor * divisor <= number {
      if number.isMultiple(of: divisor) { return false }
      divisor += 2
    }
    return true
  }

  /// Rows in echelon form modulo a prime.
  private struct Basis {
    let prime: UInt64
    let width: Int
    /// By pivot, each with 1 there and zeros before it.
    private var rows: [Int: [UInt64]] = [:]

    init(prime: UInt64, width: Int) {
      self.prime = prime
      self.width = width
    }

    var rank: Int { rows.count }

    mutating func add(_ columns: [Int]) {
      let rest = reduced(columns)
      guard let pivot = rest.firstIndex(where: { $0 != 0 }) else { return }
      let inverse = power(rest[pivot], prime - 2)
      rows[pivot] = rest.map { $0 * inverse % prime }
    }

    func spans(_ columns: [Int]) -> Bool { reduced(columns).allSatisfy { $0 == 0 } }

    private func reduced(_ columns: [Int]) -> [UInt64] {
      var row = [UInt64](repeating: 0, count: width)
      for column in columns { row[column] = 1 }
      for column in 0..<width where row[column] != 0 {
        guard let known = rows[column] else { continue }
        let factor = prime - row[column]
        for place in column..<width { row[place] = (row[place] + factor * known[place]) % prime }
      }
      return row
    }

    private func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
      var result: UInt64 = 1
      var square = base
      var rest = exponent
      while rest > 0 {
        if rest & 1 == 1 { result = result * square % prime }
        square = square * square % prime
        rest >>= 1
      }
      return result
    }
  }
}
