import Catalogue
import Interchange
import ProgrammeModel
import ProgrammeStore

/// What speaks against a session that a person puts somewhere by hand; planning itself obeys the same rules.
struct SessionRules {
  struct Objection {
    /// Whether it takes `--force` to go on; else it is only told.
    let isHard: Bool
    let words: String
  }

  let types: [Code<SessionType>: SessionType]
  let calendars: [AreaCode: TermCalendar]
  let bankHolidays: [Day: Bilingual]
  /// Minutes between two hosts.
  let journey: @Sendable (Host, Host) throws -> Int?
  /// Minutes from somebody's base by some hosts and back.
  let tour: @Sendable (Facilitator, [Host]) throws -> Int?

  func objections<Access>(to session: Session, in tables: Tables<Access>) throws -> [Objection] {
    guard let host = try tables.hosts.host(session.host) else { return [] }
    var found = try closure(of: host, on: session.span.day, in: tables)
    if let request = try session.request.flatMap({ try tables.requests.request($0) }) {
      found += window(of: request, session)
      found += try series(of: request, session, in: tables)
      found += try known(to: request, session, in: tables)
    }
    let people = try session.facilitators.compactMap { try tables.facilitators.facilitator($0) }
    found += language(session, people)
    for person in people {
      found += standing(person, session)
      found += try neighbours(person, session, host: host, in: tables)
      found += try evenings(person, session, in: tables)
      found += try travel(person, session, host: host, in: tables)
    }
    if let type = types[session.type] {
      if people.count(where: { $0.serves.isEmpty }) < type.facilitators {
        found.append(.init(isHard: false, words: "\(type.code) needs \(type.facilitators) facilitators."))
      }
      if !type.groupSize.contains(session.group.expected) {
        found.append(
          .init(
            isHard: false,
            words: "\(type.code) is meant for \(type.groupSize.lowerBound) to \(type.groupSize.upperBound) people."))
      }
    }
    return found
  }

  private func closure<Access>(of host: Host, on day: Day, in tables: Tables<Access>) throws -> [Objection] {
    if try tables.closures.closures(of: host.key).contains(where: { $0.days.contains(day) }) {
      return [.init(isHard: true, words: "\(host.name) is closed on \(day) (its own closed day).")]
    }
    let closure: TermCalendar.Closure? =
      host.keepsTerms
      ? host.area.flatMap { calendars[$0] }.map { $0.closure(ofSchoolOn: day) } ?? .notKnown
      : bankHolidays[day] == nil ? nil : .bankHoliday
    guard let closure else { return [] }
    let why = closure == .notKnown ? "no term dates are known for it" : closure.rawValue.replacing("-", with: " ")
    return [.init(isHard: closure != .notKnown, words: "\(host.name) is closed on \(day) (\(why)).")]
  }

  private func window(of request: Request, _ session: Session) -> [Objection] {
    let fits = request.windows.contains { window in
      window.days.contains(session.span.day) && window.weekdays.contains(session.span.day.weekday)
        && window.hours.start <= session.span.start && session.span.end <= window.hours.end
    }
    return fits ? [] : [.init(isHard: false, words: "It lies outside what \(request.number) asked for.")]
  }

  /// Whether the session keeps the gaps to those before and after it in its series.
  private func series<Access>(
    of request: Request, _ session: Session, in tables: Tables<Access>
  ) throws -> [Objection] {
    func sessions(of key: Key<Request>) throws -> [Session] {
      try tables.sessions.sessions(of: key).filter { $0.servesGroup && $0.group.label == session.group.label }
    }
    func gap(_ days: Int) -> String { "\(days) \(days == 1 ? "day" : "days")" }
    var found: [Objection] = []
    if let link = request.after {
      for before in try sessions(of: link.request) where session.span.day < before.span.day.advanced(by: link.days) {
        found.append(
          .init(
            isHard: true,
            words:
              "\(request.number) asks for \(gap(link.days)) after \(before.number), which is on \(before.span.day)."))
      }
    }
    for follower in try tables.requests.all() {
      guard let link = follower.after, link.request == request.key else { continue }
      for after in try sessions(of: follower.key) where after.span.day < session.span.day.advanced(by: link.days) {
        found.append(
          .init(
            isHard: true,
            words:
              "\(follower.number) asks for \(gap(link.days)) before \(after.number), which is on \(after.span.day)."))
      }
    }
    return found
  }

  /// Whether one of those who know the host comes, where they were asked for.
  private func known<Access>(
    to request: Request, _ session: Session, in tables: Tables<Access>
  ) throws -> [Objection] {
    guard !request.people.isEmpty, request.people.isDisjoint(with: session.facilitators) else { return [] }
    let codes = try request.people.compactMap { try tables.facilitators.facilitator($0)?.code.text }.sorted()
    return [
      .init(isHard: false, words: "\(request.number) asked for somebody known: \(codes.joined(separator: " or ")).")
    ]
  }

  /// Whether the person’s evenings of the week allow one more.
  private func evenings<Access>(
    _ person: Facilitator, _ session: Session, in tables: Tables<Access>
  ) throws -> [Objection] {
    guard let limit = person.limits.eveningsAWeek, session.isInEvening else { return [] }
    let monday = session.span.day.monday
    let others = try tables.sessions.sessions(by: person.key, on: try DayRange(monday, monday.advanced(by: 6)))
      .filter { $0.key != session.key && $0.takesTime && $0.isInEvening }.map(\.span.day)
    let evenings = Set(others + [session.span.day]).count
    guard evenings > limit else { return [] }
    return [
      .init(
        isHard: true,
        words: "\(person.code) would go out on \(evenings) evenings of that week, and goes on \(limit) at most.")
    ]
  }

  /// Whether the day’s journeys, which are estimates, stay within what the person travels a day.
  private func travel<Access>(
    _ person: Facilitator, _ session: Session, host: Host, in tables: Tables<Access>
  ) throws -> [Objection] {
    guard let limit = person.limits.travelMinutes else { return [] }
    let day = try DayRange(session.span.day, session.span.day)
    let others = try tables.sessions.sessions(by: person.key, on: day).filter { $0.key != session.key && $0.takesTime }
    let places = try (others + [session]).sorted { $0.span < $1.span }.compactMap { stop in
      stop.key == session.key ? host : try tables.hosts.host(stop.host)
    }
    guard let minutes = try tour(person, places), minutes > limit else { return [] }
    return [
      .init(
        isHard: false,
        words: "\(person.code) would travel about \(minutes) minutes on that day, and travels \(limit) at most.")
    ]
  }

  private func language(_ session: Session, _ people: [Facilitator]) -> [Objection] {
    session.language.needed.sorted().filter { language in !people.contains { $0.languages.contains(language) } }.map {
      .init(isHard: true, words: "Nobody of the team speaks \($0 == .cy ? "Welsh" : "English").")
    }
  }

  private func standing(_ person: Facilitator, _ session: Session) -> [Objection] {
    let day = session.span.day
    var found: [Objection] = []
    if person.leave.contains(where: { $0.contains(day) }) {
      found.append(.init(isHard: true, words: "\(person.code) is on leave on \(day)."))
    } else if let hours = person.workingHours(on: day) {
      if person.busy.contains(where: { $0.overlaps(session.span) }) {
        found.append(.init(isHard: true, words: "\(person.code)’s own calendar has something else then."))
      }
      if session.span.start < hours.start || session.span.end > hours.end {
        found.append(.init(isHard: true, words: "\(person.code) works \(hours) on that day."))
      }
    } else {
      found.append(.init(isHard: true, words: "\(person.code) does not work on that day."))
    }
    guard let type = types[session.type], person.serves.isEmpty else { return found }
    for need in type.qualifications {
      let held = person.qualifications.first { $0.name == need }
      if held == nil || held?.validUntil.map({ $0 < day }) == true {
        found.append(.init(isHard: true, words: "\(person.code) is not qualified as \(need) on that day."))
      }
    }
    for need in type.checks(supervised: session.supervised) {
      let held = person.checks.first { $0.name == need }
      if held == nil || held?.validUntil.map({ $0 < day }) == true {
        found.append(.init(isHard: true, words: "\(person.code) does not hold the check \(need) on that day."))
      }
    }
    return found
  }

  /// Whether the person can get there from the session before and on to the one after.
  private func neighbours<Access>(
    _ person: Facilitator, _ session: Session, host: Host, in tables: Tables<Access>
  ) throws -> [Objection] {
    let day = try DayRange(session.span.day, session.span.day)
    var found: [Objection] = []
    for other in try tables.sessions.sessions(by: person.key, on: day) where other.key != session.key && other.takesTime
    {
      if other.span.overlaps(session.span) {
        found.append(.init(isHard: true, words: "\(person.code) is at \(other.number) then (\(other.span))."))
        continue
      }
      guard let there = try tables.hosts.host(other.host), host.location != nil, there.location != nil else { continue }
      let (first, second) = other.span.start < session.span.start ? (other, session) : (session, other)
      let journey = (try first == other ? journey(there, host) : journey(host, there)) ?? 0
      let needed =
        journey + (types[first.type]?.debriefMinutes ?? 0) + (types[second.type]?.setUpMinutes ?? 0)
      let gap = second.span.start.minutes - first.span.end.minutes
      if gap < needed, other.host != session.host {
        found.append(
          .init(
            isHard: false,
            words:
              "\(person.code) has \(gap) minutes between \(first.number) and \(second.number), and needs about \(needed)."
          ))
      }
    }
    return found
  }
}

extension Office {
  func sessionRules() throws -> SessionRules {
    SessionRules(
      types: try library.sessionTypes(), calendars: try termCalendars(), bankHolidays: try bankHolidays(),
      journey: { from, to in
        try travelTimes(hosts: [from, to], people: []).minutes(from: .host(from.key), to: .host(to.key))
      },
      tour: { person, hosts in
        let times = try travelTimes(hosts: hosts.uniqued(), people: [person])
        let places = [.base(person.key)] + hosts.map { Place.host($0.key) } + [.base(person.key)]
        return zip(places, places.dropFirst()).reduce(0) { sum, leg in
          sum.flatMap { sum in times.minutes(from: leg.0, to: leg.1).map { sum + $0 } }
        }
      })
  }

  /// Reads a group as people type it.
  func groupText(_ text: String) throws -> GroupText {
    do {
      let group = try GroupText(text)
      try checkNeeds([group])
      return group
    } catch let fault as GroupText.Fault {
      throw InputFault(field: "--group", message: fault.description)
    }
  }
}
