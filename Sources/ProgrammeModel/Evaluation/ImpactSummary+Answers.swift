extension ImpactSummary {
  /// What people told us on one version of a question set, on forms filled in after a session.
  public struct SetSummary: Hashable, Sendable, Codable {
    public let code: Code<QuestionSet>
    public let version: Int
    public let title: Bilingual
    /// Forms with at least one answer on a scale.
    public let forms: ProtectedCount
    /// Sessions that the forms come from.
    public let sessions: Int
    /// Forms of those who attended, in words; nil where it cannot be said.
    public let responseRate: Bilingual?
    /// In the set's order; free text is left out.
    public let questions: [QuestionSummary]

    public init(
      code: Code<QuestionSet>, version: Int, title: Bilingual, forms: ProtectedCount, sessions: Int,
      responseRate: Bilingual?, questions: [QuestionSummary]
    ) {
      self.code = code
      self.version = version
      self.title = title
      self.forms = forms
      self.sessions = sessions
      self.responseRate = responseRate
      self.questions = questions
    }
  }

  /// One question as asked, with its answers.
  public struct QuestionSummary: Hashable, Sendable, Codable {
    /// Why nothing but the question is shown, or why nothing stands in bold above its table.
    public enum Withheld: String, Codable, CaseIterable, Hashable, Sendable {
      /// Fewer than 20 answers, or than twice the threshold (SPEC §2.8).
      case tooFewAnswers = "too-few-answers"
      /// All answers come from one host (SPEC §2.10, R5).
      case oneHost = "one-host"
      /// Fewer than 3 in 10 of those who attended answered (SPEC §2.1).
      case lowResponse = "low-response"
      /// More forms than people, or nobody counted.
      case noResponseRate = "no-response-rate"
    }

    public let code: Code<Question>
    public let text: Bilingual
    public let construct: Question.Construct
    /// Kirkpatrick level 1...4; reaction (1) is never reported as learning.
    public let level: Int
    public let isSensitive: Bool
    /// The scale as it was offered, in order.
    public let options: [Choice]
    /// Answers on the scale, with the number of them; nil where none may be shown.
    public let answers: ProtectedTable?
    public let notSure: ProtectedCount
    public let preferNotToSay: ProtectedCount
    /// Sessions that the answers come from.
    public let sessions: Int
    public let headline: Headline?
    public let withheld: Withheld?
    public let verdict: Verdict

    public init(
      code: Code<Question>, text: Bilingual, construct: Question.Construct, level: Int, isSensitive: Bool,
      options: [Choice], answers: ProtectedTable?, notSure: ProtectedCount, preferNotToSay: ProtectedCount,
      sessions: Int, headline: Headline?, withheld: Withheld?, verdict: Verdict
    ) {
      self.code = code
      self.text = text
      self.construct = construct
      self.level = level
      self.isSensitive = isSensitive
      self.options = options
      self.answers = answers
      self.notSure = notSure
      self.preferNotToSay = preferNotToSay
      self.sessions = sessions
      self.headline = headline
      self.withheld = withheld
      self.verdict = verdict
    }
  }

  /// One point of a scale.
  public struct Choice: Hashable, Sendable, Codable {
    public let code: String
    public let label: Bilingual
    /// Whether it counts as agreeing.
    public let agrees: Bool

    public init(code: String, label: Bilingual, agrees: Bool) {
      self.code = code
      self.label = label
      self.agrees = agrees
    }
  }

  /// The share that agreed, in words only.
  public struct Headline: Hashable, Sendable, Codable {
    /// Such as "about 7 in 10" / "tua 7 o bob 10".
    public let inTen: Bilingual
    /// Such as "about 70%".
    public let percent: Bilingual
    /// Such as "probably between 6 and 8 in 10"; nil for a share near none or all.
    public let interval: Bilingual?
    /// The same as icons; nil where the words are "fewer than" or "more than".
    public let people: TenPeople?

    public init(inTen: Bilingual, percent: Bilingual, interval: Bilingual?, people: TenPeople? = nil) {
      self.inTen = inTen
      self.percent = percent
      self.interval = interval
      self.people = people
    }
  }
}
