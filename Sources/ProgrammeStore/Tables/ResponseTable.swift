public import ProgrammeModel

/// Anonymous answers. History keeps only how many came in which batch.
public struct ResponseTable<Access: Reading> {
  let access: Access

  /// Answer after answer, in the order of their sessions, without holding them all in memory.
  ///
  /// - Parameter days: The days of the sessions; nil for all.
  public func each(on days: DayRange? = nil, _ body: (Response) throws -> Void) throws {
    let period: SQLText = days.map { "WHERE s.day BETWEEN \($0.first) AND \($0.last)" } ?? ""
    try stream(period, body)
  }

  /// The answers about one session.
  public func responses(about session: Key<Session>) throws -> [Response] {
    var found: [Response] = []
    try stream("WHERE r.session = \(session)") { found.append($0) }
    return found
  }

  private func stream(_ condition: SQLText, _ body: (Response) throws -> Void) throws {
    try access.db.each(
      """
      SELECT r.key, r.session, r.question_set, r.version, r.phase, r.language, r.answers, r.batch, r.way, r.help_from,
        r.pair
      FROM response r JOIN session s ON s.key = r.session
      \(sql: condition) ORDER BY s.day, s.starts, s.number, r.key
      """
    ) { row in
      let response: Response
      do {
        response = Response(
          key: try row.key(0), session: try row.key(1), questionSet: try row.code(2), version: try row.int(3),
          phase: try row.word(4), language: try row.optional(5) { try row.word($0) },
          answers: try row.json(6, StoredAnswers.self).answers, batch: try row.key(7),
          way: try row.optional(8) { try row.word($0) }, helpFrom: try row.optional(9) { try row.word($0) },
          pair: try row.optional(10, row.key))
      } catch {
        throw StoreFault.damagedRow(table: "response", key: (try? row.text(0)) ?? "?", why: "\(error)")
      }
      try body(response)
    }
  }

  /// How many forms of one phase there are.
  ///
  /// - Parameter days: The days of the sessions.
  public func count(_ phase: Response.Phase, on days: DayRange) throws -> Int {
    try access.db.number(
      """
      SELECT COALESCE(SUM(c.forms), 0) FROM answer_count c JOIN session s ON s.key = c.session
      WHERE c.phase = \(phase) AND s.day BETWEEN \(days.first) AND \(days.last)
      """)
  }

  public func count() throws -> Int { try access.db.number("SELECT COUNT(*) FROM response") }

  /// In which phases each session was answered, as they are stored.
  public func phases() throws -> [Key<Session>: Set<String>] {
    var phases: [Key<Session>: Set<String>] = [:]
    try access.db.each("SELECT DISTINCT session, phase FROM answer_count") { row in
      phases[try row.key(0), default: []].insert(try row.text(1))
    }
    return phases
  }

  public func isStored(_ key: Key<Response>) throws -> Bool {
    try access.db.number("SELECT COUNT(*) FROM response WHERE key = \(key)") > 0
  }

  /// In which batch a form came; nil where it is not stored.
  public func batch(of key: Key<Response>) throws -> Key<AnswerBatch>? {
    try access.db.row("SELECT batch FROM response WHERE key = \(key)")?.key(0)
  }

  /// The forms of one batch that are still stored.
  public func keys(in batch: Key<AnswerBatch>) throws -> [Key<Response>] {
    var keys: [Key<Response>] = []
    try access.db.each("SELECT key FROM response WHERE batch = \(batch)") { keys.append(try $0.key(0)) }
    return keys
  }

  /// For each session how many forms came in at the time of asking that brought most.
  public func mostOfOnePhase() throws -> [Key<Session>: Int] {
    var most: [Key<Session>: Int] = [:]
    try access.db.each("SELECT session, SUM(forms) FROM answer_count GROUP BY session, phase") { row in
      let key: Key<Session> = try row.key(0)
      most[key] = max(most[key] ?? 0, try row.int(1))
    }
    return most
  }

  /// How many answers there are about each session.
  ///
  /// - Parameter days: The days of the sessions; nil for all.
  public func counts(on days: DayRange? = nil) throws -> [Key<Session>: Int] {
    let period: SQLText = days.map { "WHERE s.day BETWEEN \($0.first) AND \($0.last)" } ?? ""
    var counts: [Key<Session>: Int] = [:]
    try access.db.each(
      """
      SELECT c.session, SUM(c.forms) FROM answer_count c JOIN session s ON s.key = c.session
      \(sql: period) GROUP BY c.session
      """
    ) { counts[try $0.key(0)] = try $0.int(1) }
    return counts
  }
}

extension ResponseTable where Access == Writing {
  /// Adds answers; one that is stored already, by its key, is left as it is.
  ///
  /// - Returns: How many were new.
  @discardableResult
  public func insert(_ responses: some Sequence<Response>) throws -> Int {
    try responses.count { try add($0) }
  }

  /// Adds one answer; one that is stored already, by its key, is left as it is.
  ///
  /// - Returns: Whether it was new.
  @discardableResult
  public func add(_ r: Response) throws -> Bool {
    let answers = try jsonText(StoredAnswers(answers: r.answers))
    let new = try access.db.run(
      """
      INSERT INTO response (key, session, question_set, version, phase, language, answers, batch, way,
        help_from, pair)
      VALUES (\(r.key), \(r.session), \(r.questionSet), \(r.version), \(r.phase), \(r.language), \(answers),
        \(r.batch), \(r.way), \(r.helpFrom), \(r.pair))
      ON CONFLICT (key) DO NOTHING
      """)
    if new > 0 {
      access.journal.count("response", batch: r.batch.description, 1)
      access.journal.recount(r.session)
    }
    return new > 0
  }

  /// Deletes the free texts of forms about sessions before a day, for good; their other answers stay.
  ///
  /// - Returns: How many texts were deleted.
  @discardableResult
  public func forgetTexts(before day: Day) throws -> Int {
    var found: [(key: Key<Response>, batch: String, answers: StoredAnswers)] = []
    try access.db.each(
      """
      SELECT r.key, r.batch, r.answers FROM response r JOIN session s ON s.key = r.session
      WHERE s.day < \(day) AND r.answers LIKE '%"text":%' ORDER BY r.key
      """
    ) { row in found.append((try row.key(0), try row.text(1), try row.json(2, StoredAnswers.self))) }
    var count = 0
    for form in found {
      let left = form.answers.answers.filter { if case .text = $0.value { false } else { true } }
      let texts = form.answers.answers.count - left.count
      guard texts > 0 else { continue }
      let answers = try jsonText(StoredAnswers(answers: left))
      try access.db.run("UPDATE response SET answers = \(answers) WHERE key = \(form.key)")
      access.journal.count(Journal.deletedTexts, batch: form.batch, -texts)
      count += texts
    }
    return count
  }

  /// Deletes all forms about sessions up to a day, for good, and what was counted from them.
  ///
  /// - Returns: How many forms were deleted.
  @discardableResult
  public func forgetForms(until day: Day) throws -> Int {
    let due: SQLText = "session IN (SELECT key FROM session WHERE day <= \(day))"
    var batches: [(batch: String, forms: Int)] = []
    try access.db.each("SELECT batch, COUNT(*) FROM response WHERE \(sql: due) GROUP BY batch ORDER BY batch") { row in
      batches.append((try row.text(0), try row.int(1)))
    }
    try access.db.each("SELECT DISTINCT session FROM response WHERE \(sql: due)") { row in
      access.journal.recount(try row.key(0))
    }
    for (batch, forms) in batches { access.journal.count(Journal.deletedForms, batch: batch, -forms) }
    return try access.db.run("DELETE FROM response WHERE \(sql: due)")
  }
}

/// Answers as a JSON object by question: `{"q1":{"option":"agree"},"q2":{"text":"…"},"q3":{"none":"not-sure"}}`.
///
/// Spelled out here, because a file outlives the names in the model.
struct StoredAnswers: Codable {
  let answers: [Code<Question>: Answer]

  init(answers: [Code<Question>: Answer]) {
    self.answers = answers
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    var answers: [Code<Question>: Answer] = [:]
    for (question, stored) in try container.decode([String: [String: String]].self) {
      let answer: Answer? =
        switch (stored["option"], stored["text"], stored["none"]) {
        case (let option?, nil, nil): .option(option)
        case (nil, let text?, nil): .text(text)
        case (nil, nil, "not-sure"): .notSure
        case (nil, nil, "prefer-not-to-say"): .preferNotToSay
        default: nil
        }
      guard let answer else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "The answer to \(question) is no answer.")
      }
      answers[try Code(question)] = answer
    }
    self.answers = answers
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    var stored: [String: [String: String]] = [:]
    for (question, answer) in answers {
      stored[question.text] =
        switch answer {
        case .option(let option): ["option": option]
        case .text(let text): ["text": text]
        case .notSure: ["none": "not-sure"]
        case .preferNotToSay: ["none": "prefer-not-to-say"]
        }
    }
    try container.encode(stored)
  }
}
