/// Holm's adjusted p-values, in the order given (SPEC §2.7).
///
/// The family is all planned outcome questions; one that could not be analysed counts as p = 1. Holm, Scand. J. Stat. 6
/// (1979): sorted ascending, adj_(j) = max over i ≤ j of min(1, (m - i + 1) p_(i)).
///
/// - Precondition: Every p-value is within 0...1.
public func holm(_ p: [Double]) -> [Double] {
  precondition(p.allSatisfy { (0...1).contains($0) })
  var adjusted = p
  var largest = 0.0
  for (place, index) in p.indices.sorted(by: { (p[$0], $0) < (p[$1], $1) }).enumerated() {
    largest = max(largest, min(1, Double(p.count - place) * p[index]))
    adjusted[index] = largest
  }
  return adjusted
}

/// Benjamini and Hochberg's adjusted p-values, in the order given, for exploration inside the team only (SPEC §2.7).
///
/// J. R. Stat. Soc. B 57 (1995): sorted ascending, adj_(j) = min over i ≥ j of min(1, m p_(i) / i).
///
/// - Precondition: Every p-value is within 0...1.
public func benjaminiHochberg(_ p: [Double]) -> [Double] {
  precondition(p.allSatisfy { (0...1).contains($0) })
  var adjusted = p
  var least = 1.0
  for (place, index) in p.indices.sorted(by: { (p[$0], $0) < (p[$1], $1) }).enumerated().reversed() {
    least = min(least, Double(p.count) * p[index] / Double(place + 1))
    adjusted[index] = least
  }
  return adjusted
}
