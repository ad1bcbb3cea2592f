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
  ///
  /// - Parameter isOnlyDay: Whether no other day was asked for, of which nothing is said then.
  public func alternatives(
    _ comparison: PlaceComparison, _ names: PlanNames, isOnlyDay: Bool = false
  ) -> Bilingual {
    Wording.both(messages) { words in
      let places = [(comparison.otherDay, "day"), (comparison.otherPeople, "people")].dropFirst(isOnlyDay ? 1 : 0)
      let other = places.map { offer, kind in
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

  /// What to do while a host's answer is awaited.
  ///
  /// - Parameter until: The day on which its dates are free again.
  public func awaited(_ request: RequestNumber, until day: Day) -> Bilingual {
    Wording.both(messages) { words in
      words.text("explain.awaited", ["request": .text(request.description), "date": .text(words.date(day))])
    }
  }

  /// That dates were held for a host when a plan was made, and are no longer.
  public func noLongerHeld(for host: Bilingual) -> Bilingual {
    Wording.both(messages) { $0.text("explain.no-longer-held", ["host": .text(host[$0.language])]) }
  }

  /// What became of a session that its group owes nothing to: cancelled, or nobody was there; nil for any other.
  ///
  /// - Parameter isOpen: Whether a plan could give the group another.
  public func undone(_ session: Session, isOpen: Bool) -> Bilingual? {
    let because: String
    let key: String
    switch session.state {
    case .cancelled(let cancellation): (key, because) = ("cancelled.\(cancellation.by.rawValue)", cancellation.because)
    case .nobodyThere: (key, because) = ("nobody-there", "")
    case .proposed, .confirmed, .delivered: return nil
    }
    return Wording.both(messages) { words in
      let told = words.text(
        "explain.undone.\(key)",
        [
          "session": .text(session.number.description), "when": .text(words.when(session.span)),
          "because": .text(because),
        ])
      return isOpen ? "\(told) \(words.text("explain.plan-again"))" : told
    }
  }

  /// For a session that no plan chose.
  public var byHand: Bilingual { messages.both("explain.by-hand") }
}
