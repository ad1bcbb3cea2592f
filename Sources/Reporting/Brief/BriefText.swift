import ProgrammeModel

/// The parts of a brief in one language.
struct BriefText {
  private let words: Wording
  private let sheet: BriefSheet

  init(_ words: Wording, _ sheet: BriefSheet) {
    self.words = words
    self.sheet = sheet
  }

  var title: String {
    words.text("brief.title", ["number": .text(sheet.number.description), "type": .text(sheet.type[words.language])])
  }

  var planHeading: String {
    guard let owner = sheet.planHeldBy else { return words.text("brief.plan") }
    return words.text("brief.plan.held", ["owner": .text(owner[words.language])])
  }
  var kitHeading: String { words.text("brief.kit") }
  var afterwardsHeading: String { words.text("brief.afterwards") }

  /// Everything in order, for text that has no columns.
  var blocks: [Block] {
    [
      .facts(door + room), .table(plan), .heading(kitHeading), .list(kit), .heading(afterwardsHeading),
      .list(afterwards),
    ]
  }

  /// When, where and whom to ask for.
  var door: [Fact] {
    let place = sheet.place
    let arrival = TimeOfDay(clamping: sheet.span.start.minutes - sheet.setUpMinutes)
    return [
      fact("brief.when", words.when(sheet.span)),
      fact(
        "brief.arrive",
        words.text(
          "brief.arrive-at",
          ["time": .text(arrival.description), "duration": .text(words.duration(sheet.setUpMinutes))])),
      fact("brief.where", ([place.host] + place.address).map { $0[words.language] }.joined(separator: ", ")),
      fact("brief.phone", place.phone ?? words.text("common.not-known")),
      fact("brief.ask-for", place.askFor.map(contact) ?? words.text("common.not-known")),
      fact("brief.sign-in", place.signIn ?? words.text("common.not-known")),
      fact("brief.parking", place.parking ?? words.text("common.not-known")),
      fact("brief.safeguarding", place.safeguarding.map(contact) ?? words.text("brief.safeguarding.missing")),
    ]
  }

  /// Who takes part, in which language, with what access, and what went before.
  var room: [Fact] {
    let group = sheet.group
    var facts = [
      fact(
        "brief.group",
        words.text("brief.group-of", ["group": .text(group.label), "count": .number(group.expected)])),
      fact(
        "brief.needs",
        group.needs.isEmpty
          ? words.text("brief.needs.none") : group.needs.map { $0[words.language] }.joined(separator: "; ")),
      fact("brief.language", words.name(of: sheet.language)),
      fact("brief.team", sheet.facilitators.joined(separator: ", ")),
      fact("brief.staff", sheet.supervised ? words.text("brief.staff.stay") : words.text("brief.staff.away")),
      fact("brief.access", access), fact("brief.last", lastTime),
    ]
    if !sheet.sameDay.isEmpty {
      facts.append(
        fact(
          "brief.also",
          sheet.sameDay.map { "\($0.number) \(words.time($0.span)) \($0.group) (\($0.expected))" }
            .joined(separator: "; ")))
    }
    if let note = sheet.note { facts.append(fact("brief.note", note)) }
    facts.append(fact("brief.state", words.name(of: sheet.state)))
    return facts
  }

  var plan: DataTable {
    var minutes = sheet.span.start.minutes
    let actions = self.actions
    let rows = zip(segments, actions).map { segment, action in
      defer { minutes += segment.minutes }
      return [
        TimeOfDay(clamping: minutes).description, String(segment.minutes), segment.title[words.language], action,
      ]
    }
    return DataTable(
      caption: planHeading,
      columns: [
        .init(words.text("brief.plan.time")), .init(words.text("brief.plan.minutes"), isNumeric: true),
        .init(words.text("brief.plan.step")), .init(words.text("brief.plan.action")),
      ], rows: rows)
  }

  var kit: [Line] { (sheet.plan?.materials ?? []).map { Line($0[words.language]) } }

  var afterwards: [Line] {
    [
      Line(words.text("brief.count")), Line(words.text("brief.disclosure")),
      Line([.text("\(words.text("brief.record")) "), .strong("pont record \(sheet.number) --attended N")]),
    ]
  }

  private var segments: [SessionPlan.Segment] { sheet.plan?.segments ?? [] }

  /// What to do in each segment: all of it where half a sheet holds it, else the first sentences.
  private var actions: [String] {
    let all = segments.map { $0.action[words.language] }
    guard all.reduce(0, { $0 + $1.count }) > BriefPage.planLetters else { return all }
    return all.map(Self.firstSentence)
  }

  static func firstSentence(_ text: String) -> String {
    guard let end = text.firstRange(of: ". ") else { return text }
    return String(text[..<end.lowerBound]) + "."
  }

  private var access: String {
    let place = sheet.place
    let facts = place.access.map { access in
      let fact = Messages.Value.text(access.fact[words.language])
      return access.holds
        ? words.text("brief.access.yes", ["fact": fact]) : words.text("brief.access.no", ["fact": fact])
    }
    let checked =
      place.accessCheckedOn.map { words.text("brief.access.checked", ["date": .text(words.date($0))]) }
      ?? words.text("brief.access.not-checked")
    return facts.isEmpty ? checked : "\(facts.joined(separator: "; ")) (\(checked))"
  }

  private var lastTime: String {
    if sheet.lastTime.isEmpty { return words.text("brief.last.none") }
    return sheet.lastTime.prefix(2).map { visit in
      let what = visit.what[words.language]
      guard let attended = visit.attended else { return "\(words.date(visit.day)): \(what)" }
      return words.text(
        "brief.last.visit",
        ["date": .text(words.date(visit.day)), "what": .text(what), "count": .number(attended)])
    }.joined(separator: "; ")
  }

  private func contact(_ contact: BriefContact) -> String {
    let role = words.text("brief.role.\(contact.role.rawValue)")
    return [contact.name.map { "\($0) (\(role))" } ?? role, contact.phone].compactMap { $0 }.joined(separator: ", ")
  }

  private func fact(_ term: String, _ detail: String) -> Fact { Fact(words.text(term), Line(detail)) }
}
