public import ProgrammeModel

/// The names that a plan's reasons are worded with: a plan itself holds keys and codes only.
public struct PlanNames: Sendable {
  public let host: Bilingual
  public let sessionType: Bilingual
  /// How many facilitators the session type needs.
  public let facilitatorsNeeded: Int
  /// Those of whom one has to go, since they know the host; empty for anybody.
  public let asked: Set<Key<Facilitator>>
  /// The plan's weeks.
  public let weeks: DayRange
  public let groups: [Key<Group>: String]
  /// Codes, such as `yeo-bangor`; no personal names.
  public let facilitators: [Key<Facilitator>: String]
  public let qualifications: [Code<QualificationName>: Bilingual]
  public let checks: [Code<CheckName>: Bilingual]
  public let needs: [Code<NeedName>: Bilingual]
  public let requests: [Key<Request>: RequestNumber]
  public let sessions: [Key<Session>: SessionNumber]

  public init(
    host: Bilingual, sessionType: Bilingual, facilitatorsNeeded: Int = 1, asked: Set<Key<Facilitator>> = [],
    weeks: DayRange,
    groups: [Key<Group>: String] = [:],
    facilitators: [Key<Facilitator>: String] = [:], qualifications: [Code<QualificationName>: Bilingual] = [:],
    checks: [Code<CheckName>: Bilingual] = [:], needs: [Code<NeedName>: Bilingual] = [:],
    requests: [Key<Request>: RequestNumber] = [:],
    sessions: [Key<Session>: SessionNumber] = [:]
  ) {
    self.host = host
    self.sessionType = sessionType
    self.facilitatorsNeeded = facilitatorsNeeded
    self.asked = asked
    self.weeks = weeks
    self.groups = groups
    self.facilitators = facilitators
    self.qualifications = qualifications
    self.checks = checks
    self.needs = needs
    self.requests = requests
    self.sessions = sessions
  }

  /// The facilitator's code, else a word for somebody.
  func facilitator(_ key: Key<Facilitator>, _ words: Wording) -> String {
    facilitators[key] ?? words.text("refusal.someone")
  }

  /// The label of a qualification or check, else its code.
  func label(of lack: Refusal.Lack, _ language: Language) -> String {
    switch lack {
    case .qualification(let code): qualifications[code]?[language] ?? code.text
    case .check(let code): checks[code]?[language] ?? code.text
    }
  }
}
