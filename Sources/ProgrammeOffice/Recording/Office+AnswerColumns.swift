import Catalogue
public import Foundation
import Interchange
import ProgrammeModel
import ProgrammeStore

/// What the columns of a file of answers are: recognised, said by a person, or remembered from a file like it.
extension Office {
  /// The name of all question sets taken together, for a file whose columns belong to several.
  private static let everySet = "every-question-set"

  /// What the columns of a file of answers seem to be; nothing is stored.
  public func inspectAnswers(_ data: Data, file: String, choices: MappingChoices) async throws -> AnswerInspection {
    let table = try CSVTable(data, file: file)
    let found = try mapping(for: table, file: file, choices: choices)
    return AnswerInspection(
      isRemembered: found.isRemembered, needsLook: found.needsLook, found: found.described,
      dropped: found.dropped, undecided: found.undecided,
      faults: Self.faults(of: found.undecided, file: file, line: table.header.line))
  }

  static func faults(of undecided: [String], file: String, line: Int) -> [InputFault] {
    undecided.map { column in
      InputFault(
        file: file, line: line, field: column,
        message:
          "It is not clear what this column is. Say it with --map \"\(column)=question-code\", or leave it out with --ignore \"\(column)\"."
      )
    }
  }

  struct FoundMapping {
    let mapping: AnswerMapping?
    let isRemembered: Bool
    var needsLook = false
    let dropped: [String]
    let undecided: [String]
    let described: [String]
  }

  /// All sets, and one that joins them: a single form may serve several audiences.
  func answerSets() throws -> [QuestionSet] {
    let sets = try library.questionSets().values.sorted { $0.code < $1.code }
    var questions: [Question] = []
    // The same question worded for two audiences keeps both wordings, under its one code.
    for question in sets.flatMap(\.questions)
    where !questions.contains(where: { $0.code == question.code && $0.text == question.text }) {
      questions.append(question)
    }
    let joined = QuestionSet(
      code: try Code(Self.everySet), version: 1, title: Bilingual(same: Self.everySet), audience: .young,
      questions: questions)
    return sets + [joined]
  }

  func mapping(for table: CSVTable, file: String, choices: MappingChoices) throws -> FoundMapping {
    let sets = try answerSets()
    let messages = try library.messages()
    let inspected = AnswerFile.inspect(
      table, questionSets: sets, codeElements: (1...5).map { messages.both("code.element.\($0)") })
    if choices.columns.isEmpty, choices.ignored.isEmpty,
      let known = try store.read({ try $0.mappings.mapping(for: inspected.signature, as: AnswerMapping.self) }),
      known.phase == choices.phase
    {
      if known.sessionColumn == nil, choices.session == nil {
        throw Self.noSession(file: file, line: table.header.line)
      }
      return FoundMapping(
        mapping: known, isRemembered: true, dropped: known.dropped, undecided: [], described: [])
    }
    var session = inspected.columns.first { $0.role == .session }?.index
    var language = inspected.columns.first { $0.role == .language }?.index
    var way = inspected.columns.first { $0.role == .way }?.index
    var help = inspected.columns.first { $0.role == .helpFrom }?.index
    var questions: [Int: Code<Question>] = [:]
    var codeColumns: [Int: Int] = [:]
    for (element, column) in (inspected.codeColumns ?? []).enumerated() { codeColumns[element] = column }
    var undecided: [String] = []
    var dropped = inspected.headers(.personal)
    let known = sets.last?.questions.map(\.code.text) ?? []
    for (header, meaning) in choices.columns {
      guard let column = inspected.columns.first(where: { folded($0.header) == folded(header) }) else {
        let near = nearest(to: header, among: inspected.columns.map(\.header))
        throw InputFault(
          file: file, line: table.header.line, field: header,
          message: "There is no such column." + (near.map { " Did you mean “\($0)”?" } ?? ""))
      }
      switch meaning {
      case "session": session = column.index
      case "language": language = column.index
      case "way": way = column.index
      case "help-from": help = column.index
      case "personal": dropped.append(column.header)
      case "code-1", "code-2", "code-3", "code-4", "code-5", "code-6":
        codeColumns[(Int(meaning.suffix(1)) ?? 1) - 1] = column.index
      default:
        guard known.contains(meaning) else {
          throw InputFault(
            file: file, field: "--map",
            message: "There is no question “\(meaning)”."
              + (nearest(to: meaning, among: known).map { " Did you mean \($0)?" }
                ?? " The questions stand in Content/Questions."))
        }
        questions[column.index] = try Code(meaning)
      }
    }
    for column in inspected.columns where questions[column.index] == nil && !choices.ignored.contains(column.header) {
      if choices.columns.keys.contains(where: { folded($0) == folded(column.header) }) { continue }
      switch column.role {
      case .question(let code): questions[column.index] = code
      case .unknown: undecided.append(column.header)
      case .session, .language, .way, .helpFrom, .personal, .toolsOwn, .code: break
      }
    }
    if session == nil, choices.session == nil { throw Self.noSession(file: file, line: table.header.line) }
    let mapping =
      questions.isEmpty
      ? nil
      : AnswerMapping(
        signature: inspected.signature, questionSet: try inspected.questionSet ?? Code(Self.everySet),
        phase: choices.phase,
        sessionColumn: session, languageColumn: language, wayColumn: way, helpColumn: help, questions: questions,
        codeColumns: codeColumns.isEmpty ? nil : codeColumns.sorted { $0.key < $1.key }.map { $0.value },
        dropped: dropped)
    return FoundMapping(
      mapping: try mapping.map { try joined($0, sets: sets) }, isRemembered: false,
      needsLook: inspected.tool != .plain || inspected.separator != .comma
        || ![.utf8, .utf8WithMark].contains(inspected.encoding) || !table.brokenLines.isEmpty,
      dropped: dropped, undecided: undecided,
      described: Self.describe(inspected, brokenLines: table.brokenLines, file: file))
  }

  private static func noSession(file: String, line: Int) -> InputFault {
    InputFault(
      file: file, line: line,
      message:
        "No column holds the session’s code, such as S142. Name the column with --map \"Column=session\", or the session of all forms with --session S142."
    )
  }

  /// A mapping whose questions lie in more than one set reads by all sets joined.
  private func joined(_ mapping: AnswerMapping, sets: [QuestionSet]) throws -> AnswerMapping {
    let own = Set(sets.first { $0.code == mapping.questionSet }?.questions.map(\.code) ?? [])
    guard !mapping.questions.values.allSatisfy(own.contains) else { return mapping }
    return AnswerMapping(
      signature: mapping.signature, questionSet: try Code(Self.everySet), phase: mapping.phase,
      sessionColumn: mapping.sessionColumn, languageColumn: mapping.languageColumn, wayColumn: mapping.wayColumn,
      helpColumn: mapping.helpColumn, questions: mapping.questions, codeColumns: mapping.codeColumns,
      dropped: mapping.dropped)
  }

  private static func describe(_ report: AnswerFileReport, brokenLines: [Int], file: String) -> [String] {
    let maker = report.tool == .plain ? "a list" : "from \(report.tool.rawValue)"
    var lines = ["\(file) is \(maker): \(report.encoding.rawValue), \(report.separator.words)."]
    lines += brokenLines.map { "Line \($0): a letter was broken when the file was made, and reads as “\u{FFFD}”." }
    switch report.dates {
    case .shown(.dayFirst): lines.append("Its times have the day first; they are not kept.")
    case .shown(.monthFirst): lines.append("Its times have the month first; they are not kept.")
    case .open, .mixed:
      lines.append("Whether its times have the day or the month first cannot be told; they are not kept.")
    case nil: break
    }
    lines.append("Forms: \(report.rows). Columns, remembered for files with the same header:")
    for column in report.columns {
      switch column.role {
      case .question(let code): lines.append("  “\(column.header)” is the question \(code).")
      case .session: lines.append("  “\(column.header)” is the session.")
      case .language: lines.append("  “\(column.header)” is the language.")
      case .code(let element): lines.append("  “\(column.header)” is element \(element + 1) of the self-made code.")
      case .way: lines.append("  “\(column.header)” is how it was answered.")
      case .helpFrom: lines.append("  “\(column.header)” is who helped.")
      case .personal, .toolsOwn, .unknown: continue
      }
    }
    return lines
  }
}
