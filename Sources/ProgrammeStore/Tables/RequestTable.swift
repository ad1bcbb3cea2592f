public import ProgrammeModel

/// What hosts asked for, with groups and windows.
public struct RequestTable<Access: Reading> {
  let access: Access

  private func values(_ condition: SQLText) throws -> [Request] {
    let db = access.db
    let groups = try db.values(
      of: "participant_group",
      """
      SELECT \(sql: ParticipantGroups.columns), g.request FROM participant_group g JOIN request r ON r.key = g.request
      \(sql: condition) ORDER BY g.request, g.position
      """
    ) { row in (owner: try row.key(5) as Key<Request>, item: try ParticipantGroups.group(row, from: 0)) }
    let windows = try db.values(
      of: "request_window",
      """
      SELECT w.request, w.first_day, w.last_day, w.weekdays, w.starts, w.ends
      FROM request_window w JOIN request r ON r.key = w.request
      \(sql: condition) ORDER BY w.request, w.position
      """
    ) { row in
      (
        owner: try row.key(0) as Key<Request>,
        item: RequestWindow(
          days: try row.days(1), weekdays: Set(try row.json(3, [Weekday].self)), hours: try row.hours(4))
      )
    }
    let series = Dictionary(
      try db.values(
        of: "request_series",
        """
        SELECT c.request, c.after_request, c.days FROM request_series c JOIN request r ON r.key = c.request
        \(sql: condition)
        """
      ) { row in
        (
          try row.key(0) as Key<Request>, Request.SeriesLink(request: try row.key(1), days: try row.int(2))
        )
      }, uniquingKeysWith: { first, _ in first })
    let people = Dictionary(
      grouping: try db.values(
        of: "request_facilitator",
        """
        SELECT c.request, c.facilitator FROM request_facilitator c JOIN request r ON r.key = c.request
        \(sql: condition) ORDER BY c.request, c.facilitator
        """
      ) { row in (owner: try row.key(0) as Key<Request>, item: try row.key(1) as Key<Facilitator>) }, by: \.owner)
    let turnedDown = Dictionary(
      grouping: try db.values(
        of: "request_turned_down",
        """
        SELECT c.request, c.day FROM request_turned_down c JOIN request r ON r.key = c.request
        \(sql: condition) ORDER BY c.request, c.day
        """
      ) { row in (owner: try row.key(0) as Key<Request>, item: try row.day(1)) }, by: \.owner)
    let groupsOf = Dictionary(grouping: groups, by: \.owner).mapValues { $0.map(\.item) }
    let windowsOf = Dictionary(grouping: windows, by: \.owner).mapValues { $0.map(\.item) }
    return try db.values(
      of: "request",
      """
      SELECT r.key, r.number, r.host, r.session_type, r.language, r.priority, r.is_together, r.is_supervised, r.state,
        r.because, r.received_on, r.note
      FROM request r \(sql: condition) ORDER BY r.number
      """
    ) { row in
      let key: Key<Request> = try row.key(0)
      return try Request(
        key: key, number: RequestNumber(try row.int(1)), host: try row.key(2), type: try row.code(3),
        groups: groupsOf[key] ?? [], windows: windowsOf[key] ?? [], language: try row.word(4),
        priority: try row.int(5), together: try row.flag(6), supervised: try row.flag(7), state: try state(row),
        receivedOn: try row.day(10), note: try row.optional(11, row.text), after: series[key],
        people: Set((people[key] ?? []).map(\.item)), turnedDown: Set((turnedDown[key] ?? []).map(\.item)))
    }
  }

  private func state(_ row: any SQLRow) throws -> Request.State {
    switch try row.text(8) {
    case "open": .open
    case "planned": .planned
    case "fulfilled": .fulfilled
    case "declined": .declined(because: try row.text(9))
    case "withdrawn": .withdrawn(because: try row.text(9))
    default: throw ColumnFault(column: 8, value: try row.value(8), wanted: "the state of a request")
    }
  }

  /// All requests, by number.
  public func all() throws -> [Request] { try values("") }

  /// The requests in one state, by number.
  ///
  /// - Parameter state: A ``Request/State/name``, such as `open`.
  public func all(inState state: String) throws -> [Request] { try values("WHERE r.state = \(state)") }

  public func request(_ number: RequestNumber) throws -> Request? { try values("WHERE r.number = \(number)").first }

  public func request(_ key: Key<Request>) throws -> Request? { try values("WHERE r.key = \(key)").first }

  public func requests(of host: Key<Host>) throws -> [Request] { try values("WHERE r.host = \(host)") }

  /// The request that named a group; nil for a group that only a session names.
  public func request(naming group: Key<Group>) throws -> Request? {
    try values("WHERE r.key = (SELECT request FROM participant_group WHERE key = \(group))").first
  }

  /// All numbers, in order, for suggesting the nearest.
  public func numbers() throws -> [RequestNumber] {
    try access.db.values(of: "request", "SELECT number FROM request ORDER BY number") {
      RequestNumber(try $0.int(0))
    }
  }

  /// How many requests there are in each state, by ``Request/State/name``.
  public func counts() throws -> [String: Int] {
    var counts: [String: Int] = [:]
    try access.db.each("SELECT state, COUNT(*) FROM request GROUP BY state") { counts[try $0.text(0)] = try $0.int(1) }
    return counts
  }
}

extension RequestTable where Access == Writing {
  /// Adds a request under the next number, which is never given again.
  ///
  /// - Parameter make: Makes the request with the number it is given.
  @discardableResult
  public func insert(_ make: (RequestNumber) throws -> Request) throws -> Request {
    let journal = access.journal
    let number = RequestNumber(try Numbering(db: access.db, site: journal.site).next("request"))
    let request = try make(number)
    precondition(request.number == number, "A request is stored under the number it was given.")
    try write(request, isNew: true)
    return request
  }

  /// Replaces a request, its groups and its windows.
  ///
  /// - Throws: ``StoreFault/unknown(kind:reference:)``; ``StoreFault/constraint(record:_:)`` when a group that a session
  ///   has is left out.
  @discardableResult
  public func update(_ request: Request) throws -> Kept<Request> {
    guard try access.db.row("SELECT key FROM request WHERE key = \(request.key)") != nil else {
      throw StoreFault.unknown(kind: "request", reference: request.number.description)
    }
    return Kept(request.key, try write(request, isNew: false))
  }

  /// Gives a request another state.
  ///
  /// - Throws: ``StoreFault/unknown(kind:reference:)``.
  @discardableResult
  public func set(_ state: Request.State, of key: Key<Request>) throws -> Kept<Request> {
    let effect = try access.journal.record(.request, key.description) {
      let changed = try access.db.run(
        "UPDATE request SET state = \(state.name), because = \(state.reason) WHERE key = \(key)")
      if changed == 0 { throw StoreFault.unknown(kind: "request", reference: key.description) }
    }
    return Kept(key, effect)
  }

  @discardableResult
  private func write(_ r: Request, isNew: Bool) throws -> Journal.Effect {
    let db = access.db
    let journal = access.journal
    let effect = try journal.record(.request, r.key.description) {
      if isNew {
        try db.run(
          """
          INSERT INTO request (
            key, number, host, session_type, language, priority, is_together, is_supervised, state, because,
            received_on, note
          ) VALUES (
            \(r.key), \(r.number), \(r.host), \(r.type), \(r.language), \(r.priority), \(r.together), \(r.supervised),
            \(r.state.name), \(r.state.reason), \(r.receivedOn), \(r.note)
          )
          """)
      } else {
        try db.run(
          """
          UPDATE request SET
            number = \(r.number), host = \(r.host), session_type = \(r.type), language = \(r.language),
            priority = \(r.priority), is_together = \(r.together), is_supervised = \(r.supervised),
            state = \(r.state.name), because = \(r.state.reason), received_on = \(r.receivedOn), note = \(r.note)
          WHERE key = \(r.key)
          """)
        for list in RecordKind.request.children {
          try db.run("DELETE FROM \(name: list.table) WHERE request = \(r.key)")
        }
      }
      if let after = r.after {
        try db.run(
          """
          INSERT INTO request_series (request, after_request, days) VALUES (\(r.key), \(after.request), \(after.days))
          """)
      }
      for person in r.people.sorted() {
        try db.run("INSERT INTO request_facilitator (request, facilitator) VALUES (\(r.key), \(person))")
      }
      for day in r.turnedDown.sorted() {
        try db.run("INSERT INTO request_turned_down (request, day) VALUES (\(r.key), \(day))")
      }
      for (position, window) in r.windows.enumerated() {
        let weekdays = try jsonText(window.weekdays.sorted())
        try db.run(
          """
          INSERT INTO request_window (request, position, first_day, last_day, weekdays, starts, ends)
          VALUES (\(r.key), \(position), \(window.days.first), \(window.days.last), \(weekdays),
            \(window.hours.start), \(window.hours.end))
          """)
      }
    }
    let groups = ParticipantGroups(journal: journal)
    let kept = Set(r.groups.map(\.key.description))
    for row in try db.rows("SELECT key FROM participant_group WHERE request = \(r.key)") {
      let key = try row.text(0)
      if !kept.contains(key) { try groups.remove(key) }
    }
    for (position, group) in r.groups.enumerated() { try groups.keep(group, of: r.key, at: position) }
    return effect
  }
}
