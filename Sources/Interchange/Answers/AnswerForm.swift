public import ProgrammeModel

/// One form of a file of answers: anonymous, without name or address.
public struct AnswerForm: Hashable, Sendable {
  public let line: Int
  public let session: SessionNumber
  /// The language it was answered in; nil where the file does not tell.
  public let language: Language?
  /// How it was answered, and who helped; nil where the file does not tell.
  public let way: AnswerWay?
  public let helpFrom: HelpFrom?
  /// What was answered; a question left blank is missing.
  public let answers: [Code<Question>: Answer]
  /// The self-made code as it was written, element by element; nil for one left blank, empty where none is asked for.
  /// To be hashed at once.
  public let code: [String?]
  /// When it was filled in and the tool's number for it, as written; empty where the file does not tell. It tells two
  /// forms of the same answers apart: a trace of it goes into the form's key, and it is never stored.
  public let mark: [String]

  init(
    line: Int, session: SessionNumber, language: Language?, way: AnswerWay? = nil, helpFrom: HelpFrom? = nil,
    answers: [Code<Question>: Answer], code: [String?] = [], mark: [String] = []
  ) {
    self.line = line
    self.session = session
    self.language = language
    self.way = way
    self.helpFrom = helpFrom
    self.answers = answers
    self.code = code
    self.mark = mark
  }

  /// The free texts, to be looked through for concerns before anything is stored.
  public var texts: [String] {
    answers.sorted { $0.key < $1.key }.compactMap { if case .text(let words) = $0.value { words } else { nil } }
  }
}

/// What came of reading a file of answers.
public struct AnswerReading: Hashable, Sendable {
  /// Forms without a fault, in the file's order.
  public let forms: [AnswerForm]
  public let faults: [InputFault]
  /// Words of rows that have a fault, also what stands where an option should: a young person's words are looked
  /// through for concerns even then.
  public let loose: [LooseWords]
  /// Rows in which no question was answered; they make no form.
  public let blankForms: Int
  /// Headers of the personal columns that were not read.
  public let dropped: [String]
}

/// Words of a row that could not become a form.
public struct LooseWords: Hashable, Sendable {
  public let line: Int
  /// Nil where the row's session code could not be read.
  public let session: SessionNumber?
  public let texts: [String]
  /// As of ``AnswerForm/mark``.
  public let mark: [String]
}

/// How a form words the two answers that stand beside every scale.
public struct AnswerWords: Hashable, Sendable {
  public let notSure: [Bilingual]
  public let preferNotToSay: [Bilingual]
  /// What the ways to answer are called, and those who help.
  public let ways: [AnswerWay: Bilingual]
  public let helpers: [HelpFrom: Bilingual]

  public init(
    notSure: [Bilingual], preferNotToSay: [Bilingual], ways: [AnswerWay: Bilingual] = [:],
    helpers: [HelpFrom: Bilingual] = [:]
  ) {
    self.notSure = notSure
    self.preferNotToSay = preferNotToSay
    self.ways = ways
    self.helpers = helpers
  }
}
