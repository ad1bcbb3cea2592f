/// Versioned bilingual questions for one kind of audience, from `Content/Questions`.
public struct QuestionSet: Hashable, Sendable {
  public enum Audience: String, Codable, CaseIterable, Hashable, Sendable { case child, young, adult }

  public let code: Code<QuestionSet>
  public let version: Int
  public let title: Bilingual
  public let audience: Audience
  public let questions: [Question]

  public init(code: Code<QuestionSet>, version: Int, title: Bilingual, audience: Audience, questions: [Question]) {
    self.code = code
    self.version = version
    self.title = title
    self.audience = audience
    self.questions = questions
  }

  /// The questions asked before, straight after or long after a session, in the set's order, in identical words.
  public func questions(in phase: Response.Phase) -> [Question] { questions.filter { $0.phases.contains(phase) } }

  /// A fingerprint of every word of the set: answers may be added together only where it is the same.
  public var wording: String {
    var sum = Fingerprint()
    for question in questions {
      sum.add(question.code.text)
      question.addWords(to: &sum)
    }
    return sum.digits
  }

  /// The most questions a form may have (SPEC §1.4, rule 8).
  public static func mostQuestions(for audience: Audience) -> Int {
    switch audience {
    case .child: 5
    case .young: 10
    case .adult: 12
    }
  }
}

/// One question, worded for reading and for Easy Read.
public struct Question: Hashable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    /// Three faces with words, for ages 7 to 11.
    case faces
    /// Five words from strongly disagree to strongly agree.
    case agreement
    case yesNo = "yes-no"
    /// One short scene with answers of its own, among them to do nothing.
    case scene
    case text
  }

  /// What it measures (SPEC §1.3).
  public enum Construct: String, Codable, CaseIterable, Hashable, Sendable {
    case bystanderConfidence = "bystander-confidence"
    case intention, barriers, allyship
    case attitudeDisability = "attitude-disability"
    case belonging
    case confidenceToReport = "confidence-to-report"
    case trustInPolice = "trust-in-police"
    case knowledge
    case reaction
    case comment
  }

  /// One possible answer on the scale.
  public struct Option: Hashable, Sendable {
    /// A stable word kept with the answer, such as `agree`.
    public let code: String
    public let label: Bilingual
    /// Whether it counts as agreeing: top two of five, top one of three; fixed here, never chosen after.
    public let agrees: Bool
    public init(code: String, label: Bilingual, agrees: Bool) {
      self.code = code
      self.label = label
      self.agrees = agrees
    }
  }

  /// One answer of an Easy Read form: fewer words, and the option of the scale it is kept as.
  public struct EasyOption: Hashable, Sendable {
    public let label: Bilingual
    /// The code of the option it stands for.
    public let countsAs: String

    public init(label: Bilingual, countsAs: String) {
      self.label = label
      self.countsAs = countsAs
    }

    /// The option itself, where Easy Read has the same answers.
    public init(_ option: Option) { self.init(label: option.label, countsAs: option.code) }
  }

  /// Whether disabled people have tried out a question about disability.
  public enum Trial: Hashable, Sendable {
    /// Not yet tried by disabled people; shown wherever the question is.
    case notYet
    /// Who tried it, as a group and never by name, and when.
    case tried(by: Bilingual, on: Day)
  }

  public let code: Code<Question>
  public let construct: Construct
  public let kind: Kind
  /// Kirkpatrick level 1...4; reaction (1) is never reported as learning.
  public let level: Int
  public let text: Bilingual
  public let easyRead: Bilingual?
  /// In order from least to most; empty for free text. "Not sure" and "prefer not to say" stand beside the scale, not in it.
  public let options: [Option]
  /// Threshold 10 and no true zeros in print (SPEC §3.1).
  public let isSensitive: Bool
  public let source: String
  public let licence: String
  /// When it is asked; the words are the same each time.
  public let phases: [Response.Phase]
  /// The answers of an Easy Read form, each with the option it is kept as; empty for free text.
  public let easyOptions: [EasyOption]
  /// The youngest age it may be asked at; nil for no bound of its own.
  public let agesFrom: Int?
  /// Whether disabled people have tried it; nil for a question that is not about disability.
  public let trial: Trial?

  public init(
    code: Code<Question>, construct: Construct, kind: Kind, level: Int, text: Bilingual, easyRead: Bilingual?,
    options: [Option], isSensitive: Bool, source: String, licence: String,
    phases: [Response.Phase] = Response.Phase.allCases, easyOptions: [EasyOption] = [], agesFrom: Int? = nil,
    trial: Trial? = nil
  ) {
    self.code = code
    self.construct = construct
    self.kind = kind
    self.level = level
    self.text = text
    self.easyRead = easyRead
    self.options = options
    self.isSensitive = isSensitive
    self.source = source
    self.licence = licence
    self.phases = phases
    self.easyOptions = easyOptions
    self.agesFrom = agesFrom
    self.trial = trial
  }

  /// A fingerprint of the words people read, in both languages, and of the answers they choose from.
  ///
  /// Before and after compare only where it is equal (SPEC §1.4, rule 8).
  public var wording: String {
    var sum = Fingerprint()
    addWords(to: &sum)
    return sum.digits
  }

  func addWords(to sum: inout Fingerprint) {
    for words in [text, easyRead ?? Bilingual(same: "")] + options.map(\.label) + easyOptions.map(\.label) {
      sum.add(words.cy)
      sum.add(words.en)
    }
    for option in options { sum.add(option.code) }
  }
}
