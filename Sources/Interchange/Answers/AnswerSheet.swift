import ProgrammeModel

/// A file of answers with its one or two header rows taken off.
struct AnswerSheet {
  let tool: AnswerFileReport.Tool
  let headers: [Header]
  let rows: [CSVRecord]

  struct Header: Hashable {
    let question: String
    /// The second header row of SurveyMonkey: an option, a statement of a matrix, or "Response".
    let detail: String

    var text: String { detail.isEmpty || question.isEmpty ? question + detail : question + " – " + detail }

    /// What may be the question: the whole, the detail of a matrix, what stands in brackets behind a grid's heading.
    var wordings: [String] {
      var wordings = [question, detail, text]
      if let open = question.lastIndex(of: "["), question.hasSuffix("]") {
        wordings.append(String(question[question.index(after: open)...].dropLast()))
      }
      return wordings
    }
  }

  init(_ table: CSVTable) {
    let first = table.header
    let keys = Set(first.cells.map(Tidy.key))
    let second = table.records.dropFirst().first
    if !keys.isDisjoint(with: ["respondentid", "collectorid"]), let second, Self.isSecondHeader(second, under: first) {
      tool = .surveyMonkey
      let width = max(first.cells.count, second.cells.count)
      var question = ""
      headers = (0..<width).map { column in
        let own = Tidy.line(first.tidy(column))
        if !own.isEmpty { question = own }
        let detail = Tidy.line(second.tidy(column))
        let isPlain = ["response", "openendedresponse", "ymateb"].contains(Tidy.key(detail))
        return Header(question: question, detail: isPlain ? "" : detail)
      }
      rows = Array(table.records.dropFirst(2))
      return
    }
    if keys.contains("timestamp") || keys.contains("stampamser") {
      tool = .googleForms
    } else if [["starttime", "completiontime"], ["amserdechrau", "amsercwblhau"]].contains(where: keys.isSuperset) {
      tool = .microsoftForms
    } else {
      tool = keys.isDisjoint(with: ["respondentid", "collectorid"]) ? .plain : .surveyMonkey
    }
    headers = first.cells.indices.map { Header(question: Tidy.line(first.tidy($0)), detail: "") }
    rows = Array(table.records.dropFirst())
  }

  /// By which a stored mapping finds its file again.
  var signature: String {
    HeaderSignature.of(headers.map { Tidy.key($0.question) + "\u{1F}" + Tidy.key($0.detail) })
  }

  func cells(_ column: Int) -> [String] { rows.map { $0.tidy(column) }.filter { !$0.isEmpty } }

  private static func isSecondHeader(_ second: CSVRecord, under first: CSVRecord) -> Bool {
    let details = second.cells.map(Tidy.key)
    return details.contains("response") || details.contains("openendedresponse")
      || first.cells.indices.contains { first.tidy($0).isEmpty && !second.tidy($0).isEmpty && second.tidy(0).isEmpty }
  }
}
