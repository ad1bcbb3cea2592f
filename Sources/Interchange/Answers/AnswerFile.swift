public import ProgrammeModel

/// A file of answers from a form tool: one file serves all sessions, by the session's short code in it.
public enum AnswerFile {
  /// What the file seems to hold: who made it, and what each column is for.
  ///
  /// A column is a question's when its header is the question's text or Easy Read text in either language or both, or its
  /// code; case, accents, blanks and punctuation do not count.
  ///
  /// - Parameter codeElements: What the elements of a self-made code are asked for with, in their order.
  public static func inspect(
    _ table: CSVTable, questionSets: [QuestionSet], codeElements: [Bilingual] = []
  ) -> AnswerFileReport {
    let sheet = AnswerSheet(table)
    let found = questionSets.map { set in
      let questions = questionColumns(of: sheet, in: set)
      return (code: set.code, questions: questions, count: Set(questions.values).count)
    }
    let most = found.map(\.count).max() ?? 0
    let candidates = most == 0 ? [] : found.filter { $0.count == most }
    let chosen = candidates.first
    let session = sessionColumn(of: sheet)
    let columns = sheet.headers.enumerated().map { index, header in
      AnswerFileReport.Column(
        index: index, header: header.text,
        role: role(
          of: header, at: index, in: sheet, session: session, question: chosen?.questions[index],
          code: codeElement(header, codeElements)))
    }
    let used = Set(
      columns.compactMap { column -> Code<Question>? in
        if case .question(let code) = column.role { code } else { nil }
      })
    let set = questionSets.first { $0.code == chosen?.code }
    let times = columns.filter { $0.role == .toolsOwn }.flatMap { sheet.cells($0.index) }
    return AnswerFileReport(
      tool: sheet.tool, encoding: table.encoding, separator: table.separator, dates: DateEvidence(of: times),
      signature: sheet.signature, columns: columns, questionSet: chosen?.code,
      candidates: candidates.map(\.code), missing: (set?.questions ?? []).map(\.code).filter { !used.contains($0) },
      rows: sheet.rows.count)
  }

  private static func role(
    of header: AnswerSheet.Header, at index: Int, in sheet: AnswerSheet, session: Int?, question: Code<Question>?,
    code: Int?
  ) -> AnswerFileReport.Role {
    let cells = sheet.cells(index)
    if PersonalColumn.isShown(by: cells) { return .personal }
    if index == session { return .session }
    if let question { return .question(question) }
    if let code { return .code(code) }
    if PersonalColumn.isToolsOwn(header.question, tool: sheet.tool) { return .toolsOwn }
    if PersonalColumn.isNamed(by: header.text) { return .personal }
    if let role = wayRole(of: header.question) { return role }
    if isLanguage(header, cells: cells) { return .language }
    return .unknown
  }

  /// Columns by question, only those of one set.
  private static func questionColumns(of sheet: AnswerSheet, in set: QuestionSet) -> [Int: Code<Question>] {
    var codes: [String: Code<Question>] = [:]
    for question in set.questions {
      for wording in [question.text, question.easyRead].compactMap({ $0 }) {
        let (cy, en) = (Tidy.key(wording.cy), Tidy.key(wording.en))
        for key in [cy, en, cy + en, en + cy] { codes[key] = question.code }
      }
      codes[Tidy.key(question.code.text)] = question.code
    }
    codes[""] = nil
    var columns: [Int: Code<Question>] = [:]
    for (index, header) in sheet.headers.enumerated() {
      columns[index] = header.wordings.lazy.flatMap(keys).compactMap { codes[$0] }.first
    }
    return columns
  }

  /// The key of a header, and again without a number before it (`3. …`, `Q3: …`) and a mark of duty behind it.
  private static func keys(of wording: String) -> [String] {
    let bare = wording.trimmingPrefix(/\s*(?:[QqCc]\s?)?\d{1,2}\s*[.:)]\s*/)
    return [Tidy.key(wording), Tidy.key(String(bare))]
  }

  /// Which element of a self-made code the column asks for, by its wording or as `code 1`.
  private static func codeElement(_ header: AnswerSheet.Header, _ elements: [Bilingual]) -> Int? {
    let keys = Set(header.wordings.flatMap(keys))
    for (place, element) in elements.enumerated() {
      let (cy, en) = (Tidy.key(element.cy), Tidy.key(element.en))
      let known = [cy, en, cy + en, en + cy, "code\(place + 1)", "cod\(place + 1)"]
      if !keys.isDisjoint(with: known) { return place }
    }
    return nil
  }

  /// The column headed so, else the one in which most cells are session codes.
  private static func sessionColumn(of sheet: AnswerSheet) -> Int? {
    let named: Set<String> = [
      "session", "sessioncode", "sessionnumber", "sesiwn", "codsesiwn", "codysesiwn", "rhifysesiwn", "rhifsesiwn",
      "sesiwnsession", "codysesiwnsessioncode", "codsesiwnsessioncode", "code", "cod", "codcode",
    ]
    let byCells = sheet.headers.indices.first { index in
      let cells = sheet.cells(index)
      return !cells.isEmpty && cells.count { SessionNumber(written: $0, needsLetter: true) != nil } * 2 > cells.count
    }
    return byCells ?? sheet.headers.indices.first { named.contains(Tidy.key(sheet.headers[$0].question)) }
  }

  private static func isLanguage(_ header: AnswerSheet.Header, cells: [String]) -> Bool {
    ["language", "iaith", "iaithlanguage", "formlanguage", "iaithyffurflen"].contains(Tidy.key(header.question))
      && cells.allSatisfy { (try? WrittenWords.deliveryLanguage($0)) != nil }
  }
}

extension SessionNumber {
  /// Reads `S142` as people type it: `s142`, `S-142`, `S 142`, and the number alone unless a letter is needed.
  init?(written text: String, needsLetter: Bool = false) {
    var rest = text.utf8[...]
    let hasLetter = rest.first == UInt8(ascii: "S") || rest.first == UInt8(ascii: "s")
    guard hasLetter || !needsLetter else { return nil }
    if hasLetter { rest = rest.dropFirst() }
    rest = rest.drop { [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "#")].contains($0) }
    guard (1...9).contains(rest.count), rest.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(Substring(rest)), number > 0
    else { return nil }
    self.init(number)
  }
}
