public import ProgrammeModel

/// An act as a list shows it.
public struct HistoryLine: Sendable {
  public struct Change: Sendable {
    public let record: String
    public let before: String?
    public let after: String?
  }

  public let number: Int
  public let at: Instant
  public let by: Code<Member>
  public let name: String
  public let summary: String
  public let undoneBy: Int?
  public let changes: [Change]

  /// The summary, with a word where the act was undone.
  public var shownSummary: String { undoneBy.map { "\(summary) (undone by act \($0))" } ?? summary }
}

/// One thing `pont doctor` looked at.
public struct Examination: Sendable {
  public let check: String
  public let isSound: Bool
  public let text: String
}

/// An act that was taken back.
public struct UndoneAct: Sendable {
  public let words: String
  /// What it had made or changed, as people refer to it, by kind such as `session`.
  public let references: [String: [String]]
  /// Letters that it wrote and that say what no longer holds, by their place in the workspace without extension.
  public let letters: [String]
}
