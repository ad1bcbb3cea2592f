import Foundation

/// The rules a question's words must keep (SPEC §1.4), each with what to do instead.
///
/// A rule looks at words, so it can miss and it can be too careful: what only may be wrong is a doubt, not a fault.
public struct ItemRules: Sendable {
  /// Who reads a wording.
  public enum Wording: String, Hashable, Sendable {
    case child
    case standard
    case easyRead = "easy_read"
  }

  /// What one rule says of a text.
  public struct Remark: Hashable, Sendable {
    /// The number of the rule in SPEC §1.4.
    public let rule: Int
    public let isFault: Bool
    public let message: String
  }

  let kind: Question.Kind
  let wording: Wording

  public init(kind: Question.Kind, wording: Wording) {
    self.kind = kind
    self.wording = wording
  }

  /// What is wrong with a text in one language, in the order of the rules.
  public func remarks(on text: String, in language: Language) -> [Remark] {
    let words = ItemWords(text, language)
    return [
      oneIdea(words), noNegative(words), balanced(words), noPraise(words), recall(words), personal(words),
      reading(text, language),
    ].compactMap { $0 }
  }

  private var isStatement: Bool { kind == .agreement || kind == .faces }

  private func oneIdea(_ words: ItemWords) -> Remark? {
    let joining = words.language == .en ? ["and", "or"] : ["a", "ac", "neu"]
    guard kind != .text, kind != .scene, let word = words.first(of: joining) else { return nil }
    return Remark(
      rule: 1, isFault: false,
      message: "“\(word)” may join two ideas, and an answer cannot tell which was meant. Ask one idea.")
  }

  private func noNegative(_ words: ItemWords) -> Remark? {
    guard isStatement, let word = words.first(of: ItemWords.negatives[words.language] ?? []) ?? words.contracted else {
      return nil
    }
    return Remark(
      rule: 2, isFault: true,
      message: "“\(word)” is a negative: to disagree with it says two things at once. Say it without.")
  }

  private func balanced(_ words: ItemWords) -> Remark? {
    let (lead, other) = words.language == .en ? ("agree", "disagree") : ("cytuno", "anghytuno")
    guard words.contains(lead) || words.contains("gytuno"), !words.contains(other) else { return nil }
    return Remark(
      rule: 3, isFault: true,
      message: "“\(lead)” alone leans one way. Leave it out (the form asks “agree or disagree”), or give both.")
  }

  private func noPraise(_ words: ItemWords) -> Remark? {
    guard let phrase = words.praise else { return nil }
    return Remark(
      rule: 4, isFault: true,
      message: "“\(phrase)” praises what it asks about. Leave the adjective out and let people say.")
  }

  private func recall(_ words: ItemWords) -> Remark? {
    guard let window = words.recall else { return nil }
    if wording == .child {
      return Remark(
        rule: 5, isFault: true,
        message: "“\(window.phrase)” asks a child under 11 to look back. Ask about now, or about what comes next.")
    }
    guard window.days.map({ $0 > 28 }) ?? true else { return nil }
    return Remark(
      rule: 5, isFault: true,
      message: "“\(window.phrase)” looks back further than four weeks. Ask about four weeks at most.")
  }

  private func personal(_ words: ItemWords) -> Remark? {
    guard let phrase = words.personal else { return nil }
    return Remark(
      rule: 6, isFault: true,
      message:
        "“\(phrase)” asks people about themselves: what happened to them, their faith, orientation, trans status or health. Leave it out."
    )
  }

  private func reading(_ text: String, _ language: Language) -> Remark? {
    let limits: ReadingLevel.Limits =
      switch wording {
      case .child: .primary
      case .standard: .others
      case .easyRead: .easyRead
      }
    let level = ReadingLevel(of: text, in: language)
    guard level.wordsPerSentence > limits.wordsPerSentence else { return nil }
    return Remark(
      rule: 10, isFault: true,
      message:
        "\(oneDecimal(level.wordsPerSentence)) words a sentence are more than \(Int(limits.wordsPerSentence)). Use shorter sentences."
    )
  }
}

/// A number to one decimal place, half up, such as `10.5`.
public func oneDecimal(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10).\(abs(tenths % 10))"
}
