/// Who asked a host, when, and what came of it.
public struct Approach: Hashable, Sendable, Codable {
  public enum Channel: String, Codable, CaseIterable, Hashable, Sendable { case phone, mail, visit, event, other }
  public enum Answer: String, Codable, CaseIterable, Hashable, Sendable { case none, yes, no, later }

  public let key: Key<Approach>
  public let host: Key<Host>
  public let day: Day
  public let by: Code<Member>
  public let channel: Channel
  public let answer: Answer
  public let nextStep: String?
  public let nextOn: Day?

  public init(
    key: Key<Approach>, host: Key<Host>, day: Day, by: Code<Member>, channel: Channel, answer: Answer,
    nextStep: String? = nil, nextOn: Day? = nil
  ) {
    self.key = key
    self.host = host
    self.day = day
    self.by = by
    self.channel = channel
    self.answer = answer
    self.nextStep = nextStep
    self.nextOn = nextOn
  }
}

/// How far a team has come with a host, the nearest to a visit last.
public enum HostReach: String, Codable, CaseIterable, Hashable, Sendable, Comparable {
  case neverAsked = "never-asked"
  case askedNoAnswer = "asked-no-answer"
  case saidNo = "said-no"
  case booked
  case visited

  public static func < (a: Self, b: Self) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
