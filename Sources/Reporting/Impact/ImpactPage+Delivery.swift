import ProgrammeModel

extension ImpactPage {
  /// What we did: three numbers, then what they mean and how they divide.
  var did: [Block] {
    let delivery = summary.delivery
    return [
      .keyFigures([
        KeyFigure(grouped(delivery.sessions), words.text("impact.sessions"), anchor: FigureName("sessions").anchor),
        KeyFigure(
          around(delivery.attendances.shown), words.text("impact.attendances"),
          anchor: FigureName("attendances").anchor),
        KeyFigure(
          around(delivery.contactHours.shown), words.text("impact.hours"),
          anchor: FigureName("contact_hours").anchor),
      ]), .note(line("impact.attendances.note")), .facts(deliveryFacts),
      .note(line("impact.people.note")), strands, .detail([.table(languages), .table(phases)]),
    ]
  }

  /// Who was reached and who was not: hosts, Welsh-medium schools, areas.
  var who: [Block] {
    let coverage = summary.coverage
    var facts = [
      Fact(
        words.text("impact.hosts"), Line(reached(coverage.hostsReached, of: coverage.hostsKnown)),
        anchor: FigureName("hosts_reached").anchor),
      Fact(
        words.text("impact.areas"),
        Line(reached(coverage.reached.count, of: coverage.reached.count + coverage.notReached.count))),
    ]
    if coverage.welshMediumKnown > 0 {
      facts.insert(
        Fact(
          words.text("impact.welsh-medium"), Line(reached(coverage.welshMediumReached, of: coverage.welshMediumKnown)),
          anchor: FigureName("welsh_medium_reached").anchor),
        at: 1)
    }
    var blocks: [Block] = [.facts(facts)]
    blocks.append(coverage.reached.isEmpty ? .paragraph(line("impact.area.nowhere")) : areas)
    blocks.append(.heading(words.text("impact.area.missed")))
    blocks.append(
      coverage.notReached.isEmpty
        ? .paragraph(line("impact.area.missed.none"))
        : .list(coverage.notReached.map { Line($0.name[words.language]) }))
    return blocks
  }

  private var deliveryFacts: [Fact] {
    let delivery = summary.delivery
    let (low, high) = (delivery.peopleLow.shown, delivery.peopleHigh.shown)
    let people =
      low == high
      ? around(low) : words.text("impact.people.range", ["low": .text(text(low)), "high": .text(text(high))])
    let lost =
      delivery.cancelled.map { "\(words.text("impact.lost.\($0.kind.rawValue)")): \($0.sessions)" }
      + (delivery.nobodyThere > 0 ? ["\(words.text("impact.lost.nobody-there")): \(delivery.nobodyThere)"] : [])
    var facts = [
      Fact(words.text("impact.people"), Line(people), anchor: FigureName("different_people_low").anchor),
      Fact(
        words.text("impact.lost"),
        Line(lost.isEmpty ? words.text("impact.lost.none") : lost.joined(separator: "; "))),
    ]
    if delivery.estimatedSessions > 0 {
      facts.append(
        Fact(
          words.text("impact.estimated"), Line(grouped(delivery.estimatedSessions)),
          anchor: FigureName("sessions_with_estimated_headcount").anchor))
    }
    return facts
  }

  private func reached(_ number: Int, of known: Int) -> String {
    guard known > 0 else { return grouped(number) }
    return words.text("impact.of", ["reached": .text(grouped(number)), "known": .text(grouped(known))])
  }

  private var strands: Block {
    let sorted = summary.delivery.strands.sorted { ($1.sessions, $0.strand) < ($0.sessions, $1.strand) }
    return bars(
      "strand", rows: sorted.map { (capitalised($0.name[words.language]), $0.sessions) },
      table: DataTable(
        caption: words.text("impact.strand"),
        columns: [
          .init(words.text("impact.strand.column")), .init(words.text("impact.sessions"), isNumeric: true),
        ], rows: sorted.map { [capitalised($0.name[words.language]), grouped($0.sessions)] },
        note: words.text("impact.strand.note", ["count": .text(grouped(summary.delivery.sessions))]),
        anchors: sorted.map { [nil, FigureName("sessions_by_strand", category: $0.strand.text).anchor] }))
  }

  private var areas: Block {
    let sorted = summary.coverage.reached.sorted { ($1.sessions, $0.area) < ($0.sessions, $1.area) }
    return bars(
      "area", rows: sorted.map { ($0.name[words.language], $0.sessions) },
      table: DataTable(
        caption: words.text("impact.area"),
        columns: [
          .init(words.text("impact.area.column")), .init(words.text("impact.area.sessions"), isNumeric: true),
          .init(words.text("impact.area.hosts"), isNumeric: true),
          .init(words.text("impact.area.known"), isNumeric: true),
        ],
        rows: sorted.map {
          [$0.name[words.language], grouped($0.sessions), text($0.hostsReached), grouped($0.hostsKnown)]
        }, note: words.text("impact.area.note"),
        anchors: sorted.map { area in
          [nil] + ["sessions", "hosts_reached"].map { FigureName("\($0)_by_area", category: area.area.text).anchor }
        }))
  }

  /// A figure of sessions whose title names the longest bars; the table alone where there are no sessions.
  private func bars(_ name: String, rows: [(label: String, sessions: Int)], table: DataTable) -> Block {
    let most = rows.map(\.sessions).max() ?? 0
    guard most > 0 else { return .table(table) }
    let isEven = rows.count > 2 && rows.allSatisfy { $0.sessions == most }
    let finding =
      isEven
      ? words.text("impact.chart.even", ["count": .text(grouped(most))])
      : words.text(
        "impact.chart.most",
        [
          "names": .text(rows.filter { $0.sessions == most }.map(\.label).joined(separator: ", ")),
          "count": .text(grouped(most)),
        ])
    let chart = BarChart(
      id: "chart-\(name)", title: finding,
      description: words.text("impact.chart.bars", ["finding": .text(finding)]),
      bars: rows.map { BarChart.Bar(label: $0.label, value: $0.sessions, text: grouped($0.sessions)) })
    return .figure(
      Figure(
        title: finding, subtitle: "\(table.caption), \(summary.period.name[words.language])", svg: chart.svg,
        table: table))
  }

  private var languages: DataTable {
    DataTable(
      caption: words.text("impact.language"),
      columns: [
        .init(words.text("impact.language.column")), .init(words.text("impact.sessions"), isNumeric: true),
      ],
      rows: summary.delivery.languages.map {
        [words.text("impact.language.\($0.kind.rawValue)"), grouped($0.sessions)]
      },
      anchors: summary.delivery.languages.map {
        [nil, FigureName("sessions_by_language", category: $0.kind.rawValue).anchor]
      })
  }

  private var phases: DataTable {
    let table = summary.delivery.attendancesByPhase
    return DataTable(
      caption: words.text("impact.phase"),
      columns: [
        .init(words.text("impact.phase.column")), .init(words.text("impact.phase.number"), isNumeric: true),
      ],
      rows: table.cells.map { [words.text("impact.phase.\($0.code)"), text($0.shown)] }
        + [[words.text("impact.total"), text(table.total)]],
      note: table.hidesAny ? words.text("impact.note.hidden") : nil,
      anchors: table.cells.map { [nil, FigureName("attendances_by_phase", category: $0.code).anchor] })
  }
}
