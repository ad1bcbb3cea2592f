import ProgrammeModel

/// Standing sessions that one facilitator gives at one host without leaving.
struct StandingVisit: Sendable {
  let host: Key<Host>
  /// Minutes after midnight, with set-up.
  let start: Int
  /// With debrief.
  var end: Int
  var sessions: [Session]
  /// Whether two of the sessions are at the same time.
  var isTwofold = false

  /// The visits of one facilitator's day, in order of time.
  ///
  /// Sessions at one host whose times, set-up and turnaround included, touch are one visit: whoever agreed them knew that
  /// the room stays as it is between them.
  static func visits(
    _ sessions: [Session], types: [Code<SessionType>: SessionType], turnaround: Int
  ) -> [StandingVisit] {
    var visits: [StandingVisit] = []
    let ordered = sessions.map { ($0, $0.key.description) }
      .sorted { ($0.0.span, $0.1) < ($1.0.span, $1.1) }
      .map(\.0)
    for session in ordered {
      let start = session.span.start.minutes - (types[session.type]?.setUpMinutes ?? 0)
      let end = session.span.end.minutes + (types[session.type]?.debriefMinutes ?? 0)
      if let last = visits.last, last.host == session.host, start < last.end + turnaround {
        visits[visits.count - 1].isTwofold =
          last.isTwofold || last.sessions.contains { $0.span.overlaps(session.span) }
        visits[visits.count - 1].end = max(last.end, end)
        visits[visits.count - 1].sessions.append(session)
      } else {
        visits.append(StandingVisit(host: session.host, start: start, end: end, sessions: [session]))
      }
    }
    return visits
  }
}
