/// How many terminal columns a text takes: one a character, two for East Asian wide ones and emoji, none for marks alone.
func displayWidth(_ text: String) -> Int {
  text.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 0 }
  if scalar.isASCII { return scalar.value < 32 ? 0 : 1 }
  if scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .format { return 0 }
  if scalar.properties.isEmojiPresentation { return 2 }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// Breaks a text into lines of at most `width` columns, between words where it can. An indented line stays indented.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let indent = String(paragraph.prefix { $0 == " " })
    var line = ""
    var used = 0
    let width = max(1, width - indent.count)
    for (gap, piece) in pieces(of: paragraph) {
      var word = piece
      var size = displayWidth(word)
      if used > 0, used + gap.count + size <= width {
        line += gap + word
        used += gap.count + size
        continue
      }
      if used > 0 { lines.append(indent + line) }
      while size > width, width > 0 {
        let head = prefix(of: word, width: width)
        lines.append(indent + head)
        word = String(word.dropFirst(head.count))
        size = displayWidth(word)
      }
      line = word
      used = size
    }
    lines.append(used > 0 ? indent + line : "")
  }
  return lines
}

/// Words with the blank before each, and the parts of hyphenated ones without.
private func pieces(of paragraph: Substring) -> [(gap: String, piece: String)] {
  paragraph.split(separator: " ", omittingEmptySubsequences: true).flatMap { word in
    var parts: [String] = [""]
    for character in word {
      parts[parts.count - 1].append(character)
      // References such as 2027-01-21 and S-142 stay whole.
      if character == "-", parts[parts.count - 1].allSatisfy({ $0.isLetter || $0 == "-" }) { parts.append("") }
    }
    return parts.filter { !$0.isEmpty }.enumerated().map { ($0 == 0 ? " " : "", $1) }
  }
}

private func prefix(of word: String, width: Int) -> String {
  var head = ""
  var used = 0
  for character in word {
    let size = displayWidth(String(character))
    if used + size > width, !head.isEmpty { break }
    head.append(character)
    used += size
  }
  return head
}
