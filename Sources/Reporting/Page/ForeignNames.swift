public import ProgrammeModel

/// Names in the language that is not a page's, marked wherever they stand in its lines and tables, so that a screen
/// reader says them right.
public struct ForeignNames: Hashable, Sendable {
  static let none = ForeignNames([], on: .en)

  /// The longest first.
  private let names: [String]
  private let firstWords: Set<Substring>
  private let language: Language

  /// - Parameters:
  ///   - all: Names of places on the page; those whose language is the page's, or is not known, are left alone.
  ///   - language: The page's.
  public init(_ all: some Sequence<String>, on language: Language) {
    let other = language.other
    names = Set(all.filter { Self.language(of: $0) == other }).sorted { ($1.count, $0) < ($0.count, $1) }
    firstWords = Set(names.compactMap { $0.split(separator: " ").first })
    self.language = other
  }

  /// The language of a host's name by the word for what it is; nil where that says nothing.
  static func language(of name: String) -> Language? {
    let words = Set(name.split(separator: " ").map { $0.lowercased() })
    let isWelsh = !words.isDisjoint(with: ["ysgol", "coleg", "canolfan", "clwb", "uned"])
    let isEnglish = !words.isDisjoint(with: ["school", "college", "centre", "club", "academy", "unit"])
    return isWelsh == isEnglish ? nil : isWelsh ? .cy : .en
  }

  /// The text as markup.
  func markup(_ text: String) -> String {
    guard firstWords.contains(where: { text.contains($0) }),
      let (name, place) = names.lazy.compactMap({ name in text.firstRange(of: name).map { (name, $0) } }).first
    else { return markupEscaped(text) }
    return markup(String(text[..<place.lowerBound]))
      + "<span lang=\"\(language.rawValue)\">\(markupEscaped(name))</span>"
      + markup(String(text[place.upperBound...]))
  }
}
