public import ProgrammeModel

/// What the page of a week is written from: the sessions of some days, every name already looked up. For staff only.
public struct WeekSheet: Hashable, Sendable {
  public let team: Bilingual
  /// Usually Monday to Friday.
  public let days: DayRange
  /// The code of the one facilitator it is for; nil for the whole team.
  public let facilitator: String?
  public let entries: [WeekEntry]
  /// Journeys; empty leaves travel out.
  public let legs: [WeekLeg]
  public let leave: [WeekLeave]
  /// Campaign tasks that the week asks for, those due first at the top.
  public let tasks: [WeekTask]
  /// Towns for finding one's way on a map, the most important first.
  public let landmarks: [WeekLandmark]
  /// Who owns the places, as it must stand beside a map of them; nil where nothing is drawn.
  public let mapSource: Bilingual?

  public init(
    team: Bilingual, days: DayRange, facilitator: String? = nil, entries: [WeekEntry], legs: [WeekLeg] = [],
    leave: [WeekLeave] = [], tasks: [WeekTask] = [], landmarks: [WeekLandmark] = [], mapSource: Bilingual? = nil
  ) {
    self.team = team
    self.days = days
    self.facilitator = facilitator
    self.entries = entries.sorted {
      ($0.span, $0.number?.value ?? .max, $0.group) < ($1.span, $1.number?.value ?? .max, $1.group)
    }
    self.legs = legs
    self.leave = leave
    self.tasks = tasks
    self.landmarks = landmarks
    self.mapSource = mapSource
  }

  /// The names of all places in it.
  var places: [Bilingual] { entries.map(\.host) + legs.flatMap { [$0.from, $0.to] } }
}

/// A campaign task that is due in a week, or overdue.
public struct WeekTask: Hashable, Sendable {
  public let by: Day
  public let name: Bilingual
  public let campaign: Bilingual
  /// A member's code; nil where nobody has it.
  public let owner: String?
  public let doneOn: Day?

  public init(by: Day, name: Bilingual, campaign: Bilingual, owner: String?, doneOn: Day?) {
    self.by = by
    self.name = name
    self.campaign = campaign
    self.owner = owner
    self.doneOn = doneOn
  }
}

/// One session of a week.
public struct WeekEntry: Hashable, Sendable {
  /// Nil for a place in a plan that nobody has accepted yet.
  public let number: SessionNumber?
  /// Whose place it is, by which people ask why; nil where the session's own number serves for that.
  public let request: RequestNumber?
  public let span: TimeSpan
  public let host: Bilingual
  /// The principal area; nil where not known.
  public let area: Bilingual?
  public let type: Bilingual
  public let group: String
  public let expected: Int
  /// Codes, the lead first.
  public let facilitators: [String]
  public let language: DeliveryLanguage
  public let state: Session.State
  public let isLocked: Bool
  /// Whether it is only held for a host that was offered it and has not answered.
  public let isOffered: Bool

  public init(
    number: SessionNumber?, request: RequestNumber? = nil, span: TimeSpan, host: Bilingual, area: Bilingual? = nil,
    type: Bilingual, group: String, expected: Int, facilitators: [String], language: DeliveryLanguage,
    state: Session.State, isLocked: Bool = false, isOffered: Bool = false
  ) {
    self.number = number
    self.request = request
    self.span = span
    self.host = host
    self.area = area
    self.type = type
    self.group = group
    self.expected = expected
    self.facilitators = facilitators
    self.language = language
    self.state = state
    self.isLocked = isLocked
    self.isOffered = isOffered
  }
}

/// One journey of a facilitator's day, in the order of the day.
public struct WeekLeg: Hashable, Sendable {
  public let day: Day
  public let facilitator: String
  public let from: Bilingual
  public let to: Bilingual
  public let minutes: Int
  /// Where it starts and ends; nil leaves it off the map.
  public let fromPoint: Coordinate?
  public let toPoint: Coordinate?

  public init(
    day: Day, facilitator: String, from: Bilingual, to: Bilingual, minutes: Int, fromPoint: Coordinate? = nil,
    toPoint: Coordinate? = nil
  ) {
    self.day = day
    self.facilitator = facilitator
    self.from = from
    self.to = to
    self.minutes = minutes
    self.fromPoint = fromPoint
    self.toPoint = toPoint
  }
}

/// A town on a map.
public struct WeekLandmark: Hashable, Sendable {
  public let name: Bilingual
  public let at: Coordinate

  public init(name: Bilingual, at: Coordinate) {
    self.name = name
    self.at = at
  }
}

/// A facilitator's leave that touches the week.
public struct WeekLeave: Hashable, Sendable {
  public let facilitator: String
  public let days: DayRange

  public init(facilitator: String, days: DayRange) {
    self.facilitator = facilitator
    self.days = days
  }
}
