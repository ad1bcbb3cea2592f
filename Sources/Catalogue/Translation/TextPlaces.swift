/// The places `{name}` of a text, and where in Welsh one may not stand.
enum TextPlaces {
  /// The names that stand in braces.
  static func names(in text: String) -> Set<String> { Set(all(in: text).map(\.name)) }

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
    "neu", "y", "yr", "ei", "eu", "eich", "fy", "dy", "ein", "un", "dau", "dwy", "tri", "tair", "tua",
  ]

  /// Numbers, dates and addresses are no words that change.
  private static let unchanging: Set<String> = [
    "count", "n", "url", "code", "date", "time", "day", "number", "answers",
  ]

  /// The first place of a Welsh text that stands after a word which changes the next one, with that word.
  static func mutated(in welsh: String) -> (word: String, place: String)? {
    for place in all(in: welsh) where !unchanging.contains(place.name) {
      guard place.before.last == " " else { continue }
      let word = place.before.dropLast().split(whereSeparator: { !$0.isLetter }).last.map { $0.lowercased() } ?? ""
      let joined = place.before.dropLast().last.map(\.isLetter) ?? false
      if joined, mutating.contains(word) { return (word, place.name) }
    }
    return nil
  }
}
