import ProgrammeModel
import ProgrammeStore

/// A session as everything public shows it.
enum PublicSession: Sendable {
  case open(SessionLine)
  /// It went out and may no longer be shown: what others keep must let go of it, and learns nothing else.
  case withdrawn(WithdrawnSession)

  var number: SessionNumber {
    switch self {
    case .open(let line): line.session.number
    case .withdrawn(let session): session.number
    }
  }

  var key: Key<Session> {
    switch self {
    case .open(let line): line.session.key
    case .withdrawn(let session): session.key
    }
  }

  var span: TimeSpan {
    switch self {
    case .open(let line): line.session.span
    case .withdrawn(let session): session.span
    }
  }

  var type: Code<SessionType> {
    switch self {
    case .open(let line): line.session.type
    case .withdrawn(let session): session.type
    }
  }
}

/// What must still be known of a session whose entry is withdrawn. Type and host choose the calendars it goes to and are
/// shown in none.
struct WithdrawnSession: Sendable {
  let key: Key<Session>
  let number: SessionNumber
  let type: Code<SessionType>
  let host: Key<Host>
  let span: TimeSpan
  let sequence: Int
  let changedAt: Instant

  init(_ session: Session) {
    key = session.key
    number = session.number
    type = session.type
    host = session.host
    span = session.span
    sequence = session.revision
    changedAt = session.changedAt
  }

  init(_ session: SessionTakenAway) {
    key = session.key
    number = session.number
    type = session.type
    host = session.host
    span = session.span
    sequence = session.revision + 1
    changedAt = session.at
  }
}

extension Key where Subject == Session {
  /// The UID of its entries in all calendars.
  var calendarUID: String { "\(self)@pont" }
}
