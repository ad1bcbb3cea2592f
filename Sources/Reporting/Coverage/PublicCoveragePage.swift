public import ProgrammeModel

/// Where work was done, for everybody: areas only, and of each only whether it was reached. No host has a place in it.
public struct PublicCoveragePage: Sendable {
  /// One area of those the team works in.
  public struct AreaLine: Hashable, Sendable {
    public let name: Bilingual
    public let centre: Coordinate
    /// Whether any host there has been visited; referral sessions never count.
    public let isReached: Bool

    public init(name: Bilingual, centre: Coordinate, isReached: Bool) {
      self.name = name
      self.centre = centre
      self.isReached = isReached
    }
  }

  private let messages: Messages
  private let team: Bilingual
  private let asOf: Day
  private let areas: [AreaLine]

  /// - Parameter areas: In the order in which they are to be numbered.
  public init(_ messages: Messages, team: Bilingual, asOf: Day, areas: [AreaLine]) {
    self.messages = messages
    self.team = team
    self.asOf = asOf
    self.areas = areas
  }

  /// The page; `alternate` is the file of the other language beside it.
  public func page(_ language: Language, alternate: String? = nil) -> Page {
    let words = Wording(messages, language)
    let reached = areas.filter(\.isReached)
    return Page(
      title: words.text("coverage.public.title"), language: language, team: team, alternate: alternate,
      messagePrefixes: ["coverage.", "common.", "date."],
      lead: Line(
        words.text(
          "coverage.public.lead",
          [
            "date": .text(capitalised(words.day(asOf))), "reached": .text(grouped(reached.count)),
            "known": .text(grouped(areas.count)),
          ])),
      sections: [
        .init(id: "map", heading: words.text("coverage.map"), blocks: areas.isEmpty ? [] : [figure(words)])
      ])
  }

  private func figure(_ words: Wording) -> Block {
    let missed = areas.filter { !$0.isReached }
    let finding =
      missed.isEmpty
      ? words.text("coverage.public.all")
      : words.text(
        "coverage.public.missing", ["names": .text(missed.map { $0.name[words.language] }.joined(separator: ", "))])
    let map = AreaMap(
      id: "map-areas", title: finding,
      description: words.text(
        "coverage.public.description",
        ["reached": .text(grouped(areas.count - missed.count)), "known": .text(grouped(areas.count))]),
      tiles: areas.enumerated().map {
        AreaMap.Tile(number: $0 + 1, centre: $1.centre, isReached: $1.isReached)
      },
      key: (words.text("coverage.public.reached"), words.text("coverage.public.not-reached")))
    return .figure(
      Figure(
        title: finding, subtitle: words.text("coverage.public.subtitle"), svg: map.svg,
        table: DataTable(
          caption: words.text("coverage.public.caption"),
          columns: [.init(words.text("coverage.column.area")), .init(words.text("coverage.column.reach"))],
          rows: areas.enumerated().map { index, area in
            [
              "\(index + 1). \(area.name[words.language])",
              words.text(area.isReached ? "coverage.public.reached" : "coverage.public.not-reached"),
            ]
          })))
  }
}
