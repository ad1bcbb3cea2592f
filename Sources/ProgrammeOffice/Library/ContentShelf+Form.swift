import Catalogue
public import ProgrammeModel
import ProgrammeStore
import Reporting

/// Which questions a paper form holds.
public enum FormSubject: Sendable {
  case set(Code<QuestionSet>)
  /// The set that follows a session type, with the help its plan names.
  case type(Code<SessionType>)
}

/// How a paper form is written.
public struct FormStyle: Sendable {
  public let phase: Response.Phase
  public let way: AnswerWay
  public let isLarge: Bool
  /// Whether it asks for the code that people make themselves.
  public let asksCode: Bool
  /// The file of the form in the other language, to link to.
  public let alternate: String?

  public init(phase: Response.Phase, way: AnswerWay, isLarge: Bool, asksCode: Bool = false, alternate: String?) {
    self.phase = phase
    self.way = way
    self.isLarge = isLarge
    self.asksCode = asksCode
    self.alternate = alternate
  }
}

extension ContentShelf {
  /// What a short name stands for: a question set, or a session type that asks questions.
  ///
  /// - Throws: ``OfficeFault/unknown(what:name:nearest:list:)``.
  public func formSubject(_ name: String) throws -> FormSubject {
    let sets = try library.questionSets()
    if let code = try? Code<QuestionSet>(name), sets[code] != nil { return .set(code) }
    let types = try library.sessionTypes()
    if let code = try? Code<SessionType>(name), types[code] != nil { return .type(code) }
    let known = sets.keys.map(\.text).sorted() + types.keys.map(\.text).sorted()
    throw OfficeFault.unknown(
      what: "question set or session type", name: name, nearest: nearest(to: name, among: known),
      list: "pont question sets")
  }

  /// A feedback form to print, in one language.
  ///
  /// - Parameter session: Printed on the form; nil leaves a line to write it on.
  /// - Throws: ``InputFault`` where there is nothing to ask.
  public func form(
    of subject: FormSubject, session: SessionNumber? = nil, in language: Language, as style: FormStyle
  ) throws -> String {
    let sets = try library.questionSets()
    let type: SessionType? = if case .type(let code) = subject { try sessionType(code) } else { nil }
    let code: Code<QuestionSet>? = if case .set(let code) = subject { code } else { type?.questionSet }
    guard let code, let set = sets[code] else {
      throw InputFault(
        message:
          "The session type “\(type?.code.text ?? "")” asks no questions. Give its file a question_set, or name a set: pont question sets."
      )
    }
    guard !set.questions(in: style.phase).isEmpty else {
      throw InputFault(
        field: "--phase", message: "“\(code)” asks nothing \(style.phase.rawValue). Choose another phase.")
    }
    let sheet = FormSheet(
      team: team ?? Bilingual(same: "Pont"), set: set, phase: style.phase, session: session,
      help: type?.plan?.signposting ?? [], beside: try library.answersBesideScale(),
      asksCode: style.asksCode)
    let isDraft = try library.questionSetReadings()[code] != .read
    return FormPage(try library.messages().beside(draft: isDraft), sheet)
      .html(language, way: style.way, isLarge: style.isLarge, alternate: style.alternate)
  }

  /// All question sets, by code.
  public func questionSets() throws -> [QuestionSet] { try library.questionSets().values.sorted { $0.code < $1.code } }

  /// Every item of the bank, by construct and then by code.
  public func questionBank() throws -> [BankItem] {
    let order = Question.Construct.allCases
    return try library.questionBank().values.sorted { a, b in
      let (x, y) = (order.firstIndex(of: a.construct) ?? 0, order.firstIndex(of: b.construct) ?? 0)
      return x == y ? a.code < b.code : x < y
    }
  }
}

extension Office {
  /// What the form of a session asks; its type's questions.
  public func formSubject(_ number: SessionNumber) async throws -> FormSubject {
    .type(try store.read { tables in try session(number, in: tables).type })
  }

  /// Whether people make a code for a session's forms of one time of asking: before and after, in a paired design.
  public func asksCode(of number: SessionNumber, _ phase: Response.Phase) async throws -> Bool {
    guard phase == .before || phase == .after else { return false }
    return try store.read { tables in
      let day = try session(number, in: tables).span.day
      return try tables.plans.plans(touching: DayRange(day)).contains { $0.design == .paired && $0.days.contains(day) }
    }
  }
}
