public import ProgrammeModel

/// A request as somebody types it; what is left out has a default that is told.
public struct RequestForm: Sendable {
  public let host: HostReference
  public let type: Code<SessionType>
  /// Each such as `9A:27` or `9B:25 [hearing-loop]`.
  public let groups: [String]
  /// May be empty where ``campaign`` gives the days.
  public let between: [DayRange]
  /// An observance whose next dates, as long as they are known, are days it may fall on.
  public let campaign: Code<Observance>?
  /// Such as `mon,tue`; nil for Monday to Friday.
  public let weekdays: String?
  public let hours: Hours?
  /// Nil for the host's own language.
  public let language: DeliveryLanguage?
  public let priority: Int
  public let together: Bool
  public let supervised: Bool
  public let note: String?
  /// The request it follows in a series, and at least how many days after.
  public let after: RequestNumber?
  public let gapDays: Int
  /// Those who know the host; one of them must go. Empty for anybody.
  public let people: [Code<Facilitator>]
  /// Whether it is noted for the record, though all its days are past.
  public let isLate: Bool

  public init(
    host: HostReference, type: Code<SessionType>, groups: [String], between: [DayRange], weekdays: String? = nil,
    hours: Hours? = nil, language: DeliveryLanguage? = nil, priority: Int = 5, together: Bool = true,
    supervised: Bool = true, note: String? = nil, campaign: Code<Observance>? = nil, after: RequestNumber? = nil,
    gapDays: Int = 7, people: [Code<Facilitator>] = [], isLate: Bool = false
  ) {
    self.host = host
    self.type = type
    self.groups = groups
    self.between = between
    self.weekdays = weekdays
    self.hours = hours
    self.language = language
    self.priority = priority
    self.together = together
    self.supervised = supervised
    self.note = note
    self.campaign = campaign
    self.after = after
    self.gapDays = gapDays
    self.people = people
    self.isLate = isLate
  }
}

/// A request that was added, in words.
public struct AddedRequest: Sendable {
  public let request: Request
  public let hostName: String
  /// The session type's English title.
  public let title: String
  public let languageWords: String
  /// Where a default came from; nil when nothing was left to a default worth telling.
  public let defaultNote: String?

  /// All days asked for, from the first to the last.
  public var days: DayRange {
    get throws {
      let all = request.windows.map(\.days)
      return try all.dropFirst().reduce(all[0]) { try DayRange(min($0.first, $1.first), max($0.last, $1.last)) }
    }
  }
}

/// A request with the host that made it.
public struct RequestLine: Sendable {
  public let request: Request
  public let host: Host
}
