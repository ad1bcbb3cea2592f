import ProgrammeModel
import Yams

extension YAMLMap {
  /// A text that is not empty.
  func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    return Self.text(of: node, field: field(key), findings)
  }

  /// A text where the key may be missing or `null`.
  func optionalText(_ key: String) -> String? { has(key) ? text(key) : nil }

  /// A text in both languages: a map with `cy` and `en`.
  func bilingual(_ key: String) -> Bilingual? {
    guard let node = node(key) else { return nil }
    return Self.bilingual(of: node, field: field(key), findings)
  }

  func optionalBilingual(_ key: String) -> Bilingual? { has(key) ? bilingual(key) : nil }

  /// A whole number within the limits.
  func integer(_ key: String, in limits: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    return Self.integer(of: node, in: limits, field: field(key), findings)
  }

  /// A number, with or without a decimal point, within the limits.
  func number(_ key: String, in limits: ClosedRange<Double>) -> Double? {
    guard let node = node(key) else { return nil }
    guard let number = node.scalar.flatMap({ Double($0.string) }), limits.contains(number) else {
      fault("\(node.shown) is not a number from \(limits.lowerBound) to \(limits.upperBound). Correct it.", at: key)
      return nil
    }
    return number
  }

  func flag(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      fault("\(node.shown) is neither true nor false. Write one of them.", at: key)
      return nil
    }
  }

  func day(_ key: String) -> Day? {
    guard let text = text(key) else { return nil }
    do {
      return try Day(text)
    } catch {
      fault("\(error)", at: key)
      return nil
    }
  }

  func code<Subject>(_ key: String) -> Code<Subject>? {
    guard let node = node(key) else { return nil }
    return Self.code(of: node, field: field(key), findings)
  }

  /// One of a closed list of words.
  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice? where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    fault(
      "“\(text)” is not known here.\(suggestion(for: text, among: words)) Use one of: \(words.joined(separator: ", ")).",
      at: key)
    return nil
  }

  /// Two whole numbers, the smaller first: `[8, 32]`.
  func range(_ key: String, in limits: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard let node = node(key) else { return nil }
    guard case .sequence(let pair) = node, pair.count == 2 else {
      fault("Here must stand two numbers, such as [8, 32].", at: key)
      return nil
    }
    let numbers = pair.enumerated().compactMap { index, node in
      Self.integer(of: node, in: limits, field: "\(field(key))[\(index + 1)]", findings)
    }
    guard numbers.count == 2 else { return nil }
    guard numbers[0] <= numbers[1] else {
      fault("\(numbers[1]) is below \(numbers[0]). Give the smaller number first.", at: key)
      return nil
    }
    return numbers[0]...numbers[1]
  }

  /// The items of a list with the field name of each, counted from 1.
  ///
  /// - Parameter least: How many there must be at least.
  func items(_ key: String, least: Int = 0) -> [(node: Node, field: String)] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      fault("Here must stand a list\(least == 0 ? "; write [] for none" : "").", at: key)
      return []
    }
    if sequence.count < least {
      fault("This list needs at least \(least == 1 ? "one item" : "\(least) items"). Add what is missing.", at: key)
    }
    return sequence.enumerated().map { ($1, "\(field(key))[\($0 + 1)]") }
  }

  func maps(_ key: String, keys: Keys, least: Int = 0) -> [YAMLMap] {
    items(key, least: least).compactMap { YAMLMap($0.node, at: $0.field, keys: keys, findings) }
  }

  func map(_ key: String, keys: Keys?) -> YAMLMap? {
    guard let node = node(key) else { return nil }
    return YAMLMap(node, at: field(key), keys: keys, findings)
  }

  func bilinguals(_ key: String, least: Int = 0) -> [Bilingual] {
    items(key, least: least).compactMap { Self.bilingual(of: $0.node, field: $0.field, findings) }
  }

  func integers(_ key: String, in limits: ClosedRange<Int>) -> [Int] {
    items(key).compactMap { Self.integer(of: $0.node, in: limits, field: $0.field, findings) }
  }

  /// A list of codes without repetition, each of them known.
  ///
  /// - Parameters:
  ///   - known: The codes that exist.
  ///   - kind: What they are called, such as `strand`.
  ///   - file: Where they are listed.
  func codes<Subject>(_ key: String, known: Set<String>, kind: String, file: String, least: Int = 0)
    -> [Code<Subject>]
  {
    var found: [Code<Subject>] = []
    for (node, field) in items(key, least: least) {
      guard let code: Code<Subject> = Self.code(of: node, field: field, findings) else { continue }
      if !known.contains(code.text) {
        findings.fault(
          "There is no \(kind) “\(code)”.\(suggestion(for: code.text, among: known.sorted())) They are listed in \(file).",
          line: node.mark?.line, field: field)
      } else if found.contains(code) {
        findings.fault("“\(code)” is there twice. Remove one.", line: node.mark?.line, field: field)
      } else {
        found.append(code)
      }
    }
    return found
  }
}
