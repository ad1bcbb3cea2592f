public import ProgrammeModel

/// How far a plan meets each wish, a sentence each in both languages.
public struct WishWording: Sendable {
  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// - Parameter sessions: The numbers of sessions by group, for saying which were changed.
  public func sentences(_ results: [WishResult], sessions: [Key<Group>: SessionNumber] = [:]) -> [Bilingual] {
    results.map { sentence($0, sessions) }
  }

  private func sentence(_ result: WishResult, _ sessions: [Key<Group>: SessionNumber]) -> Bilingual {
    if result.concernsNothing { return messages.both("plan.wish.\(result.wish.rawValue).none") }
    switch result {
    case .fairLoad(let fewest, let most):
      return messages.both("plan.wish.fair-load", ["fewest": .number(fewest), "most": .number(most)])
    case .announced(let kept, let changed):
      if changed.isEmpty { return messages.both("plan.wish.announced.kept", ["count": .number(kept)]) }
      let names = changed.compactMap { sessions[$0] }.sorted().map(\.description).joined(separator: ", ")
      return messages.both("plan.wish.announced.changed", ["count": .number(kept), "sessions": .text(names)])
    case .knownFaces(let count, let total):
      return messages.both("plan.wish.known-faces", ["count": .number(count), "total": .number(total)])
    case .welsh(let count, let total):
      return messages.both("plan.wish.welsh", ["count": .number(count), "total": .number(total)])
    case .longestUnvisited(let count, let total):
      return messages.both("plan.wish.longest-unvisited", ["count": .number(count), "total": .number(total)])
    }
  }
}

extension WishResult {
  /// Whether nothing in the plan touches the wish.
  fileprivate var concernsNothing: Bool {
    switch self {
    case .fairLoad(_, let most): most == 0
    case .announced(let kept, let changed): kept == 0 && changed.isEmpty
    case .knownFaces(_, let total), .welsh(_, let total), .longestUnvisited(_, let total): total == 0
    }
  }
}
