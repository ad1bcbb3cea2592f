/// Letters that were lost when a file was saved in an encoding without them: `gr?p` and `d?r` for “grŵp” and “dŵr”.
enum RuinedText {
  /// What a byte-wise reading in another encoding makes of the letters of Welsh and of round quotation marks.
  private static let misread = [
    "Ã¢", "Ãª", "Ã®", "Ã´", "Ã»", "Ã¯", "Ã¡", "Ã©", "Ã¶", "Åµ", "Å·", "Å´", "Å¶", "â€™", "â€˜", "â€œ", "â€“",
  ]

  /// The first word of a text that has lost letters; nil for a sound text.
  ///
  /// - Parameter known: The text as it stands; `t? mawr` can only be told from a question beside “tŷ mawr”.
  static func word(in text: String, known: String? = nil) -> String? {
    guard mayBeRuined(text) else { return nil }
    for piece in text.split(whereSeparator: \.isWhitespace) where !piece.contains("/") {
      if isRuined(piece) { return bare(piece) }
    }
    guard let known, text != known, text.contains("?"), flattened(known) == text else { return nil }
    return zip(text.split(separator: " "), known.split(separator: " ")).first { $0 != $1 }.map { bare($0.0) }
  }

  /// Whether a text has any of the bytes that ruin leaves: “?”, those of U+FFFD, “Ã”, “Å”, or “â€”. Nearly all have none.
  private static func mayBeRuined(_ text: String) -> Bool {
    var last: UInt32 = 0
    for byte in text.utf8 {
      last = last << 8 | UInt32(byte)
      if byte == UInt8(ascii: "?") || byte == 0xEF || last & 0xFFFF == 0xC383 || last & 0xFFFF == 0xC385
        || last == 0xC3A2_E282
      {
        return true
      }
    }
    return false
  }

  private static func isRuined(_ piece: Substring) -> Bool {
    if piece.contains("\u{FFFD}") || misread.contains(where: piece.contains) { return true }
    return zip(piece, piece.dropFirst()).contains { $0 == "?" && $1.isLetter }
  }

  /// As a spreadsheet writes it that has no “ŵ” and “ŷ”.
  private static func flattened(_ text: String) -> String {
    String(text.map { "ŵŷŴŶẁỳẀỲ".contains($0) ? "?" : $0 })
  }

  private static func bare(_ piece: Substring) -> String {
    var piece = piece
    while let last = piece.last, ".,:;!)”\"".contains(last) { piece = piece.dropLast() }
    while let first = piece.first, "(“\"".contains(first) { piece = piece.dropFirst() }
    return String(piece)
  }
}
