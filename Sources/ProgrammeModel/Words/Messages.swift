/// The catalogue's sentences in both languages, whole templates with `{name}` places, plural forms and exact cases.
public struct Messages: Sendable {
  /// One message in one language: a text, or texts by plural category and exact number (`=5`).
  public enum Template: Hashable, Sendable {
    case text(String)
    /// Keys: `zero one two few many other` and `=N`.
    case plural([String: String])
  }

  /// What is known of the reading of one Welsh text.
  public enum Reading: String, Hashable, Sendable, Codable {
    /// Read by a fluent speaker, against the English as it is now.
    case read
    /// Nobody fluent has read it.
    case draft
    /// Read once, but the English has changed since.
    case outOfDate = "out-of-date"
  }

  private let templates: [Language: [String: Template]]
  private let readings: [String: Reading]
  private var showsOtherDrafts = false

  /// - Parameters:
  ///   - templates: For each language every key's template.
  ///   - readings: For each key what is known of its Welsh; a missing key is a draft.
  public init(templates: [Language: [String: Template]], readings: [String: Reading]) {
    self.templates = templates
    self.readings = readings
  }

  public var keys: [String] { (templates[.en] ?? [:]).keys.sorted() }

  public func template(_ key: String, _ language: Language) -> Template? { templates[language]?[key] }

  /// The text of `key`, its places filled in.
  ///
  /// A plural template is chosen by the value named `count`: an exact `=N` first, then the CLDR category.
  /// A key that the catalogue lacks comes out as `⟦key⟧`, which tests look for.
  public func text(_ key: String, _ language: Language, _ values: [String: Value] = [:]) -> String {
    guard let template = templates[language]?[key] else { return "⟦\(key)⟧" }
    let text: String
    switch template {
    case .text(let only): text = only
    case .plural(let forms):
      let count: Int? = if case .number(let n)? = values["count"] { n } else { nil }
      let chosen = count.flatMap { forms["=\($0)"] ?? forms[PluralCategory(of: $0, in: language).rawValue] }
      guard let form = chosen ?? forms["other"] else { return "⟦\(key)⟧" }
      text = form
    }
    return Self.fill(text, values)
  }

  /// Fills every `{name}` in one pass, so that a value's own braces stay as they are.
  private static func fill(_ text: String, _ values: [String: Value]) -> String {
    guard text.contains("{") else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"), let value = values[String(rest[rest.index(after: open)..<close])]
      else {
        filled += "{"
        rest = rest.dropFirst()
        continue
      }
      filled += value.description
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// The message in both languages with the same values.
  public func both(_ key: String, _ values: [String: Value] = [:]) -> Bilingual {
    Bilingual(cy: text(key, .cy, values), en: text(key, .en, values))
  }

  /// What is known of the reading of the Welsh of `key`.
  public func reading(of key: String) -> Reading { readings[key] ?? .draft }

  /// The same sentences for a page that also shows Welsh from elsewhere, such as a session's plan or a question.
  ///
  /// - Parameter isDraft: Whether nobody fluent has read that Welsh; then the page is a draft whatever its sentences are.
  public func beside(draft isDraft: Bool) -> Messages {
    var messages = self
    messages.showsOtherDrafts = showsOtherDrafts || isDraft
    return messages
  }

  /// Whether any Welsh text whose key starts with one of `prefixes` has not been read, or not since its English changed.
  public func hasDraftWelsh(under prefixes: [String]) -> Bool {
    showsOtherDrafts
      || keys.contains { key in prefixes.contains { key.hasPrefix($0) } && reading(of: key) != .read }
  }

  /// What fills a place in a template.
  public enum Value: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByStringInterpolation
  {
    case text(String)
    case number(Int)

    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .number(value) }

    public var description: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      }
    }
  }
}

/// The plural categories of CLDR for whole numbers.
public enum PluralCategory: String, CaseIterable, Hashable, Sendable {
  case zero, one, two, few, many, other

  /// Welsh: 0 zero, 1 one, 2 two, 3 few, 6 many, else other. English: 1 one, else other (CLDR 42, cardinal).
  public init(of count: Int, in language: Language) {
    switch (language, count) {
    case (_, 1): self = .one
    case (.cy, 0): self = .zero
    case (.cy, 2): self = .two
    case (.cy, 3): self = .few
    case (.cy, 6): self = .many
    default: self = .other
    }
  }
}
