public import ProgrammeModel

/// A host as a list shows it.
public struct HostLine: Sendable {
  public let host: Host
  /// The English name of its area.
  public let area: String?
  public let reach: HostReach
  public let lastVisit: Day?
}

/// Everything the team knows of one host.
public struct HostCard: Sendable {
  public let host: Host
  public let area: String?
  public let reach: HostReach
  public let contacts: [Contact]
  public let venue: Venue?
  public let closures: [HostClosure]
  public let pastVisits: [PastVisit]
  /// One line a session, the latest first.
  public let sessions: [String]

  /// Access facts in words, with the day they were checked.
  public var accessLine: String {
    guard let venue, !venue.access.isEmpty else { return "not checked" }
    let facts = venue.access.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value ? "yes" : "no")" }
    return facts.joined(separator: ", ") + (venue.checkedOn.map { " (checked on \($0))" } ?? "")
  }
}

extension Contact {
  /// Such as `safeguarding, 01248 000000, wants cy`.
  public var line: String {
    ([role.rawValue, name, phone, email] + [languageWish.map { "wants \($0.rawValue)" }]).compactMap { $0 }
      .joined(separator: ", ")
  }
}

extension PastVisit {
  /// Such as `2026-03-04 assembly, 120 came`.
  public var line: String {
    "\(day) \(activity ?? "visit")\(attended.map { ", \($0) came" } ?? "")"
  }
}

/// An approach with the host it went to.
public struct ApproachLine: Sendable {
  public let approach: Approach
  public let host: Host
}
