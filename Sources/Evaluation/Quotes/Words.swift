import ProgrammeModel

/// The words of a text without case and accents, parted at apostrophes and hyphens too.
struct Words {
  struct Word {
    let range: Range<String.Index>
    let folded: String
  }

  let all: [Word]
  private let text: String

  init(_ text: String) {
    self.text = text
    var words: [Word] = []
    var start: String.Index?
    for index in text.indices {
      if text[index].isLetter || text[index].isNumber {
        start = start ?? index
      } else if let begun = start {
        words.append(Word(range: begun..<index, folded: ProgrammeModel.folded(String(text[begun..<index]))))
        start = nil
      }
    }
    if let begun = start {
      words.append(Word(range: begun..<text.endIndex, folded: ProgrammeModel.folded(String(text[begun...]))))
    }
    all = words
  }

  static func folded(_ text: String) -> [String] { Words(text).all.map(\.folded) }

  /// Where these words stand one after another.
  func ranges(of wanted: [String]) -> [Range<String.Index>] {
    guard !wanted.isEmpty, wanted.count <= all.count else { return [] }
    return (0...(all.count - wanted.count)).compactMap { start in
      let here = all[start..<(start + wanted.count)]
      guard here.map(\.folded) == wanted, let first = here.first, let last = here.last else { return nil }
      return first.range.lowerBound..<last.range.upperBound
    }
  }

  /// The word with what a hyphen joins to it, and a short beginning before an apostrophe, as in O’Neill.
  func joined(around place: Int) -> Range<String.Index> {
    var first = place
    var last = place
    while first > 0, joins(first - 1, first, by: Self.hyphens) { first -= 1 }
    while last + 1 < all.count, joins(last, last + 1, by: Self.hyphens) { last += 1 }
    if first > 0, all[first - 1].folded.count <= 2, joins(first - 1, first, by: Self.apostrophes) { first -= 1 }
    return all[first].range.lowerBound..<all[last].range.upperBound
  }

  private func joins(_ a: Int, _ b: Int, by marks: Set<Character>) -> Bool {
    let between = text[all[a].range.upperBound..<all[b].range.lowerBound]
    return between.count == 1 && between.allSatisfy(marks.contains)
  }

  private static let hyphens: Set<Character> = ["-", "‐", "‑", "–"]
  private static let apostrophes: Set<Character> = ["'", "’", "‘", "ʼ"]
}
