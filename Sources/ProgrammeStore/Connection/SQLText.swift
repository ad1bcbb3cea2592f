/// A query in which every interpolation is bound, so that no value is ever read as SQL.
///
///     "SELECT name FROM host WHERE key = \(key)"
struct SQLText: Sendable, ExpressibleByStringInterpolation {
  /// One more than ``values``; a value stands between two neighbours.
  private(set) var literals: [String]
  private(set) var values: [SQLValue]

  init(stringLiteral value: String) {
    literals = [value]
    values = []
  }

  init(stringInterpolation: Interpolation) {
    self = stringInterpolation.text
  }

  private init() {
    literals = [""]
    values = []
  }

  /// The query with a placeholder for each value; `placeholder` is told which, from 1.
  func joined(placeholder: (Int) -> String) -> String {
    var text = literals[0]
    for index in values.indices {
      text += placeholder(index + 1)
      text += literals[index + 1]
    }
    return text
  }

  mutating func append(_ other: SQLText) {
    literals[literals.count - 1] += other.literals[0]
    literals += other.literals.dropFirst()
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
    fileprivate var text = SQLText()

    init(literalCapacity: Int, interpolationCount: Int) {
      text.literals.reserveCapacity(interpolationCount + 1)
      text.values.reserveCapacity(interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) {
      text.literals[text.literals.count - 1] += literal
    }

    mutating func appendInterpolation(_ value: some SQLBindable) {
      text.values.append(value.sqlValue)
      text.literals.append("")
    }

    /// A value, or an empty column.
    mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
      text.values.append(value?.sqlValue ?? .null)
      text.literals.append("")
    }

    /// A piece of a query with its own values.
    mutating func appendInterpolation(sql piece: SQLText) {
      text.append(piece)
    }

    /// The name of a table or column, which this module's source spells out.
    mutating func appendInterpolation(name: SQLName) {
      text.literals[text.literals.count - 1] += name.text
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
