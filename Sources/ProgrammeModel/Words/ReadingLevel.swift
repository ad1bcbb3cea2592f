/// How hard a text is to read, by two counts that suit Welsh and English alike (SPEC §1.4, rule 10).
///
/// LIX is words per sentence plus the percentage of long words, those of more than six letters (Björnsson 1968); in Welsh
/// the digraphs ch, dd, ff, ng, ll, ph, rh and th are one letter each. LIX is a guide only: nobody has validated it for Welsh.
public struct ReadingLevel: Hashable, Sendable {
  public let words: Int
  public let sentences: Int
  public let longWords: Int

  /// - Parameter texts: Read one after the other; each ends its last sentence.
  public init(of texts: some Sequence<String>, in language: Language) {
    var words = 0
    var sentences = 0
    var longWords = 0
    for text in texts {
      Self.read(text) { word in
        words += 1
        if Self.letters(of: word, in: language) > Self.longest { longWords += 1 }
      } end: {
        sentences += 1
      }
    }
    self.words = words
    self.sentences = sentences
    self.longWords = longWords
  }

  public init(of text: String, in language: Language) { self.init(of: [text], in: language) }

  /// The mean length of a sentence; 0 for no words.
  public var wordsPerSentence: Double { sentences == 0 ? 0 : Double(words) / Double(sentences) }

  /// 0 for no words.
  public var lix: Double { words == 0 ? 0 : wordsPerSentence + 100 * Double(longWords) / Double(words) }

  /// The most that an audience should be asked to read; both are included.
  public struct Limits: Hashable, Sendable {
    public let wordsPerSentence: Double
    public let lix: Double

    public static let primary = Limits(wordsPerSentence: 10, lix: 25)
    public static let others = Limits(wordsPerSentence: 14, lix: 35)
    /// One idea a line: as short as for primary pupils.
    public static let easyRead = Limits(wordsPerSentence: 10, lix: 35)
  }

  private static let longest = 6
  private static let digraphs = Set(["ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"].map { Array($0.unicodeScalars) })

  /// By scalars and from left to right, so that a whole library of plans is counted in no time.
  private static func letters(of word: Substring, in language: Language) -> Int {
    var count = 0
    var open: Unicode.Scalar?
    for scalar in word.unicodeScalars {
      let isCounted =
        scalar.isASCII
        ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      guard isCounted else { continue }
      let small = ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
      if language == .cy, let first = open, digraphs.contains([first, small]) {
        open = nil
      } else {
        count += 1
        open = small
      }
    }
    return count
  }

  /// The sentence with the most words, and how it begins; nil for no words.
  public static func longestSentence(of text: String) -> (words: Int, beginning: String)? {
    var longest: (words: Int, beginning: String)?
    var words: [Substring] = []
    read(text) {
      words.append($0)
    } end: {
      if words.count > longest?.words ?? 0 { longest = (words.count, words.prefix(4).joined(separator: " ")) }
      words = []
    }
    return longest
  }

  /// Goes through the words of a text and the ends of its sentences; the text ends its last.
  private static func read(_ text: String, word: (Substring) -> Void, end: () -> Void) {
    var isOpen = false
    for piece in text.split(whereSeparator: { $0.isWhitespace || "–—/".contains($0) }) {
      if piece.contains(where: { $0.isLetter || $0.isNumber }) {
        word(piece)
        isOpen = true
      }
      if isOpen, endsSentence(piece) {
        end()
        isOpen = false
      }
    }
    if isOpen { end() }
  }

  private static func endsSentence(_ piece: Substring) -> Bool {
    guard let last = piece.last(where: { !"”’\"')]".contains($0) }) else { return false }
    return ".!?…:".contains(last)
  }
}
