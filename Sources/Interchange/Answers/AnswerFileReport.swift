public import ProgrammeModel

/// What a file of answers seems to hold, before anything is read from it.
public struct AnswerFileReport: Hashable, Sendable {
  /// What made the file.
  public enum Tool: String, Codable, CaseIterable, Hashable, Sendable {
    case googleForms = "Google Forms"
    case microsoftForms = "Microsoft Forms"
    case surveyMonkey = "SurveyMonkey"
    case plain = "CSV"
  }

  /// What a column is for.
  public enum Role: Hashable, Sendable {
    case session
    case language
    /// How a form was answered, such as with symbols.
    case way
    /// Who helped to answer it.
    case helpFrom
    case question(Code<Question>)
    /// One element of the code that people make themselves, counted from 0: hashed, and never stored as written.
    case code(Int)
    /// Holds or seems to hold personal data; never read.
    case personal
    /// Times, numbers and marks that the form tool adds; never read.
    case toolsOwn
    /// Answers no known question; not read unless somebody maps it.
    case unknown
  }

  /// One column of the file and its role.
  public struct Column: Hashable, Sendable {
    /// Counted from 0.
    public let index: Int
    /// As written; of two header rows, both with ` – ` between.
    public let header: String
    public let role: Role
  }

  public let tool: Tool
  public let encoding: FileEncoding
  public let separator: CSVSeparator
  /// What the form tool's own times show; nil where there are none in numbers. They are never kept.
  public let dates: DateEvidence?
  /// The same for every file with these columns, whatever its answers.
  public let signature: String
  public let columns: [Column]
  /// The set most of whose questions were found; nil when none was.
  public let questionSet: Code<QuestionSet>?
  /// Every set with as many questions found; more than one means that somebody must choose.
  public let candidates: [Code<QuestionSet>]
  /// Questions of ``questionSet`` with no column.
  public let missing: [Code<Question>]
  /// How many forms the file holds.
  public let rows: Int

  /// The columns with a role, as written.
  public func headers(_ role: Role) -> [String] { columns.filter { $0.role == role }.map(\.header) }

  /// A mapping as found, to be confirmed by a person; nil without a question or a question set.
  public func mapping(phase: Response.Phase) -> AnswerMapping? {
    guard let questionSet else { return nil }
    var questions: [Int: Code<Question>] = [:]
    for column in columns {
      if case .question(let code) = column.role { questions[column.index] = code }
    }
    guard !questions.isEmpty else { return nil }
    return AnswerMapping(
      signature: signature, questionSet: questionSet, phase: phase,
      sessionColumn: columns.first { $0.role == .session }?.index,
      languageColumn: columns.first { $0.role == .language }?.index,
      wayColumn: columns.first { $0.role == .way }?.index, helpColumn: columns.first { $0.role == .helpFrom }?.index,
      questions: questions, codeColumns: codeColumns, dropped: headers(.personal))
  }

  /// The columns of the code's elements, in the order of the elements; nil where there is none.
  public var codeColumns: [Int]? {
    let found = columns.compactMap { column in
      if case .code(let element) = column.role { (element, column.index) } else { nil }
    }
    return found.isEmpty ? nil : found.sorted { $0 < $1 }.map(\.1)
  }
}
