import ProgrammeModel

/// The places `{name}` of a text, and where in Welsh one may not stand.
enum TextPlaces {
  /// The names that stand in braces.
  static func names(in text: String) -> Set<String> { Set(all(in: text).map(\.name)) }

  /// The places that the form “other” of a plural lacks, by name; none where there is no such form.
  ///
  /// Every other form of either language stands for one number (in Welsh 0, 1, 2, 3 and 6) and may say it in words.
  static func lost(from forms: [String: String], of places: Set<String>) -> [String] {
    guard let other = forms[PluralCategory.other.rawValue] else { return [] }
    return places.subtracting(names(in: other)).sorted()
  }

  /// Each place with what stands before it, from left to right.
  static func all(in text: String) -> [(name: String, before: Substring, whole: Range<String.Index>)] {
    var places: [(name: String, before: Substring, whole: Range<String.Index>)] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let after = rest.index(after: open)
      guard let close = rest[after...].firstIndex(of: "}") else { break }
      let name = rest[after..<close]
      if !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) {
        places.append((String(name), text[..<open], open..<rest.index(after: close)))
        rest = rest[rest.index(after: close)...]
      } else {
        rest = rest[after...]
      }
    }
    return places
  }

  /// After these a Welsh word changes its first letter, and the program cannot know how a name would.
  private static let mutating: Set<String> = [
    "yn", "i", "o", "am", "ar", "at", "gan", "heb", "wrth", "dan", "dros", "drwy", "trwy", "tan", "hyd", "a", "â", "na",
    "neu", "y", "yr", "ei", "eu", "eich", "fy", "dy", "ein", "un", "dau", "dwy", "tri", "tair", "tua", "gyda", "pa",
    "ni", "mewn", "cyn", "pedwar", "pedair", "pum", "chwe", "saith", "wyth", "naw", "deg",
  ]

  /// What is left of the article, of “yn” and of a possessive when a word leans on the one before: “Dyma’r”, “i’w”.
  private static let leaning: Set<String> = ["r", "n", "i", "w", "u", "m", "th", "ch"]

  /// Numbers, dates and addresses are no words that change.
  private static let unchanging: Set<String> = [
    "count", "n", "url", "code", "date", "time", "day", "number", "answers",
  ]

  /// The first place of a Welsh text that stands after a word or number which changes the next one, with that word.
  static func mutated(in welsh: String) -> (word: String, place: String)? {
    for place in all(in: welsh) where !unchanging.contains(place.name) {
      guard let word = wordBefore(place.before) else { continue }
      let parts = word.lowercased().split(whereSeparator: { "’'".contains($0) })
      let changes =
        word.allSatisfy(\.isNumber) || parts.count > 1 && leaning.contains(String(parts[parts.count - 1]))
        || parts.count == 1 && mutating.contains(String(parts[0]))
      if changes { return (word, place.name) }
    }
    return nil
  }

  /// The word that stands before a blank at the end, with its apostrophes; nil where a mark comes between.
  private static func wordBefore(_ text: Substring) -> String? {
    guard text.last?.isWhitespace == true else { return nil }
    let word = text.dropLast().reversed().prefix { $0.isLetter || $0.isNumber || "’'".contains($0) }
    return word.isEmpty ? nil : String(word.reversed())
  }
}
