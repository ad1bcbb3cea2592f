/// The answers to one planned outcome question, as its design compares them. Exact: it never leaves the office.
public enum PlannedComparison: Hashable, Sendable {
  /// The same people before and after, linked by their codes within each session.
  case paired([PairedSession])
  /// Different or unlinked people before and after.
  case unpaired([UnpairedSession])
  /// Answers that are told and not compared: after only, or looking back. Holds the number of answers.
  case described(answers: Int)
  /// Planned and not answered at all.
  case notAnswered

  /// One session's pairs of answers, as places on the scale from least to most.
  public struct PairedSession: Hashable, Sendable {
    public struct Pair: Hashable, Sendable {
      public let before: Int
      public let after: Int
      public init(before: Int, after: Int) {
        self.before = before
        self.after = after
      }
    }

    /// How many people went from which answer to which.
    public let moves: [Pair: Int]
    /// Forms before and after, linked or not.
    public let formsBefore: Int
    public let formsAfter: Int

    public init(moves: [Pair: Int], formsBefore: Int, formsAfter: Int) {
      self.moves = moves
      self.formsBefore = formsBefore
      self.formsAfter = formsAfter
    }

    public init(pairs: [Pair], formsBefore: Int, formsAfter: Int) {
      self.init(
        moves: Dictionary(pairs.map { ($0, 1) }, uniquingKeysWith: +), formsBefore: formsBefore, formsAfter: formsAfter)
    }

    /// Linked people with an answer both times.
    public var pairs: Int { moves.values.reduce(0, +) }
    var up: Int { moves.reduce(0) { $0 + ($1.key.after > $1.key.before ? $1.value : 0) } }
    var down: Int { moves.reduce(0) { $0 + ($1.key.after < $1.key.before ? $1.value : 0) } }
  }

  /// One session's answers, as places on the scale from least to most.
  public struct UnpairedSession: Hashable, Sendable {
    public let before: [Int]
    public let after: [Int]
    /// People in the room before and after.
    public let attendedBefore: Int
    public let attendedAfter: Int

    public init(before: [Int], after: [Int], attendedBefore: Int, attendedAfter: Int) {
      self.before = before
      self.after = after
      self.attendedBefore = attendedBefore
      self.attendedAfter = attendedAfter
    }
  }
}
