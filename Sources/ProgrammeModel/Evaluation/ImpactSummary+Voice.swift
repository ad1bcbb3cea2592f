extension ImpactSummary {
  /// What young people said in their words, and what came of it.
  public struct Voice: Hashable, Sendable, Codable {
    public let quotes: [PublishableQuote]
    /// You said, we did.
    public let commitments: [Commitment]
    /// What agencies now do differently, and what was seen to change at hosts; approved ones only.
    public let changes: [PublicChange]

    public static let none = Voice(quotes: [], commitments: [], changes: [])

    public init(quotes: [PublishableQuote], commitments: [Commitment], changes: [PublicChange]) {
      self.quotes = quotes
      self.commitments = commitments
      self.changes = changes
    }
  }

  /// One line of *you said, we did*.
  public struct Commitment: Hashable, Sendable, Codable {
    public enum State: String, Codable, CaseIterable, Hashable, Sendable {
      case inProgress = "in-progress"
      case done
      case notDoing = "not-doing"
    }

    /// What was asked for.
    public let said: Bilingual
    /// What the owner does or did; why not, where it is not done.
    public let did: Bilingual
    /// The agency or role that owns it; no name of a person.
    public let owner: Bilingual
    public let state: State
    /// Of the state as it stands.
    public let on: Day

    public init(said: Bilingual, did: Bilingual, owner: Bilingual, state: State, on: Day) {
      self.said = said
      self.did = did
      self.owner = owner
      self.state = state
      self.on = on
    }
  }

  /// Something that is now done differently: what, who, since when. Approved, and about no single host or person.
  public struct PublicChange: Hashable, Sendable, Codable {
    public let what: Bilingual
    public let who: Bilingual
    public let since: Day

    public init(what: Bilingual, who: Bilingual, since: Day) {
      self.what = what
      self.who = who
      self.since = since
    }
  }
}
