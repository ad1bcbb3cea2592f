import ProgrammeModel
import Yams

extension YAMLMap {
  static func text(of node: Node, field: String, _ findings: FindingList) -> String? {
    guard case .scalar(let scalar) = node else {
      findings.fault("Here must stand a text, not a list or a map.", line: node.mark?.line, field: field)
      return nil
    }
    guard !node.isNull, scalar.string.contains(where: { !$0.isWhitespace }) else {
      findings.fault("This text is empty. Write it.", line: node.mark?.line, field: field)
      return nil
    }
    return scalar.string
  }

  static func bilingual(of node: Node, field: String, _ findings: FindingList) -> Bilingual? {
    guard case .mapping(let mapping) = node else {
      findings.fault(
        "This text must exist in both languages. Write {cy: \"…\", en: \"…\"}.", line: node.mark?.line, field: field)
      return nil
    }
    var texts: [Language: String] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let language = Language(rawValue: name) else {
        findings.fault(
          "There is no language “\(name)” here. Use cy for Welsh and en for English.", line: key.mark?.line,
          field: join(field, name))
        continue
      }
      texts[language] = prose(of: value, field: join(field, name), findings) ?? ""
    }
    for language in Language.allCases where texts[language] == nil {
      findings.fault(
        "The \(language == .cy ? "Welsh (cy)" : "English (en)") is missing. Add it.", line: node.mark?.line,
        field: join(field, language.rawValue))
    }
    findings.countWelshText()
    guard let cy = texts[.cy], let en = texts[.en], !cy.isEmpty, !en.isEmpty else { return nil }
    return Bilingual(cy: cy, en: en)
  }

  /// A text that people read: it must not be empty, and its apostrophes should be typographic.
  static func prose(of node: Node, field: String, _ findings: FindingList) -> String? {
    guard let text = text(of: node, field: field, findings) else { return nil }
    warnOfStraightApostrophe(in: text, line: node.mark?.line, field: field, findings)
    return text
  }

  static func warnOfStraightApostrophe(in text: String, line: Int?, field: String?, _ findings: FindingList) {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "'")) else { return }
    let before = text[..<at].suffix(12)
    let after = text[at...].prefix(12)
    findings.warn("A straight apostrophe stands in “\(before)\(after)”. Write ’ instead.", line: line, field: field)
  }

  static func integer(of node: Node, in limits: ClosedRange<Int>, field: String, _ findings: FindingList) -> Int? {
    guard let number = node.scalar.flatMap({ Int($0.string) }) else {
      findings.fault("\(node.shown) is not a whole number. Write digits.", line: node.mark?.line, field: field)
      return nil
    }
    guard limits.contains(number) else {
      findings.fault(
        "\(number) is outside \(limits.lowerBound) to \(limits.upperBound). Give a number between.",
        line: node.mark?.line, field: field)
      return nil
    }
    return number
  }

  static func code<Subject>(of node: Node, field: String, _ findings: FindingList) -> Code<Subject>? {
    guard let text = text(of: node, field: field, findings) else { return nil }
    do {
      return try Code(text)
    } catch {
      findings.fault("\(error)", line: node.mark?.line, field: field)
      return nil
    }
  }
}

extension Node {
  /// The value as a message shows it.
  var shown: String {
    switch self {
    case .scalar(let scalar): "“\(scalar.string)”"
    case .mapping: "A map"
    case .sequence: "A list"
    case .alias: "An alias"
    }
  }
}
