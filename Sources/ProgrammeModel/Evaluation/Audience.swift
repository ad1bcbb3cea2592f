/// Who a summary is for.
public enum Audience: String, Codable, CaseIterable, Hashable, Sendable {
  /// Small counts hidden, the rest rounded to 5.
  case `public`
  /// As for the public.
  case funder
  /// Small counts hidden, the rest exact: for the team's screen only, with a mark that says so, and never exported.
  case team

  public var rounds: Bool { self != .team }
}
