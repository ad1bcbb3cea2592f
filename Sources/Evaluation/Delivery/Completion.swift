/// Who came to enough of a series of sessions (SPEC §4).
public enum Completion {
  /// The sessions of a series that count as completing it: ⌈0.75 m⌉.
  ///
  /// - Precondition: `sessions` is at least 1.
  public static func needed(of sessions: Int) -> Int {
    precondition(sessions >= 1)
    return (3 * sessions + 3) / 4
  }

  /// By register: people who came often enough, of those who came at all.
  ///
  /// - Parameter attended: For each person the sessions they came to.
  /// - Throws: ``EvaluationRefusal/nobodyAttended`` when nobody came, ``EvaluationRefusal/moreThanAll`` when somebody came
  ///   more often than there were sessions.
  public static func share(attended: [Int], of sessions: Int) throws(EvaluationRefusal) -> Double {
    guard attended.allSatisfy({ (0...sessions).contains($0) }) else { throw .moreThanAll }
    let came = attended.filter { $0 > 0 }
    guard !came.isEmpty else { throw .nobodyAttended }
    return Double(came.count { $0 >= needed(of: sessions) }) / Double(came.count)
  }

  /// By head counts of an anonymous group: the least of them of the greatest. To be called "at most".
  ///
  /// - Throws: ``EvaluationRefusal/nobodyAttended`` when nobody came.
  public static func shareAtMost(headcounts: [Int]) throws(EvaluationRefusal) -> Double {
    guard let most = headcounts.max(), let least = headcounts.min(), most > 0, least >= 0
    else { throw .nobodyAttended }
    return Double(least) / Double(most)
  }
}
