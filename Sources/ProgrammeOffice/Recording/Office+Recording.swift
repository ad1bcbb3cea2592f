public import ProgrammeModel
import ProgrammeStore

extension Office {
  /// Closes a session with a head count; counting again replaces the count. A count is never refused for what came
  /// before: whoever counted was there.
  ///
  /// - Throws: `Headcount.Fault` for a number that cannot be one.
  public func record(_ number: SessionNumber, attended present: Int, isEstimate: Bool) async throws -> Recorded {
    try await record(number, attended: present, isEstimate: isEstimate, remembering: nil)
  }

  /// - Parameter signature: Of a kind of attendance file that a person has confirmed.
  func record(
    _ number: SessionNumber, attended present: Int, isEstimate: Bool, remembering signature: String?
  ) async throws -> Recorded {
    try act("record") { tables, _ in
      if let signature { try tables.mappings.keep(["kind": "attendance"], for: signature) }
      let session = try session(number, in: tables)
      let before = try tables.headcounts.headcount(of: session.key)
      var warnings: [String] = []
      if case .cancelled = session.state {
        warnings.append("\(number) was cancelled; it is now delivered. If you meant another session: pont undo")
      }
      if session.span.day > desk.today {
        warnings.append("\(number) is not until \(session.span.day). If you meant another session: pont undo")
      }
      if present > session.group.expected * 2 {
        warnings.append(
          "\(present) is more than twice the \(session.group.expected) expected. If it is a slip, record it again.")
      }
      try tables.headcounts.record(
        try Headcount(session: session.key, present: present, isEstimate: isEstimate, countedOn: desk.today))
      try tables.sessions.update(session.changed(state: .delivered, at: desk.now))
      try fulfil(session, in: tables)
      tables.summarise("\(number): \(present)")
      return Recorded(replaced: before.flatMap { $0.present == present ? nil : $0.present }, warnings: warnings)
    }
  }

  /// Closes a session at which nobody was; its travel still counts, and its request is open again.
  ///
  /// - Returns: The request that is open again because of it.
  @discardableResult
  public func recordNobody(at number: SessionNumber) async throws -> RequestNumber? {
    try act("record") { tables, _ in
      let session = try session(number, in: tables)
      guard try tables.headcounts.headcount(of: session.key) == nil else {
        throw OfficeFault.wrongState("\(number) has a head count already. Take that back first with ‘pont undo’.")
      }
      try tables.sessions.update(session.changed(state: .nobodyThere, at: desk.now))
      tables.summarise("\(number): nobody there")
      guard let key = session.request, let request = try tables.requests.request(key), request.state == .planned
      else { return nil }
      try tables.requests.set(.open, of: key)
      return request.number
    }
  }

  /// A request is fulfilled once each of its groups has been seen, and no longer open once each has its session.
  func fulfil(_ session: Session, in tables: WriteTables) throws {
    guard let key = session.request, let request = try tables.requests.request(key) else { return }
    let sessions = try tables.sessions.sessions(of: key)
    let seen = Set(sessions.filter { $0.state == .delivered }.map(\.group.key))
    let placed = Set(sessions.filter(\.servesGroup).map(\.group.key))
    if request.groups.allSatisfy({ seen.contains($0.key) }) {
      try tables.requests.set(.fulfilled, of: key)
    } else if request.state == .open, request.groups.allSatisfy({ placed.contains($0.key) }) {
      try tables.requests.set(.planned, of: key)
    }
  }

  /// Sessions with the forms that came in for them.
  public func feedbackCounts() async throws -> [SessionLine] {
    try store.read { tables in
      let counted = try tables.responses.counts()
      return try lines(of: try tables.sessions.all().filter { counted[$0.key] != nil }, in: tables)
    }
  }
}
