/// How the columns of a kind of answer file are to be read, asked once and remembered by the file's header.
public struct AnswerMappingTable<Access: Reading> {
  let access: Access

  /// What was kept for a header.
  ///
  /// - Returns: Nil when nothing was kept.
  /// - Throws: ``StoreFault/damagedRow(table:key:why:)`` when it cannot be read as a `Mapping`.
  public func mapping<Mapping: Decodable>(for signature: String, as type: Mapping.Type = Mapping.self) throws
    -> Mapping?
  {
    try access.db.value(
      of: "answer_mapping", "SELECT signature, body FROM answer_mapping WHERE signature = \(signature)"
    ) { try $0.json(1) }
  }

  /// The headers for which something is kept.
  public func signatures() throws -> [String] {
    try access.db.values(of: "answer_mapping", "SELECT signature FROM answer_mapping ORDER BY signature") {
      try $0.text(0)
    }
  }
}

extension AnswerMappingTable where Access == Writing {
  /// Keeps a mapping for a header; the last one counts.
  public func keep(_ mapping: some Encodable, for signature: String) throws {
    let body = try jsonText(mapping)
    try access.journal.record(.mapping, signature) {
      try access.db.run(
        """
        INSERT INTO answer_mapping (signature, body) VALUES (\(signature), \(body))
        ON CONFLICT (signature) DO UPDATE SET body = excluded.body
        """)
    }
  }
}
