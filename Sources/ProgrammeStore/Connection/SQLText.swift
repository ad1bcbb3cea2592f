/// A query in which every interpolation is bound, so that no value is ever read as SQL.
///
///     "SELECT name FROM host WHERE key = \(key)"
struct SQLText: Sendable, ExpressibleByStringInterpolation {
  /// The query with a question mark for each of ``values``, as SQLite takes it; literals hold no other.
  private(set) var text: String
  private(set) var values: [SQLValue]

  init(stringLiteral value: String) {
    text = value
    values = []
  }

  init(stringInterpolation: Interpolation) {
    self = stringInterpolation.whole
  }

  private init(capacity: Int = 0, values count: Int = 0) {
    text = ""
    text.reserveCapacity(capacity)
    values = []
    values.reserveCapacity(count)
  }

  mutating func append(_ other: SQLText) {
    text += other.text
    values += other.values
  }

  /// Values or names in a row, with commas between.
  static func list(_ parts: [SQLText]) -> SQLText {
    var whole = SQLText()
    for (index, part) in parts.enumerated() {
      if index > 0 { whole.append(", ") }
      whole.append(part)
    }
    return whole
  }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var whole: SQLText

    init(literalCapacity: Int, interpolationCount: Int) {
      whole = SQLText(capacity: literalCapacity + interpolationCount, values: interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) {
      whole.text += literal
    }

    mutating func appendInterpolation(_ value: some SQLBindable) {
      whole.text += "?"
      whole.values.append(value.sqlValue)
    }

    /// A value, or an empty column.
    mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
      whole.text += "?"
      whole.values.append(value?.sqlValue ?? .null)
    }

    /// A piece of a query with its own values.
    mutating func appendInterpolation(sql piece: SQLText) {
      whole.append(piece)
    }

    /// The name of a table or column, which this module's source spells out.
    mutating func appendInterpolation(name: SQLName) {
      whole.text += name.text
    }
  }

  /// Names with commas between.
  static func names(_ names: [SQLName]) -> SQLText {
    list(names.map { "\(name: $0)" })
  }
}

/// The name of a table or column: a literal in this module's source, or what the engine's own list of them gave.
struct SQLName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  let text: String

  init(stringLiteral value: StaticString) {
    text = value.description
  }

  /// For ``init(listed:)`` alone, which looks at the letters first.
  init(known text: String) { self.text = text }

  var description: String { text }
}
