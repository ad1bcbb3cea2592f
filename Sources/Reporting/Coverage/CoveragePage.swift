public import ProgrammeModel

/// Coverage as tables: by area, for the hosts looked at apart, and the list of calls.
public struct CoveragePage: Sendable {
  private let messages: Messages
  private let sheet: CoverageSheet

  public init(_ messages: Messages, _ sheet: CoverageSheet) {
    self.messages = messages
    self.sheet = sheet
  }

  /// The page; `alternate` is the file of the other language beside it.
  public func page(_ language: Language, alternate: String? = nil) -> Page {
    let words = Wording(messages, language)
    let calls = callTable(language)
    return Page(
      title: words.text("coverage.title"), language: language, team: sheet.team, alternate: alternate,
      messagePrefixes: ["coverage.", "common.", "date.", "status."], lead: Line(lead(words)),
      sections: [
        .init(id: "areas", heading: words.text("coverage.areas"), blocks: [.table(areaTable(language))]),
        .init(id: "apart", heading: words.text("coverage.kinds"), blocks: [.table(apartTable(language))]),
        .init(
          id: "calls", heading: words.text("coverage.calls"),
          blocks: calls.rows.isEmpty
            ? [.paragraph(Line(words.text("coverage.calls.none")))]
            : [.note(Line(words.text("coverage.calls.note"))), .table(calls)]),
      ])
  }

  /// The page as one HTML document.
  public func html(_ language: Language, alternate: String? = nil) -> String {
    page(language, alternate: alternate).html(messages)
  }

  /// The page as Markdown.
  public func markdown(_ language: Language) -> String { page(language).markdown(messages) }

  /// One row for each area, then one for all.
  public func areaTable(_ language: Language) -> DataTable {
    let words = Wording(messages, language)
    let rows = sheet.areas.map { area, count in
      row(area?[language] ?? words.text("coverage.no-area"), count)
    }
    return DataTable(
      caption: words.text("coverage.areas.caption"), columns: columns(words.text("coverage.column.area"), words),
      rows: rows + [row(words.text("coverage.total"), sheet.total)])
  }

  /// Welsh-medium and special schools and pupil referral units, a row each.
  public func apartTable(_ language: Language) -> DataTable {
    let words = Wording(messages, language)
    return DataTable(
      caption: words.text("coverage.kinds.caption"), columns: columns(words.text("coverage.column.kind"), words),
      rows: CoverageSheet.Apart.allCases.map { row(words.text("coverage.kind.\($0.rawValue)"), sheet.count($0)) })
  }

  /// Whom to ring first, with number, area, telephone, how far we are, and why so early.
  public func callTable(_ language: Language) -> DataTable {
    let words = Wording(messages, language)
    return DataTable(
      caption: words.text("coverage.calls.caption"),
      columns: [
        .init(words.text("coverage.column.host")), .init(words.text("coverage.column.reference")),
        .init(words.text("coverage.column.area")), .init(words.text("coverage.column.phone")),
        .init(words.text("coverage.column.reach")), .init(words.text("coverage.column.why")),
      ],
      rows: sheet.callList.map { host in
        [
          host.name[language], host.reference.text, host.area?[language] ?? words.text("coverage.no-area"),
          host.phone ?? words.text("common.not-known"), words.name(of: host.reach), why(host, words),
        ]
      })
  }

  private func lead(_ words: Wording) -> String {
    let total = sheet.total
    return words.text(
      "coverage.lead",
      [
        "date": .text(capitalised(words.day(sheet.asOf))), "count": .number(total.hosts),
        "visited": .text(grouped(total[.visited])), "never": .text(grouped(total[.neverAsked])),
      ])
  }

  private func columns(_ first: String, _ words: Wording) -> [DataTable.Column] {
    [.init(first), .init(words.text("coverage.column.hosts"), isNumeric: true)]
      + HostReach.allCases.map { .init(words.name(of: $0), isNumeric: true) }
  }

  private func row(_ name: String, _ count: CoverageCount) -> [String] {
    [name, grouped(count.hosts)] + HostReach.allCases.map { grouped(count[$0]) }
  }

  private func why(_ host: CoverageHost, _ words: Wording) -> String {
    var reasons = CoverageSheet.Apart.allCases.filter { $0.holds(host) }.map {
      words.text("coverage.why.\($0.rawValue)")
    }
    if let minutes = host.minutesFromBase, CoverageSheet.isFar(host) {
      reasons.append(words.text("coverage.why.far", ["duration": .text(words.duration(minutes))]))
    }
    return reasons.isEmpty ? "–" : reasons.joined(separator: "; ")
  }
}
