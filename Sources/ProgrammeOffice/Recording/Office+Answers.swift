import Catalogue
public import Foundation
import Interchange
import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Keeps anonymous answers. Personal columns are dropped before anything is stored; words that look like a concern are
  /// set aside, sealed, and never are evaluation data; what is unclear about the columns is asked once and remembered.
  ///
  /// - Throws: `InputFaults` with every bad row; then nothing was changed, but what looks like a concern was set aside.
  public func importAnswers(
    _ data: Data, file: String, choices: MappingChoices, dryRun: Bool = false, skipBadRows: Bool = false
  ) async throws -> AnswerReport {
    if !dryRun { _ = try deleteDueCodes() }
    let table = try CSVTable(data, file: file)
    let found = try mapping(for: table, file: file, choices: choices)
    guard let mapping = found.mapping else {
      throw InputFault(
        file: file, line: table.header.line,
        message:
          "No column matches a question that Pont knows. Name one with --map \"Column=question-code\"; the questions stand in Content/Questions."
      )
    }
    let sets = try answerSets()
    let beside = try library.answersBesideScale()
    guard found.undecided.isEmpty else {
      throw InputFaults(Self.faults(of: found.undecided, file: file, line: table.header.line))
    }
    let reading = AnswerFile.read(
      table, mapping: mapping, questionSets: sets,
      words: try answerWords(beside), file: file, session: choices.session)
    let sorted = try sort(reading, phase: mapping.phase, file: file)
    // A form that comes again brings the same words; those set aside before are not counted again.
    let held = try store.read { try $0.concerns.all() }
    let known = Set(held.map(\.key))
    let concerns = sorted.concerns.filter { !known.contains($0.key) }
    let arrived = try arrived(sorted.forms)
    var report = ImportReport()
    report.faults = reading.faults + sorted.faults
    // A young person's words are never lost to a fault elsewhere in the file.
    if !dryRun { try setAside(concerns, file: file) }
    if !report.faults.isEmpty, !skipBadRows, !concerns.isEmpty, !dryRun {
      report.faults.append(
        InputFault(
          message: "\(concerns.count) answers were set aside, sealed, for the safeguarding lead all the same."))
    }
    try report.refuseFaults(unless: skipBadRows, of: table) { faults in
      let plain = faults.filter { !sorted.concernLines.contains($0.line ?? 0) }
      return plain.isEmpty ? nil : AnswerFile.rejects(of: table, mapping: mapping, faults: plain)
    }
    report.read = sorted.forms.count
    report.isDryRun = dryRun
    report.notes += table.brokenLetters(file: file)
    report.notes += sorted.unasked.sorted { $0.key < $1.key }.map { place, questions in
      let named = questions.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
      return InputFault(
        file: file,
        message:
          "\(place.session) asks the questions of “\(place.set)”; answers to others were left out: \(named). Is the session’s code right?"
      )
    }
    let again = Set(held.map(\.words)).intersection(concerns.map(\.words)).count
    if again > 0 {
      report.notes.append(
        InputFault(
          file: file,
          message:
            "Set aside although the same words were set aside before, because they may be another person’s: \(again)."))
    }
    if arrived.alike > 0 {
      report.notes.append(
        InputFault(
          file: file,
          message:
            "Taken as imported before: \(arrived.alike) of the forms. They say what forms say that came without a time, or before Pont told forms apart by their time."
        ))
    }
    report.next = "pont impact --term TERM --for team"
    if dryRun {
      report.added = arrived.new.count
      report.unchanged = sorted.forms.count - report.added
      return AnswerReport(rows: report, dropped: mapping.dropped, setAside: concerns.count)
    }
    if mapping.phase == .after { try lockPlans(on: sorted.forms.map(\.session.span.day)) }
    let added = try keep(arrived.new, mapping: mapping, file: file)
    report.added = added
    report.unchanged = sorted.forms.count - added
    report.notes += try tooManyForms(for: Set(sorted.forms.map(\.session.key)))
    return AnswerReport(rows: report, dropped: mapping.dropped, setAside: concerns.count)
  }

  /// How forms word the answers beside a scale, the ways to answer and those who help.
  private func answerWords(_ beside: AnswersBesideScale) throws -> AnswerWords {
    let messages = try library.messages()
    func labels<Coded: RawRepresentable & CaseIterable & Hashable>(_ prefix: String) -> [Coded: Bilingual]
    where Coded.RawValue == String {
      Dictionary(uniqueKeysWithValues: Coded.allCases.map { ($0, messages.both("\(prefix).\($0.rawValue)")) })
    }
    return AnswerWords(
      notSure: [beside.notSure], preferNotToSay: [beside.preferNotToSay], ways: labels("form.way"),
      helpers: labels("form.help-from"))
  }

  /// Forms that are not stored yet, and how many of the others are known by their answers alone.
  ///
  /// Forms that were stored without their time have keys of their answers only. Such a batch counts as come again only
  /// when this file holds the whole of it: a form of another day may well say the same as one of them.
  private func arrived(_ forms: [SortedForm]) throws -> (new: [SortedForm], alike: Int) {
    let plain = Set(forms.compactMap(\.plainKey))
    return try store.read { tables in
      var isWhole: [Key<AnswerBatch>: Bool] = [:]
      var alike = 0
      let new = try forms.filter { form in
        if try tables.responses.isStored(form.key) { return false }
        guard let key = form.plainKey, let batch = try tables.responses.batch(of: key) else { return true }
        if isWhole[batch] == nil { isWhole[batch] = plain.isSuperset(of: try tables.responses.keys(in: batch)) }
        guard isWhole[batch] == true else { return true }
        alike += 1
        return false
      }
      return (new, alike)
    }
  }

  /// - Returns: How many forms were new.
  private func keep(_ forms: [SortedForm], mapping: AnswerMapping, file: String) throws -> Int {
    try act("feedback import") { tables, keys in
      let batch: Key<AnswerBatch> = keys.key()
      var added = 0
      for form in forms {
        let response = Response(
          key: form.key, session: form.session.key, questionSet: form.set.code, version: form.set.version,
          phase: mapping.phase, language: form.language, answers: form.answers, batch: batch, way: form.way,
          helpFrom: form.helpFrom)
        guard try tables.responses.add(response) else { continue }
        added += 1
        try keepCode(form.code, of: response, in: tables, &keys)
      }
      try tables.mappings.keep(mapping, for: mapping.signature)
      tables.summarise("\(file): \(added) forms")
      return added
    }
  }

  /// More forms of one time of asking than people is a slip in one of the two (SPEC §2.1); the summary then gives no
  /// share of those who came.
  func tooManyForms(for sessions: Set<Key<Session>>) throws -> [InputFault] {
    try store.read { tables in
      let forms = try tables.responses.mostOfOnePhase()
      return try sessions.sorted().compactMap { key in
        guard let count = forms[key], let present = try tables.headcounts.headcount(of: key)?.present, count > present,
          let session = try tables.sessions.session(key)
        else { return nil }
        return InputFault(
          message:
            "\(session.number) has \(count) forms, but \(present) came. Count again, or look at the codes in the file.")
      }
    }
  }

  // MARK: Concerns

  private struct SortedForm {
    let session: Session
    let set: QuestionSet
    let language: Language?
    let way: AnswerWay?
    let helpFrom: HelpFrom?
    let answers: [Code<Question>: Answer]
    /// As it was written; hashed before it is stored.
    let code: [String?]
    /// Fixed by what the form says, its time and number, and how often that came before in the file, so importing a file
    /// again changes nothing.
    let key: Key<Response>
    /// The key without time and number, which forms had before those counted; nil where the file tells neither.
    let plainKey: Key<Response>?
  }

  private struct Sorted {
    var forms: [SortedForm] = []
    var concerns: [Concern] = []
    /// Lines with words that were set aside; they are never written to another file.
    var concernLines: Set<Int> = []
    var faults: [InputFault] = []
    /// Answers to questions that the session's own set does not ask, counted.
    var unasked: [AskedSet: [Code<Question>: Int]] = [:]
  }

  private struct AskedSet: Hashable, Comparable {
    let session: SessionNumber
    let set: Code<QuestionSet>

    static func < (one: Self, other: Self) -> Bool { one.session < other.session }
  }

  /// Finds each form its session and question set, and takes out what looks like a concern.
  private func sort(_ reading: AnswerReading, phase: Response.Phase, file: String) throws -> Sorted {
    let words = try library.concernWords()
    let sets = try library.questionSets()
    let types = try library.sessionTypes()
    let sessions = try store.read { tables in
      Dictionary(try tables.sessions.all().map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    }
    var sorted = Sorted()
    var repeats = Repeats()
    var plainRepeats = Repeats()
    for loose in reading.loose {
      let found = concerns(
        in: loose.texts, words, session: loose.session.flatMap { sessions[$0] },
        place: Self.place(mark: loose.mark, file: file, line: loose.line), &repeats)
      sorted.concerns += found
      if !found.isEmpty { sorted.concernLines.insert(loose.line) }
    }
    for form in reading.forms {
      let texts = form.texts
      let session = sessions[form.session]
      let found = concerns(
        in: texts, words, session: session, place: Self.place(mark: form.mark, file: file, line: form.line), &repeats)
      sorted.concerns += found
      if !found.isEmpty { sorted.concernLines.insert(form.line) }
      guard let session else {
        let near = sessions.keys.sorted().map(\.description)
        sorted.faults.append(
          InputFault(
            file: file, line: form.line, field: "session",
            message: "There is no session \(form.session)."
              + (nearest(to: form.session.description, among: near).map { " Did you mean \($0)?" }
                ?? " See ‘pont session list’.")))
        continue
      }
      guard let code = types[session.type]?.questionSet, let set = sets[code] else {
        sorted.faults.append(
          InputFault(
            file: file, line: form.line, field: "session",
            message:
              "\(session.number) is a \(session.type), which asks no questions. Leave the row out, or give its file a question_set."
          ))
        continue
      }
      let known = Dictionary(set.questions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      let kept = Self.withoutConcerns(form.answers, words).filter { known[$0.key] != nil }
      let unasked = form.answers.keys.filter { known[$0] == nil }
      if !form.answers.isEmpty, unasked.count == form.answers.count {
        sorted.faults.append(
          InputFault(
            file: file, line: form.line, field: "session",
            message:
              "\(session.number) asks the questions of “\(set.code)”, and this form answers none of them. Correct the session’s code, or give its type the question set that was used."
          ))
        continue
      }
      for question in unasked {
        sorted.unasked[AskedSet(session: session.number, set: set.code), default: [:]][question, default: 0] += 1
      }
      guard !kept.isEmpty else { continue }
      let contents = Self.contents(of: form, phase: phase)
      sorted.forms.append(
        SortedForm(
          session: session, set: set, language: form.language, way: form.way, helpFrom: form.helpFrom, answers: kept,
          code: form.code,
          key: repeats.key(for: form.mark.isEmpty ? contents : contents + ["at", Self.trace(of: form.mark)]),
          plainKey: form.mark.isEmpty ? nil : plainRepeats.key(for: contents)))
    }
    return sorted
  }

  /// The answers that may be evaluated.
  static func withoutConcerns(
    _ answers: [Code<Question>: Answer], _ words: ConcernWords
  ) -> [Code<Question>: Answer] {
    answers.filter { _, answer in
      if case .text(let text) = answer { !words.looksLikeConcern(text) } else { true }
    }
  }

  private static func contents(of form: AnswerForm, phase: Response.Phase) -> [String] {
    [form.session.description, phase.rawValue, form.language?.rawValue ?? ""]
      + [form.way?.rawValue, form.helpFrom?.rawValue].compactMap { $0 }
      + form.answers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  /// Enough of a form's time and number to tell two forms of the same answers apart, and too little to find either again:
  /// a key is stored beside its answers, so that a whole time could be found by trying all of a day. Of 4,096 traces each
  /// stands for some twenty seconds of any day.
  private static func trace(of mark: [String]) -> String {
    String(Fingerprint.ofBytes(in: mark.joined(separator: "\u{1F}")) >> 32 & 0xFFF)
  }

  /// What tells one row of a file from the others: its time and number, else where it stands.
  private static func place(mark: [String], file: String, line: Int) -> [String] {
    mark.isEmpty ? ["in", file, String(line)] : ["at"] + mark
  }

  /// Keys from contents: the same words a second time are a second form.
  private struct Repeats {
    private var seen: [UInt64: Int] = [:]

    mutating func key<Subject>(for contents: [String]) -> Key<Subject> {
      let hash = Fingerprint.ofBytes(in: contents.joined(separator: "\u{1F}"))
      let count = seen[hash, default: 0]
      seen[hash] = count + 1
      var keys = KeyMaker(seed: hash, act: count)
      return keys.key()
    }
  }

  /// The same words in another row are another person's, so a concern is known by its row too.
  private func concerns(
    in texts: [String], _ words: ConcernWords, session: Session?, place: [String], _ repeats: inout Repeats
  ) -> [Concern] {
    texts.filter(words.looksLikeConcern).map { text in
      Concern(
        key: repeats.key(for: ["concern", session?.number.description ?? "", text] + place), session: session?.key,
        receivedAt: desk.now, words: text)
    }
  }

  private func setAside(_ concerns: [Concern], file: String) throws {
    guard !concerns.isEmpty else { return }
    try act("concerns set aside") { tables, _ in
      for concern in concerns { try tables.concerns.add(concern) }
      tables.summarise("\(concerns.count) answers set aside")
    }
  }
}
