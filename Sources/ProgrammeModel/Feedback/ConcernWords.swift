/// Words and phrases that make a text look like a concern about somebody's safety, from `Content/Safeguarding`.
///
/// The rule errs on the side of setting a text aside: one phrase is enough, whoever it is about. It finds whole words
/// only, so “killer good” does not match “kill me”; case, accents and apostrophes do not count, and a hyphen or a line
/// break counts as a blank.
public struct ConcernWords: Hashable, Sendable {
  /// Each phrase as its words, by its first word.
  private let phrases: [String: [[String]]]

  /// - Parameter phrases: Words and phrases in any language; those without a letter or digit are left out.
  public init(phrases: some Sequence<String>) {
    var found: [String: [[String]]] = [:]
    for phrase in Set(phrases.map(Self.words)) {
      if let first = phrase.first { found[first, default: []].append(phrase) }
    }
    self.phrases = found.mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }
  }

  public var isEmpty: Bool { phrases.isEmpty }

  /// Whether any phrase stands in `text`, word for word.
  public func looksLikeConcern(_ text: String) -> Bool {
    let words = Self.words(of: text)
    return words.indices.contains { start in
      phrases[words[start]]?.contains { words[start...].starts(with: $0) } == true
    }
  }

  /// The words without case, accents and apostrophes; everything else that is no letter or digit parts them.
  private static func words(of text: String) -> [String] {
    folded(text.filter { !apostrophes.contains($0) })
      .split { !($0.isLetter || $0.isNumber) }
      .map(String.init)
  }

  private static let apostrophes: Set<Character> = ["'", "’", "‘", "ʼ", "`", "´"]
}
