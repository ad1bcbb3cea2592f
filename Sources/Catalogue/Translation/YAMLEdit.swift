import ProgrammeModel
import Yams

/// Changes single texts of a YAML file and leaves every other byte, comments among them, as it was.
struct YAMLEdit {
  private static let width = 116

  private(set) var text: String

  init(_ text: String) { self.text = text }

  /// A text in double quotation marks.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFEFF || scalar.value == 0x2028:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Replaces scalars where they stand; their marks must be of this text.
  ///
  /// - Returns: The lines of those that could not be replaced, because they stand in no quotation marks.
  mutating func replace(_ changes: [(scalar: Node.Scalar, with: String)]) -> [Int] {
    var scalars = Array(text.unicodeScalars)
    var starts = [0]
    for (index, scalar) in scalars.enumerated() where scalar == "\n" { starts.append(index + 1) }
    var refused: [Int] = []
    let ordered = changes.sorted {
      ($0.scalar.mark?.line ?? 0, $0.scalar.mark?.column ?? 0) > (
        $1.scalar.mark?.line ?? 0, $1.scalar.mark?.column ?? 0
      )
    }
    for change in ordered {
      guard let mark = change.scalar.mark, starts.indices.contains(mark.line - 1) else {
        refused.append(change.scalar.mark?.line ?? 0)
        continue
      }
      let lineStart = starts[mark.line - 1]
      let start = lineStart + mark.column - 1
      guard let end = Self.end(of: change.scalar.style, from: start, in: scalars) else {
        refused.append(mark.line)
        continue
      }
      let indent = scalars[lineStart..<start].prefix { $0 == " " || $0 == "-" }.count
      let new = Self.folded(Self.quoted(change.with), from: mark.column, indent: indent + 2)
      scalars.replaceSubrange(start..<end, with: Array(new.unicodeScalars))
    }
    text = String(String.UnicodeScalarView(scalars))
    return refused.reversed()
  }

  /// The index after a scalar; nil for a style that has no end of its own.
  private static func end(of style: Node.Scalar.Style, from start: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard scalars.indices.contains(start) else { return nil }
    switch style {
    case .doubleQuoted where scalars[start] == "\"":
      var index = start + 1
      while index < scalars.count, scalars[index] != "\"" { index += scalars[index] == "\\" ? 2 : 1 }
      return index < scalars.count ? index + 1 : nil
    case .singleQuoted where scalars[start] == "'":
      var index = start + 1
      while index < scalars.count {
        guard scalars[index] == "'" else {
          index += 1
          continue
        }
        guard index + 1 < scalars.count, scalars[index + 1] == "'" else { return index + 1 }
        index += 2
      }
      return nil
    case .plain:
      var index = start
      while index < scalars.count, !["\n", ",", "}", "]", "#"].contains(scalars[index]) { index += 1 }
      while index > start, scalars[index - 1] == " " { index -= 1 }
      return index
    default: return nil
    }
  }

  /// Breaks a quoted text at single blanks, as YAML folds it together again.
  private static func folded(_ quoted: String, from column: Int, indent: Int) -> String {
    guard column + quoted.unicodeScalars.count > width else { return quoted }
    let words = quoted.split(separator: " ", omittingEmptySubsequences: false)
    var lines = ""
    var line = String(repeating: " ", count: column - 1)
    var isFirst = true
    for (index, word) in words.enumerated() {
      let plain = index > 0 && !word.isEmpty && !words[index - 1].isEmpty && !words[index - 1].hasSuffix("\\")
      if !isFirst, plain, line.unicodeScalars.count + word.unicodeScalars.count + 1 > width {
        lines += line + "\n"
        line = String(repeating: " ", count: indent) + word
      } else {
        line += (isFirst ? "" : " ") + word
      }
      isFirst = false
    }
    return String((lines + line).unicodeScalars.dropFirst(column - 1))
  }

  /// Gives a key at the top of the file a new value on one line; a key that is not there comes at the end.
  ///
  /// - Parameters:
  ///   - key: Written in quotation marks where `isQuoted`.
  ///   - line: Where the key stands now; nil where it is not there.
  mutating func setTop(_ key: String, to value: String, at line: Int?, isQuoted: Bool) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = "\(isQuoted ? Self.quoted(key) : key): \(value)"
    guard let line, lines.indices.contains(line - 1) else {
      if lines.last?.isEmpty == true { lines.removeLast() }
      text = (lines + [new, ""]).joined(separator: "\n")
      return
    }
    var end = line
    while end < lines.count, lines[end].first == " " || lines[end].first == "\t" || lines[end].first == "}" { end += 1 }
    lines.replaceSubrange(line - 1..<end, with: [new])
    text = lines.joined(separator: "\n")
  }
}
