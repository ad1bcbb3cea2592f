import Foundation

/// A sheet as CSV with stable keys in its header (RFC 4180, lines ended by LF).
struct CSVText {
  let text: String

  init(_ sheet: Sheet) {
    let lines = [sheet.columns.map(\.key)] + sheet.rows.map { row in row.map(\.shown) }
    text = lines.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// A sheet as an array of JSON objects, keys in the order of the columns.
struct JSONText {
  let text: String

  /// One object with a list under each name, in their order.
  init(lists: [(name: String, items: [String])]) {
    let pairs = lists.map { "\(Self.string($0.name)): \(Self.value(.list($0.items)))" }
    text = "{" + pairs.joined(separator: ", ") + "}"
  }

  init(_ sheet: Sheet) {
    let objects = sheet.rows.map { row in
      let pairs = zip(sheet.columns, row).map { "\(Self.string($0.key)): \(Self.value($1))" }
      return "  {" + pairs.joined(separator: ", ") + "}"
    }
    text = objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
  }

  private static func value(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): string(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): "[" + items.map(string).joined(separator: ", ") + "]"
    case .none: "null"
    }
  }

  private static func string(_ text: String) -> String {
    let escaped = text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case let control where control.value < 32:
        result +=
          "\\u" + String(repeating: "0", count: 4 - String(control.value, radix: 16).count)
          + String(control.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"" + escaped + "\""
  }
}
