import Catalogue
import ProgrammeModel
import ProgrammeStore

extension Office {
  /// By which it is remembered what calendars of campaigns showed.
  static let campaignFeed = "campaigns"

  /// How long an entry that was cancelled or withdrawn stays in calendars after its day.
  static let cancelledDays = 30

  /// Sessions as the public may see them on these days: public ones that somebody agreed, and none that a pause holds.
  /// One that went out and may no longer be shown is withdrawn until thirty days after its day.
  func publicSessions(on days: DayRange?) throws -> [PublicSession] {
    let types = try library.sessionTypes()
    return try store.read { tables in
      let holds = try tables.holds.all()
      let givenOut = try givenOut(in: tables)
      let sessions = try days.map { try tables.sessions.sessions(on: $0) } ?? tables.sessions.all()
      let known = sessions.filter { $0.visibility == .public || givenOut.contains($0.key.calendarUID) }
      return try lines(of: known, in: tables).compactMap { line in
        let session = line.session
        let type = types[session.type]
        if session.isPublic(at: line.host, of: type), session.state != .proposed {
          return isHeld(session, strands: type?.strands ?? [], by: holds) ? nil : .open(line)
        }
        return givenOut.contains(session.key.calendarUID) && isRecent(session.span.day)
          ? .withdrawn(WithdrawnSession(session)) : nil
      }
    }
  }

  /// The UIDs of entries that calendars for the public have shown.
  private func givenOut<Access>(in tables: Tables<Access>) throws -> Set<String> {
    try [CalendarScope.publicSessions.name, Self.campaignFeed].reduce(into: []) { uids, feed in
      uids.formUnion(try tables.shownEntries.all(of: feed).keys)
    }
  }

  /// Whether calendars that others keep may still hold something of this day.
  func isRecent(_ day: Day) -> Bool { day.distance(to: desk.today) <= Self.cancelledDays }
}
