public import ProgrammeModel

/// Words of people, redacted before they come here.
public struct QuoteTable<Access: Reading> {
  let access: Access

  /// All quotes, by number.
  public func all() throws -> [Quote] {
    let approvals = try ApprovalRows(db: access.db).all()
    return try access.db.values(
      of: "quote",
      """
      SELECT key, number, words, language, translation, speaker, session, strand, is_critical, consent_reference,
        consent_until, consent_withdrawn_on, recorded_by
      FROM quote ORDER BY number
      """
    ) { row in
      Quote(
        key: try row.key(0), number: QuoteNumber(try row.int(1)), words: try row.optional(2, row.text),
        language: try row.word(3), translation: try row.optional(4, row.text), speaker: try row.word(5),
        session: try row.optional(6) { try row.key($0) }, strand: try row.optional(7) { try row.code($0) },
        isCritical: try row.flag(8),
        consent: Quote.Consent(
          reference: try row.text(9), until: try row.day(10), withdrawnOn: try row.optional(11, row.day)),
        recordedBy: try row.code(12), approvals: approvals[try row.text(0)] ?? [])
    }
  }

  /// When each quote was recorded, by history; one whose history is not here has no entry.
  public func recordedAt() throws -> [Key<Quote>: Instant] {
    var found: [Key<Quote>: Instant] = [:]
    try access.db.each(
      """
      SELECT c.record_key, MIN(a.happened_at) FROM change c JOIN act a ON a.site = c.site AND a.number = c.act
      WHERE c.kind = \(RecordKind.quote.name) GROUP BY c.record_key
      """
    ) { found[try $0.key(0)] = try $0.instant(1) }
    return found
  }

  public func quote(_ number: QuoteNumber) throws -> Quote? { try all().first { $0.number == number } }
}

extension QuoteTable where Access == Writing {
  /// Adds a quote under the next number.
  public func insert(_ make: (QuoteNumber) throws -> Quote) throws -> Quote {
    let quote = try make(QuoteNumber(try Numbering(db: access.db, site: access.journal.site).next("quote")))
    try keep(quote)
    return quote
  }

  /// Adds a quote, or replaces the one with its key.
  public func keep(_ quote: Quote) throws {
    try access.journal.record(.quote, quote.key.description) {
      try access.db.run(
        """
        INSERT INTO quote (
          key, number, words, language, translation, speaker, session, strand, is_critical, consent_reference,
          consent_until, consent_withdrawn_on, recorded_by
        ) VALUES (
          \(quote.key), \(quote.number.value), \(quote.words), \(quote.language), \(quote.translation),
          \(quote.speaker), \(quote.session), \(quote.strand), \(quote.isCritical), \(quote.consent.reference),
          \(quote.consent.until), \(quote.consent.withdrawnOn), \(quote.recordedBy)
        )
        ON CONFLICT (key) DO UPDATE SET
          words = excluded.words, language = excluded.language, translation = excluded.translation,
          speaker = excluded.speaker, session = excluded.session, strand = excluded.strand,
          is_critical = excluded.is_critical, consent_reference = excluded.consent_reference,
          consent_until = excluded.consent_until, consent_withdrawn_on = excluded.consent_withdrawn_on
        """)
      try ApprovalRows(db: access.db).keep(quote.approvals, of: quote.key.description)
    }
  }
}
