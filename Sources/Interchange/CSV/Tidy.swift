import Foundation

/// How texts from files are made comparable, in one place.
enum Tidy {
  /// The text of a cell: odd blanks (non-breaking, byte-order mark) become plain ones, blanks around it go, and the
  /// apostrophe by which ``CSVWriter`` keeps a spreadsheet from calculating goes too.
  static func cell(_ text: String) -> String {
    if isPlain(text) { return text }
    var scalars = text.unicodeScalars
    if scalars.contains(where: { oddBlanks.contains($0) }) {
      scalars = String.UnicodeScalarView(scalars.map { oddBlanks.contains($0) ? " " : $0 })
    }
    let trimmed = String(scalars).trimmingCharacters(in: .whitespacesAndNewlines)
    return CSVWriter.isGuarded(trimmed) ? String(trimmed.dropFirst()) : trimmed
  }

  /// The same with every run of blanks and line breaks made one blank, for names and addresses.
  static func line(_ text: String) -> String {
    let text = cell(text)
    if isPlain(text), hasSingleBlanks(text) { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Letters and digits alone, without case and accents: equal keys mean the same words.
  static func key(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(
        decoding: text.utf8.compactMap { byte -> UInt8? in
          switch byte {
          case 0x30...0x39, 0x61...0x7A: byte
          case 0x41...0x5A: byte + 0x20
          default: nil
          }
        }, as: UTF8.self)
    }
    return String(
      String.UnicodeScalarView(
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
          .unicodeScalars.filter { CharacterSet.alphanumerics.contains($0) }))
  }

  /// The items of a cell that holds several, between semicolons or line breaks.
  static func list(_ text: String, also separators: String = "") -> [String] {
    let items =
      isPlain(text)
      ? text.utf8.split { $0 == UInt8(ascii: ";") || isBreak($0) || separators.utf8.contains($0) }.map(Substring.init)
      : text.split { $0 == ";" || $0.isNewline || separators.contains($0) }
    return items.map { line(String($0)) }.filter { !$0.isEmpty }
  }

  /// Whether there is nothing to tidy, which is so for most cells.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return true }
    return first > 0x20 && last > 0x20 && first != UInt8(ascii: "'") && text.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Whether letters are parted by one blank each, in plain text.
  private static func hasSingleBlanks(_ text: String) -> Bool {
    var wasBlank = false
    for byte in text.utf8 {
      if byte < 0x20 || (byte == 0x20 && wasBlank) { return false }
      wasBlank = byte == 0x20
    }
    return true
  }

  private static func isBreak(_ byte: UInt8) -> Bool { (0x0A...0x0D).contains(byte) }

  private static let oddBlanks: Set<Unicode.Scalar> = ["\u{00A0}", "\u{202F}", "\u{2007}", "\u{FEFF}", "\u{200B}"]
}
