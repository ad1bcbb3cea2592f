/// One step of the database's shape. Frozen once released: never edited, only followed by another.
struct Migration: Sendable {
  /// Sorts after all earlier ones, such as `0001-first`.
  let name: String
  /// Plain SQL with the tokens `{integer}`, `{real}`, `{bytes}` and `{strict}`.
  let template: String

  /// All that this program knows, in order.
  static let all: [Migration] = [.first, .evaluation]

  func sql(for dialect: Dialect) -> String {
    template
      .replacing("{integer}", with: dialect.integer)
      .replacing("{real}", with: dialect.real)
      .replacing("{bytes}", with: dialect.bytes)
      .replacing("{strict}", with: dialect.strict)
  }

  /// FNV-1a (64 bits) of the template, in hexadecimal: guards against an edited migration, not against malice.
  var checksum: String {
    let sum = String(Fingerprint.of(template), radix: 16)
    return String(repeating: "0", count: 16 - sum.count) + sum
  }

  /// What one engine calls the types.
  struct Dialect: Sendable {
    let integer: String
    let real: String
    let bytes: String
    let strict: String

    static let sqlite = Dialect(integer: "INTEGER", real: "REAL", bytes: "BLOB", strict: "STRICT")
  }
}

/// Fowler, Noll and Vo's FNV-1a, 64 bits.
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF as UInt8)  // never part of UTF-8, so that “ab” + “c” differs from “a” + “bc”
  }

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  static func of(_ text: String) -> UInt64 {
    var sum = Fingerprint()
    sum.add(text)
    return sum.value
  }
}
