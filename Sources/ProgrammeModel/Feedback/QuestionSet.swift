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
}

/// One question, worded for reading and for Easy Read.
public struct Question: Hashable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    /// Three faces with words, for ages 7 to 11.
    case faces
    /// Five words from strongly disagree to strongly agree.
    case agreement
    case yesNo = "yes-no"
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

  public init(
    code: Code<Question>, construct: Construct, kind: Kind, level: Int, text: Bilingual, easyRead: Bilingual?,
    options: [Option], isSensitive: Bool, source: String, licence: String
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
  }
}
