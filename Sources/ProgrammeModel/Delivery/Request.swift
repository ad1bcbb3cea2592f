/// A host asks for a session type, for groups, within windows of time.
public struct Request: Hashable, Sendable, Codable {
  public static let priorities = 1...10
  /// Where nobody says anything else.
  public static let usualPriority = 5

  public let key: Key<Request>
  public let number: RequestNumber
  public let host: Key<Host>
  public let type: Code<SessionType>
  /// One session each.
  public let groups: [Group]
  /// The session must lie wholly inside one of them.
  public let windows: [RequestWindow]
  public let language: DeliveryLanguage
  /// Within ``priorities``; 10 is the most urgent.
  public let priority: Int
  /// Whether the groups are to be seen one after the other on one visit.
  public let together: Bool
  /// Whether host staff are in the room throughout.
  public let supervised: Bool
  public let state: State
  public let receivedOn: Day
  public let note: String?
  /// The request it follows in a series; nil where it stands alone.
  public let after: SeriesLink?
  /// Those who know the host: one of them must be in the team; empty for anybody.
  public let people: Set<Key<Facilitator>>
  /// Days that the host was offered and did not want; no offer and no plan proposes them again.
  public let turnedDown: Set<Day>

  /// A request that comes before, and how long before.
  public struct SeriesLink: Hashable, Sendable, Codable {
    public let request: Key<Request>
    /// Days from each of its sessions, at least, to the session of the group of the same label; 1...365.
    public let days: Int

    public init(request: Key<Request>, days: Int) {
      self.request = request
      self.days = min(max(days, 1), 365)
    }
  }

  public enum State: Hashable, Sendable, Codable {
    case open
    case planned
    case fulfilled
    case declined(because: String)
    case withdrawn(because: String)

    /// One stable word: open, planned, fulfilled, declined, withdrawn.
    public var name: String {
      switch self {
      case .open: "open"
      case .planned: "planned"
      case .fulfilled: "fulfilled"
      case .declined: "declined"
      case .withdrawn: "withdrawn"
      }
    }

    public var reason: String? {
      switch self {
      case .declined(let reason), .withdrawn(let reason): reason
      default: nil
      }
    }
  }

  /// - Throws: ``Fault`` without groups or windows, or with a priority outside ``priorities``.
  public init(
    key: Key<Request>, number: RequestNumber, host: Key<Host>, type: Code<SessionType>, groups: [Group],
    windows: [RequestWindow], language: DeliveryLanguage, priority: Int = usualPriority, together: Bool = true,
    supervised: Bool = true, state: State = .open, receivedOn: Day, note: String? = nil,
    after: SeriesLink? = nil, people: Set<Key<Facilitator>> = [], turnedDown: Set<Day> = []
  ) throws(Fault) {
    guard !groups.isEmpty else { throw .noGroup }
    guard !windows.isEmpty else { throw .noWindow }
    guard Self.priorities.contains(priority) else { throw .priority(priority) }
    self.key = key
    self.number = number
    self.host = host
    self.type = type
    self.groups = groups
    self.windows = windows
    self.language = language
    self.priority = priority
    self.together = together
    self.supervised = supervised
    self.state = state
    self.receivedOn = receivedOn
    self.note = note
    self.after = after
    self.people = people
    self.turnedDown = turnedDown
  }

  /// The same request in another state.
  public func with(state: State) -> Request { Request(copying: self, state: state) }

  /// The same request for other groups or times; an empty list changes nothing.
  public func changed(
    groups: [Group] = [], windows: [RequestWindow] = [], together: Bool? = nil,
    people: Set<Key<Facilitator>>? = nil, turnedDown: Set<Day>? = nil, after: SeriesLink? = nil
  ) -> Request {
    Request(
      copying: self, groups: groups, windows: windows, together: together, people: people, turnedDown: turnedDown,
      after: after)
  }

  private init(
    copying r: Request, groups: [Group] = [], windows: [RequestWindow] = [], together: Bool? = nil,
    people: Set<Key<Facilitator>>? = nil, turnedDown: Set<Day>? = nil, after: SeriesLink? = nil,
    state: State? = nil
  ) {
    key = r.key
    number = r.number
    host = r.host
    type = r.type
    self.groups = groups.isEmpty ? r.groups : groups
    self.windows = windows.isEmpty ? r.windows : windows
    language = r.language
    priority = r.priority
    self.together = together ?? r.together
    supervised = r.supervised
    self.state = state ?? r.state
    receivedOn = r.receivedOn
    note = r.note
    self.after = after ?? r.after
    self.people = people ?? r.people
    self.turnedDown = turnedDown ?? r.turnedDown
  }

  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case noGroup
    case noWindow
    case priority(Int)

    public var description: String {
      switch self {
      case .noGroup: "A request needs at least one group, such as 9A:27."
      case .noWindow: "A request needs the days it may fall on, such as 2027-01-11..2027-02-05."
      case .priority(let value): "A priority of \(value) is outside 1 to 10; 10 is the most urgent."
      }
    }
  }
}

/// Days, weekdays and hours within which a host can receive a session.
public struct RequestWindow: Hashable, Sendable, Codable {
  public let days: DayRange
  public let weekdays: Set<Weekday>
  public let hours: Hours

  public init(days: DayRange, weekdays: Set<Weekday> = Weekday.workingDays, hours: Hours = .schoolDay) {
    self.days = days
    self.weekdays = weekdays
    self.hours = hours
  }

  /// Whether any of the days is one of the weekdays.
  public var hasDay: Bool { days.days.prefix(7).contains { weekdays.contains($0.weekday) } }
}

extension Hours {
  /// 09:00–15:15, between registration and the buses.
  public static let schoolDay = Hours(clampingFrom: 540, to: 915)
}
