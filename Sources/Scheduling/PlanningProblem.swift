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
  /// The days of sessions that groups have or had, by request and label: what a series goes by.
  public let agreedDays: [Key<Request>: [String: Day]]
  /// Days outside the weeks, in a calendar week that begins or ends among them, on which people have an evening already.
  public let eveningsElsewhere: [Key<Facilitator>: Set<Day>]
  /// Requests whose hosts have been offered dates and not answered, with the last day on which these are held.
  public let offered: [Key<Request>: Day]
  /// Needs of groups that the team books somebody or something for, also where nobody of the facilitators serves them.
  public let booked: Set<Code<NeedName>>
  /// What is wished for beside the three objectives; nil for nothing.
  public let wishes: WishGrounds?
  /// Requests that follow others in a series, by the one they follow; also those that have their sessions already.
  public var followers: [Key<Request>: [Key<Request>: Request.SeriesLink]] {
    var all = agreedSeries
    for request in requests {
      if let link = request.after { all[link.request, default: [:]][request.key] = link }
    }
    return all
  }
  /// The same for requests that are not among the problem's own.
  public let agreedSeries: [Key<Request>: [Key<Request>: Request.SeriesLink]]
  /// The priorities of requests whose planned sessions are held, for telling what it costs to give them up.
  private(set) var priorities: [Key<Request>: Int] = [:]
  /// The labels of groups of requests that this problem was made from and leaves aside: what follows them still waits.
  private(set) var labelsLeftAside: [Key<Request>: Set<String>] = [:]

  public init(
    weeks: DayRange, hosts: [Key<Host>: Host], facilitators: [Facilitator], requests: [Request],
    placed: Set<Key<Group>> = [], types: [Code<SessionType>: SessionType],
    closures: [Key<Host>: [Day: TermCalendar.Closure]] = [:], standing: [Session] = [], travel: TravelTimes,
    turnaroundMinutes: Int = 10, agreedDays: [Key<Request>: [String: Day]] = [:],
    agreedSeries: [Key<Request>: [Key<Request>: Request.SeriesLink]] = [:],
    eveningsElsewhere: [Key<Facilitator>: Set<Day>] = [:], offered: [Key<Request>: Day] = [:],
    wishes: WishGrounds? = nil, booked: Set<Code<NeedName>> = []
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
    self.agreedDays = agreedDays
    self.agreedSeries = agreedSeries
    self.eveningsElsewhere = eveningsElsewhere
    self.offered = offered
    self.wishes = wishes
    self.booked = facilitators.reduce(into: booked) { $0.formUnion($1.serves) }
  }

  /// The same problem with some parts exchanged.
  func changing(
    weeks: DayRange? = nil, facilitators: [Facilitator]? = nil, requests: [Request]? = nil,
    placed: Set<Key<Group>>? = nil, closures: [Key<Host>: [Day: TermCalendar.Closure]]? = nil,
    standing: [Session]? = nil, agreedDays: [Key<Request>: [String: Day]]? = nil,
    agreedSeries: [Key<Request>: [Key<Request>: Request.SeriesLink]]? = nil,
    eveningsElsewhere: [Key<Facilitator>: Set<Day>]? = nil, wishes: WishGrounds? = nil
  ) -> PlanningProblem {
    var changed = PlanningProblem(
      weeks: weeks ?? self.weeks, hosts: hosts, facilitators: facilitators ?? self.facilitators,
      requests: requests ?? self.requests, placed: placed ?? self.placed, types: types,
      closures: closures ?? self.closures, standing: standing ?? self.standing, travel: travel,
      turnaroundMinutes: turnaroundMinutes,
      agreedDays: agreedDays ?? self.agreedDays, agreedSeries: agreedSeries ?? followers,
      eveningsElsewhere: eveningsElsewhere ?? self.eveningsElsewhere, offered: offered,
      wishes: wishes ?? self.wishes, booked: booked)
    changed.priorities = priorities
    let kept = Set(changed.requests.map(\.key))
    changed.labelsLeftAside = labelsLeftAside
    for request in self.requests where !kept.contains(request.key) {
      changed.labelsLeftAside[request.key] = Set(request.groups.map(\.label))
    }
    return changed
  }

  /// The same problem for one of its days and some people, who still have their evenings of the whole week.
  func narrowed(to day: Day, _ people: Set<Key<Facilitator>>) -> PlanningProblem? {
    guard let only = try? DayRange(day, day) else { return nil }
    let theirs = standing.filter { $0.takesTime && $0.facilitators.contains(where: people.contains) }
    let (here, elsewhere) = (theirs.filter { $0.span.day == day }, theirs.filter { $0.span.day != day })
    return changing(
      weeks: only, facilitators: facilitators.filter { people.contains($0.key) }, standing: here,
      eveningsElsewhere: Self.evenings(of: elsewhere).merging(eveningsElsewhere) { $0.union($1) })
  }

  /// The same problem for some of its days; nil where it has none of them.
  public func during(_ days: DayRange) -> PlanningProblem? {
    guard let common = try? DayRange(max(weeks.first, days.first), min(weeks.last, days.last)) else { return nil }
    let outside = standing.filter { !common.contains($0.span.day) }
    return changing(
      weeks: common, standing: standing.filter { common.contains($0.span.day) },
      eveningsElsewhere: Self.evenings(of: outside).merging(eveningsElsewhere) { $0.union($1) })
  }

  /// The days on which people have an evening in some sessions.
  public static func evenings(of sessions: [Session]) -> [Key<Facilitator>: Set<Day>] {
    var days: [Key<Facilitator>: Set<Day>] = [:]
    for session in sessions where session.takesTime && session.isInEvening {
      for person in session.facilitators { days[person, default: []].insert(session.span.day) }
    }
    return days
  }

  /// The same problem with other requests.
  func asking(_ requests: [Request]) -> PlanningProblem { changing(requests: requests) }

  /// The same problem with planned sessions standing as if they had been accepted; their groups are placed.
  public func holding(_ planned: [PlannedSession]) -> PlanningProblem {
    let asked = Dictionary(requests.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let held = planned.compactMap { session -> Session? in
      guard let request = asked[session.request], let group = request.groups.first(where: { $0.key == session.group })
      else { return nil }
      return Session(
        key: Key(group.key.uuid), number: SessionNumber(0), request: request.key, host: request.host,
        type: request.type, group: group, span: session.span, facilitators: session.facilitators,
        language: request.language, supervised: request.supervised, changedAt: Instant(seconds: 0))
    }
    let groups = Set(held.map(\.group.key))
    var days = agreedDays
    for session in held {
      if let request = session.request { days[request, default: [:]][session.group.label] = session.span.day }
    }
    var holding = changing(
      placed: placed.union(groups), standing: standing.filter { !groups.contains($0.group.key) } + held,
      agreedDays: days)
    holding.priorities = priorities.merging(asked.mapValues(\.priority)) { _, new in new }
    return holding
  }
}
