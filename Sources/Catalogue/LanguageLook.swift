import ProgrammeModel

/// How much of a text looks English and how much Welsh: by words that nearly every sentence has, and by letters that only
/// one of the two puts together. It is meant for finding texts in the wrong place, so it would rather say nothing.
struct LanguageLook {
  /// Frequent words of one language that the other has not, as they stand in the text.
  private(set) var english: [String] = []
  private(set) var welsh: [String] = []
  private let words: [Substring]

  init(_ text: String) {
    words = Self.words(of: text)
    for word in words {
      let known = Self.known(word)
      if Self.englishWords.contains(known) { english.append(String(word)) }
      if Self.welshWords.contains(known) { welsh.append(String(word)) }
    }
  }

  /// “I” is English and “i” Welsh, so single letters count as they are written.
  private static func known(_ word: Substring) -> String {
    word.utf8.count > 1 ? word.lowercased() : String(word)
  }

  /// How many words are frequent or are spelt as only that language spells.
  private var signs: (english: Int, welsh: Int) {
    words.reduce(into: (0, 0)) { sum, word in
      let known = Self.known(word)
      let lower = word.lowercased()
      if Self.englishWords.contains(known) || Self.isSpeltAsEnglish(lower) { sum.0 += 1 }
      if Self.welshWords.contains(known) || Self.isSpeltAsWelsh(lower) { sum.1 += 1 }
    }
  }

  /// What is wrong with a text that should be Welsh beside one that should be English; nil where that is not clear.
  enum Slip {
    case exchanged
    case welshIsEnglish([String])
    case englishIsWelsh([String])
  }

  static func slip(welsh: String, english: String) -> Slip? {
    let (cy, en) = (LanguageLook(welsh), LanguageLook(english))
    // Spelling takes long to look at, and hardly any text has more words of the other language.
    if cy.english.count >= cy.welsh.count, en.welsh.count >= en.english.count {
      let (cySigns, enSigns) = (cy.signs, en.signs)
      if cySigns.english > cySigns.welsh, enSigns.welsh > enSigns.english { return .exchanged }
    }
    if cy.english.count >= 3, cy.welsh.isEmpty { return .welshIsEnglish(cy.english) }
    if en.welsh.count >= 3, en.english.isEmpty { return .englishIsWelsh(en.welsh) }
    return nil
  }

  /// Without addresses, places to fill, and what is quoted. By scalars, since a check reads every text of the content.
  private static func words(of text: String) -> [Substring] {
    let scalars = text.unicodeScalars
    var words: [Substring] = []
    var began: String.Index?
    var isQuoted = false
    var isPlace = false
    var isAddress = false
    var before: Unicode.Scalar = " "
    var ofPiece = 0
    func endPiece() {
      if isAddress || words.dropFirst(ofPiece).first == "www" { words.removeSubrange(ofPiece...) }
      isAddress = false
      ofPiece = words.count
    }
    for index in scalars.indices {
      let scalar = scalars[index]
      let isOutside = !isQuoted && !isPlace
      if isOutside, isLetter(scalar) {
        began = began ?? index
      } else {
        if let start = began { words.append(text[start..<index]) }
        began = nil
        switch scalar {
        case "“": isQuoted = true
        case "”": isQuoted = false
        case "{": isPlace = true
        case "}": isPlace = false
        case "@": isAddress = isAddress || isOutside
        case "/": isAddress = isAddress || isOutside && before == "/"
        default: if scalar.properties.isWhitespace { endPiece() }
        }
      }
      before = scalar
    }
    if let start = began { words.append(text[start...]) }
    endPiece()
    return words
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) : scalar.properties.isAlphabetic
  }

  private static let englishWords: Set<String> = [
    "the", "and", "of", "for", "with", "is", "are", "was", "were", "you", "your", "we", "our", "not", "this", "that",
    "from", "by", "be", "have", "what", "who", "when", "how", "they", "their", "them", "its", "can", "will", "would",
    "should", "about", "if", "there", "which", "after", "before", "than", "more", "most", "some", "any", "all", "each",
    "one", "two", "into", "out", "so", "but", "my", "she", "his", "him", "why", "where", "nobody", "names", "no",
  ]

  private static let welshWords: Set<String> = [
    "y", "yr", "yn", "i", "o", "ac", "â", "gan", "eich", "ei", "eu", "nid", "wedi", "chi", "ni", "bod", "sydd", "sy",
    "gyda", "ond", "neu", "os", "pan", "beth", "pwy", "sut", "hwn", "hon", "hyn", "pob", "cyn", "mae", "ydy", "yw",
    "oedd", "fod", "dros", "heb", "rhwng", "trwy", "drwy", "hynny", "rhai", "dau", "dwy", "ein", "eto", "wrth", "ichi",
    "inni", "iddyn", "nhw", "mewn", "fel", "nac", "byddwch", "byddwn", "bydd", "rhaid", "neb",
  ]

  private static func isSpeltAsEnglish(_ word: String) -> Bool {
    guard word.utf8.count > 3 else { return false }
    if word.contains(where: { "kqvxz".contains($0) }) { return true }
    if ["tion", "ship", "ment", "sh", "ck", "oo", "ee", "ou"].contains(where: word.contains) { return true }
    if word.contains("ea"), !word.contains("eat") { return true }
    return ["ing", "ness", "ay", "ity"].contains(where: word.hasSuffix)
      || (word.hasSuffix("ly") && !word.hasSuffix("lly"))
  }

  private static func isSpeltAsWelsh(_ word: String) -> Bool {
    guard word.count > 3 else { return false }
    if word.contains(where: { "ŵŷâêîôû".contains($0) }) { return true }
    if ["wy", "yw", "iaeth"].contains(where: word.contains) { return true }
    if let place = word.firstRange(of: "dd") {
      let next = word[place.upperBound...].first
      if next.map({ !"liery".contains($0) }) ?? true { return true }
    }
    return ["rha", "rhe", "rhi", "rho", "rhu", "rhw", "rhy", "ll", "ngh", "mh", "nh", "cym", "cyn", "cyf", "ym", "gw"]
      .contains(where: word.hasPrefix)
      || ["iad", "iadau", "wyr", "aid", "us", "iau", "wch", "wn"].contains(where: word.hasSuffix)
  }
}
