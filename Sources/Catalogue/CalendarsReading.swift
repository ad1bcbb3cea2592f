import ProgrammeModel

/// Reads `Content/Calendars`.
struct CalendarsReading {
  let files: ContentFiles
  let areas: AreaNames
  /// False when the list of areas has faults of its own; an unknown area is then not told once more.
  let knowsAllAreas: Bool

  static let folder = "Content/Calendars"

  func calendars() -> Part<Calendars> {
    let (holidays, holidayFindings) = bankHolidays()
    let (inset, doubtful, insetFindings) = inset()
    let (terms, termFindings) = terms()
    let (names, nameFindings) = periodNames()
    var calendars: [AreaCode: TermCalendar] = [:]
    for (area, rows) in terms {
      calendars[area] = TermCalendar(
        area: area, terms: rows.map(\.term), inset: inset[area] ?? [], bankHolidays: holidays)
    }
    return Part(
      value: Calendars(terms: calendars, bankHolidays: holidays, insetInDoubt: doubtful, periodNames: names),
      findings: holidayFindings + insetFindings + termFindings + nameFindings)
  }

  struct TermRow {
    let term: TermCalendar.Term
    let line: Int
    let schoolYear: String
  }

  private func terms() -> ([AreaCode: [TermRow]], [ContentFinding]) {
    let file = files.file("\(Self.folder)/term-dates.csv")
    let list = FindingList(file: file.name)
    var found: [AreaCode: [TermRow]] = [:]
    var doubtful = 0
    if let table = files.text(of: file, list).map({
      CSVTable(
        $0,
        columns: [
          "area", "school_year", "season", "first", "last", "half_term_first", "half_term_last", "confidence", "source",
        ], list)
    }) {
      for row in table.rows {
        let area = area(table[row, "area"], row, list)
        let season = season(table[row, "season"], row, list)
        let days = range(table, row, "first", "last", list)
        let hasHalf = !table[row, "half_term_first"].isEmpty || !table[row, "half_term_last"].isEmpty
        let half = hasHalf ? range(table, row, "half_term_first", "half_term_last", list) : nil
        if confidence(table, row, list) != "sure" { doubtful += 1 }
        guard let area, let season, let days, !hasHalf || half != nil else { continue }
        let new = TermRow(
          term: .init(season: season, days: days, halfTerm: half), line: row.line, schoolYear: table[row, "school_year"]
        )
        check(new, beside: found[area] ?? [], list)
        found[area, default: []].append(new)
      }
      warnOfGaps(found, list)
      if doubtful > 0 {
        list.warn(
          "Rows that the authority itself has not confirmed: \(doubtful) of \(table.rows.count). "
            + "Compare them with its page and write sure in the column confidence.")
      }
    }
    return (found, list.findings)
  }

  private func check(_ new: TermRow, beside others: [TermRow], _ list: FindingList) {
    let term = new.term
    if let half = term.halfTerm, !(term.days.contains(half.first) && term.days.contains(half.last)) {
      list.fault(
        "The half-term \(half) is outside the term \(term.days). Correct one of them.", line: new.line,
        field: "half_term_first")
    }
    if let other = others.first(where: { $0.term.days.overlaps(term.days) }) {
      list.fault(
        "The term \(term.days) overlaps the term \(other.term.days) of line \(other.line). Correct one of them.",
        line: new.line, field: "first")
    }
    let (year, month, _) = term.days.first.civil
    let starts = month >= 8 ? year : year - 1
    let schoolYear = "\(starts)-\(pad((starts + 1) % 100, 2))"
    if new.schoolYear != schoolYear {
      list.fault(
        "A term that begins on \(term.days.first) belongs to the school year \(schoolYear), not “\(new.schoolYear)”. Correct one of them.",
        line: new.line, field: "school_year")
    }
  }

  /// A term left out between two others would let plans book schools that are open, or none at all. The first and the
  /// last year of an area may be there in part.
  private func warnOfGaps(_ found: [AreaCode: [TermRow]], _ list: FindingList) {
    let seasons = TermCalendar.Term.Season.allCases
    for (_, rows) in found {
      let ordered = rows.sorted { $0.term.days.first < $1.term.days.first }
      for (row, next) in zip(ordered, ordered.dropFirst()) {
        guard let place = seasons.firstIndex(of: row.term.season),
          next.term.season != seasons[(place + 1) % seasons.count]
        else { continue }
        list.warn(
          "Between the terms of lines \(row.line) and \(next.line) the \(seasons[(place + 1) % seasons.count].rawValue) term is missing. Add it.",
          line: next.line, field: "season")
      }
    }
  }

  private func season(_ text: String, _ row: CSVTable.Row, _ list: FindingList) -> TermCalendar.Term.Season? {
    if let season = TermCalendar.Term.Season(rawValue: text) { return season }
    list.fault("“\(text)” is not a term. Use autumn, spring or summer.", line: row.line, field: "season")
    return nil
  }

  private func bankHolidays() -> ([Day: Bilingual], [ContentFinding]) {
    let file = files.file("\(Self.folder)/bank-holidays.csv")
    let list = FindingList(file: file.name)
    var days: [Day: Bilingual] = [:]
    if let table = files.text(of: file, list).map({
      CSVTable($0, columns: ["date", "cy", "en", "confidence", "source"], list)
    }) {
      for row in table.rows {
        let name = PlacesReading(files: files).bilingual(table, row, list)
        _ = confidence(table, row, list)
        guard let day = day(table[row, "date"], row, "date", list), let name else { continue }
        if days.updateValue(name, forKey: day) != nil {
          list.fault("\(day) is there twice. Remove one.", line: row.line, field: "date")
        }
      }
    }
    return (days, list.findings)
  }

  private func inset() -> ([AreaCode: [DayRange]], [AreaCode: [DayRange]], [ContentFinding]) {
    let file = files.file("\(Self.folder)/inset.csv")
    let list = FindingList(file: file.name)
    var closed: [AreaCode: [DayRange]] = [:]
    var doubtful: [AreaCode: [DayRange]] = [:]
    if let table = files.text(of: file, list).map({
      CSVTable($0, columns: ["area", "first", "last", "kind", "confidence", "source"], list)
    }) {
      for row in table.rows {
        let area = area(table[row, "area"], row, list)
        let days = range(table, row, "first", "last", list)
        let sure = confidence(table, row, list) == "sure"
        let kind = table[row, "kind"]
        if !["closed", "twilight"].contains(kind) {
          list.fault(
            "“\(kind)” is not known here. Use closed, or twilight where schools may hold it after lessons.",
            line: row.line, field: "kind")
        }
        guard let area, let days else { continue }
        if kind == "closed" && sure {
          closed[area, default: []].append(days)
        } else {
          doubtful[area, default: []].append(days)
          list.warn(
            "\(days) in \(table[row, "area"]) does not close the schools in a plan, because it may be held after lessons or is not certain. "
              + "Ask the school before a visit then.",
            line: row.line, field: "kind")
        }
      }
    }
    return (closed, doubtful, list.findings)
  }

  private func periodNames() -> (Terms.PeriodNames, [ContentFinding]) {
    let file = files.file("\(Self.folder)/periods.yaml")
    let list = FindingList(file: file.name)
    let keys = YAMLMap.Keys(["autumn", "spring", "summer", "school_year", "financial_year", WelshStatus.key])
    let map = YAMLDocument.read(file, in: files, keys: keys, list)
    let text = { (key: String) -> Bilingual? in
      guard let map, let text = map.bilingual(key) else { return nil }
      for language in Language.allCases where !text[language].contains("{year}") {
        map.fault("The place {year} is missing in “\(text[language])”. Add it.", at: key)
      }
      return text
    }
    var seasons: [TermCalendar.Term.Season: Bilingual] = [:]
    for season in TermCalendar.Term.Season.allCases { seasons[season] = text(season.rawValue) }
    let none = Bilingual(same: "{year}")
    let names = Terms.PeriodNames(
      season: seasons, schoolYear: text("school_year") ?? none, financialYear: text("financial_year") ?? none)
    if let map { _ = WelshStatus.read(map) }
    return (names, list.findings)
  }
}
