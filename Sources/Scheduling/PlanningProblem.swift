public import ProgrammeModel

/// Everything a plan rests on: who asks, who can go, when, and what stands already.
public struct PlanningProblem: Sendable {
  /// The days that may be used, both ends included.
  public let weeks: DayRange
  public let hosts: [Key<Host>: Host]
  public let facilitators: [Facilitator]
  /// Open requests only.
  public let requests: [Request]
  /// Groups that have a session already and are left out.
  public let placed: Set<Key<Group>>
  public let types: [Code<SessionType>: SessionType]
  /// The days of the weeks on which a host is closed.
  public let closures: [Key<Host>: [Day: TermCalendar.Closure]]
  /// Sessions that stay exactly where they are and take up their facilitators' time. Cancelled ones are passed over.
  public let standing: [Session]
  /// Minutes between `.host` and `.base` places; a host that is missing here cannot be planned.
  public let travel: TravelTimes
  /// Minutes kept free between two sessions of one facilitator at one host, at least 0.
  public let turnaroundMinutes: Int

  public init(
    weeks: DayRange, hosts: [Key<Host>: Host], facilitators: [Facilitator], requests: [Request],
    placed: Set<Key<Group>> = [], types: [Code<SessionType>: SessionType],
    closures: [Key<Host>: [Day: TermCalendar.Closure]] = [:], standing: [Session] = [], travel: TravelTimes,
    turnaroundMinutes: Int = 10
  ) {
    self.weeks = weeks
    self.hosts = hosts
    self.facilitators = facilitators
    self.requests = requests
    self.placed = placed
    self.types = types
    self.closures = closures
    self.standing = standing
    self.travel = travel
    self.turnaroundMinutes = max(0, turnaroundMinutes)
  }

  /// The same problem with other requests.
  func asking(_ requests: [Request]) -> PlanningProblem {
    PlanningProblem(
      weeks: weeks, hosts: hosts, facilitators: facilitators, requests: requests, placed: placed, types: types,
      closures: closures, standing: standing, travel: travel, turnaroundMinutes: turnaroundMinutes)
  }
}
