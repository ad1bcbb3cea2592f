public import ProgrammeModel

/// What was published, for ever: this module adds rows to it and has no statement that changes or removes one.
public struct LedgerTable<Access: Reading> {
  let access: Access

  /// All publications with their figures, the earliest first.
  public func entries() throws -> [LedgerEntry] {
    let populations = try populations()
    var figures: [Int: [LedgerFigure]] = [:]
    try access.db.each(
      """
      SELECT entry, name, measure, question_hash, population, categories, mode, shown FROM ledger_figure
      ORDER BY entry, position
      """
    ) { row in
      let entry = try row.int(0)
      figures[entry, default: []].append(
        LedgerFigure(
          name: try row.text(1), measure: .init(try row.text(2), try row.text(3)),
          sessions: populations[entry]?[try row.int(4)] ?? [], categories: Set(try row.json(5, [String].self)),
          mode: try row.word(6), shown: try row.json(7)))
    }
    return try access.db.values(
      of: "ledger_entry",
      """
      SELECT number, kind, period, first_day, last_day, scope, audience, digest, assessment, published_at, member,
        approvers, revises
      FROM ledger_entry ORDER BY number
      """
    ) { row in
      let number = try row.int(0)
      return LedgerEntry(
        number: number,
        edition: .init(
          kind: try row.text(1), period: try row.text(2), days: try row.days(3), scope: try row.text(5)),
        audience: try row.word(6), digest: try row.text(7), assessment: try row.text(8),
        publishedAt: try row.instant(9), by: try row.code(10),
        approvers: try row.json(11, [Code<Member>].self), revises: try row.optional(12, row.int),
        figures: figures[number] ?? [])
    }
  }

  private func populations() throws -> [Int: [Int: Set<Key<Session>>]] {
    var found: [Int: [Int: Set<Key<Session>>]] = [:]
    try access.db.each("SELECT entry, position, sessions FROM ledger_population") { row in
      let sessions = try row.json(2, [String].self).compactMap { Key<Session>($0) }
      found[try row.int(0), default: [:]][try row.int(1)] = Set(sessions)
    }
    return found
  }

  /// Who agreed that exactly these bytes be published, the earliest first.
  public func approvals(of digest: String) throws -> [Code<Member>] {
    try access.db.values(
      of: "ledger_approval",
      "SELECT member FROM ledger_approval WHERE digest = \(digest) ORDER BY approved_at, member"
    ) { try $0.code(0) }
  }
}

extension LedgerTable where Access == Writing {
  /// Notes that the acting member agrees to these bytes.
  public func approve(_ digest: String, edition: String) throws {
    try access.journal.record(.ledgerApproval, digest) {
      try access.db.run(
        """
        INSERT INTO ledger_approval (digest, member, edition, approved_at)
        VALUES (\(digest), \(access.journal.act.by), \(edition), \(access.journal.act.at))
        ON CONFLICT (digest, member) DO NOTHING
        """)
    }
  }

  /// Adds a publication; its number is the next one, whatever it says. Undo stops here.
  ///
  /// - Returns: Its number.
  public func append(_ entry: LedgerEntry) throws -> Int {
    let db = access.db
    let number = try db.number("SELECT COALESCE(MAX(number), 0) + 1 FROM ledger_entry")
    try db.run(
      """
      INSERT INTO ledger_entry (
        number, edition, kind, period, first_day, last_day, scope, audience, digest, assessment, published_at, member,
        approvers, revises
      ) VALUES (
        \(number), \(entry.edition.description), \(entry.edition.kind), \(entry.edition.period),
        \(entry.edition.days.first), \(entry.edition.days.last), \(entry.edition.scope), \(entry.audience.rawValue),
        \(entry.digest), \(entry.assessment), \(entry.publishedAt), \(entry.by), \(try jsonText(entry.approvers)),
        \(entry.revises)
      )
      """)
    var known: [Set<Key<Session>>: Int] = [:]
    for (position, figure) in entry.figures.enumerated() {
      let population: Int
      if let same = known[figure.sessions] {
        population = same
      } else {
        population = known.count
        known[figure.sessions] = population
        let sessions = try jsonText(figure.sessions.map(\.description).sorted())
        try db.run(
          """
          INSERT INTO ledger_population (entry, position, sessions) VALUES (\(number), \(population), \(sessions))
          """)
      }
      try db.run(
        """
        INSERT INTO ledger_figure (
          entry, position, name, measure, question_hash, population, categories, mode, shown
        ) VALUES (
          \(number), \(position), \(figure.name), \(figure.measure.name), \(figure.measure.subject), \(population),
          \(try jsonText(figure.categories.sorted())), \(figure.mode.rawValue), \(try jsonText(figure.shown))
        )
        """)
    }
    access.journal.count(Journal.publication, batch: "\(number)", 1)
    return number
  }
}
