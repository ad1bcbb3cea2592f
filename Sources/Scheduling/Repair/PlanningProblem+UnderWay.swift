import ProgrammeModel

extension PlanningProblem {
  /// The problem as it is in the middle of a day: everybody is at their base or where their last session took them, and
  /// sets out from there only now.
  ///
  /// Who had to leave earlier for what stands has left by then, and gets there as planned.
  ///
  /// - Parameter displaced: Sessions of the day that no longer stand, and that their people were still expected at.
  func under(way minute: TimeOfDay, on day: Day, expecting displaced: [Session]) -> PlanningProblem {
    var standing = standing
    let people = facilitators.map { person -> Facilitator in
      guard let hours = person.workingHours(on: day) else { return person }
      func own(_ sessions: [Session]) -> [Session] {
        sessions.filter { $0.takesTime && $0.span.day == day && $0.facilitators.contains(person.key) }
      }
      let begun = own(self.standing).filter { begins($0) <= minute.minutes }.max { $0.span < $1.span }
      let next = (own(self.standing).filter { begins($0) > minute.minutes } + own(displaced)).min { $0.span < $1.span }
      let place = begun.map { Place.host($0.host) } ?? .base(person.key)
      var leaves = minute.minutes
      if let next, let journey = travel.minutes(from: place, to: .host(next.host)) {
        leaves = min(leaves, begins(next) - journey)
      }
      if let begun {
        stay(person.key, at: begun, until: leaves, &standing)
        return person
      }
      guard leaves > hours.start.minutes else { return person }
      var week = person.hours
      week[day.weekday] = try? Hours(TimeOfDay(clamping: leaves), hours.end)
      return person.with(hours: week)
    }
    return changing(facilitators: people, standing: standing)
  }

  /// The minute from which the room of a session is made ready.
  private func begins(_ session: Session) -> Int {
    session.span.start.minutes - (types[session.type]?.setUpMinutes ?? 0)
  }

  /// Makes a session last until its facilitator leaves, for this one only.
  private func stay(_ person: Key<Facilitator>, at session: Session, until minute: Int, _ standing: inout [Session]) {
    let end = TimeOfDay(clamping: minute - (types[session.type]?.debriefMinutes ?? 0))
    guard end > session.span.end, let at = standing.firstIndex(of: session),
      let longer = try? TimeSpan(day: session.span.day, start: session.span.start, end: end)
    else { return }
    let others = session.facilitators.filter { $0 != person }
    standing[at] = session.changed(span: longer, facilitators: [person], at: session.changedAt)
    if !others.isEmpty { standing.append(session.changed(facilitators: others, at: session.changedAt)) }
  }
}
