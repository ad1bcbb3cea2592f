import ProgrammeModel

/// One step of the database's shape. Frozen once released: never edited, only followed by another.
struct Migration: Sendable {
  /// Sorts after all earlier ones, such as `0001-first`.
  let name: String
  /// Plain SQL with the tokens `{integer}`, `{real}`, `{bytes}` and `{strict}`.
  let template: String

  /// All that this program knows, in order.
  static let all: [Migration] = [
    .first, .campaigns, .calendars, .registers, .voice, .planningRules, .evaluation, .answerWays,
    .answerCounts, .turnedDown, .shownEntries, .closureEntries,
  ]

  func sql(for dialect: Dialect) -> String {
    template
      .replacing("{integer}", with: dialect.integer)
      .replacing("{real}", with: dialect.real)
      .replacing("{bytes}", with: dialect.bytes)
      .replacing("{strict}", with: dialect.strict)
  }

  /// FNV-1a (64 bits) of the template, in hexadecimal: guards against an edited migration, not against malice.
  var checksum: String { Fingerprint.digits(Fingerprint.of(template)) }

  /// What one engine calls the types.
  struct Dialect: Sendable {
    let integer: String
    let real: String
    let bytes: String
    let strict: String

    static let sqlite = Dialect(integer: "INTEGER", real: "REAL", bytes: "BLOB", strict: "STRICT")
  }
}
