/// How far a plan meets one wish.
public enum WishResult: Hashable, Sendable, Codable {
  /// The fewest and the most days out of anybody who is at work on any of the days.
  case fairLoad(fewest: Int, most: Int)
  /// Groups whose sessions hosts had been told of: how many are as they were, and which are not.
  case announced(kept: Int, changed: [Key<Group>])
  /// Sessions to which somebody goes who has been at the host before, of all.
  case knownFaces(Int, of: Int)
  /// Sessions at Welsh-medium hosts that did not ask for Welsh to which a Welsh speaker goes, of all such sessions.
  case welsh(Int, of: Int)
  /// Hosts in the plan that nobody has reached before, of all hosts in it.
  case longestUnvisited(new: Int, of: Int)

  public var wish: PlanWish {
    switch self {
    case .fairLoad: .fairLoad
    case .announced: .announced
    case .knownFaces: .knownFaces
    case .welsh: .welsh
    case .longestUnvisited: .longestUnvisited
    }
  }
}
