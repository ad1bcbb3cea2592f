public import ProgrammeModel

/// Which column of one form's files means what. Asked for once, then kept by the caller under its ``signature``.
public struct AnswerMapping: Hashable, Sendable, Codable {
  /// Of the header it was made for; see ``AnswerFileReport/signature``.
  public let signature: String
  public let questionSet: Code<QuestionSet>
  public let phase: Response.Phase
  /// Where the session's code stands, counted from 0; nil when the whole file belongs to one session.
  public let sessionColumn: Int?
  /// Where the language of the form stands, counted from 0; nil when the answers tell or nothing does.
  public let languageColumn: Int?
  /// Where it stands how the form was answered, and who helped; counted from 0.
  public let wayColumn: Int?
  public let helpColumn: Int?
  /// The question each column answers, by column counted from 0; several columns may share one question.
  public let questions: [Int: Code<Question>]
  /// Where the elements of the self-made code stand, in their order; nil where people made none.
  public let codeColumns: [Int]?
  /// Headers of the columns that hold personal data: never read, and named to the person who imports.
  public let dropped: [String]

  public init(
    signature: String, questionSet: Code<QuestionSet>, phase: Response.Phase, sessionColumn: Int?,
    languageColumn: Int? = nil, wayColumn: Int? = nil, helpColumn: Int? = nil, questions: [Int: Code<Question>],
    codeColumns: [Int]? = nil, dropped: [String] = []
  ) {
    self.signature = signature
    self.questionSet = questionSet
    self.phase = phase
    self.sessionColumn = sessionColumn
    self.languageColumn = languageColumn
    self.wayColumn = wayColumn
    self.helpColumn = helpColumn
    self.questions = questions
    self.codeColumns = codeColumns
    self.dropped = dropped
  }
}
