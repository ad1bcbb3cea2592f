import ProgrammeModel

/// Groups, named once by a request or by a session without one, and shared by both.
struct ParticipantGroups {
  /// The columns of a group in the order that ``group(_:from:)`` reads.
  static let columns: SQLText = "g.key, g.label, g.year_group, g.expected, g.needs"

  /// Reads a group from five neighbouring columns.
  static func group(_ row: any SQLRow, from column: Int) throws -> Group {
    try Group(
      key: try row.key(column), label: try row.text(column + 1), yearGroup: try row.optional(column + 2, row.int),
      expected: try row.int(column + 3), needs: Set(try row.json(column + 4, [Code<NeedName>].self)))
  }

  let journal: Journal

  /// Keeps a group at its place in a request.
  func keep(_ group: Group, of request: Key<Request>, at position: Int) throws {
    let needs = try jsonText(group.needs.sorted())
    try journal.record(.group, group.key.description) {
      try journal.db.run(
        """
        INSERT INTO participant_group (key, request, position, label, year_group, expected, needs)
        VALUES (\(group.key), \(request), \(position), \(group.label), \(group.yearGroup), \(group.expected), \(needs))
        ON CONFLICT (key) DO UPDATE SET
          request = excluded.request, position = excluded.position, label = excluded.label,
          year_group = excluded.year_group, expected = excluded.expected, needs = excluded.needs
        """)
    }
  }

  /// Keeps a group as a session names it; one that belongs to a request stays there.
  func keep(_ group: Group) throws {
    let needs = try jsonText(group.needs.sorted())
    try journal.record(.group, group.key.description) {
      try journal.db.run(
        """
        INSERT INTO participant_group (key, label, year_group, expected, needs)
        VALUES (\(group.key), \(group.label), \(group.yearGroup), \(group.expected), \(needs))
        ON CONFLICT (key) DO UPDATE SET
          label = excluded.label, year_group = excluded.year_group, expected = excluded.expected,
          needs = excluded.needs
        """)
    }
  }

  func remove(_ key: String) throws {
    try journal.record(.group, key) { try journal.db.run("DELETE FROM participant_group WHERE key = \(key)") }
  }
}
