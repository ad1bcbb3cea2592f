import Catalogue
import Interchange
import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// How long a cancelled session stays in feeds after its day.
  private static let cancelledDays = 30

  /// A calendar file of one person's, one host's or the public sessions. It holds no personal data; cancelled sessions
  /// stay in it for thirty days after their day, what a pause holds is not in the public one, and one given to somebody else is cancelled until its day.
  public func calendar(_ scope: CalendarScope) async throws -> String {
    let types = try library.sessionTypes()
    let lines: [SessionLine]
    var givenAway: [SessionLine] = []
    let name: Bilingual
    switch scope {
    case .facilitator(let code):
      lines = try await sessions(between: nil, facilitator: code, host: nil, state: nil)
      givenAway = try sessionsGivenAway(by: code)
      name = Bilingual(cy: "\(settings.name.cy): \(code)", en: "\(settings.name.en): \(code)")
    case .host(let reference):
      lines = try await sessions(between: nil, facilitator: nil, host: reference, state: nil)
      let host = try store.read { tables in try self.host(reference, in: tables) }
      name = Bilingual(
        cy: "\(settings.name.cy): \(host.name(in: .cy))", en: "\(settings.name.en): \(host.name(in: .en))")
    case .publicSessions:
      let holds = try store.read { try $0.holds.all() }
      lines = try await sessions(between: nil, facilitator: nil, host: nil, state: nil).filter {
        $0.session.visibility == .public && $0.session.state != .proposed
          && !isHeld($0.session, strands: types[$0.session.type]?.strands ?? [], by: holds)
      }
      name = settings.name
    }
    let vocabulary = try library.vocabulary()
    let wording = CalendarWording(try library.messages())
    let isOwn = if case .facilitator = scope { true } else { false }
    let away = Set(givenAway.map(\.session.key))
    let events = (lines + givenAway).compactMap { line -> CalendarEvent? in
      let session = line.session
      if !isOwn, types[session.type]?.isReferral == true { return nil }
      let status = away.contains(session.key) ? .cancelled : session.calendarStatus
      if case .cancelled = session.state, session.span.day.distance(to: desk.today) > Self.cancelledDays { return nil }
      let type = types[session.type]
      let sheet = CalendarSheet(
        number: session.number, type: type?.title ?? Bilingual(same: session.type.text), state: session.state,
        host: line.host.bilingualName, address: line.host.address + [line.host.postcode?.description].compactMap { $0 },
        group: session.group.label, expected: session.group.expected,
        needs: session.group.needs.sorted().map { vocabulary.name(of: $0) ?? Bilingual(same: $0.text) },
        language: session.language, setUpMinutes: type?.setUpMinutes ?? 0, debriefMinutes: type?.debriefMinutes ?? 0)
      let text = isOwn ? wording.own(sheet) : wording.host(sheet)
      return CalendarEvent(
        uid: "\(session.key)@pont", summary: text.bilingualSummary, description: Bilingual(same: text.description),
        location: text.location, when: .timed(session.span), status: status, sequence: session.revision,
        lastModified: session.changedAt)
    }
    return ICSWriter.write(CalendarFeed(name: name, events: events))
  }
}

extension Office {
  /// Sessions to come that a person once had and somebody else has now: their calendar must let go of them.
  private func sessionsGivenAway(by code: Code<Facilitator>) throws -> [SessionLine] {
    try store.read { tables in
      let person = try facilitator(code, in: tables)
      let others = try tables.sessions.all().filter { session in
        session.revision > 0 && session.takesTime && session.span.day >= desk.today
          && !session.facilitators.contains(person.key)
      }
      let given = try others.filter { session in
        try tables.history.entries(about: session.key).flatMap(\.changes).contains { change in
          change.kind == "session" && change.before?.contains(person.key.description) == true
        }
      }
      return try lines(of: given, in: tables)
    }
  }
}

extension CalendarText {
  /// The one line that already holds both languages.
  fileprivate var bilingualSummary: Bilingual { Bilingual(same: summary) }
}

extension Session {
  fileprivate var calendarStatus: CalendarEvent.Status {
    switch state {
    case .proposed: .tentative
    case .confirmed, .delivered, .nobodyThere: .confirmed
    case .cancelled: .cancelled
    }
  }
}
