public import ProgrammeModel

/// Why a session was placed where it is, in full sentences of both languages.
public struct ExplanationWording: Sendable {
  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// One sentence for each part of the reason, in the order: days, choices, travel, company.
  public func sentences(_ reason: PlannedSession.Reason) -> [Bilingual] {
    [
      messages.both("explain.days", ["count": .number(reason.openDays)]),
      messages.both("explain.choices", ["count": .number(reason.choices)]),
      reason.addedTravelMinutes < 0
        ? messages.both("explain.saves", ["count": .number(-reason.addedTravelMinutes)])
        : messages.both("explain.travel", ["count": .number(reason.addedTravelMinutes)]),
      messages.both("explain.shares", ["count": .number(reason.sharesDayWith)]),
    ]
  }

  /// The sentences as one paragraph.
  public func paragraph(_ reason: PlannedSession.Reason) -> Bilingual {
    let all = sentences(reason)
    return Bilingual(cy: all.map(\.cy).joined(separator: " "), en: all.map(\.en).joined(separator: " "))
  }

  /// What the best other places would cost: another day, then other people on the same day.
  public func alternatives(_ comparison: PlaceComparison, _ names: PlanNames) -> Bilingual {
    Wording.both(messages) { words in
      let other = [(comparison.otherDay, "day"), (comparison.otherPeople, "people")].map { offer, kind in
        guard let offer, let first = offer.sessions.first else { return words.text("explain.no-other-\(kind)") }
        let people = first.facilitators.map { names.facilitator($0, words) }.joined(separator: ", ")
        return words.text(
          "explain.other-\(kind)",
          [
            "when": .text(kind == "day" ? words.when(first.span) : words.time(first.span)), "people": .text(people),
            "cost": .text(cost(offer, against: comparison.current, words)),
          ])
      }
      return other.joined(separator: " ")
    }
  }

  private func cost(_ offer: Offer, against current: Offer, _ words: Wording) -> String {
    let days = offer.addedFacilitatorDays - current.addedFacilitatorDays
    let travel = OfferWording.travel(offer.addedTravelMinutes - current.addedTravelMinutes, words)
    if days == 0 { return travel }
    return travel + "; "
      + words.text("explain.\(days > 0 ? "more" : "fewer")-days", ["count": .number(abs(days))])
  }

  /// When nobody can say what would help, since the plan's ground has shifted.
  public var changedSince: Bilingual { messages.both("explain.changed-since") }

  /// For a session that no plan chose.
  public var byHand: Bilingual { messages.both("explain.by-hand") }
}
