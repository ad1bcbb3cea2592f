public import ProgrammeModel

/// Self-made codes as hashes, and the secret of each session by which they were made; both go when they are matched.
///
/// Never in history, which keeps only how many there were.
public struct LinkingCodeTable<Access: Reading> {
  let access: Access

  /// When a session's codes must be gone.
  public struct Deadline: Hashable, Sendable {
    public let session: Key<Session>
    public let madeAt: Instant
    public let deleteBy: Instant
  }

  /// One form's code.
  public struct StoredCode: Hashable, Sendable {
    public let response: Key<Response>
    public let questionSet: Code<QuestionSet>
    public let version: Int
    public let phase: Response.Phase
    /// Element by element; nil for one left blank.
    public let hashes: [String?]
  }

  /// Sessions whose codes are still kept, the most urgent first.
  public func deadlines() throws -> [Deadline] {
    try access.db.values(
      of: "session_secret", "SELECT session, made_at, delete_by FROM session_secret ORDER BY delete_by, session"
    ) { Deadline(session: try $0.key(0), madeAt: try $0.instant(1), deleteBy: try $0.instant(2)) }
  }

  /// The codes of a session's forms that are not linked yet, in the order of the forms' keys.
  public func codes(of session: Key<Session>) throws -> [StoredCode] {
    var found: [StoredCode] = []
    try access.db.each(
      """
      SELECT r.key, r.question_set, r.version, r.phase, c.position, c.hash
      FROM response r JOIN linking_code c ON c.response = r.key
      WHERE r.session = \(session) AND r.pair IS NULL ORDER BY r.key, c.position
      """
    ) { row in
      let key: Key<Response> = try row.key(0)
      let position = try row.int(4)
      let hash = try row.text(5)
      let earlier = found.last?.response == key ? found.removeLast() : nil
      let hashes = earlier?.hashes ?? []
      found.append(
        StoredCode(
          response: key, questionSet: try row.code(1), version: try row.int(2), phase: try row.word(3),
          hashes: hashes + Array(repeating: nil, count: max(0, position - hashes.count)) + [hash]))
    }
    return found
  }

  /// How many secrets and hashes are kept.
  public func count() throws -> Int {
    try access.db.number("SELECT (SELECT COUNT(*) FROM session_secret) + (SELECT COUNT(*) FROM linking_code)")
  }
}

extension LinkingCodeTable where Access == Writing {
  /// The secret of a session, made now where there is none.
  ///
  /// - Parameter secret: Used when there is none; hexadecimal.
  public func secret(of session: Key<Session>, otherwise secret: String, deleteBy: Instant) throws -> String {
    try access.db.run(
      """
      INSERT INTO session_secret (session, secret, made_at, delete_by)
      VALUES (\(session), \(secret), \(access.journal.act.at), \(deleteBy))
      ON CONFLICT (session) DO NOTHING
      """)
    guard let row = try access.db.row("SELECT secret FROM session_secret WHERE session = \(session)") else {
      throw StoreFault.unknown(kind: "secret", reference: session.description)
    }
    return try row.text(0)
  }

  /// Keeps a form's code; elements that are nil were left blank.
  public func keep(_ hashes: [String?], of response: Key<Response>) throws {
    for (position, hash) in hashes.enumerated() {
      guard let hash else { continue }
      try access.db.run(
        """
        INSERT INTO linking_code (response, position, hash) VALUES (\(response), \(position), \(hash))
        ON CONFLICT (response, position) DO NOTHING
        """)
    }
  }

  /// Marks two forms as one person's.
  public func link(_ before: Key<Response>, _ after: Key<Response>, as pair: Key<AnswerPair>) throws {
    try access.db.run("UPDATE response SET pair = \(pair) WHERE key IN (\(before), \(after))")
    try access.db.each("SELECT DISTINCT session FROM response WHERE key IN (\(before), \(after))") { row in
      access.journal.recount(try row.key(0))
    }
  }

  /// Deletes a session's secret and all its codes, for good: undo stops here.
  ///
  /// - Returns: How many hashes were deleted.
  @discardableResult
  public func forget(_ session: Key<Session>) throws -> Int {
    let hashes = try access.db.run(
      "DELETE FROM linking_code WHERE response IN (SELECT key FROM response WHERE session = \(session))")
    let secrets = try access.db.run("DELETE FROM session_secret WHERE session = \(session)")
    if secrets + hashes > 0 {
      access.journal.count(Journal.deletedCodes, batch: session.description, -max(1, hashes))
    }
    return hashes
  }
}
