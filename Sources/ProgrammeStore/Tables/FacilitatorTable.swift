public import ProgrammeModel

/// Who delivers, with languages, qualifications, checks, hours and leave.
public struct FacilitatorTable<Access: Reading> {
  let access: Access

  private func values(_ condition: SQLText) throws -> [Facilitator] {
    let db = access.db
    func lists<Item>(
      _ table: SQLName, _ columns: SQLText, order: SQLText, _ make: (any SQLRow) throws -> Item
    ) throws -> [Key<Facilitator>: [Item]] {
      let items = try db.values(
        of: table,
        """
        SELECT c.facilitator, \(sql: columns) FROM \(name: table) c JOIN facilitator f ON f.key = c.facilitator
        \(sql: condition) ORDER BY c.facilitator, \(sql: order)
        """
      ) { row in (owner: try row.key(0) as Key<Facilitator>, item: try make(row)) }
      return Dictionary(grouping: items, by: \.owner).mapValues { $0.map(\.item) }
    }
    let languages = try lists("facilitator_language", "c.language", order: "c.language") {
      try $0.word(1, Language.self)
    }
    let qualifications = try lists("facilitator_qualification", "c.name, c.valid_until", order: "c.position") {
      Qualification(try $0.code(1), validUntil: try $0.optional(2, $0.day))
    }
    let checks = try lists("facilitator_check", "c.name, c.checked_on, c.valid_until", order: "c.position") {
      CheckHeld(try $0.code(1), checkedOn: try $0.optional(2, $0.day), validUntil: try $0.optional(3, $0.day))
    }
    let hours = try lists("facilitator_hours", "c.weekday, c.starts, c.ends", order: "c.weekday") { row in
      guard let weekday = Weekday(rawValue: try row.int(1)) else {
        throw ColumnFault(column: 1, value: try row.value(1), wanted: "a weekday from 1 to 7")
      }
      return (weekday, try row.hours(2))
    }
    let leave = try lists("facilitator_leave", "c.first_day, c.last_day", order: "c.position") { try $0.days(1) }
    let busy = try BusyTimeTable(access: access).all()
    let needs = try lists("facilitator_need", "c.need", order: "c.need") { try $0.code(1) as Code<NeedName> }
    let evenings = try lists("facilitator_week", "c.evenings", order: "c.evenings") { try $0.int(1) }
    return try db.values(
      of: "facilitator",
      """
      SELECT f.key, f.code, f.role, f.base_name, f.base_postcode, f.base_latitude, f.base_longitude, f.base_placed_by,
        f.day_sessions, f.break_minutes, f.break_from, f.break_until, f.day_travel_minutes, f.role_cy
      FROM facilitator f \(sql: condition) ORDER BY f.code
      """
    ) { row in
      let key: Key<Facilitator> = try row.key(0)
      return Facilitator(
        key: key, code: try row.code(1), role: try row.text(2), roleCy: try row.optional(13, row.text),
        base: Facilitator.Base(
          name: try row.text(3), postcode: try row.optional(4, row.postcode), location: try row.location(5)),
        languages: Set(languages[key] ?? []), qualifications: qualifications[key] ?? [], checks: checks[key] ?? [],
        hours: Dictionary(hours[key] ?? []) { first, _ in first }, leave: leave[key] ?? [],
        limits: DayLimits(
          sessions: try row.int(8), breakMinutes: try row.int(9), breakStart: try row.hours(10),
          travelMinutes: try row.optional(12, row.int), eveningsAWeek: evenings[key]?.first),
        busy: busy[key] ?? [], serves: Set(needs[key] ?? []))
    }
  }

  /// All facilitators, by code.
  public func all() throws -> [Facilitator] { try values("") }

  public func facilitator(_ key: Key<Facilitator>) throws -> Facilitator? {
    try values("WHERE f.key = \(key)").first
  }

  public func facilitator(_ code: Code<Facilitator>) throws -> Facilitator? {
    try values("WHERE f.code = \(code)").first
  }

  public func count() throws -> Int { try access.db.number("SELECT COUNT(*) FROM facilitator") }
}

extension FacilitatorTable where Access == Writing {
  /// Keeps a facilitator with all their lists. One with the same code is updated and keeps its key.
  ///
  /// - Throws: ``StoreFault/constraint(record:_:)`` when a stored one would take over the code of another.
  @discardableResult
  public func keep(_ facilitator: Facilitator) throws -> Kept<Facilitator> {
    let known = try access.db.row("SELECT key FROM facilitator WHERE code = \(facilitator.code)")
    let key: Key<Facilitator> = try known?.key(0) ?? facilitator.key
    if key != facilitator.key, try self.facilitator(facilitator.key) != nil {
      throw StoreFault.constraint(
        record: "facilitator \(facilitator.key)", .unique("facilitator.code, \(facilitator.code)"))
    }
    let effect = try access.journal.record(.facilitator, key.description) { try write(facilitator, under: key) }
    return Kept(key, effect)
  }

  /// Adds days of leave; the same days again change nothing.
  ///
  /// - Throws: ``StoreFault/unknown(kind:reference:)``.
  @discardableResult
  public func add(leave days: DayRange, to key: Key<Facilitator>) throws -> Kept<Facilitator> {
    let f = try known(key)
    return try keep(f.leave.contains(days) ? f : f.with(leave: f.leave + [days]))
  }

  /// Adds a qualification, or replaces the one of the same name.
  ///
  /// - Throws: ``StoreFault/unknown(kind:reference:)``.
  @discardableResult
  public func add(_ qualification: Qualification, to key: Key<Facilitator>) throws -> Kept<Facilitator> {
    let f = try known(key)
    var held = f.qualifications
    if let index = held.firstIndex(where: { $0.name == qualification.name }) {
      held[index] = qualification
    } else {
      held.append(qualification)
    }
    return try keep(f.with(qualifications: held))
  }

  /// Adds a check, or replaces the one of the same name.
  ///
  /// - Throws: ``StoreFault/unknown(kind:reference:)``.
  @discardableResult
  public func add(_ check: CheckHeld, to key: Key<Facilitator>) throws -> Kept<Facilitator> {
    let f = try known(key)
    var held = f.checks
    if let index = held.firstIndex(where: { $0.name == check.name }) {
      held[index] = check
    } else {
      held.append(check)
    }
    return try keep(f.with(checks: held))
  }

  private func known(_ key: Key<Facilitator>) throws -> Facilitator {
    guard let found = try facilitator(key) else {
      throw StoreFault.unknown(kind: "facilitator", reference: key.description)
    }
    return found
  }

  private func write(_ f: Facilitator, under key: Key<Facilitator>) throws {
    let db = access.db
    let place = f.base.location
    try db.run(
      """
      INSERT INTO facilitator (
        key, code, role, base_name, base_postcode, base_latitude, base_longitude, base_placed_by, day_sessions,
        break_minutes, break_from, break_until, day_travel_minutes, role_cy
      ) VALUES (
        \(key), \(f.code), \(f.role), \(f.base.name), \(f.base.postcode), \(place.coordinate.latitude),
        \(place.coordinate.longitude), \(place.precision), \(f.limits.sessions), \(f.limits.breakMinutes),
        \(f.limits.breakStart.start), \(f.limits.breakStart.end), \(f.limits.travelMinutes), \(f.roleCy)
      )
      ON CONFLICT (key) DO UPDATE SET
        code = excluded.code, role = excluded.role, base_name = excluded.base_name,
        base_postcode = excluded.base_postcode, base_latitude = excluded.base_latitude,
        base_longitude = excluded.base_longitude, base_placed_by = excluded.base_placed_by,
        day_sessions = excluded.day_sessions, break_minutes = excluded.break_minutes,
        break_from = excluded.break_from, break_until = excluded.break_until,
        day_travel_minutes = excluded.day_travel_minutes, role_cy = excluded.role_cy
      """)
    for list in RecordKind.facilitator.children {
      try db.run("DELETE FROM \(name: list.table) WHERE facilitator = \(key)")
    }
    for language in f.languages {
      try db.run("INSERT INTO facilitator_language (facilitator, language) VALUES (\(key), \(language))")
    }
    for (position, held) in f.qualifications.enumerated() {
      try db.run(
        """
        INSERT INTO facilitator_qualification (facilitator, position, name, valid_until)
        VALUES (\(key), \(position), \(held.name), \(held.validUntil))
        """)
    }
    for (position, held) in f.checks.enumerated() {
      try db.run(
        """
        INSERT INTO facilitator_check (facilitator, position, name, checked_on, valid_until)
        VALUES (\(key), \(position), \(held.name), \(held.checkedOn), \(held.validUntil))
        """)
    }
    for (weekday, hours) in f.hours {
      try db.run(
        """
        INSERT INTO facilitator_hours (facilitator, weekday, starts, ends)
        VALUES (\(key), \(weekday), \(hours.start), \(hours.end))
        """)
    }
    for need in f.serves {
      try db.run("INSERT INTO facilitator_need (facilitator, need) VALUES (\(key), \(need))")
    }
    if let evenings = f.limits.eveningsAWeek {
      try db.run("INSERT INTO facilitator_week (facilitator, evenings) VALUES (\(key), \(evenings))")
    }
    for (position, days) in f.leave.enumerated() {
      try db.run(
        """
        INSERT INTO facilitator_leave (facilitator, position, first_day, last_day)
        VALUES (\(key), \(position), \(days.first), \(days.last))
        """)
    }
  }
}
