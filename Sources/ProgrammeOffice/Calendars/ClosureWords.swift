import ProgrammeModel

/// Words by which a school's calendar says that it receives nobody, in both languages.
struct ClosureWords {
  /// What an entry says about the school.
  enum Reading: Hashable {
    /// That it is closed, and why.
    case closed(String)
    /// Both that it is closed and that it is not, as “School re-opens after half term” does.
    case doubtful
    case nothing
  }

  /// What is kept as the reason, by the folded words that mean it.
  private static let reasons = [
    ("inset", "INSET"), ("hms", "HMS"), ("hyfforddiant mewn swydd", "HMS"), ("staff training", "INSET"),
    ("training day", "INSET"), ("diwrnod hyfforddi", "HMS"), ("hyfforddiant staff", "HMS"),
    ("non-pupil day", "INSET"), ("half-term", "half term"), ("hanner tymor", "half term"),
    ("school closed", "closed"), ("closed to pupils", "closed"), ("ar gau", "closed"), ("closure", "closed"),
    ("occasional day", "closed"), ("bank holiday", "bank holiday"), ("gŵyl y banc", "bank holiday"),
    ("gŵyl banc", "bank holiday"), ("holiday", "holiday"), ("holidays", "holiday"), ("christmas break", "holiday"),
    ("easter break", "holiday"), ("summer break", "holiday"), ("gwyliau", "holiday"),
  ].map { (word: padded($0.0), reason: $0.1) }

  /// Words of days beside a closure, and of what is held during one: the school may well be open.
  private static let doubts = [
    "re-open", "re-opens", "re-opening", "reopen", "reopens", "reopening", "open", "opens", "back", "return", "returns",
    "returning", "start", "starts", "starting", "begin", "begins", "first day", "last day", "before", "after",
    "break up", "breaks up", "breaking up", "finish", "finishes", "club", "clubs", "camp", "homework", "due",
    "visitors", "cancelled", "canceled", "postponed", "ailagor", "ail-agor", "ar agor", "agored", "wedi", "cyn",
    "ar ôl", "yn ôl", "nôl", "dychwelyd", "dechrau", "diwrnod cyntaf", "dydd cyntaf", "diwrnod olaf", "dydd olaf",
    "gorffen", "clwb", "gwersyll", "gwaith cartref", "ymwelwyr", "canslwyd", "gohiriwyd",
  ].map(padded)

  /// Further words, which are never doubted.
  private let more: [String]

  /// - Parameter more: Further words of the person who imports.
  init(more: [String] = []) { self.more = more.map(Self.padded) }

  /// Only whole words count.
  func reading(of summary: String) -> Reading {
    let text = Self.padded(summary)
    if more.contains(where: text.contains) { return .closed("closed") }
    guard let reason = Self.reasons.first(where: { text.contains($0.word) })?.reason else { return .nothing }
    return Self.doubts.contains(where: text.contains) ? .doubtful : .closed(reason)
  }

  /// Folded words with one blank before and after each.
  private static func padded(_ text: String) -> String {
    " " + folded(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }
}
