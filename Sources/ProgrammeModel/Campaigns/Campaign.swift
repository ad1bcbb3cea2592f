/// A campaign that the team takes part in: adopted from the library, with tasks, sessions, publications and a report.
public struct Campaign: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    case adopted
    /// Given up, and why.
    case dropped(because: String)
  }

  public let key: Key<Campaign>
  public let edition: CampaignEdition
  /// Observances that it takes in besides the one it is named after.
  public let with: [Code<Observance>]
  /// Who sees it through.
  public let owner: Code<Member>?
  public let adoptedOn: Day
  public let state: State
  /// Sessions that somebody hung on it, closed ones among them: never to be shown in public without a look at each.
  public let sessions: [Key<Session>]
  /// Rises with every change.
  public let revision: Int
  public let changedAt: Instant

  public init(
    key: Key<Campaign>, edition: CampaignEdition, with: [Code<Observance>] = [], owner: Code<Member>? = nil,
    adoptedOn: Day, state: State = .adopted, sessions: [Key<Session>] = [], revision: Int = 0, changedAt: Instant
  ) {
    self.key = key
    self.edition = edition
    self.with = with
    self.owner = owner
    self.adoptedOn = adoptedOn
    self.state = state
    self.sessions = sessions
    self.revision = revision
    self.changedAt = changedAt
  }

  public var isAdopted: Bool { state == .adopted }

  /// The observance it is named after, then the others.
  public var observances: [Code<Observance>] { [edition.code] + with }

  /// The campaign after a change; what is nil stays.
  public func changed(
    with: [Code<Observance>]? = nil, owner: Code<Member>? = nil, state: State? = nil, sessions: [Key<Session>]? = nil,
    at instant: Instant
  ) -> Campaign {
    Campaign(
      key: key, edition: edition, with: with ?? self.with, owner: owner ?? self.owner, adoptedOn: adoptedOn,
      state: state ?? self.state, sessions: sessions ?? self.sessions, revision: revision + 1,
      changedAt: max(instant, changedAt.adding(seconds: 1)))
  }
}
