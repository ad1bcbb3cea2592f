public import ProgrammeModel

extension PlanningProblem {
  /// The same problem with rules relaxed.
  ///
  /// - Parameter request: The one that changes of a request and its host are about.
  public func applying(_ changes: [RuleChange], for request: Key<Request>) -> PlanningProblem {
    changes.reduce(self) { $0.applying($1, for: request) }
  }

  private func applying(_ change: RuleChange, for key: Key<Request>) -> PlanningProblem {
    switch change {
    case .free(let person, let day):
      return changing(person) { $0.with(leave: $0.leave.flatMap { $0.without(DayRange(day)) }) }
    case .works(let person, let weekday, let hours):
      return changing(person) { $0.with(hours: $0.hours.merging([weekday: hours]) { _, new in new }) }
    case .takes(let person, let sessions):
      return changing(person) { $0.with(limits: $0.limits.with(sessions: sessions)) }
    case .travels(let person, let minutes):
      return changing(person) { $0.with(limits: $0.limits.with(travelMinutes: minutes)) }
    case .goesOut(let person, let evenings):
      return changing(person) { $0.with(limits: $0.limits.with(eveningsAWeek: evenings)) }
    case .holds(let person, .qualification(let name)):
      return changing(person) { $0.with(qualifications: $0.qualifications + [Qualification(name)]) }
    case .holds(let person, .check(let name)):
      return changing(person) { $0.with(checks: $0.checks + [CheckHeld(name)]) }
    case .speaks(let person, let language):
      return changing(person) { $0.with(languages: $0.languages.union([language])) }
    case .offers(let hours):
      return changing(key) { request in
        request.changed(
          windows: request.windows
            + request.windows.map { RequestWindow(days: $0.days, weekdays: $0.weekdays, hours: hours) })
      }
    case .offersDay(let day):
      return changing(key) { request in
        let widest = request.windows.map(\.hours).max { $0.minutes < $1.minutes } ?? .schoolDay
        guard let only = try? DayRange(day, day) else { return request }
        return request.changed(
          windows: request.windows + [RequestWindow(days: only, weekdays: [day.weekday], hours: widest)])
      }
    case .opens(let day):
      guard let host = requests.first(where: { $0.key == key })?.host else { return self }
      var closures = closures
      closures[host]?[day] = nil
      return changing(closures: closures)
    case .expects(let group, let number):
      return changing(key) { request in
        request.changed(
          groups: request.groups.map { one in
            one.key == group
              ? (try? Group(
                key: one.key, label: one.label, yearGroup: one.yearGroup, expected: number, needs: one.needs))
                ?? one : one
          })
      }
    case .anybody: return changing(key) { $0.changed(people: []) }
    case .keepsGap(let other, let days, _):
      if let link = requests.first(where: { $0.key == key })?.after, link.request == other {
        return changing(key) { $0.changed(after: .init(request: other, days: days)) }
      }
      var series = followers
      series[key]?[other] = .init(request: key, days: days)
      return changing(agreedSeries: series)
    case .apart: return changing(key) { $0.changed(together: false) }
    case .givesWay(let other, let groups, _):
      return changing(
        standing: standing.filter { $0.request != other || !groups.contains($0.group.key) })
    case .moves(let session): return changing(standing: standing.filter { $0.key != session })
    }
  }

  private func changing(_ person: Key<Facilitator>, _ change: (Facilitator) -> Facilitator) -> PlanningProblem {
    changing(facilitators: facilitators.map { $0.key == person ? change($0) : $0 })
  }

  private func changing(_ key: Key<Request>, _ change: (Request) -> Request) -> PlanningProblem {
    changing(requests: requests.map { $0.key == key ? change($0) : $0 })
  }
}
