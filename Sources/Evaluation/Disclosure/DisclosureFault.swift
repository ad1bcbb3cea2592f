/// A table that would give somebody away; it is never shown, and the mistake is in the program, not in the data.
public enum DisclosureFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// A count below the threshold was left to be seen.
  case smallCellShown(TwoWayCounts.Position)
  /// The cells hidden do not keep this one from being worked out.
  case exposed(TwoWayCounts.Position, to: Attacker)

  /// Who might work out a hidden count (SPEC §3.4).
  public enum Attacker: String, Hashable, Sendable, CaseIterable {
    /// Sees the table and the totals.
    case outsider
    /// Knows besides which cells are hidden for being small.
    case ruleAware = "rule-aware"
    /// Is the only one counted in one of the hidden cells.
    case singleton
  }

  public var description: String {
    switch self {
    case .smallCellShown(let position): "The small count at \(position) is not hidden. Nothing is shown; report this."
    case .exposed(let position, let attacker):
      "The hidden count at \(position) can be worked out (\(attacker.rawValue)). Nothing is shown; report this."
    }
  }
}
