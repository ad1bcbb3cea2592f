public import ProgrammeModel

extension AnswerFile {
  /// Reads every form by a mapping.
  ///
  /// An option matches by its label in either language or both, by its code, or by its place on the scale (1 is the least).
  /// Personal columns and unmapped columns are never read; times and the tool's own numbers only tell forms apart.
  /// - Parameters:
  ///   - words: How "not sure" and "prefer not to say" are worded.
  ///   - file: The file's name, for faults.
  ///   - session: Whose answers they are where the mapping has no session column, or the cell is empty.
  public static func read(
    _ table: CSVTable, mapping: AnswerMapping, questionSets: [QuestionSet], words: AnswerWords, file: String,
    session: SessionNumber? = nil
  ) -> AnswerReading {
    let sheet = AnswerSheet(table)
    if let fault = mismatch(sheet, mapping, questionSets, file: file, line: table.header.line) {
      return AnswerReading(forms: [], faults: [fault], loose: [], blankForms: 0, dropped: mapping.dropped)
    }
    let questions = questionSets.first { $0.code == mapping.questionSet }?.questions ?? []
    let scales = Dictionary(
      questions.map { ($0.code, AnswerScale($0, words: words)) }, uniquingKeysWith: { first, _ in first })
    let ways = CodedWords(words.ways)
    let helpers = CodedWords(words.helpers)
    let marking = markingColumns(of: sheet, mapping)
    var forms: [AnswerForm] = []
    var faults: [InputFault] = []
    var loose: [LooseWords] = []
    var blankForms = 0
    for record in sheet.rows {
      var reader = AnswerRow(record: record, sheet: sheet, mapping: mapping, file: file)
      if let surplus = record.surplus(beyond: sheet.headers.count, file: file) {
        // Its cells have slipped into other columns: what they hold would be reported wrongly, and is looked at as words.
        faults.append(surplus)
        let text = slipped(record, mapping)
        if !text.isEmpty {
          loose.append(LooseWords(line: record.line, session: session, texts: [text], mark: []))
        }
        continue
      }
      reader.readAnswers(scales)
      if reader.answers.isEmpty, reader.faults.isEmpty {
        blankForms += 1
        continue
      }
      let mark = marking.map(record.tidy).filter { !$0.isEmpty }
      let number = reader.readSession(otherwise: session)
      let way = reader.readCode(mapping.wayColumn, ways, what: "a way to answer")
      let helpFrom = reader.readCode(mapping.helpColumn, helpers, what: "somebody who helps")
      if let number, reader.faults.isEmpty {
        forms.append(
          AnswerForm(
            line: record.line, session: number, language: reader.language(), way: way, helpFrom: helpFrom,
            answers: reader.answers,
            code: (mapping.codeColumns ?? []).map { column in
              let element = record.tidy(column)
              return element.isEmpty ? nil : element
            }, mark: mark))
      } else if !reader.texts.isEmpty {
        loose.append(LooseWords(line: record.line, session: number, texts: reader.texts, mark: mark))
      }
      faults += reader.faults
    }
    return AnswerReading(
      forms: forms, faults: faults, loose: loose, blankForms: blankForms, dropped: mapping.dropped)
  }

  /// What stands from the first question on, as one text again: a separator may have cut it.
  private static func slipped(_ record: CSVRecord, _ mapping: AnswerMapping) -> String {
    record.cells.dropFirst(mapping.questions.keys.min() ?? 0).map(Tidy.cell)
      .filter { !$0.isEmpty && !PersonalColumn.isShown(by: [$0]) }.joined(separator: ", ")
  }

  /// The columns that say when a form was filled in and which number the tool gave it; what a column is mapped to wins.
  private static func markingColumns(of sheet: AnswerSheet, _ mapping: AnswerMapping) -> [Int] {
    let read = readColumns(of: mapping)
    return sheet.headers.indices.filter { column in
      !read.contains(column) && PersonalColumn.marksForms(sheet.headers[column].question)
        && !mapping.dropped.contains(sheet.headers[column].text)
    }
  }

  private static func readColumns(of mapping: AnswerMapping) -> Set<Int> {
    Set(mapping.questions.keys).union(
      [mapping.sessionColumn, mapping.languageColumn, mapping.wayColumn, mapping.helpColumn].compactMap { $0 }
    ).union(mapping.codeColumns ?? [])
  }

  /// The rows that `faults` name, under the file's own header rows, to mend and import again by the same mapping.
  ///
  /// Only the cells the mapping reads are kept; names, addresses and times stay behind, and of cells beyond the header a
  /// mark alone, so that the row is refused until it is mended. Take the faults of rows whose
  /// words were set aside as a concern out of `faults` first.
  public static func rejects(of table: CSVTable, mapping: AnswerMapping, faults: [InputFault]) -> String {
    let sheet = AnswerSheet(table)
    let lines = Set(faults.compactMap(\.line))
    let read = readColumns(of: mapping)
    let headers = table.records.prefix(table.records.count - sheet.rows.count).map(\.cells)
    let rows = sheet.rows.filter { lines.contains($0.line) }.map { record in
      record.cells.enumerated().map { column, cell in
        if column >= sheet.headers.count { return Tidy.cell(cell).isEmpty ? "" : "…" }
        return read.contains(column) ? cell : ""
      }
    }
    return CSVWriter.write(headers + rows)
  }

  private static func mismatch(
    _ sheet: AnswerSheet, _ mapping: AnswerMapping, _ sets: [QuestionSet], file: String, line: Int
  ) -> InputFault? {
    if sheet.signature != mapping.signature {
      return InputFault(
        file: file, line: line,
        message: "The columns are not those this form had before. Map them again: pont feedback import --map.")
    }
    guard let set = sets.first(where: { $0.code == mapping.questionSet }) else {
      return InputFault(
        file: file, line: line,
        message: "The question set \(mapping.questionSet) is not in Content/Questions. Map the columns again.")
    }
    let known = Set(set.questions.map(\.code))
    guard let lost = mapping.questions.values.sorted().first(where: { !known.contains($0) }) else { return nil }
    return InputFault(
      file: file, line: line,
      message: "The question \(lost) is no longer in the question set \(set.code). Map the columns again.")
  }
}

/// One row of a file of answers while it is read.
private struct AnswerRow {
  let record: CSVRecord
  let sheet: AnswerSheet
  let mapping: AnswerMapping
  let file: String
  private(set) var answers: [Code<Question>: Answer] = [:]
  private(set) var faults: [InputFault] = []
  private var spoken: Set<Language> = []
  private var unread: [String] = []

  /// The free texts, and what stands where an option should.
  var texts: [String] {
    answers.sorted { $0.key < $1.key }.compactMap { if case .text(let words) = $0.value { words } else { nil } }
      + unread
  }

  init(record: CSVRecord, sheet: AnswerSheet, mapping: AnswerMapping, file: String) {
    self.record = record
    self.sheet = sheet
    self.mapping = mapping
    self.file = file
  }

  mutating func readAnswers(_ scales: [Code<Question>: AnswerScale]) {
    for (column, question) in mapping.questions.sorted(by: { $0.key < $1.key }) {
      let text = record.tidy(column)
      guard !text.isEmpty, let scale = scales[question] else { continue }
      guard let reading = scale.read(text) else {
        unread.append(text)
        // Longer texts may be a young person's own words, which no message repeats.
        let quoted = text.count <= 40 && !text.contains(where: \.isNewline) ? "“\(text)”" : "A longer text"
        fault(column, "\(quoted) is not an answer to this question. The answers are: \(scale.choices).")
        continue
      }
      if let earlier = answers[question], earlier != reading.answer {
        fault(column, "This question has two answers, in two columns. Keep one.")
        continue
      }
      answers[question] = reading.answer
      if let language = reading.language { spoken.insert(language) }
    }
  }

  mutating func readSession(otherwise session: SessionNumber?) -> SessionNumber? {
    guard let column = mapping.sessionColumn else {
      if session == nil {
        faults.append(
          InputFault(file: file, line: record.line, message: "No column holds the session. Name it with --session."))
      }
      return session
    }
    let text = record.tidy(column)
    if text.isEmpty, let session { return session }
    guard let number = SessionNumber(written: text) else {
      fault(
        column,
        text.isEmpty
          ? "The session’s code is missing. Write it, such as S142."
          : "“\(text)” is not a session’s code. Write it such as S142.")
      return nil
    }
    return number
  }

  /// One of a closed list; nil for an empty cell, and with a fault for words that are none of it.
  mutating func readCode<Coded>(_ column: Int?, _ words: CodedWords<Coded>, what: String) -> Coded? {
    guard let column else { return nil }
    let text = record.tidy(column)
    guard !text.isEmpty else { return nil }
    if let coded = words.read(text) { return coded }
    fault(column, "“\(text.prefix(40))” is not \(what). Write one of: \(CodedWords<Coded>.listed).")
    return nil
  }

  /// The language column's; else the one whose words were chosen, if all were of one.
  func language() -> Language? {
    if let column = mapping.languageColumn, let named = try? WrittenWords.deliveryLanguage(record.tidy(column)) {
      return named.needed.count == 1 ? named.needed.first : nil
    }
    return spoken.count == 1 ? spoken.first : nil
  }

  private mutating func fault(_ column: Int, _ message: String) {
    let header = sheet.headers.indices.contains(column) ? sheet.headers[column].text : nil
    faults.append(InputFault(file: file, line: record.line, field: header, message: message))
  }
}
