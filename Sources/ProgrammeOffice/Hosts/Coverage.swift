public import ProgrammeModel

/// How far the team has come with the hosts of each area, and whom to ring first.
public struct Coverage: Sendable {
  /// One group of hosts in one area.
  public struct Line: Sendable {
    public let area: String
    /// `all`, `welsh-medium`, `special` or `pupil-referral-unit`.
    public let group: String
    public let counts: [HostReach: Int]
    public var total: Int { counts.values.reduce(0, +) }
  }

  /// One host to ring, and why it stands so high.
  public struct Call: Sendable {
    public let host: Host
    public let area: String?
    public let why: String
  }

  public let lines: [Line]
  public let calls: [Call]
}

/// For whom a coverage page is.
public enum CoverageReaders: String, CaseIterable, Sendable {
  /// Single hosts on a map, and whom to ring.
  case staff
  /// Areas only.
  case `public`
}
