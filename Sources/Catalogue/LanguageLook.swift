import ProgrammeModel

/// How much of a text looks English and how much Welsh: by words that nearly every sentence has, and by letters that only
/// one of the two puts together. It is meant for finding texts in the wrong place, so it would rather say nothing.
struct LanguageLook {
  /// Frequent words of one language that the other has not, as they stand in the text.
  private(set) var english: [String] = []
  private(set) var welsh: [String] = []
  /// Words that are frequent or are spelt as only that language spells.
  private var englishSigns = 0
  private var welshSigns = 0

  init(_ text: String) {
    for word in Self.words(of: text) { add(word) }
  }

  /// What is wrong with a text that should be Welsh beside one that should be English; nil where that is not clear.
  enum Slip {
    case exchanged
    case welshIsEnglish([String])
    case englishIsWelsh([String])
  }

  static func slip(welsh: String, english: String) -> Slip? {
    let (cy, en) = (LanguageLook(welsh), LanguageLook(english))
    if cy.englishSigns > cy.welshSigns, en.welshSigns > en.englishSigns { return .exchanged }
    if cy.english.count >= 3, cy.welsh.isEmpty { return .welshIsEnglish(cy.english) }
    if en.welsh.count >= 3, en.english.isEmpty { return .englishIsWelsh(en.welsh) }
    return nil
  }

  private mutating func add(_ word: Substring) {
    let lower = word.lowercased()
    // “I” is English and “i” Welsh, so single letters count as they are written.
    let known = word.count > 1 ? lower : String(word)
    if Self.englishWords.contains(known) {
      english.append(String(word))
      englishSigns += 1
    } else if Self.isSpeltAsEnglish(lower) {
      englishSigns += 1
    }
    if Self.welshWords.contains(known) {
      welsh.append(String(word))
      welshSigns += 1
    } else if Self.isSpeltAsWelsh(lower) {
      welshSigns += 1
    }
  }

  /// Without addresses, places to fill, and what is quoted.
  private static func words(of text: String) -> [Substring] {
    var isQuoted = false
    var isPlace = false
    let plain = String(
      text.map { character -> Character in
        switch character {
        case "“": isQuoted = true
        case "”": isQuoted = false
        case "{": isPlace = true
        case "}": isPlace = false
        default: return isQuoted || isPlace ? " " : character
        }
        return " "
      })
    return plain.split(whereSeparator: \.isWhitespace)
      .filter { !$0.contains("@") && !$0.contains("://") && !$0.hasPrefix("www.") }
      .flatMap { $0.split { !$0.isLetter } }
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
