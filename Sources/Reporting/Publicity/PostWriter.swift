public import ProgrammeModel

/// One short text for a channel, with what whoever posts it must be able to say.
public struct Post: Hashable, Sendable {
  /// Such as `change-1` or `answers-young-know-how`; the same in both languages.
  public let code: String
  /// At most ``PostWriter/mostLetters`` with its base and link.
  public let text: String
  /// Two things that it does not show.
  public let doesNotShow: [String]
  /// For its picture: type, what, main point and base, at most 250 characters.
  public let altText: String
  /// The words on its picture, without the link.
  public let cardWords: String
}

/// Writes posts from what may be told: changes, commitments that were kept, and shares with their base.
///
/// There is none from a question that is withheld, sensitive or not told; a verdict that goes down is told like one that
/// goes up (SPEC §5).
public struct PostWriter: Sendable {
  /// The most letters of one post, with base and link.
  public static let mostLetters = 240

  private let summary: ImpactSummary
  private let voice: ImpactSummary.Voice
  private let words: Wording
  private let link: String

  /// - Parameter link: Where the summary stands.
  public init(_ summary: ImpactSummary, _ voice: ImpactSummary.Voice, _ words: Wording, link: String) {
    self.summary = summary
    self.voice = voice
    self.words = words
    self.link = link
  }

  /// All posts, in the order of the summary; those too long for a post are left out.
  public var posts: [Post] { (changes + commitments + answers).filter { $0.text.count <= Self.mostLetters } }

  private var changes: [Post] {
    voice.changes.enumerated().map { index, change in
      let said = words.text(
        "kit.post.change",
        [
          "who": .text(change.who[words.language]), "what": .text(Self.plain(change.what[words.language])),
          "date": .text(words.date(change.since)),
        ])
      return post("change-\(index + 1)", said, [words.text("kit.limit.cause"), words.text("kit.limit.others")])
    }
  }

  private var commitments: [Post] {
    voice.commitments.enumerated().filter { $1.state == .done }.map { index, one in
      let said = words.text(
        "kit.post.done",
        [
          "said": .text(Self.plain(one.said[words.language])), "did": .text(Self.plain(one.did[words.language])),
          "owner": .text(one.owner[words.language]),
        ])
      return post("you-said-\(index + 1)", said, [words.text("kit.limit.everyone"), words.text("kit.limit.enough")])
    }
  }

  private var answers: [Post] {
    summary.answers.flatMap { set in
      set.questions.compactMap { question -> Post? in
        guard question.level > 1, !question.isSensitive, let headline = question.headline, question.withheld == nil,
          let table = question.answers, let answered = table.total.number
        else { return nil }
        let options = question.options.filter(\.agrees).map { "“\($0.label[words.language])”" }.joined(separator: " / ")
        let said = words.text(
          "kit.post.answers",
          [
            "share": .text(capitalised(headline.inTen[words.language])), "options": .text(options),
            "question": .text(question.text[words.language]), "answers": .text(grouped(answered)),
          ])
        return post(
          "answers-\(set.code)-\(question.code)", said, [words.text("kit.limit.day"), words.text("kit.limit.sample")])
      }
    }
  }

  private func post(_ code: String, _ said: String, _ limits: [String]) -> Post {
    Post(
      code: code, text: "\(said) \(link)", doesNotShow: limits,
      altText: String(words.text("kit.alt", ["words": .text(said)]).prefix(250)), cardWords: said)
  }

  /// Without a full stop at its end, where one follows.
  static func plain(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
}
