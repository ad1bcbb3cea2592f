/// Two forms of one person, by their places in the lists before and after.
public struct MatchedPair: Hashable, Sendable, Comparable {
  public let before: Int
  public let after: Int

  public init(before: Int, after: Int) {
    self.before = before
    self.after = after
  }

  public static func < (a: Self, b: Self) -> Bool { (a.before, a.after) < (b.before, b.after) }
}

/// Links the forms of one session by self-generated codes (SPEC §1.5); everything doubtful stays unmatched.
///
/// First codes that are the same, complete, and unique in both lists. Then, among those left, codes of five elements or
/// more that differ in exactly one, if neither has another candidate; an equal code is a candidate too, so that somebody
/// whose own code two people gave is never linked with a third. A false match would invent change, so one error is
/// allowed at most; of codes by 14-year-olds 76 to 92 % can be linked so (doi:10.1016/j.ypmed.2006.07.019).
///
/// - Parameters:
///   - before: For each form its code's elements, as hashes or as they are; nil for one left blank.
///   - after: As `before`, from the same session.
/// - Returns: Pairs in the order of the forms before; no form is in two.
public func matchCodes<Element: Hashable>(before: [[Element?]], after: [[Element?]]) -> [MatchedPair] {
  let unique = (before: uniquePlaces(before), after: uniquePlaces(after))
  var pairs = unique.before.compactMap { code, place in
    unique.after[code].map { MatchedPair(before: place, after: $0) }
  }
  let taken = (before: Set(pairs.map(\.before)), after: Set(pairs.map(\.after)))
  var candidates: [MatchedPair] = []
  for first in before.indices where !taken.before.contains(first) && before[first].count >= 5 {
    for second in after.indices where !taken.after.contains(second) && after[second].count == before[first].count {
      if differences(before[first], after[second]) <= 1 {
        candidates.append(MatchedPair(before: first, after: second))
      }
    }
  }
  let times = (
    before: Dictionary(candidates.map { ($0.before, 1) }, uniquingKeysWith: +),
    after: Dictionary(candidates.map { ($0.after, 1) }, uniquingKeysWith: +)
  )
  pairs += candidates.filter { times.before[$0.before] == 1 && times.after[$0.after] == 1 }
  return pairs.sorted()
}

/// How many could be linked of the larger list of each session, over all sessions (SPEC §1.5); always printed.
///
/// - Throws: ``EvaluationRefusal/noAnswers`` without forms, ``EvaluationRefusal/moreThanAll`` when a session has more
///   pairs than forms before or after.
public func matchRate(
  _ sessions: [(pairs: Int, before: Int, after: Int)]
) throws(EvaluationRefusal) -> Double {
  guard sessions.allSatisfy({ $0.pairs >= 0 && $0.pairs <= min($0.before, $0.after) }) else { throw .moreThanAll }
  let all = sessions.reduce(0) { $0 + max($1.before, $1.after) }
  guard all > 0 else { throw .noAnswers }
  return Double(sessions.reduce(0) { $0 + $1.pairs }) / Double(all)
}

/// Whether those who could be linked may differ from the rest: their answers before differ by more than |delta| = 0.147,
/// Romano's bound of a negligible Cliff's delta (SPEC §1.5).
///
/// - Throws: ``EvaluationRefusal/noAnswers`` when nobody or everybody was linked.
public func matchedMayDiffer(matched: [Int], unmatched: [Int]) throws(EvaluationRefusal) -> Bool {
  abs(try MannWhitney(after: matched, before: unmatched).delta) > 0.147
}

/// The place of every complete code that stands once in the list.
private func uniquePlaces<Element: Hashable>(_ codes: [[Element?]]) -> [[Element?]: Int] {
  let places = Dictionary(grouping: codes.indices) { codes[$0] }
  return places.compactMapValues { $0.count == 1 ? $0.first : nil }
    .filter { !$0.key.isEmpty && !$0.key.contains(nil) }
}

/// Elements that are not the same, or missing in either.
private func differences<Element: Hashable>(_ a: [Element?], _ b: [Element?]) -> Int {
  zip(a, b).count { $0 == nil || $1 == nil || $0 != $1 }
}
