import Catalogue
public import ProgrammeModel
import ProgrammeStore

/// What became of forms that were keyed in.
public struct KeyedForms: Sendable {
  /// Forms that were kept; one without an answer is none.
  public var kept = 0
  /// Answers set aside, sealed, for the safeguarding lead.
  public var setAside = 0
  /// What somebody should look at, such as more forms than people.
  public var notes: [InputFault] = []

  public init() {}
}

extension Office {
  /// What the form of a session asks at one time of asking, with the numbers by which answers are keyed in.
  ///
  /// - Parameter way: The form that was handed out; Easy Read and symbols have answers of their own.
  /// - Throws: ``OfficeFault/wrongState(_:)`` for a session that asks no questions then.
  public func keyingSheet(
    of number: SessionNumber, phase: Response.Phase, way: AnswerWay? = nil
  ) async throws -> KeyingSheet {
    let type = try store.read { tables in try session(number, in: tables).type }
    guard let code = try library.sessionTypes()[type]?.questionSet, let set = try library.questionSets()[code] else {
      throw OfficeFault.wrongState("\(number) is a \(type), which asks no questions. See ‘pont type show \(type)’.")
    }
    let questions = set.questions(in: phase)
    guard !questions.isEmpty else {
      throw OfficeFault.wrongState("“\(code)” asks nothing \(phase.rawValue). Choose another --phase.")
    }
    let beside = try library.answersBesideScale()
    let messages = try library.messages()
    let codes: [KeyingSheet.Entry] =
      try await asksCode(of: number, phase)
      ? (0..<5).map { .init(subject: .code($0), words: messages.both("code.element.\($0 + 1)"), choices: []) } : []
    let isEasy = way == .easyRead || way == .symbols
    return KeyingSheet(
      session: number, title: set.title, phase: phase,
      entries: codes
        + questions.map { question in
          let scale =
            isEasy
            ? question.easyOptions.map { KeyingSheet.Choice(words: $0.label, answer: .option($0.countsAs)) }
            : question.options.map { KeyingSheet.Choice(words: $0.label, answer: .option($0.code)) }
          return .init(
            subject: .question(question.code), words: (isEasy ? question.easyRead : nil) ?? question.text,
            choices: scale.isEmpty
              ? []
              : scale + [
                .init(words: beside.notSure, answer: .notSure),
                .init(words: beside.preferNotToSay, answer: .preferNotToSay),
              ])
        }, set: set)
  }

  /// Keeps forms that were keyed in, all in one act. Two alike are two people's.
  ///
  /// As with a file of answers, words that look like a concern are set aside first and are in no form.
  ///
  /// - Parameters:
  ///   - language: The language of the forms; nil where it is not known.
  ///   - unfinished: Forms that are not kept, but whose words are looked through all the same.
  public func key(
    _ forms: [KeyedForm], unfinished: [KeyedForm] = [], of sheet: KeyingSheet, language: Language? = nil,
    way: AnswerWay? = nil, helpFrom: HelpFrom? = nil
  ) async throws -> KeyedForms {
    _ = try deleteDueCodes()
    let words = try library.concernWords()
    let session = try store.read { try self.session(sheet.session, in: $0) }
    var keyed = KeyedForms()
    keyed.setAside = try setAside(
      texts: (forms + unfinished).flatMap(\.texts).filter(words.looksLikeConcern), of: session)
    let kept = forms.map { ($0, Self.withoutConcerns($0.answers, words)) }.filter { !$1.isEmpty }
    guard !kept.isEmpty else { return keyed }
    if sheet.phase == .after { try lockPlans(on: [session.span.day]) }
    keyed.kept = try act("feedback key") { tables, keys in
      let batch: Key<AnswerBatch> = keys.key()
      for (form, answers) in kept {
        let response = Response(
          key: keys.key(), session: session.key, questionSet: sheet.set.code, version: sheet.set.version,
          phase: sheet.phase, language: language, answers: answers, batch: batch, way: way, helpFrom: helpFrom)
        _ = try tables.responses.add(response)
        try keepCode(form.elements, of: response, in: tables, &keys)
      }
      tables.summarise("\(sheet.session): \(kept.count) \(kept.count == 1 ? "form" : "forms")")
      return kept.count
    }
    keyed.notes = try tooManyForms(for: [session.key])
    return keyed
  }

  /// Words typed a second time may be another person's: none is taken for known.
  private func setAside(texts: [String], of session: Session) throws -> Int {
    guard !texts.isEmpty else { return 0 }
    return try act("concerns set aside") { tables, keys in
      for text in texts {
        try tables.concerns.add(
          Concern(key: keys.key(), session: session.key, receivedAt: desk.now, words: text))
      }
      tables.summarise("\(texts.count) answers set aside")
      return texts.count
    }
  }
}
