import Foundation
@_spi(Protector) @_spi(Judge) import ProgrammeModel
import Testing

@testable import Reporting

struct DrawingTests {
  static func diverging(before: [Int?], of first: Int, after: [Int?], of second: Int) -> DivergingChart {
    DivergingChart(
      id: "d", title: "More agree after than before", description: "Two bars",
      options: SampleTables.scale.map { .init(label: $0.en, agrees: $0.agrees) },
      rows: [
        .init(label: "Before", answers: SampleTables.table(before, total: first)),
        .init(label: "After", answers: SampleTables.table(after, total: second)),
      ])
  }

  /// Left end, width and tone of every part, by row.
  func parts(_ chart: DivergingChart) -> [[(left: Double, width: Double, tone: String)]] {
    let found = chart.svg.matches(
      of: #/<rect class="edge" x="([0-9.]+)%" y="([0-9.]+)em" width="([0-9.]+)%"[^#]*#tone-([a-z]+)\)"/#
    ).map { (Double($0.output.1) ?? -1, String($0.output.2), Double($0.output.3) ?? -1, String($0.output.4)) }
    return Dictionary(grouping: found, by: \.1).sorted { Double($0.key) ?? 0 < Double($1.key) ?? 0 }
      .map { $0.value.map { (left: $0.0, width: $0.2, tone: $0.3) } }
  }

  func middle(_ svg: String) -> Double {
    svg.firstMatch(of: #/class="middle" x1="([0-9.]+)%"/#).flatMap { Double($0.output.1) } ?? -1
  }

  @Test(arguments: UInt64(0)..<60)
  func `both bars have one width and those who agree start at one line or beyond the middle answer`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    func draw() -> [Int?] { (0..<5).map { _ in 5 * Int.random(in: 1...40, using: &dice) } }
    let (before, after) = (draw(), draw())
    let chart = Self.diverging(
      before: before, of: before.compactMap { $0 }.reduce(0, +), after: after, of: after.compactMap { $0 }.reduce(0, +))
    let rows = parts(chart)
    #expect(rows.count == 2)
    for row in rows {
      #expect(abs(row.reduce(0) { $0 + $1.width } - rows[0].reduce(0) { $0 + $1.width }) < 0.1)
      #expect(row.map(\.tone) == ["against", "doubting", "between", "agreeing", "strongest"])
      let astride = row[2]
      #expect(abs(astride.left + astride.width / 2 - middle(chart.svg)) < 0.05)
      #expect(row.allSatisfy { $0.left >= -0.01 && $0.left + $0.width <= 100.05 })
    }
  }

  @Test func `hidden answers lie at the outer end where they are on one side and are never a number`() {
    let chart = Self.diverging(before: [nil, nil, 20, 40, 20], of: 90, after: [10, 15, 20, 45, 30], of: 120)
    let rows = parts(chart)
    #expect(rows[0].map(\.tone) == ["hidden", "between", "agreeing", "strongest"])
    #expect(!chart.svg.contains(">10<") || rows[1].first?.tone == "against")
    #expect(chart.svg.contains(">[c]<") && chart.svg.contains("<tspan x=\"2.4em\""))
    let mixed = Self.diverging(before: [nil, 15, 20, 40, nil], of: 90, after: [10, 15, 20, 45, 30], of: 120)
    #expect(parts(mixed)[0].map(\.tone) == ["doubting", "between", "hidden", "agreeing"])
  }

  @Test func `an interval is drawn from its low to its high with no change where the line is`() {
    let chart = IntervalChart(
      id: "i", title: "t", description: "d", ends: ("more moved down", "more moved up"),
      rows: [
        .init(label: "I know how to report", text: "More moved up", net: NetInTen(net: 0.31, low: 0.12, high: 0.49)),
        .init(label: "I would tell an adult", text: "We can’t tell", net: nil),
      ])
    #expect(chart.svg.contains("class=\"middle\" x1=\"50%\""))
    #expect(chart.svg.contains("class=\"whisker\" x1=\"59.2%\" x2=\"96%\""))
    #expect(chart.svg.contains("cx=\"77.6%\""))
    #expect(chart.svg.matches(of: #/<circle/#).count == 1)
    #expect(chart.svg.contains("I would tell an adult"), "a question without an interval is left out")
  }

  @Test(arguments: 1...9)
  func `so many of ten icons are filled as the words say`(filled: Int) {
    let svg = TenPeopleChart(id: "t", title: "t", description: "d", people: TenPeople(filled: filled)).svg
    #expect(svg.matches(of: #/<use class="person" href="#person-in"/#).count == filled)
    #expect(svg.matches(of: #/<use class="outline" href="#person-out"/#).count == 10 - filled)
  }

  @Test func `hidden reach is crossed over its frame and has no length`() {
    let svg = ReachChart(
      id: "r", title: "t", description: "d",
      rows: [
        .init(label: "Gwynedd", reached: .number(12), known: 96, text: "12 of 96"),
        .init(label: "Conwy", reached: .hidden, known: 60, text: "[c] of 60"),
      ]
    ).svg
    #expect(svg.matches(of: #/class="bar"/#).count == 1)
    #expect(svg.contains("width=\"12.5%\" height=\"1.1em\"/>"))
    #expect(svg.contains("fill=\"url(#tone-hidden)\""))
  }

  @Test func `a map keeps east to the right and north at the top and tells hosts apart by shape`() throws {
    func point(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
      try #require(Coordinate(latitude: latitude, longitude: longitude))
    }
    let map = HostMap(
      id: "m", title: "t", description: "d",
      dots: [
        .init(place: try point(53.3, -4.6), isReached: true), .init(place: try point(51.4, -3.2), isReached: false),
      ], marks: [.init(name: "Gwynedd", place: try point(52.9, -4.1))], key: ("in", "out"))
    let circle = try #require(map.svg.firstMatch(of: #/<circle cx="([0-9.]+)%" cy="([0-9.]+)%"/#))
    let square = try #require(map.svg.firstMatch(of: #/<rect x="([0-9.]+)%" y="([0-9.]+)%"/#))
    #expect(Double(circle.output.1) ?? 0 < Double(square.output.1) ?? 0)
    #expect(Double(circle.output.2) ?? 0 < Double(square.output.2) ?? 0)
    #expect(map.svg.contains(">Gwynedd</text>"))
  }

  @Test(arguments: UInt64(0)..<40)
  func `every area has a tile of its own and keeps roughly to its side`(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let points = try (0..<22).map { _ in
      try #require(
        Coordinate(
          latitude: Double.random(in: 51.4...53.4, using: &dice),
          longitude: Double.random(in: -5.2 ... -2.7, using: &dice)))
    }
    let grid = AreaMap.grid(points)
    #expect(Set(grid.map { [$0.column, $0.row] }).count == 22)
    let north = points.indices.max { points[$0].latitude < points[$1].latitude } ?? 0
    let south = points.indices.min { points[$0].latitude < points[$1].latitude } ?? 0
    #expect(grid[north].row < grid[south].row)
    #expect(grid.allSatisfy { (0..<9).contains($0.column) && (0..<12).contains($0.row) })
  }

  /// Writes all charts as one page for looking at, where `PONT_LOOK` names a file.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["PONT_LOOK"] != nil))
  func `the charts can be looked at`() throws {
    let file = try #require(ProcessInfo.processInfo.environment["PONT_LOOK"])
    let table = DataTable(caption: "c", columns: [.init("a")], rows: [["b"]])
    func figure(_ title: String, _ svg: String) -> Block {
      .figure(Figure(title: title, subtitle: "Pupils aged 11 to 16, spring term 2027", svg: svg, table: table))
    }
    let diverging = Self.diverging(before: [15, 60, 85, 70, 20], of: 250, after: [nil, 20, nil, 120, 75], of: 245)
    let net = IntervalChart(
      id: "net", title: "t", description: "d", ends: ("more moved down", "more moved up"),
      rows: [
        .init(
          label: "I know two safe things to do when somebody is picked on",
          text: "More people moved up than down: +3 in 10 (from +1 to +5)",
          net: NetInTen(net: 0.31, low: 0.12, high: 0.49)),
        .init(
          label: "I would tell an adult at school", text: "There was little or no change: 0 in 10 (from −1 to +1)",
          net: NetInTen(net: 0.01, low: -0.08, high: 0.09)),
        .init(label: "I know how to report hate", text: "We can’t tell if this changed.", net: nil),
        .init(
          label: "I feel that I belong here", text: "More people moved down than up: −2 in 10 (from −4 to −1)",
          net: NetInTen(net: -0.22, low: -0.39, high: -0.08)),
      ])
    let reach = ReachChart(
      id: "reach", title: "t", description: "d",
      rows: [
        .init(label: "Isle of Anglesey", reached: .number(31), known: 46, text: "31 of 46"),
        .init(label: "Gwynedd", reached: .number(40), known: 96, text: "40 of 96"),
        .init(label: "Conwy", reached: .hidden, known: 60, text: "[c] of 60"),
        .init(label: "Wrexham", reached: .number(0), known: 71, text: "0 of 71"),
      ])
    let ten = TenPeopleChart(id: "ten", title: "t", description: "d", people: TenPeople(filled: 7))
    let page = Page(
      title: "Charts", language: .en, team: Bilingual(same: "Team"), alternate: nil, messagePrefixes: [],
      sections: [
        .init(
          id: "charts", heading: "Charts",
          blocks: [
            figure("More pupils know what to do after the session than before", diverging.svg),
            figure("Knowing what to do rose; belonging fell", net.svg),
            figure("Wrexham was not reached", reach.svg),
            figure("About 7 in 10 knew how to report", ten.svg),
          ])
      ])
    try Data(page.html(try CatalogueWords.messages()).utf8).write(to: URL(filePath: file))
  }
}
