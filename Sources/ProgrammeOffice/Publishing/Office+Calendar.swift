import Catalogue
import Interchange
import ProgrammeModel
import ProgrammeStore
import Reporting

extension Office {
  /// A calendar file of one person's, one host's or the public sessions. It holds no personal data; cancelled sessions
  /// stay in it for thirty days after their day, as do those that an undo took away; what a pause holds is not in the
  /// public one, and one given to somebody else is cancelled until its day.
  public func calendar(_ scope: CalendarScope) async throws -> String {
    let lines: [SessionLine]
    var givenAway: [SessionLine] = []
    var withdrawn: [CalendarEvent] = []
    let name: Bilingual
    switch scope {
    case .facilitator(let code):
      lines = try await sessions(between: nil, facilitator: code, host: nil, state: nil)
      givenAway = try sessionsGivenAway(by: code)
      withdrawn = try takenAwayEvents(of: scope)
      name = Bilingual(cy: "\(settings.name.cy): \(code)", en: "\(settings.name.en): \(code)")
    case .host(let reference):
      lines = try await sessions(between: nil, facilitator: nil, host: reference, state: nil)
      withdrawn = try takenAwayEvents(of: scope)
      let host = try store.read { tables in try self.host(reference, in: tables) }
      name = Bilingual(
        cy: "\(settings.name.cy): \(host.name(in: .cy))", en: "\(settings.name.en): \(host.name(in: .en))")
    case .publicSessions:
      let sessions = try publicSessions(on: nil)
      lines = sessions.compactMap { if case .open(let line) = $0 { line } else { nil } }
      withdrawn = try withdrawnEvents(of: sessions)
      name = settings.name
    }
    let isOwn = if case .facilitator = scope { true } else { false }
    let events = try events(
      of: lines + givenAway, isOwn: isOwn, givenAway: Set(givenAway.map(\.session.key)))
    return ICSWriter.write(try remembering(CalendarFeed(name: name, events: events + withdrawn), as: scope.name))
  }

  /// The calendar entries of sessions, without those cancelled more than thirty days ago.
  ///
  /// - Parameter isOwn: Whether they are for the facilitator's own calendar; every other leaves referrals out.
  private func events(
    of lines: [SessionLine], isOwn: Bool, givenAway away: Set<Key<Session>> = []
  ) throws -> [CalendarEvent] {
    let types = try library.sessionTypes()
    let vocabulary = try library.vocabulary()
    let wording = CalendarWording(try library.messages())
    return lines.compactMap { line -> CalendarEvent? in
      let session = line.session
      if !isOwn, types[session.type]?.isReferral == true { return nil }
      let status = away.contains(session.key) ? .cancelled : session.calendarStatus
      if case .cancelled = session.state, !isRecent(session.span.day) { return nil }
      let type = types[session.type]
      let sheet = CalendarSheet(
        number: session.number, type: type?.title ?? Bilingual(same: session.type.text), state: session.state,
        host: line.host.bilingualName, address: line.host.address + [line.host.postcode?.description].compactMap { $0 },
        group: session.group.label, expected: session.group.expected,
        needs: session.group.needs.sorted().map { vocabulary.name(of: $0) ?? Bilingual(same: $0.text) },
        language: session.language, setUpMinutes: type?.setUpMinutes ?? 0, debriefMinutes: type?.debriefMinutes ?? 0)
      let text = isOwn ? wording.own(sheet) : wording.host(sheet)
      return CalendarEvent(
        uid: session.key.calendarUID, summary: text.bilingualSummary, description: Bilingual(same: text.description),
        location: text.location, when: .timed(session.span), status: status, sequence: session.revision,
        lastModified: session.changedAt)
    }
  }

  /// The entries of those public sessions whose numbers are given.
  func publicEvents(on days: DayRange, numbers: Set<SessionNumber>) throws -> [CalendarEvent] {
    let sessions = try publicSessions(on: days).filter { numbers.contains($0.number) }
    let open = sessions.compactMap { if case .open(let line) = $0 { line } else { nil } }
    return try events(of: open, isOwn: false) + withdrawnEvents(of: sessions)
  }

  /// Entries by which calendars let go of sessions that went out to the public, without name or place.
  private func withdrawnEvents(of sessions: [PublicSession]) throws -> [CalendarEvent] {
    let text = CalendarWording(try library.messages()).withdrawn()
    return sessions.compactMap { session in
      guard case .withdrawn(let session) = session else { return nil }
      return session.event(text)
    }
  }

  /// Entries by which a person's or a host's own calendar lets go of sessions that an undo took away.
  private func takenAwayEvents(of scope: CalendarScope) throws -> [CalendarEvent] {
    let types = try library.sessionTypes()
    let wording = CalendarWording(try library.messages())
    return try store.read { tables in
      let shown = Set(try tables.shownEntries.all(of: scope.name).keys)
      return try takenAway(of: shown, in: tables).map { session in
        let type = types[session.type]?.title ?? Bilingual(same: session.type.text)
        return session.event(wording.withdrawn(session.number, type))
      }
    }
  }
}

extension WithdrawnSession {
  fileprivate func event(_ text: (summary: String, description: String)) -> CalendarEvent {
    CalendarEvent(
      uid: key.calendarUID, summary: Bilingual(same: text.summary), description: Bilingual(same: text.description),
      when: .timed(span), status: .cancelled, sequence: sequence, lastModified: changedAt)
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
