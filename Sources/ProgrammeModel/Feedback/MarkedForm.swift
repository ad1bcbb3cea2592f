/// One form as places on the scales of its question set: all that counting needs, a million answers at a time.
public struct MarkedForm: Hashable, Sendable {
  /// What one question was answered with: a place on its scale from 0, or why there is none.
  public struct Mark: Hashable, Sendable, RawRepresentable {
    public let rawValue: Int8
    public init(rawValue: Int8) { self.rawValue = rawValue }

    public static func place(_ place: Int) -> Mark { Mark(rawValue: Int8(clamping: place)) }
    public static let blank = Mark(rawValue: -1)
    public static let notSure = Mark(rawValue: -2)
    public static let preferNotToSay = Mark(rawValue: -3)

    /// The place on the scale; nil for an answer beside it or none.
    public var place: Int? { rawValue >= 0 ? Int(rawValue) : nil }
  }

  public var session: Key<Session>
  public var questionSet: Code<QuestionSet>
  public var version: Int
  public var phase: Response.Phase
  public var pair: Key<AnswerPair>?
  /// One for each question of the set, in its order.
  public var marks: [Mark]

  public init(
    session: Key<Session>, questionSet: Code<QuestionSet>, version: Int, phase: Response.Phase,
    pair: Key<AnswerPair>?, marks: [Mark]
  ) {
    self.session = session
    self.questionSet = questionSet
    self.version = version
    self.phase = phase
    self.pair = pair
    self.marks = marks
  }

  /// A form's answers by the questions of its set; free text and what the scale does not know are blanks.
  public init(_ response: Response, in set: QuestionSet) {
    self.init(
      session: response.session, questionSet: response.questionSet, version: response.version, phase: response.phase,
      pair: response.pair,
      marks: set.questions.map { question in
        switch response.answers[question.code] {
        case .option(let code): question.options.firstIndex { $0.code == code }.map(Mark.place) ?? .blank
        case .notSure: .notSure
        case .preferNotToSay: .preferNotToSay
        case .text, nil: .blank
        }
      })
  }
}
