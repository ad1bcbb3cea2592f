/// One line of an iCalendar file (RFC 5545 §3.1, §3.3.11).
enum ContentLine {
  /// Octets on one line, without the break.
  static let limit = 75

  /// A property whose value is text, escaped and folded, with its line break.
  static func text(_ name: String, _ value: String) -> String { folded(name + ":" + escaped(value)) }

  /// A property whose value is no text (a date, a URI, a number), folded, with its line break.
  static func plain(_ name: String, _ value: String) -> String { folded(name + ":" + value) }

  /// Backslash, semicolon, comma and line break escaped; other control characters left out.
  ///
  /// By scalar, not by `Character`: a comma with a combining mark on it is still a comma to a parser. The line and
  /// paragraph separators of Unicode become line breaks, since some parsers cut lines at them.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: ["\\", "n"])
      case "\t": result.append(" ")
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}": break
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  /// Cut into lines of at most ``limit`` octets, each further one after CRLF and a blank.
  ///
  /// No cut falls inside a UTF-8 character or an escape (Outlook has shown half an escape literally), nor inside what
  /// a reader sees as one letter unless that alone is longer than a line.
  static func folded(_ line: String) -> String {
    var result = ""
    var width = 0
    for unit in units(of: line) {
      let octets = unit.utf8.count
      if width + octets > limit {
        result += "\r\n "
        width = 1
      }
      result += unit
      width += octets
    }
    return result + "\r\n"
  }

  /// What must stay on one line: escapes with the letter after them, letters with their marks.
  private static func units(of line: String) -> [String] {
    var units: [String] = []
    var isEscape = false
    for character in line {
      if isEscape {
        units[units.count - 1].append(character)
        isEscape = false
      } else {
        units.append(String(character))
        isEscape = character.unicodeScalars.first == "\\"
      }
    }
    return units.flatMap { unit in
      unit.utf8.count < limit ? [unit] : scalars(of: unit)
    }
  }

  /// Single scalars of a unit too long for a line; an escape stays with its letter.
  private static func scalars(of unit: String) -> [String] {
    var pieces: [String] = []
    for scalar in unit.unicodeScalars {
      if pieces.last == "\\" {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      } else {
        pieces.append(String(scalar))
      }
    }
    return pieces
  }
}
