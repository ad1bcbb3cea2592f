public import ProgrammeModel

/// Sessions, with their group and their facilitators.
public struct SessionTable<Access: Reading> {
  let access: Access

  private func values(_ condition: SQLText) throws -> [Session] {
    let db = access.db
    let people = try db.values(
      of: "session_facilitator",
      """
      SELECT sf.session, sf.facilitator FROM session_facilitator sf JOIN session s ON s.key = sf.session
      \(sql: condition) ORDER BY sf.session, sf.position
      """
    ) { row in (owner: try row.key(0) as Key<Session>, item: try row.key(1) as Key<Facilitator>) }
    let facilitators = Dictionary(grouping: people, by: \.owner).mapValues { $0.map(\.item) }
    return try db.values(
      of: "session",
      """
      SELECT s.key, s.number, s.request, s.host, s.session_type, \(sql: ParticipantGroups.columns), s.day, s.starts,
        s.ends, s.language, s.is_supervised, s.visibility, s.state, s.cancelled_by, s.because, s.notice_days,
        s.is_locked, s.revision, s.changed_at
      FROM session s JOIN participant_group g ON g.key = s.participant_group
      \(sql: condition) ORDER BY s.day, s.starts, s.number
      """
    ) { row in
      let key: Key<Session> = try row.key(0)
      return Session(
        key: key, number: SessionNumber(try row.int(1)), request: try row.optional(2) { try row.key($0) },
        host: try row.key(3), type: try row.code(4), group: try ParticipantGroups.group(row, from: 5),
        span: try row.span(10), facilitators: facilitators[key] ?? [], language: try row.word(13),
        supervised: try row.flag(14), visibility: try row.word(15), state: try state(row),
        isLocked: try row.flag(20), revision: try row.int(21), changedAt: try row.instant(22))
    }
  }

  private func state(_ row: any SQLRow) throws -> Session.State {
    switch try row.text(16) {
    case "proposed": .proposed
    case "confirmed": .confirmed
    case "delivered": .delivered
    case "cancelled":
      .cancelled(
        Session.Cancellation(by: try row.word(17), because: try row.text(18), noticeDays: try row.int(19)))
    case "nobody-there": .nobodyThere
    default: throw ColumnFault(column: 16, value: try row.value(16), wanted: "the state of a session")
    }
  }

  /// All sessions in any state, by day, start and number, as every list here.
  public func all() throws -> [Session] { try values("") }

  public func session(_ number: SessionNumber) throws -> Session? { try values("WHERE s.number = \(number)").first }

  public func session(_ key: Key<Session>) throws -> Session? { try values("WHERE s.key = \(key)").first }

  /// Sessions in any state on these days.
  public func sessions(on days: DayRange) throws -> [Session] {
    try values("WHERE s.day BETWEEN \(days.first) AND \(days.last)")
  }

  /// Sessions in any state that a facilitator has.
  ///
  /// - Parameter days: Nil for all days.
  public func sessions(by facilitator: Key<Facilitator>, on days: DayRange? = nil) throws -> [Session] {
    let period: SQLText = days.map { "AND s.day BETWEEN \($0.first) AND \($0.last)" } ?? ""
    return try values(
      """
      WHERE s.key IN (SELECT x.session FROM session_facilitator x WHERE x.facilitator = \(facilitator))
      \(sql: period)
      """)
  }

  public func sessions(of request: Key<Request>) throws -> [Session] { try values("WHERE s.request = \(request)") }

  public func sessions(at host: Key<Host>) throws -> [Session] { try values("WHERE s.host = \(host)") }

  /// All numbers, in order, for suggesting the nearest and for reading short codes in a file of answers.
  public func numbers() throws -> [SessionNumber] {
    try access.db.values(of: "session", "SELECT number FROM session ORDER BY number") {
      SessionNumber(try $0.int(0))
    }
  }

  /// How many sessions there are in each state, by ``Session/State/name``.
  public func counts() throws -> [String: Int] {
    var counts: [String: Int] = [:]
    try access.db.each("SELECT state, COUNT(*) FROM session GROUP BY state") { counts[try $0.text(0)] = try $0.int(1) }
    return counts
  }
}

/// What is known of a session that an undo took away.
public struct SessionTakenAway: Hashable, Sendable {
  public let key: Key<Session>
  public let number: SessionNumber
  public let host: Key<Host>
  public let type: Code<SessionType>
  public let span: TimeSpan
  public let revision: Int
  /// The moment of the undo.
  public let at: Instant
}

extension SessionTable {
  /// Sessions that an undo took away, as they were last: calendars that others keep must let go of them.
  public func takenAway() throws -> [SessionTakenAway] {
    // In the order of the record's columns, after its key.
    try access.takenAway(.session, from: "session") { row in
      (
        key: try row.key(0) as Key<Session>, number: SessionNumber(try row.int(1)), host: try row.key(3) as Key<Host>,
        type: try row.code(4) as Code<SessionType>, span: try row.span(6), revision: try row.int(17)
      )
    }.map { gone, at in
      SessionTakenAway(
        key: gone.key, number: gone.number, host: gone.host, type: gone.type, span: gone.span,
        revision: gone.revision, at: at)
    }
  }
}

extension SessionTable where Access == Writing {
  /// Adds a session under the next number, which is never given again.
  ///
  /// That nobody is at two sessions at once is checked when the act ends, so two sessions may exchange their people.
  /// The check is on the sessions' own spans, also after an undo: set-up, debrief and travel are the planner's business.
  ///
  /// - Parameter make: Makes the session with the number it is given.
  @discardableResult
  public func insert(_ make: (SessionNumber) throws -> Session) throws -> Session {
    let number = SessionNumber(try Numbering(db: access.db, site: access.journal.site).next("session"))
    let session = try make(number)
    precondition(session.number == number, "A session is stored under the number it was given.")
    try write(session, isNew: true)
    return session
  }

  /// Replaces a session; double booking is checked as for ``insert(_:)``.
  ///
  /// - Throws: ``StoreFault/unknown(kind:reference:)``.
  @discardableResult
  public func update(_ session: Session) throws -> Kept<Session> {
    guard try access.db.row("SELECT key FROM session WHERE key = \(session.key)") != nil else {
      throw StoreFault.unknown(kind: "session", reference: session.number.description)
    }
    return Kept(session.key, try write(session, isNew: false))
  }

  @discardableResult
  private func write(_ s: Session, isNew: Bool) throws -> Journal.Effect {
    let db = access.db
    try ParticipantGroups(journal: access.journal).keep(s.group)
    var cancellation: Session.Cancellation?
    if case .cancelled(let how) = s.state { cancellation = how }
    return try access.journal.record(.session, s.key.description) {
      if isNew {
        try db.run(
          """
          INSERT INTO session (
            key, number, request, host, session_type, participant_group, day, starts, ends, language, is_supervised,
            visibility, state, cancelled_by, because, notice_days, is_locked, revision, changed_at
          ) VALUES (
            \(s.key), \(s.number), \(s.request), \(s.host), \(s.type), \(s.group.key), \(s.span.day), \(s.span.start),
            \(s.span.end), \(s.language), \(s.supervised), \(s.visibility), \(s.state.name), \(cancellation?.by),
            \(cancellation?.because), \(cancellation?.noticeDays), \(s.isLocked), \(s.revision), \(s.changedAt)
          )
          """)
      } else {
        try db.run(
          """
          UPDATE session SET
            number = \(s.number), request = \(s.request), host = \(s.host), session_type = \(s.type),
            participant_group = \(s.group.key), day = \(s.span.day), starts = \(s.span.start), ends = \(s.span.end),
            language = \(s.language), is_supervised = \(s.supervised), visibility = \(s.visibility),
            state = \(s.state.name), cancelled_by = \(cancellation?.by), because = \(cancellation?.because),
            notice_days = \(cancellation?.noticeDays), is_locked = \(s.isLocked), revision = \(s.revision),
            changed_at = \(s.changedAt)
          WHERE key = \(s.key)
          """)
        try db.run("DELETE FROM session_facilitator WHERE session = \(s.key)")
      }
      for (position, facilitator) in s.facilitators.enumerated() {
        try db.run(
          """
          INSERT INTO session_facilitator (session, position, facilitator)
          VALUES (\(s.key), \(position), \(facilitator))
          """)
      }
    }
  }
}
