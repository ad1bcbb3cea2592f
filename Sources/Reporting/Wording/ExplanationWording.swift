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

  /// For a session that no plan chose.
  public var byHand: Bilingual { messages.both("explain.by-hand") }
}
