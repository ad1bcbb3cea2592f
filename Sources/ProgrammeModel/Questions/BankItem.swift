/// One item of the question bank: what is asked, in every wording, and where it came from (`Content/Questions/Bank`).
///
/// All wordings and both languages are one item; a set chooses the wording that suits its audience.
public struct BankItem: Hashable, Sendable {
  public let code: Code<Question>
  public let construct: Question.Construct
  /// Kirkpatrick level 1...4.
  public let level: Int
  /// The scale of the standard wording; the child wording of an agreement item has faces.
  public let kind: Question.Kind
  /// For ages 7 to 11; nil where children are not asked it.
  public let child: Bilingual?
  /// From age 11; nil where only children are asked it.
  public let standard: Bilingual?
  public let easyRead: Bilingual?
  /// The item's own answers, from least to most; nil for those of its kind.
  public let options: [Question.Option]?
  /// When it is asked: a reaction only afterwards, what somebody did lately never straight after.
  public let phases: [Response.Phase]
  /// The youngest age it may be asked at; nil for no bound beside its wording's.
  public let agesFrom: Int?
  public let isSensitive: Bool
  public let source: String
  public let licence: String
  /// Whether disabled people have tried it; nil for an item that is not about disability.
  public let trial: Question.Trial?

  public init(
    code: Code<Question>, construct: Question.Construct, level: Int, kind: Question.Kind, child: Bilingual?,
    standard: Bilingual?, easyRead: Bilingual?, options: [Question.Option]?, phases: [Response.Phase], agesFrom: Int?,
    isSensitive: Bool, source: String, licence: String, trial: Question.Trial?
  ) {
    self.code = code
    self.construct = construct
    self.level = level
    self.kind = kind
    self.child = child
    self.standard = standard
    self.easyRead = easyRead
    self.options = options
    self.phases = phases
    self.agesFrom = agesFrom
    self.isSensitive = isSensitive
    self.source = source
    self.licence = licence
    self.trial = trial
  }

  /// The item as one audience is asked it; nil where it has no wording for that audience.
  ///
  /// - Parameters:
  ///   - scales: The standard answers of each kind.
  ///   - easyRead: The three answers of Easy Read that stand for the five of agreement.
  public func question(
    for audience: QuestionSet.Audience, scales: [Question.Kind: [Question.Option]], easyRead: [Question.EasyOption]
  ) -> Question? {
    guard let text = audience == .child ? child : standard else { return nil }
    let asked: Question.Kind = audience == .child && kind == .agreement ? .faces : kind
    let answers = options ?? scales[asked] ?? []
    return Question(
      code: code, construct: construct, kind: asked, level: level, text: text, easyRead: self.easyRead,
      options: answers, isSensitive: isSensitive, source: source, licence: licence, phases: phases,
      easyOptions: asked == .agreement && options == nil ? easyRead : answers.map(Question.EasyOption.init),
      agesFrom: agesFrom, trial: trial)
  }
}
