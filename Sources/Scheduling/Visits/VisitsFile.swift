/// A planning problem in the plain formats visits-1 and visits-2, which other solvers read too.
///
/// Times are minutes after midnight, dates are places in ``dates``, sites are places in ``sites`` and ``travel``.
package struct VisitsFile: Sendable, Codable, Equatable {
  package var name: String
  /// ISO dates, ascending.
  package var dates: [String]
  package var officers: [Officer]
  package var sessions: [Session]
  /// Minutes from site (row) to site.
  package var travel: [[Int32]]
  /// Session, officer, date, start: what must stand exactly so.
  package var locked: [[Int]]?

  package struct Officer: Sendable, Codable, Equatable {
    package var id: Int
    package var base: Int
    package var skills: [String]
    package var maxSessionsPerDay: Int
    /// Nil where none is owed.
    package var `break`: Break?
    /// Date, start, end.
    package var shifts: [[Int]]
  }

  package struct Break: Sendable, Codable, Equatable {
    package var duration: Int
    package var earliestStart: Int
    package var latestStart: Int
  }

  package struct Session: Sendable, Codable, Equatable {
    package var id: Int
    package var site: Int
    package var duration: Int
    /// Date, start, end; a session lies wholly inside one of them.
    package var windows: [[Int]]
    package var skills: [String]
    package var priority: Int
    package var officersNeeded: Int?
    package var oneOfTeam: [String]?
    package var after: Predecessor?
  }

  package struct Predecessor: Sendable, Codable, Equatable {
    package var session: Int
    package var minDays: Int
  }
}

/// What became of a visits problem.
package struct VisitsSolution: Sendable, Codable, Equatable {
  /// Session, officer, date, start.
  package var assignments: [[Int]]
}
