/// How much a session may change to be kept.
struct RepairRound: Hashable {
  /// Who comes beside those who came before.
  enum Company: CaseIterable {
    /// Nobody.
    case same
    /// Others, with at least one of them.
    case some
    case any
  }

  /// Days from where it was, earlier or later.
  let days: Int
  let keepsTime: Bool
  let company: Company

  /// All rounds, the least change first: the time before the day, the nearest day, then the people.
  static func all(upTo days: Int) -> [RepairRound] {
    (0...max(0, days)).flatMap { days in
      (days == 0 ? [true, false] : [false]).flatMap { keepsTime in
        Company.allCases.map { RepairRound(days: days, keepsTime: keepsTime, company: $0) }
      }
    }
  }
}
