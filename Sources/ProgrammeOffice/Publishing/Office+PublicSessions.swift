import Catalogue
import ProgrammeModel
import ProgrammeStore

extension Office {
  /// By which it is remembered what calendars of campaigns showed.
  static let campaignFeed = "campaigns"

  /// How long an entry that was cancelled or withdrawn stays in calendars after its day.
  private static let cancelledDays = 30

  /// Sessions as the public may see them on these days: public ones that somebody agreed. A pause holds those that no
  /// calendar has shown yet; what went out stays, and its changes and its cancellation go out. One that went out and may
  /// no longer be shown, or that an undo took away, is withdrawn until thirty days after its day.
  func publicSessions(on days: DayRange?) throws -> [PublicSession] {
    let types = try library.sessionTypes()
    return try store.read { tables in
      let holds = try tables.holds.all()
      let givenOut = try givenOut(in: tables)
      let sessions = try days.map { try tables.sessions.sessions(on: $0) } ?? tables.sessions.all()
      let known = sessions.filter { $0.visibility == .public || givenOut.contains($0.key.calendarUID) }
      let takenAway = try self.takenAway(of: givenOut, in: tables).filter { days?.contains($0.span.day) ?? true }
      return try lines(of: known, in: tables).compactMap { line -> PublicSession? in
        let session = line.session
        let isOut = givenOut.contains(session.key.calendarUID)
        if session.isPublic(at: line.host, of: types[session.type]), session.state != .proposed {
          return !isOut && holds.contains { isHeld(session, by: $0, types) } ? nil : .open(line)
        }
        return isOut && isRecent(session.span.day) ? .withdrawn(WithdrawnSession(session)) : nil
      } + takenAway.map(PublicSession.withdrawn)
    }
  }

  /// The sessions that would stand in public calendars but for a pause, by day.
  func sessionsHeld<Access>(by hold: Hold, in tables: Tables<Access>) throws -> [Session] {
    let types = try library.sessionTypes()
    let givenOut = try givenOut(in: tables)
    return try tables.sessions.all().filter { session in
      guard session.visibility == .public, session.state != .proposed,
        session.takesTime || isRecent(session.span.day), !givenOut.contains(session.key.calendarUID),
        isHeld(session, by: hold, types), let host = try tables.hosts.host(session.host)
      else { return false }
      return session.isPublic(at: host, of: types[session.type])
    }
  }

  /// Whether a pause would hold a session on its day, or today, when it would be announced.
  private func isHeld(_ session: Session, by hold: Hold, _ types: [Code<SessionType>: SessionType]) -> Bool {
    let strands = types[session.type]?.strands ?? []
    return hold.holds(strands, on: session.span.day) || hold.holds(strands, on: desk.today)
  }

  /// Sessions that an undo took away, among those whose entries calendars have shown.
  func takenAway<Access>(of shown: Set<String>, in tables: Tables<Access>) throws -> [WithdrawnSession] {
    guard !shown.isEmpty else { return [] }
    return try tables.sessions.takenAway().filter {
      shown.contains($0.key.calendarUID) && isRecent($0.span.day)
    }.map(WithdrawnSession.init)
  }

  /// The UIDs of entries that calendars for the public have shown.
  private func givenOut<Access>(in tables: Tables<Access>) throws -> Set<String> {
    try [CalendarScope.publicSessions.name, Self.campaignFeed].reduce(into: []) { uids, feed in
      uids.formUnion(try tables.shownEntries.all(of: feed).keys)
    }
  }

  /// Whether calendars that others keep may still hold something of this day.
  func isRecent(_ day: Day) -> Bool { Self.isRecent(day, on: desk.today) }

  static func isRecent(_ day: Day, on today: Day) -> Bool { day.distance(to: today) <= cancelledDays }
}
