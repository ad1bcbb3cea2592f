import Catalogue
public import ProgrammeModel
import ProgrammeStore

/// Asking again, months after a session.
public struct FollowUpLine: Sendable {
  public enum State: String, CaseIterable, Sendable { case overdue, due, coming, done }

  public let session: SessionLine
  /// 3 or 6.
  public let months: Int
  public let due: Day
  public let state: State
}

extension Office {
  /// Days before and after its day within which a follow-up counts as due.
  static let followUpDays = 14

  /// Follow-ups of delivered sessions, the earliest due first. One is done once forms of its phase came in.
  ///
  /// - Parameter includesDone: Whether those that are done are told too.
  public func followUps(includesDone: Bool) async throws -> [FollowUpLine] {
    let types = try library.sessionTypes()
    return try store.read { tables in
      let answered = try tables.responses.phases()
      let delivered = try tables.sessions.all().filter { $0.state == .delivered }
      var found: [FollowUpLine] = []
      for line in try lines(of: delivered, in: tables) {
        for months in types[line.session.type]?.followUpMonths ?? [] {
          let due = try line.session.span.day.months(later: months)
          let phase = months == 3 ? "follow-up" : "follow-up-\(months)"
          let state: FollowUpLine.State =
            if answered[line.session.key]?.contains(phase) == true {
              .done
            } else if due.advanced(by: Self.followUpDays) < desk.today {
              .overdue
            } else if due.advanced(by: -Self.followUpDays) <= desk.today { .due } else { .coming }
          if state != .done || includesDone {
            found.append(FollowUpLine(session: line, months: months, due: due, state: state))
          }
        }
      }
      return found.sorted { ($0.due, $0.session.session.number) < ($1.due, $1.session.session.number) }
    }
  }
}

extension Day {
  /// The same day of the month so many months later; the last day of a month that is too short.
  func months(later months: Int) throws -> Day {
    let (year, month, day) = civil
    let ahead = month - 1 + months
    let (y, m) = (year + ahead / 12, ahead % 12 + 1)
    for last in stride(from: day, to: 27, by: -1) {
      if let found = try? Day(year: y, month: m, day: last) { return found }
    }
    return try Day(year: y, month: m, day: min(day, 28))
  }
}
