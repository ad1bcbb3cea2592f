/// Whether two published populations, one inside the other, can be subtracted to a small count (SPEC §3.6 b).
///
/// Populations are sets of atoms, such as a session and an answer category; no two atoms share a person.
///
/// - Parameters:
///   - counts: People of each atom; an atom without a count has none.
///   - threshold: A difference of 1 up to one below it blocks the newer publication.
public func isExposed<Atom: Hashable>(
  between old: Set<Atom>, and new: Set<Atom>, counts: [Atom: Int], threshold: Int = 5
) -> Bool {
  guard old.isSubset(of: new) || new.isSubset(of: old) else { return false }
  let difference = old.symmetricDifference(new).reduce(0) { $0 + (counts[$1] ?? 0) }
  return difference > 0 && difference < threshold
}

/// Whether the count of `target` follows from the counts of published populations by adding and subtracting them
/// (SPEC §3.6 c): whether its row is in the span of theirs, rank(rows + target) = rank(rows).
///
/// Exact: see ``RowRank``.
public func isRecoverable<Atom: Hashable>(_ target: Set<Atom>, from published: [Set<Atom>]) -> Bool {
  RowRank(published, and: [target]).spans(0)
}

/// A small count that would follow from what is published, were the new figures published too.
public enum DifferencingFinding<Atom: Hashable & Sendable>: Hashable, Sendable {
  /// The new population of this place and the earlier one of that place differ by a few people only.
  case nested(new: Int, earlier: Int)
  /// The count of these atoms follows from several publications together.
  case recoverable(Set<Atom>)
}

/// Why new figures must not be published beside earlier ones of the same measure; empty when they may (SPEC §3.6 b, c).
///
/// Looks at every pair of a new and an earlier population, and at every atom, and every overlap and difference of a new
/// population with another, that holds 1 to `threshold` - 1 people.
///
/// - Parameters:
///   - published: Populations whose number was shown, not hidden.
///   - counts: People of each atom; an atom without a count has none.
/// - Throws: ``EvaluationRefusal/tooManyAtoms`` above 400 atoms: add them up by session, and publish nothing finer.
public func differencing<Atom: Hashable & Sendable>(
  new: [Set<Atom>], published: [Set<Atom>], counts: [Atom: Int], threshold: Int = 5
) throws(EvaluationRefusal) -> [DifferencingFinding<Atom>] {
  let all = published + new
  let atoms = all.reduce(into: Set<Atom>()) { $0.formUnion($1) }
  guard atoms.count <= 400 else { throw .tooManyAtoms }
  var found: [DifferencingFinding<Atom>] = []
  for (place, population) in new.enumerated() {
    for (earlier, old) in published.enumerated()
    where isExposed(between: old, and: population, counts: counts, threshold: threshold) {
      found.append(.nested(new: place, earlier: earlier))
    }
  }
  var targets: [Set<Atom>] = []
  var seen: Set<Set<Atom>> = []
  func consider(_ target: Set<Atom>) {
    let people = target.reduce(0) { $0 + (counts[$1] ?? 0) }
    if people > 0, people < threshold, seen.insert(target).inserted { targets.append(target) }
  }
  for population in new {
    for atom in population { consider([atom]) }
    for other in all {
      consider(population.subtracting(other))
      consider(other.subtracting(population))
      consider(population.intersection(other))
    }
  }
  for atom in atoms { consider([atom]) }
  let ranks = RowRank(all, and: targets)
  return found + targets.indices.filter { ranks.spans($0) }.map { .recoverable(targets[$0]) }
}
