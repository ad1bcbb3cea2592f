public import ProgrammeModel

/// What a repair leaves for people to settle, in both languages.
public struct RepairWording: Sendable {
  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// That a session that could stay moves, so that another need not be cancelled.
  public func givesWay(_ session: SessionNumber) -> Bilingual {
    messages.both("repair.gives-way", ["session": .text(session.description)])
  }

  /// That a session stays although the one before it in its series is cancelled.
  ///
  /// - Parameter request: What the cancelled one was asked for by.
  public func leftBehind(_ follower: Session, after session: Session, of request: RequestNumber) -> Bilingual {
    Wording.both(messages) { words in
      words.text(
        "repair.left-behind",
        [
          "follower": .text(follower.number.description), "group": .text(follower.group.label),
          "date": .text(words.date(follower.span.day)), "session": .text(session.number.description),
          "request": .text(request.description),
        ])
    }
  }
}
