/// Writes records as CSV: UTF-8 without a mark, commas, quotes where RFC 4180 asks for them, lines ending in LF.
///
/// **Formula rule.** A spreadsheet calculates what begins with `=`, `+`, `-`, `@`, a tab or a carriage return, and a file
/// of answers holds what strangers typed. Such a cell gets an apostrophe in front, unless it is a plain number
/// (`-3`, `+12.5`). Our own reader takes that apostrophe away again, so nothing is lost on the way round.
public enum CSVWriter {
  /// Every record on a line of its own, the header among them.
  public static func write(_ records: [[String]]) -> String {
    var text = ""
    for record in records {
      // A record of one empty cell would be a blank line, which readers skip.
      text += record == [""] ? "\"\"" : record.map(cell).joined(separator: ",")
      text += "\n"
    }
    return text
  }

  /// The header, then the rows.
  public static func write(header: [String], rows: [[String]]) -> String { write([header] + rows) }

  /// One cell, guarded and quoted as needed.
  public static func cell(_ text: String) -> String {
    let safe = needsGuard(text) ? "'" + text : text
    let needsQuotes =
      safe.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
      || safe.first?.isWhitespace == true || safe.last?.isWhitespace == true
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }

  static func isGuarded(_ text: String) -> Bool {
    text.unicodeScalars.first == "'" && needsGuard(String(text.unicodeScalars.dropFirst()))
  }

  private static func needsGuard(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, ["=", "+", "-", "@", "\t", "\r"].contains(first) else { return false }
    return !isNumber(text)
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.unicodeScalars.dropFirst()
    guard let last = digits.last, ("0"..."9").contains(last), text.unicodeScalars.first != "=" else { return false }
    return digits.allSatisfy { ("0"..."9").contains($0) || $0 == "." } && digits.count { $0 == "." } <= 1
      && ["+", "-"].contains(text.unicodeScalars.first)
  }
}
