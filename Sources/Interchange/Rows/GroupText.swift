public import ProgrammeModel

/// A group as people write it: `9A:27`, or with its needs `9B:25 [hearing-loop, step-free]`.
public struct GroupText: Hashable, Sendable, Codable {
  public let label: String
  /// Persons expected, within `Group.limits`.
  public let expected: Int
  public let needs: Set<Code<NeedName>>

  /// - Throws: ``Fault``; names of persons are refused, and never repeated in the message.
  public init(_ text: String) throws(Fault) {
    let whole = Tidy.line(text)
    guard !Self.looksLikeNames(whole) else { throw .names }
    var body = whole
    var needs: Set<Code<NeedName>> = []
    if let open = whole.firstIndex(of: "[") {
      guard whole.hasSuffix("]") else { throw .form(whole) }
      body = Tidy.line(String(whole[..<open]))
      let inside = whole[whole.index(after: open)...].dropLast()
      for word in inside.split(whereSeparator: { ",;".contains($0) }) {
        let name = Tidy.line(String(word))
        guard let need = try? Code<NeedName>(name.lowercased()) else { throw .need(name) }
        needs.insert(need)
      }
    }
    guard let colon = body.lastIndex(of: ":") else { throw .form(whole) }
    let label = Tidy.line(String(body[..<colon]))
    guard !label.isEmpty, label.count <= 40, let expected = Int(Tidy.line(String(body[body.index(after: colon)...])))
    else { throw .form(whole) }
    // As many names as people, such as "First Last:1" or "First, Second:2".
    guard !Self.looksLikeNames(label) || expected > Self.pieces(of: label).count else { throw .names }
    guard Group.limits.contains(expected) else { throw .expected(label, expected) }
    self.label = label
    self.expected = expected
    self.needs = needs
  }

  /// Several groups between semicolons or line breaks, or commas outside the brackets.
  ///
  /// - Throws: ``Fault``, also for a list of names of persons and for a label that stands twice.
  public static func list(_ text: String) throws(Fault) -> [GroupText] {
    guard !looksLikeNames(text) else { throw .names }
    var groups: [GroupText] = []
    for part in parts(of: text) {
      let group = try GroupText(part)
      guard !groups.contains(where: { $0.label == group.label }) else { throw .twice(group.label) }
      groups.append(group)
    }
    // "First Last:1; First Last:1" is a list of pupils in disguise.
    let singles = groups.filter { $0.expected == 1 && $0.label.split(separator: " ").count > 1 }
    guard singles.count < 2 || !singles.allSatisfy({ $0.label.allSatisfy { !$0.isNumber } }) else { throw .names }
    return groups
  }

  /// The model's group, under a key of the caller's.
  public func group(key: Key<Group>) throws(Group.Fault) -> Group {
    try Group(key: key, label: label, expected: expected, needs: needs)
  }

  private static func parts(of text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if depth <= 0, ",;".contains(character) || character.isNewline {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(Tidy.line).filter { !$0.isEmpty }
  }

  /// Two or more pieces without a number, each of one to four capitalised words; or one piece of two or three such words
  /// none of which is a word for a group.
  private static func looksLikeNames(_ text: String) -> Bool {
    guard !text.contains(where: \.isNumber) else { return false }
    let pieces = pieces(of: text)
    let areNames = pieces.allSatisfy { words in
      words.count <= 4
        && words.allSatisfy { word in
          word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "’'-.".contains($0) }
        }
    }
    guard areNames, let only = pieces.first else { return false }
    if pieces.count > 1 { return true }
    return (2...3).contains(only.count) && !only.contains { groupWords.contains(Tidy.key(String($0))) }
  }

  private static func pieces(of text: String) -> [[Substring]] {
    text.split { ",;&/".contains($0) || $0.isNewline }.map { $0.split(whereSeparator: \.isWhitespace) }
      .filter { !$0.isEmpty }
  }

  private static let groupWords: Set<String> = [
    "year", "blwyddyn", "class", "dosbarth", "form", "group", "grwp", "council", "cyngor", "club", "clwb", "team",
    "tim",
  ]

  /// Why a text does not give groups.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case form(String)
    case expected(String, Int)
    case need(String)
    case twice(String)
    /// The text looks like names of persons; it is not kept.
    case names

    public var description: String {
      switch self {
      case .form(let text):
        "“\(text)” is not a group. Write a label of up to 40 characters and the number expected, such as 9A:27."
      case .expected(let label, let number):
        "Group \(label): \(Group.Fault.expected(number))"
      case .need(let text):
        "“\(text)” is not a need. Write its short name in brackets, such as 9B:25 [hearing-loop]."
      case .twice(let label): "Group \(label) stands twice. Name each group once."
      case .names:
        "This looks like a list of names. Names of pupils are never kept: give a label and a number, such as 9A:27."
      }
    }
  }
}
