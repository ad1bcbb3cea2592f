import Foundation
import ProgrammeModel

/// Why a column does not hold what the model needs.
struct ColumnFault: Error, CustomStringConvertible {
  let column: Int
  let value: SQLValue
  let wanted: String

  var description: String { "Column \(column + 1) holds \(value.shown.map { "“\($0)”" } ?? "nothing"), not \(wanted)." }
}

extension SQLRow {
  func isNull(_ column: Int) throws -> Bool { try value(column) == .null }

  func text(_ column: Int) throws -> String {
    let value = try value(column)
    guard case .text(let text) = value else { throw ColumnFault(column: column, value: value, wanted: "text") }
    return text
  }

  func int(_ column: Int) throws -> Int {
    let value = try value(column)
    guard case .integer(let number) = value else {
      throw ColumnFault(column: column, value: value, wanted: "a whole number")
    }
    return Int(number)
  }

  func real(_ column: Int) throws -> Double {
    let value = try value(column)
    switch value {
    case .real(let number): return number
    case .integer(let number): return Double(number)
    default: throw ColumnFault(column: column, value: value, wanted: "a number")
    }
  }

  func flag(_ column: Int) throws -> Bool { try int(column) != 0 }

  func key<Subject>(_ column: Int) throws -> Key<Subject> {
    let text = try text(column)
    guard let key = Key<Subject>(text) else {
      throw ColumnFault(column: column, value: .text(text), wanted: "a key")
    }
    return key
  }

  func code<Subject>(_ column: Int) throws -> Code<Subject> { try Code(try text(column)) }
  func day(_ column: Int) throws -> Day { try Day(try text(column)) }
  func instant(_ column: Int) throws -> Instant { try Instant(try text(column)) }
  func time(_ column: Int) throws -> TimeOfDay { try TimeOfDay(try text(column)) }

  /// Two neighbouring columns: the first and the last day.
  func days(_ column: Int) throws -> DayRange { try DayRange(try day(column), try day(column + 1)) }

  /// Two neighbouring columns: start and end.
  func hours(_ column: Int) throws -> Hours { try Hours(try time(column), try time(column + 1)) }

  /// Three neighbouring columns: day, start and end.
  func span(_ column: Int) throws -> TimeSpan {
    try TimeSpan(day: try day(column), start: try time(column + 1), end: try time(column + 2))
  }

  /// A word of a closed list.
  func word<Word: RawRepresentable>(_ column: Int, _ type: Word.Type = Word.self) throws -> Word
  where Word.RawValue == String {
    let text = try text(column)
    guard let word = Word(rawValue: text) else {
      throw ColumnFault(column: column, value: .text(text), wanted: "a word of \(Word.self)")
    }
    return word
  }

  /// The column if it is not empty.
  func optional<Value>(_ column: Int, _ read: (Int) throws -> Value) throws -> Value? {
    try isNull(column) ? nil : try read(column)
  }

  /// Two neighbouring columns: the Welsh and the English, either of which may be empty.
  func unfinished(_ column: Int) throws -> UnfinishedText {
    UnfinishedText(cy: try optional(column, text), en: try optional(column + 1, text))
  }

  /// Three neighbouring columns: latitude, longitude, precision.
  func location(_ column: Int) throws -> Location {
    let latitude = try real(column)
    guard let coordinate = Coordinate(latitude: latitude, longitude: try real(column + 1)) else {
      throw ColumnFault(column: column, value: .real(latitude), wanted: "a latitude beside a longitude")
    }
    return Location(coordinate, try word(column + 2))
  }

  func postcode(_ column: Int) throws -> Postcode {
    let text = try text(column)
    guard let postcode = Postcode(text) else {
      throw ColumnFault(column: column, value: .text(text), wanted: "a postcode")
    }
    return postcode
  }

  /// A value kept as JSON text.
  func json<Value: Decodable>(_ column: Int, _ type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(try text(column).utf8))
  }
}

/// A value as JSON text with sorted keys, so that equal values make equal text.
func jsonText(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
