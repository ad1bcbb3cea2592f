public import ProgrammeModel

/// Hosts, known by key and by reference.
public struct HostTable<Access: Reading> {
  let access: Access

  private static var columns: SQLText {
    """
    key, reference, name, name_cy, kind, phase, medium, medium_label, area, address, postcode, phone, pupils,
    religious_character, governance, latitude, longitude, placed_by
    """
  }

  private func values(_ rest: SQLText) throws -> [Host] {
    try access.db.values(of: "host", "SELECT \(sql: Self.columns) FROM host \(sql: rest)") { row in
      Host(
        key: try row.key(0), reference: try HostReference(try row.text(1)), name: try row.text(2),
        nameCy: try row.optional(3, row.text), kind: try row.word(4), phase: try row.optional(5) { try row.word($0) },
        medium: try row.optional(6) { LanguageMedium(code: try row.text($0), label: try row.optional(7, row.text)) },
        area: try row.optional(8) { column in
          let text = try row.text(column)
          guard let code = AreaCode(text) else {
            throw ColumnFault(column: column, value: .text(text), wanted: "the code of an area")
          }
          return code
        },
        address: try row.json(9), postcode: try row.optional(10, row.postcode), phone: try row.optional(11, row.text),
        pupils: try row.optional(12, row.int), religiousCharacter: try row.optional(13, row.text),
        governance: try row.optional(14, row.text), location: try row.optional(15, row.location))
    }
  }

  /// All hosts, by reference.
  public func all() throws -> [Host] { try values("ORDER BY reference") }

  public func host(_ key: Key<Host>) throws -> Host? { try values("WHERE key = \(key)").first }

  public func host(_ reference: HostReference) throws -> Host? { try values("WHERE reference = \(reference)").first }

  /// All references, in order, for suggesting the nearest.
  public func references() throws -> [HostReference] {
    try access.db.values(of: "host", "SELECT reference FROM host ORDER BY reference") {
      try HostReference(try $0.text(0))
    }
  }

  public func count() throws -> Int { try access.db.number("SELECT COUNT(*) FROM host") }

  /// How far the team has come with every host.
  ///
  /// - Parameter today: Sessions from this day on count as booked.
  public func reach(on today: Day) throws -> [Key<Host>: HostReachFacts] {
    let db = access.db
    var lastVisit: [Key<Host>: Day] = [:]
    try db.each(
      """
      SELECT host, MAX(day) FROM (
        SELECT host, visited_on AS day FROM past_visit
        UNION ALL SELECT host, day FROM session WHERE state = 'delivered'
      ) AS visit GROUP BY host
      """
    ) { row in lastVisit[try row.key(0)] = try row.day(1) }
    var nextBooked: [Key<Host>: Day] = [:]
    try db.each(
      """
      SELECT host, MIN(day) FROM session WHERE state IN ('proposed', 'confirmed') AND day >= \(today) GROUP BY host
      """
    ) { row in nextBooked[try row.key(0)] = try row.day(1) }
    var lastApproach: [Key<Host>: Approach] = [:]
    for approach in try ApproachTable(access: access).all() { lastApproach[approach.host] = approach }
    var facts: [Key<Host>: HostReachFacts] = [:]
    try db.each("SELECT key FROM host") { row in
      let key: Key<Host> = try row.key(0)
      facts[key] = HostReachFacts(
        lastVisit: lastVisit[key], nextBooked: nextBooked[key], lastApproach: lastApproach[key])
    }
    return facts
  }
}

extension HostTable where Access == Writing {
  /// Keeps a host. One with the same reference is updated and keeps its key.
  ///
  /// - Throws: ``StoreFault/constraint(record:_:)`` when a stored host would take over the reference of another.
  @discardableResult
  public func keep(_ host: Host) throws -> Kept<Host> {
    let db = access.db
    // With one look for both: lists of tens of thousands come in here.
    let known = try db.rows(
      "SELECT key, reference FROM host WHERE reference = \(host.reference) OR key = \(host.key)")
    let named = try known.first { try $0.text(1) == host.reference.text }
    let key: Key<Host> = try named?.key(0) ?? host.key
    if key != host.key, known.count > 1 {
      throw StoreFault.constraint(record: "host \(host.key)", .unique("host.reference, \(host.reference)"))
    }
    let address = JSONText(array: host.address).closed
    let effect = try access.journal.record(.host, key.description, isNew: known.isEmpty) {
      try db.run(
        """
        INSERT INTO host (
          key, reference, name, name_cy, kind, phase, medium, medium_label, area, address, postcode, phone, pupils,
          religious_character, governance, latitude, longitude, placed_by
        ) VALUES (
          \(key), \(host.reference), \(host.name), \(host.nameCy), \(host.kind), \(host.phase), \(host.medium?.code),
          \(host.medium?.label), \(host.area), \(address), \(host.postcode), \(host.phone), \(host.pupils),
          \(host.religiousCharacter), \(host.governance), \(host.location?.coordinate.latitude),
          \(host.location?.coordinate.longitude), \(host.location?.precision)
        )
        ON CONFLICT (key) DO UPDATE SET
          reference = excluded.reference, name = excluded.name, name_cy = excluded.name_cy, kind = excluded.kind,
          phase = excluded.phase, medium = excluded.medium, medium_label = excluded.medium_label, area = excluded.area,
          address = excluded.address, postcode = excluded.postcode, phone = excluded.phone, pupils = excluded.pupils,
          religious_character = excluded.religious_character, governance = excluded.governance,
          latitude = excluded.latitude, longitude = excluded.longitude, placed_by = excluded.placed_by
        """)
    }
    return Kept(key, effect)
  }
}
