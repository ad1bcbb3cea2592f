public import ProgrammeModel

extension ResponseTable {
  /// The answers to each session that has any, counted.
  ///
  /// Every act leaves the counts up to date, so a million answers need not be read; `AnswerCountRows.findings` looks
  /// whether they are those of the forms.
  ///
  /// - Parameter days: The days of the sessions; nil for all.
  public func counted(on days: DayRange? = nil) throws -> [SessionAnswers] {
    let period: SQLText = days.map { "WHERE s.day BETWEEN \($0.first) AND \($0.last)" } ?? ""
    return try AnswerCountRows(db: access.db).stored(period)
  }
}

/// The answers of each session, counted: made from `response` and never the other way round.
struct AnswerCountRows {
  let db: any SQLConnection

  /// Counts a session's forms anew.
  func recount(_ session: Key<Session>) throws {
    try db.run("DELETE FROM answer_count WHERE session = \(session)")
    try db.run("DELETE FROM answer_move WHERE session = \(session)")
    let counted = try fromForms(session)
    for (wave, count) in counted.waves.sorted(by: { $0.key < $1.key }) {
      try db.run(
        """
        INSERT INTO answer_count (session, question_set, version, phase, forms, scaled, answers)
        VALUES (\(session), \(wave.set.code), \(wave.set.version), \(wave.phase), \(count.forms), \(count.scaled),
          \(CountText.answers(count.answers)))
        """)
    }
    for (set, moves) in counted.moves.sorted(by: { $0.key < $1.key }) {
      try db.run(
        """
        INSERT INTO answer_move (session, question_set, version, moves)
        VALUES (\(session), \(set.code), \(set.version), \(CountText.moves(moves)))
        """)
    }
  }

  /// Counts all forms anew, for a file that has none of these rows yet.
  func recountAll() throws {
    try db.run("DELETE FROM answer_count")
    try db.run("DELETE FROM answer_move")
    for session in try sessions() { try recount(session) }
  }

  /// What is wrong with the stored counts; empty when all is well.
  func findings() throws -> [String] {
    let stored = Dictionary(try stored("").map { ($0.session, $0) }, uniquingKeysWith: { first, _ in first })
    let wrong = try sessions().count { stored[$0] != (try fromForms($0)) }
    let strays = try Set(stored.keys).subtracting(sessions()).count
    guard wrong + strays > 0 else { return [] }
    return [
      "The counted answers of \(wrong + strays) session\(wrong + strays == 1 ? "" : "s") are not those of the forms. They were changed outside Pont."
    ]
  }

  /// In the order of the sessions' keys.
  ///
  /// - Parameter period: A condition on `session s`.
  func stored(_ period: SQLText) throws -> [SessionAnswers] {
    var found: [SessionAnswers] = []
    try db.each(
      """
      SELECT c.session, c.question_set, c.version, c.phase, c.forms, c.scaled, c.answers
      FROM answer_count c JOIN session s ON s.key = c.session \(sql: period) ORDER BY c.session
      """
    ) { row in
      try damage("answer_count", row) {
        let session: Key<Session> = try row.key(0)
        if found.last?.session != session { found.append(SessionAnswers(session: session)) }
        let wave = SessionAnswers.Wave(set: try setVersion(row), phase: try row.word(3))
        found[found.count - 1].waves[wave] = .init(
          forms: try row.int(4), scaled: try row.int(5), answers: try CountText.answers(in: try row.text(6)))
      }
    }
    var place = 0
    try db.each(
      """
      SELECT c.session, c.question_set, c.version, c.moves
      FROM answer_move c JOIN session s ON s.key = c.session \(sql: period) ORDER BY c.session
      """
    ) { row in
      try damage("answer_move", row) {
        let session: Key<Session> = try row.key(0)
        while place < found.count, found[place].session != session { place += 1 }
        guard place < found.count else { throw CountText.Fault(line: "moves without forms") }
        found[place].moves[try setVersion(row)] = try CountText.moves(in: try row.text(3))
      }
    }
    return found
  }

  private func setVersion(_ row: any SQLRow) throws -> SessionAnswers.SetVersion {
    .init(code: try row.code(1), version: try row.int(2))
  }

  private func sessions() throws -> [Key<Session>] {
    var found: [Key<Session>] = []
    try db.each("SELECT DISTINCT session FROM response ORDER BY session") { found.append(try $0.key(0)) }
    return found
  }

  private func fromForms(_ session: Key<Session>) throws -> SessionAnswers {
    let forms = try ResponseTable(access: Reading(db: db)).responses(about: session)
    return SessionAnswers(session: session, forms: forms)
  }

  private func damage(_ table: String, _ row: any SQLRow, _ read: () throws -> Void) throws {
    do {
      try read()
    } catch let fault as StoreFault {
      throw fault
    } catch {
      throw StoreFault.damagedRow(table: table, key: (try? row.text(0)) ?? "?", why: "\(error)")
    }
  }
}
