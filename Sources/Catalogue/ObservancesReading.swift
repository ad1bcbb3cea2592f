import ProgrammeModel

/// Reads `Content/Campaigns`.
struct ObservancesReading {
  let files: ContentFiles
  let vocabulary: Vocabulary

  static let folder = "Content/Campaigns"
  private static let columns = [
    "id", "cy", "en", "welsh", "strands", "kind", "big", "rule", "confidence", "usual_month", "announced_by_cy",
    "announced_by_en", "look_by", "caution", "source", "note",
  ]

  static let dateColumns = ["observance", "first", "last", "confidence", "noted", "source"]

  /// An observance with the line that it stands on.
  struct Entry {
    let observance: Observance
    let line: Int
  }

  func observances() -> Part<[Entry]> {
    let file = files.file("\(Self.folder)/observances.csv")
    let list = FindingList(file: file.name)
    var entries: [Entry] = []
    guard let table = files.text(of: file, list).map({ CSVTable($0, columns: Self.columns, list) }) else {
      return Part(value: [], findings: list.findings)
    }
    let (dates, dateFindings) = dates(of: Set(table.rows.map { table[$0, "id"] }))
    for row in table.rows {
      guard let observance = observance(Row(table: table, row: row, list: list), dates) else { continue }
      if let other = entries.first(where: { $0.observance.code == observance.code }) {
        list.fault("“\(observance.code)” stands on line \(other.line) too. Remove one.", line: row.line, field: "id")
      } else {
        entries.append(Entry(observance: observance, line: row.line))
      }
    }
    let codes = Set(entries.map(\.observance.code))
    for entry in entries {
      guard case .start(let other) = entry.observance.rule, !codes.contains(other) else { continue }
      let near = suggestion(for: other.text, among: codes.map(\.text).sorted())
      list.fault("There is no observance “\(other)”.\(near) Use an id of this file.", line: entry.line, field: "rule")
    }
    let rules = Dictionary(entries.map { ($0.observance.code, $0.observance.rule) }, uniquingKeysWith: { a, _ in a })
    for entry in entries {
      guard case .start(let other) = entry.observance.rule, case .start? = rules[other] else { continue }
      list.fault(
        "“\(other)” begins with another observance itself, so neither has dates. Name the one whose dates are known.",
        line: entry.line, field: "rule")
    }
    warnOfWelsh(entries, list)
    return Part(value: entries, findings: list.findings + dateFindings)
  }

  private func warnOfWelsh(_ entries: [Entry], _ list: FindingList) {
    for entry in entries where entry.observance.welsh == .missing {
      list.warn(
        "The Welsh name of “\(entry.observance.name.en)” is missing. Ask those who hold it, and write it here.",
        line: entry.line, field: "cy")
    }
    let unsure = entries.count { $0.observance.welsh != .sure }
    if unsure > 0 {
      list.warn(
        "Welsh names that are missing or not certain: \(unsure) of \(entries.count). Ask a fluent speaker, and write sure in the column welsh."
      )
    }
  }

  private struct Row {
    let table: CSVTable
    let row: CSVTable.Row
    let list: FindingList
    subscript(column: String) -> String { table[row, column] }
    func fault(_ message: String, _ column: String) { list.fault(message, line: row.line, field: column) }

    /// The value of a column that knows a few words only.
    func word<W: RawRepresentable & CaseIterable>(_ column: String) -> W? where W.RawValue == String {
      if let word = W(rawValue: self[column]) { return word }
      fault(
        "“\(self[column])” is not known here. Use one of: \(W.allCases.map(\.rawValue).joined(separator: ", ")).",
        column)
      return nil
    }
  }

  private func observance(_ row: Row, _ dates: [String: [Observance.RecordedDates]]) -> Observance? {
    var code: Code<Observance>?
    do { code = try Code(row["id"]) } catch { row.fault(error.description, "id") }
    let (cy, en) = (row["cy"], row["en"])
    if en.isEmpty { row.fault("The English name is missing. Add it.", "en") }
    for column in ["cy", "en"] {
      YAMLMap.warnOfStraightApostrophe(in: row[column], line: row.row.line, field: column, row.list)
    }
    let welsh: Observance.WelshName? = row.word("welsh")
    if let welsh, cy.isEmpty != (welsh == .missing) {
      row.fault(
        cy.isEmpty
          ? "The Welsh name is missing. Add it, or write missing in the column welsh."
          : "The Welsh name is there, but the column welsh says missing. Write sure, likely or draft.", "welsh")
    }
    let kind: Observance.Kind? = row.word("kind")
    let strands = strands(row)
    if !["yes", "no"].contains(row["big"]) {
      row.fault("“\(row["big"])” is not known here. Use yes or no.", "big")
    }
    if row["source"].isEmpty { row.fault("The source is missing. Say where the rule was read.", "source") }
    let rule = ObservanceRule(row["rule"])
    if rule == nil {
      row.fault(
        "“\(row["rule"])” is not a rule. Write one such as day 10-18, days 06-23..06-30, month 10, 2nd sat of 10 for 8 days, sat before 1st mon of 8, week with 03-18, easter -2, orthodox easter, start of ID, announced, some years.",
        "rule")
    }
    let isDated = rule == .announced || rule == .someYears
    let confidence: Observance.Confidence? = isDated && row["confidence"].isEmpty ? .likely : row.word("confidence")
    var caution: Observance.Caution?
    if !row["caution"].isEmpty { caution = row.word("caution") }
    let announcement = announcement(row, isNeeded: rule == .announced || !row["look_by"].isEmpty && !isDated)
    guard let code, let welsh, let kind, let rule, let confidence, !en.isEmpty else { return nil }
    return Observance(
      code: code, name: Bilingual(cy: cy.isEmpty ? en : cy, en: en), welsh: welsh, strands: strands, kind: kind,
      isBig: row["big"] == "yes", rule: rule, ruleConfidence: confidence, announcement: announcement,
      caution: caution, recorded: dates[code.text] ?? [])
  }

  private func strands(_ row: Row) -> [Code<StrandName>] {
    let words = row["strands"].split(separator: " ").map(String.init)
    if words == ["all"] { return [] }
    let known = vocabulary.strands.map(\.code)
    if words.isEmpty {
      row.fault("The strands are missing. Write their codes with a blank between, or all.", "strands")
    }
    return words.compactMap { word in
      if let code = known.first(where: { $0.text == word }) { return code }
      row.fault(
        "There is no strand “\(word)”.\(suggestion(for: word, among: known.map(\.text))) Use codes of Content/Vocabulary/strands.yaml, or all.",
        "strands")
      return nil
    }
  }

  private func announcement(_ row: Row, isNeeded: Bool) -> Observance.Announcement? {
    guard isNeeded else { return nil }
    let text = row["look_by"]
    let isYearBefore = text.hasPrefix("before ")
    let day = MonthDay(isYearBefore ? String(text.dropFirst(7)) : text)
    if day == nil {
      row.fault(
        "“\(text)” is not a day to look by. Write month and day, such as 07-31, or before 09-30 for the year before.",
        "look_by")
    }
    let month = Int(row["usual_month"]).flatMap { (1...12).contains($0) ? $0 : nil }
    if month == nil {
      row.fault("“\(row["usual_month"])” is not a month. Write the usual one as a number, 1 to 12.", "usual_month")
    }
    for column in ["announced_by_cy", "announced_by_en"] where row[column].isEmpty {
      row.fault("Who announces the dates is missing. Add it, so that somebody can look.", column)
    }
    guard let day, let month else { return nil }
    return .init(
      by: Bilingual(cy: row["announced_by_cy"], en: row["announced_by_en"]), usualMonth: month, lookBy: day,
      isYearBefore: isYearBefore)
  }

  private func dates(of known: Set<String>) -> ([String: [Observance.RecordedDates]], [ContentFinding]) {
    let file = files.file("\(Self.folder)/dates.csv")
    let list = FindingList(file: file.name)
    var found: [String: [Observance.RecordedDates]] = [:]
    guard
      let table = files.text(of: file, list).map({
        CSVTable($0, columns: Self.dateColumns, list)
      })
    else { return ([:], list.findings) }
    let reading = CalendarsReading(files: files, areas: AreaNames([]), knowsAllAreas: false)
    for line in table.rows {
      let row = Row(table: table, row: line, list: list)
      let id = row["observance"]
      if !known.contains(id) {
        row.fault(
          "There is no observance “\(id)”.\(suggestion(for: id, among: known.sorted())) Use an id of observances.csv.",
          "observance")
      }
      if row["source"].isEmpty { row.fault("The source is missing. Say where the date was read.", "source") }
      let confidence: Observance.Confidence? = row.word("confidence")
      let noted = reading.day(row["noted"], line, "noted", list)
      guard let days = reading.range(table, line, "first", "last", list), let confidence, let noted else { continue }
      if let other = found[id]?.first(where: { $0.days.overlaps(days) }) {
        row.fault("The dates \(days) overlap \(other.days) of the same observance. Correct one of them.", "first")
      }
      found[id, default: []].append(
        .init(days: days, confidence: confidence, noted: noted, source: row["source"]))
    }
    return (found, list.findings)
  }
}
