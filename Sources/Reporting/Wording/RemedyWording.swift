public import ProgrammeModel

/// With which changes of the rules a refused group would have its session, in one sentence of each language.
public struct RemedyWording: Sendable {
  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// Such as `It would fit if yeo-bangor were free on 14 January, or at the cost of R61 (priority 3).`
  public func sentence(_ remedies: [Remedy], _ names: PlanNames) -> Bilingual {
    guard let first = remedies.first else { return messages.both("remedy.none") }
    if first.changes.isEmpty { return messages.both("remedy.fits-now") }
    return Wording.both(messages) { words in
      let ways = remedies.map { way($0, names, words) }.joined(separator: words.text("remedy.or"))
      return words.text("remedy.would-fit", ["ways": .text(ways)])
    }
  }

  /// Such as `It fits on Monday 18 January 2027: plan with --weeks 2027-01-11..2027-01-18.`
  ///
  /// - Parameters:
  ///   - days: On which it fits without a change; outside the weeks planned.
  ///   - weeks: To plan with, so that they are looked at.
  public func elsewhere(on days: [Day], weeks: DayRange) -> Bilingual {
    Wording.both(messages) { words in
      let named = Set(days).sorted().map(words.day)
      return words.text("remedy.fits-on", ["days": .text(words.list(named)), "weeks": .text(weeks.description)])
    }
  }

  private func way(_ remedy: Remedy, _ names: PlanNames, _ words: Wording) -> String {
    var changes = remedy.changes
    var clauses: [String] = []
    // Hours that the host would offer on a day that it would offer are one thing to ask it for.
    if let (hours, day) = Self.hoursOnAnotherDay(changes) {
      changes.removeAll { $0 == .offers(hours) || $0 == .offersDay(day) }
      clauses.append(
        words.text(
          "remedy.offers-hours-on-day",
          [
            "host": .text(names.host[words.language]), "day": .text(words.dayInYear(day)),
            "hours": .text(words.hours(hours)),
          ]))
    }
    clauses += changes.map { clause($0, names, words) }
    return clauses.joined(separator: words.text("remedy.and"))
  }

  private static func hoursOnAnotherDay(_ changes: [RuleChange]) -> (Hours, Day)? {
    for case .offers(let hours) in changes {
      for case .offersDay(let day) in changes { return (hours, day) }
    }
    return nil
  }

  private func clause(_ change: RuleChange, _ names: PlanNames, _ words: Wording) -> String {
    let host = Messages.Value.text(names.host[words.language])
    func who(_ key: Key<Facilitator>) -> Messages.Value { .text(names.facilitator(key, words)) }
    switch change {
    case .free(let person, let day):
      return words.text("remedy.free", ["facilitator": who(person), "date": .text(words.dateInYear(day))])
    case .works(let person, let weekday, let hours):
      return words.text(
        "remedy.works.\(weekday.rawValue)", ["facilitator": who(person), "hours": .text(words.hours(hours))])
    case .takes(let person, let sessions):
      return words.text("remedy.takes", ["facilitator": who(person), "count": .number(sessions)])
    case .travels(let person, let minutes):
      return words.text(
        "remedy.travels", ["facilitator": who(person), "duration": .text(words.duration(minutes))])
    case .goesOut(let person, let evenings):
      return words.text("remedy.goes-out", ["facilitator": who(person), "count": .number(evenings)])
    case .holds(let person, let lack):
      return words.text(
        "remedy.holds.\(lack.topic)",
        ["facilitator": who(person), "name": .text(names.label(of: lack, words.language))])
    case .speaks(let person, let language):
      return words.text("remedy.speaks.\(language.rawValue)", ["facilitator": who(person)])
    case .offers(let hours):
      return words.text("remedy.offers.\(hours.part)", ["host": host, "hours": .text(words.hours(hours))])
    case .offersDay(let day):
      return words.text("remedy.offers-day", ["host": host, "day": .text(words.dayInYear(day))])
    case .opens(let day): return words.text("remedy.opens", ["host": host, "day": .text(words.dayInYear(day))])
    case .expects(let group, let number):
      return words.text("remedy.expects", ["group": .text(names.groups[group] ?? "–"), "count": .number(number)])
    case .anybody: return words.text("remedy.anybody")
    case .keepsGap(let other, let days, let wanted):
      return words.text(
        "remedy.keeps-gap",
        [
          "request": .text(names.requests[other]?.description ?? "–"), "count": .number(days),
          "wanted": .number(wanted),
        ])
    case .apart: return words.text("remedy.apart")
    case .givesWay(let request, _, let priority):
      return words.text(
        "remedy.gives-way",
        ["request": .text(names.requests[request]?.description ?? "–"), "priority": .number(priority)])
    case .moves(let session):
      return words.text("remedy.moves", ["session": .text(names.sessions[session]?.description ?? "–")])
    }
  }
}

extension Hours {
  /// The part of a message key that names a part of the day.
  fileprivate var part: String {
    if start.hour >= 17 { return "evening" }
    if end.hour <= 12 { return "morning" }
    return start.hour >= 12 ? "afternoon" : "day"
  }
}
