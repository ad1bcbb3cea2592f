public import ProgrammeModel

/// One of the best places for a request on one line of each language, to read out on the phone.
public struct OfferWording: Sendable {
  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// Such as `Dydd Mawrth, 19 Ionawr 2027, 09:30–10:30 · yeo-bangor · 34 munud yn fwy o deithio; un diwrnod ychwanegol
  /// allan`.
  ///
  /// Several groups of one day share its name, each time followed by its group; days stand in order.
  public func line(_ offer: Offer, _ names: PlanNames) -> Bilingual {
    Wording.both(messages) { words in
      var team: [String] = []
      for key in offer.sessions.flatMap(\.facilitators) {
        let name = names.facilitator(key, words)
        if !team.contains(name) { team.append(name) }
      }
      return [
        when(offer.sessions, names, words), team.joined(separator: ", "),
        [Self.travel(offer.addedTravelMinutes, words), Self.daysOut(offer.addedFacilitatorDays, words)]
          .compactMap(\.self).joined(separator: "; "),
      ]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  /// The line of an offer that something has spoilt since it was made.
  public func noLongerPossible(_ line: Bilingual) -> Bilingual {
    Bilingual(
      cy: messages.text("offer.no-longer", .cy, ["offer": .text(line.cy)]),
      en: messages.text("offer.no-longer", .en, ["offer": .text(line.en)]))
  }

  /// For a session that no plan chose but its host, from the dates it was offered.
  public func taken(on day: Day) -> Bilingual {
    Wording.both(messages) { words in words.text("offer.taken", ["date": .text(words.date(day))]) }
  }

  /// What the host did not want: `Turned down before: 12 January and 19 January`; nil where there is nothing.
  public func turnedDown(_ days: Set<Day>) -> Bilingual? {
    guard !days.isEmpty else { return nil }
    return Wording.both(messages) { words in
      words.text("offer.turned-down", ["days": .text(words.list(days.sorted().map(words.dateInYear)))])
    }
  }

  private func when(_ sessions: [PlannedSession], _ names: PlanNames, _ words: Wording) -> String {
    let labelled = sessions.count > 1
    return Dictionary(grouping: sessions, by: \.span.day).sorted { $0.key < $1.key }.compactMap { _, sessions in
      let sorted = sessions.sorted { $0.span < $1.span }
      guard let first = sorted.first else { return nil }
      let times = sorted.map { session in
        guard labelled, let group = names.groups[session.group] else { return words.time(session.span) }
        return "\(words.time(session.span)) \(group)"
      }
      return "\(words.day(of: first.span)), \(times.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  /// Such as `one more day out`; nil where it makes no difference.
  private static func daysOut(_ days: Int, _ words: Wording) -> String? {
    days == 0
      ? nil : words.text("explain.\(days > 0 ? "more" : "fewer")-days", ["count": .number(abs(days))])
  }

  /// Such as `34 minutes more travel`.
  static func travel(_ minutes: Int, _ words: Wording) -> String {
    minutes < 0
      ? words.text("explain.less-travel", ["count": .number(-minutes)])
      : words.text("explain.more-travel", ["count": .number(minutes)])
  }
}
