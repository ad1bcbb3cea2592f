import ProgrammeModel

@testable import ProgrammeOffice

/// A second route to the rules of planning: looks at every stored session with nothing but plain comparisons.
struct RuleWalk {
  let lines: [SessionLine]
  let people: [Facilitator]
  let types: [SessionType]
  let requests: [RequestLine]
  let closures: [HostReference: [DayRange]]

  init(_ office: Office) async throws {
    lines = try await office.sessions(between: nil, facilitator: nil, host: nil, state: nil)
    people = try await office.facilitators()
    types = try await office.sessionTypes()
    requests = try await office.requests()
    var closures: [HostReference: [DayRange]] = [:]
    for line in try await office.hosts() {
      closures[line.host.reference] = try await office.host(line.host.reference).closures.map(\.days)
    }
    self.closures = closures
  }

  /// Everything wrong; empty when nothing is.
  var faults: [String] {
    lines.flatMap { line -> [String] in
      let session = line.session
      let day = session.span.day
      var wrong: [String] = []
      if day.weekday == .saturday || day.weekday == .sunday { wrong.append("weekend") }
      if closures[line.host.reference]?.contains(where: { $0.contains(day) }) == true { wrong.append("host closed") }
      // Spring term 2027 in North Wales, with its half-term (Content/Calendars/term-dates.csv).
      if line.host.keepsTerms, day.description < "2027-01-04" || day.description > "2027-02-05" {
        wrong.append("outside the half term")
      }
      if let asked = requests.first(where: { $0.request.key == session.request })?.request {
        let fits = asked.windows.contains { window in
          window.days.contains(day) && window.weekdays.contains(day.weekday)
            && window.hours.start <= session.span.start && session.span.end <= window.hours.end
        }
        if !fits { wrong.append("not when it was asked for") }
      }
      guard let type = types.first(where: { $0.code == session.type }) else { return ["unknown type"] }
      if session.span.minutes != type.minutes { wrong.append("wrong length") }
      if session.facilitators.count != type.facilitators { wrong.append("wrong number of people") }
      let crew = people.filter { session.facilitators.contains($0.key) }
      for language in session.language.needed where !crew.contains(where: { $0.languages.contains(language) }) {
        wrong.append("nobody speaks \(language)")
      }
      for person in crew { wrong += faults(of: person, session, type) }
      return wrong.map { "\(session.number) \(session.span): \($0)" }
    } + clashes
  }

  private func faults(of person: Facilitator, _ session: Session, _ type: SessionType) -> [String] {
    let day = session.span.day
    var wrong: [String] = []
    if person.leave.contains(where: { $0.contains(day) }) { wrong.append("\(person.code) on leave") }
    let hours = person.shift(on: day)
    if hours.map({ $0.start <= session.span.start && session.span.end <= $0.end }) != true {
      wrong.append("\(person.code) outside hours")
    }
    for need in type.qualifications
    where !person.qualifications.contains(where: { $0.name == need && $0.validUntil.map { $0 >= day } != false }) {
      wrong.append("\(person.code) lacks \(need)")
    }
    for need in type.checks(supervised: session.supervised)
    where !person.checks.contains(where: { $0.name == need && $0.validUntil.map { $0 >= day } != false }) {
      wrong.append("\(person.code) lacks check \(need)")
    }
    return wrong
  }

  /// Minutes at which somebody is at two places, and days that are too full.
  private var clashes: [String] {
    people.flatMap { person -> [String] in
      let own = lines.map(\.session).filter { $0.takesTime && $0.facilitators.contains(person.key) }
      return Dictionary(grouping: own, by: \.span.day).flatMap { day, sessions -> [String] in
        var taken: [Int: Int] = [:]
        for session in sessions {
          for minute in session.span.start.minutes..<session.span.end.minutes { taken[minute, default: 0] += 1 }
        }
        return (taken.values.contains { $0 > 1 } ? ["\(person.code) twice at once on \(day)"] : [])
          + (sessions.count > person.limits.sessions ? ["\(person.code) has too many on \(day)"] : [])
      }
    }
  }
}
