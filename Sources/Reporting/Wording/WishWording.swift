public import ProgrammeModel

/// How far a plan meets each wish, a sentence each in both languages.
public struct WishWording: Sendable {
  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// - Parameter sessions: The numbers of sessions by group, for saying which were changed.
  public func sentences(_ results: [WishResult], sessions: [Key<Group>: SessionNumber] = [:]) -> [Bilingual] {
    results.compactMap { sentence($0, sessions) }
  }

  /// Nil for a wish that nothing in the plan touches.
  private func sentence(_ result: WishResult, _ sessions: [Key<Group>: SessionNumber]) -> Bilingual? {
    switch result {
    case .fairLoad(let fewest, let most):
      if most == 0 { return nil }
      return messages.both("plan.wish.fair-load", ["fewest": .number(fewest), "most": .number(most)])
    case .announced(let kept, let changed):
      if kept == 0, changed.isEmpty { return nil }
      if changed.isEmpty { return messages.both("plan.wish.announced.kept", ["count": .number(kept)]) }
      let names = changed.map { sessions[$0]?.description ?? "–" }.sorted().joined(separator: ", ")
      return messages.both("plan.wish.announced.changed", ["count": .number(kept), "sessions": .text(names)])
    case .knownFaces(let count, let total):
      if total == 0 { return nil }
      return messages.both("plan.wish.known-faces", ["count": .number(count), "total": .number(total)])
    case .welsh(let count, let total):
      if total == 0 { return nil }
      return messages.both("plan.wish.welsh", ["count": .number(count), "total": .number(total)])
    case .longestUnvisited(let count, let total):
      if total == 0 { return nil }
      return messages.both("plan.wish.longest-unvisited", ["count": .number(count), "total": .number(total)])
    }
  }
}
