import ProgrammeModel

/// A picture for an answer. It stands beside the words, never instead of them.
enum AnswerSymbol: Hashable {
  case frown, level, smile
  case cross, tick
  case question, hand

  /// The pictures for a question's answers, in their order; nil where the words of a scene have none.
  static func symbols(for question: Question, count: Int) -> [AnswerSymbol?] {
    switch (question.kind, count) {
    case (.scene, _), (.text, _): Array(repeating: nil, count: count)
    case (.yesNo, 2): question.options.map { ["no", "says-false"].contains($0.code) ? .cross : .tick }
    case (_, 3): [.frown, .level, .smile]
    default: Array(repeating: nil, count: count)
    }
  }

  /// The drawing, for a square of any size; hidden from readers of the page, who have the words.
  var svg: String {
    let body =
      switch self {
      case .frown: Self.face("M16 34 Q24 25 32 34")
      case .level: Self.face("M16 31 L32 31")
      case .smile: Self.face("M15 28 Q24 39 33 28")
      case .cross: "<path d=\"M10 10 L38 38 M38 10 L10 38\"/>"
      case .tick: "<path d=\"M8 26 L19 37 L40 11\"/>"
      case .question: "<path d=\"M16 17 Q16 8 24 8 Q32 8 32 17 Q32 22 24 26 L24 31 M24 38 L24 40\"/>"
      case .hand:
        "<path d=\"M15 24 L15 13 M21 22 L21 9 M27 22 L27 9 M33 24 L33 13 M15 24 Q10 20 9 26 Q12 40 24 41 Q33 41 33 24\"/>"
      }
    return "<svg class=\"symbol\" viewBox=\"0 0 48 48\" aria-hidden=\"true\" focusable=\"false\">\(body)</svg>"
  }

  private static func face(_ mouth: String) -> String {
    "<circle cx=\"24\" cy=\"24\" r=\"20\"/><path d=\"M17 18 L17 21 M31 18 L31 21\"/><path d=\"\(mouth)\"/>"
  }
}
