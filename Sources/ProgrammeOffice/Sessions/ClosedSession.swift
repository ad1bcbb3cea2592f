import Catalogue
import ProgrammeModel
import ProgrammeStore

/// A session that is marked public and closed all the same.
struct ClosedSession: Sendable {
  let session: Session
  let host: Host
  let closure: Session.Closure

  /// Such as “S142 (its host club-rhyl is a pupil-referral-unit)”.
  var words: String {
    let reason =
      switch closure {
      case .school(let kind): "its host \(host.reference) is a \(kind.rawValue)"
      case .referral: "its type \(session.type) is for one person who was referred"
      case .unknownType: "its type \(session.type) is not among the session types"
      }
    return "\(session.number) (\(reason))"
  }
}

extension Office {
  /// Sessions marked public whose host or type is closed, by day.
  func closedSessions<Access>(in tables: Tables<Access>) throws -> [ClosedSession] {
    let types = try library.sessionTypes()
    return try tables.sessions.all().filter { $0.visibility == .public }.compactMap { session in
      guard let host = try tables.hosts.host(session.host),
        let closure = Session.closure(at: host, of: types[session.type])
      else { return nil }
      return ClosedSession(session: session, host: host, closure: closure)
    }
  }
}
