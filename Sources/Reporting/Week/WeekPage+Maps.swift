import ProgrammeModel

extension WeekPage {
  /// The week with a row for each facilitator who goes out or is on leave; nil when there is nobody.
  func byFacilitator(_ words: Wording, _ isPartOfPlan: Bool) -> Page.Section? {
    var people: [String] = []
    let days = shownDays
    let away = sheet.leave.filter { leave in days.contains { leave.days.contains($0) } }.map(\.facilitator)
    for name in sheet.entries.flatMap(\.facilitators) + away where !people.contains(name) { people.append(name) }
    guard !people.isEmpty else { return nil }
    let rows = people.sorted().map { name in
      [name]
        + days.map { day in
          let leave = sheet.leave.contains { $0.facilitator == name && $0.days.contains(day) }
          let sessions = sheet.entries.filter { $0.span.day == day && $0.facilitators.contains(name) && $0.isHeld }
            .map { "\($0.span.start) \($0.host[words.language]), \($0.group)" }
          let texts = (leave ? [words.text("week.by-facilitator.leave")] : []) + sessions
          return texts.isEmpty ? "–" : texts.joined(separator: "; ")
        }
    }
    let table = DataTable(
      caption: words.text("week.by-facilitator.caption", ["range": .text(words.dates(sheet.days))]),
      columns: [.init(words.text("week.column.facilitators"))] + days.map { .init(words.dayInYear($0)) }, rows: rows)
    return Page.Section(
      id: "who-\(sheet.days.first)",
      heading: isPartOfPlan
        ? words.text("week.by-facilitator.of", ["range": .text(words.dates(sheet.days))])
        : words.text("week.by-facilitator"), blocks: [.table(table)])
  }

  /// A sketch of each day's journeys, with the table it was drawn from; nil when no journey can be drawn.
  ///
  /// - Parameter isPartOfPlan: Whether other weeks stand on the same page: each part then says whose it is, also to
  ///   people who hear the headings alone.
  func maps(_ words: Wording, _ isPartOfPlan: Bool) -> Page.Section? {
    let figures = shownDays.compactMap { map(of: $0, words) }
    guard !figures.isEmpty else { return nil }
    var blocks = figures.map(Block.figure)
    if let source = sheet.mapSource { blocks.append(.note(Line(source[words.language]))) }
    return Page.Section(
      id: "maps-\(sheet.days.first)",
      heading: isPartOfPlan
        ? words.text("week.maps.of", ["range": .text(words.dates(sheet.days))]) : words.text("week.maps"),
      blocks: [.paragraph(Line(words.text("week.maps.lead")))] + blocks)
  }

  private func map(of day: Day, _ words: Wording) -> Figure? {
    let legs = sheet.legs.filter { $0.day == day }
    var people: [String] = []
    for leg in legs where !people.contains(leg.facilitator) { people.append(leg.facilitator) }
    var routes: [RouteMap.Route] = []
    var rows: [[String]] = []
    var minutes = 0
    for (index, person) in people.enumerated() {
      let own = legs.filter { $0.facilitator == person }
      guard let base = own.first?.fromPoint else { continue }
      let letter = Self.letter(index)
      // The last leg goes home.
      let stops = own.dropLast()
      routes.append(RouteMap.Route(letter: letter, base: base, stops: stops.compactMap(\.toPoint)))
      rows.append([letter, person, own[0].from[words.language], "–"])
      for (number, leg) in own.enumerated() {
        let mark = number < stops.count ? "\(letter)\(number + 1)" : letter
        rows.append([mark, person, leg.to[words.language], words.duration(leg.minutes)])
        minutes += leg.minutes
      }
    }
    guard !routes.isEmpty else { return nil }
    let title = words.dayInYear(day)
    let subtitle = words.text(
      "week.map.subtitle",
      [
        "people": .text(people.joined(separator: ", ")), "minutes": .text(words.duration(minutes)),
        "count": .number(stopCount(routes)),
      ])
    let drawing = RouteMap(
      id: "map-\(day)", title: words.text("week.map.title", ["day": .text(title)]), description: subtitle,
      routes: routes, landmarks: sheet.landmarks.map { .init(name: $0.name[words.language], at: $0.at) })
    return Figure(
      title: title, subtitle: subtitle, svg: drawing.svg,
      table: DataTable(
        caption: words.text("week.map.table", ["day": .text(title)]),
        columns: [
          .init(words.text("week.map.mark")), .init(words.text("week.column.facilitators")),
          .init(words.text("week.map.place")), .init(words.text("week.map.journey"), isNumeric: true),
        ], rows: rows))
  }

  private func stopCount(_ routes: [RouteMap.Route]) -> Int { routes.reduce(0) { $0 + $1.stops.count } }

  /// `A` to `Z`, then `AA`, `AB` …
  private static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let last = String(letters[index % letters.count])
    return index < letters.count ? last : letter(index / letters.count - 1) + last
  }
}

extension WeekEntry {
  /// Whether somebody still goes there.
  var isHeld: Bool { if case .cancelled = state { false } else { true } }
}
