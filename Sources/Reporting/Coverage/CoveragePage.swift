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
        .init(id: "map", heading: words.text("coverage.map"), blocks: map(words)),
        .init(id: "areas", heading: words.text("coverage.areas"), blocks: [areaFigure(language)]),
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

  /// A dot for each host with a place, over a table of how many were reached.
  private func map(_ words: Wording) -> [Block] {
    let placed = sheet.hosts.compactMap { host in host.place.map { (host, $0) } }
    guard !placed.isEmpty else { return [.paragraph(Line(words.text("coverage.map.none")))] }
    let reached = placed.count { $0.0.reach == .visited }
    let missed = placed.count - reached
    let finding = words.text(
      "coverage.map.title", ["reached": .text(grouped(reached)), "missed": .text(grouped(missed))])
    let map = HostMap(
      id: "map-hosts", title: finding,
      description: words.text("coverage.map.description", ["finding": .text(finding)]),
      dots: placed.map { HostMap.Dot(place: $0.1, isReached: $0.0.reach == .visited) },
      marks: sheet.marks.map { HostMap.Mark(name: $0.name[words.language], place: $0.place) },
      key: (
        words.text("coverage.map.reached", ["count": .text(grouped(reached))]),
        words.text("coverage.map.missed", ["count": .text(grouped(missed))])
      ))
    let unplaced = sheet.hosts.count - placed.count
    return [
      .notice([Line(words.text("coverage.map.staff"))]),
      .figure(
        Figure(
          title: finding,
          subtitle: words.text("coverage.map.subtitle", ["date": .text(words.day(sheet.asOf))]), svg: map.svg,
          table: DataTable(
            caption: words.text("coverage.map.caption"),
            columns: [
              .init(words.text("coverage.column.reach")), .init(words.text("coverage.column.hosts"), isNumeric: true),
            ],
            rows: [
              [words.text("coverage.map.visited"), grouped(reached)],
              [words.text("coverage.map.not-visited"), grouped(missed)],
              [words.text("coverage.map.unplaced"), grouped(unplaced)],
            ]))),
    ]
  }

  /// The areas as bars of how many hosts were visited, over their table.
  private func areaFigure(_ language: Language) -> Block {
    let words = Wording(messages, language)
    let table = areaTable(language)
    let areas = sheet.areas
    let untouched = areas.filter { $0.count[.visited] == 0 }.compactMap { $0.area?[language] }
    let finding =
      untouched.isEmpty
      ? words.text("coverage.bars.all")
      : words.text("coverage.bars.none", ["names": .text(untouched.joined(separator: ", "))])
    guard areas.contains(where: { $0.count[.visited] > 0 }) else { return .table(table) }
    let chart = ReachChart(
      id: "chart-areas", title: finding, description: words.text("coverage.bars", ["finding": .text(finding)]),
      rows: areas.map { area, count in
        ReachChart.Row(
          label: area?[language] ?? words.text("coverage.no-area"), reached: .number(count[.visited]),
          known: count.hosts,
          text: words.text(
            "coverage.bars.of", ["reached": .text(grouped(count[.visited])), "known": .text(grouped(count.hosts))]))
      })
    return .figure(
      Figure(title: finding, subtitle: words.text("coverage.bars.subtitle"), svg: chart.svg, table: table))
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
