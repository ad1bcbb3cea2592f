import ProgrammeModel

/// Words in both languages for what a cell can choose between.
enum WrittenWords {
  /// - Throws: ``WordFault``.
  static func yesOrNo(_ text: String) throws(WordFault) -> Bool {
    switch Tidy.key(text) {
    case "yes", "y", "true", "1", "ie", "ydw", "ydy", "ydyn", "oes", "do", "cywir", "gwir": true
    case "no", "n", "false", "0", "na", "nage", "nac", "nacydy", "nacoes", "naddo", "anwir": false
    default: throw WordFault(text: text, choices: "yes or no")
    }
  }

  /// - Throws: ``WordFault``.
  static func deliveryLanguage(_ text: String) throws(WordFault) -> DeliveryLanguage {
    switch Tidy.key(text) {
    case "cy", "cymraeg", "welsh", "ygymraeg": .cy
    case "en", "saesneg", "english": .en
    case "bilingual", "dwyieithog", "both", "yddwy", "cyen", "ency", "welshenglish", "cymraegsaesneg": .bilingual
    default: throw WordFault(text: text, choices: "cy, en or bilingual")
    }
  }

  /// Every language a cell names, between semicolons, commas, slashes or blanks.
  ///
  /// - Throws: ``WordFault``.
  static func languages(_ text: String) throws(WordFault) -> Set<Language> {
    var languages: Set<Language> = []
    for word in text.split(whereSeparator: { ";,/&+ ".contains($0) || $0.isNewline }) {
      if ["and", "a", "ac"].contains(word) { continue }
      guard let language = try? deliveryLanguage(String(word)) else {
        throw WordFault(text: String(word), choices: "cy, en or both as cy;en")
      }
      languages.formUnion(language.needed)
    }
    return languages
  }

  /// Weekdays in either language: `mon-fri`, `tue, thu`, `llun-gwener`, `dydd Mercher`.
  ///
  /// - Throws: ``WordFault``.
  static func weekdays(_ text: String) throws(WordFault) -> Set<Weekday> {
    var days: Set<Weekday> = []
    for part in text.split(whereSeparator: { ",;&+".contains($0) || $0.isNewline }) {
      let ends = part.replacing("–", with: "-").split(separator: "-", omittingEmptySubsequences: false)
      guard (1...2).contains(ends.count), let first = weekday(ends[0]), let last = weekday(ends[ends.count - 1]),
        first <= last
      else { throw WordFault(text: Tidy.line(String(part)), choices: "weekdays, such as mon-fri or tue, thu") }
      days.formUnion(Weekday.allCases.filter { first <= $0 && $0 <= last })
    }
    return days
  }

  private static func weekday(_ text: some StringProtocol) -> Weekday? {
    let words = text.split(whereSeparator: \.isWhitespace).map { Tidy.key(String($0)) }.filter { $0 != "dydd" }
    guard words.count == 1, let word = words.first else { return nil }
    if let day = welshDays[word] { return day }
    return Weekday(word)
  }

  private static let welshDays: [String: Weekday] = [
    "llun": .monday, "mawrth": .tuesday, "maw": .tuesday, "mercher": .wednesday, "mer": .wednesday, "iau": .thursday,
    "gwener": .friday, "gwen": .friday, "sadwrn": .saturday, "sad": .saturday, "sul": .sunday,
  ]
}

/// A word that is none of those a cell can hold.
struct WordFault: Error, Hashable, CustomStringConvertible {
  let text: String
  let choices: String

  var description: String { "“\(text)” is not understood. Write \(choices)." }
}
