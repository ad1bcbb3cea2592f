/// The words of a question, lower-case and without punctuation, and the phrases in it that a rule looks for.
struct ItemWords {
  let language: Language
  private let words: [String]

  init(_ text: String, _ language: Language) {
    self.language = language
    words = text.lowercased().replacing("’", with: "'")
      .split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
  }

  func contains(_ word: String) -> Bool { words.contains(word) }

  /// The first of the words, also with what Welsh hangs on it, such as “neu’n” for “neu”.
  func first(of wanted: [String]) -> String? {
    words.first { wanted.contains($0) || wanted.contains(String($0.prefix { $0 != "'" })) }
  }

  /// A word with the English “n’t”.
  var contracted: String? { language == .en ? words.first { $0.hasSuffix("n't") } : nil }

  static let negatives: [Language: [String]] = [
    .en: ["not", "never", "no", "nobody", "nothing", "none", "cannot", "without", "neither", "nor"],
    .cy: [
      "ddim", "dim", "byth", "nid", "nad", "na", "nac", "neb", "heb", "peidio", "beidio", "dydw", "dydy", "dyw", "does",
      "doedd",
    ],
  ]

  /// An adjective of praise beside what the question is about.
  var praise: String? {
    let (adjectives, things) = language == .en ? Self.englishPraise : Self.welshPraise
    return zip(words, words.dropFirst()).first { first, second in
      language == .en
        ? adjectives.contains(first) && things.contains(second) : things.contains(first) && adjectives.contains(second)
    }.map { "\($0) \($1)" }
  }

  private static let englishPraise: (Set<String>, Set<String>) = (
    [
      "helpful", "useful", "great", "excellent", "enjoyable", "amazing", "inspiring", "important", "valuable",
      "wonderful",
      "brilliant", "interesting", "fun", "good", "powerful",
    ],
    ["session", "workshop", "training", "talk", "visit", "assembly", "lesson", "course", "webinar", "event", "team"]
  )
  private static let welshPraise: (Set<String>, Set<String>) = (
    [
      "defnyddiol", "ddefnyddiol", "gwych", "wych", "ardderchog", "difyr", "ddifyr", "buddiol", "fuddiol", "pwysig",
      "bwysig", "gwerthfawr", "werthfawr", "rhagorol", "ragorol", "bendigedig", "fendigedig", "diddorol", "ddiddorol",
      "da", "dda",
    ],
    [
      "sesiwn", "gweithdy", "hyfforddiant", "sgwrs", "ymweliad", "gwasanaeth", "wers", "gwers", "cwrs", "gweminar",
      "weminar", "digwyddiad", "tîm",
    ]
  )

  /// How far back a question asks people to remember.
  struct Recall {
    let phrase: String
    /// Nil for as long as anybody can remember.
    let days: Int?
  }

  var recall: Recall? {
    if let ever = first(of: language == .en ? ["ever"] : ["erioed"]) { return Recall(phrase: ever, days: nil) }
    return language == .en ? englishRecall : welshRecall
  }

  /// “the last four weeks”, “in the past year”, “last month”, “yesterday”.
  private var englishRecall: Recall? {
    for (index, word) in words.enumerated() {
      if word == "yesterday" { return Recall(phrase: word, days: 1) }
      guard ["last", "past"].contains(word) else { continue }
      let rest = Array(words[(index + 1)...].prefix(2))
      for (place, unit) in rest.enumerated() {
        guard let days = Self.days(unit) else { continue }
        let number = place == 0 ? 1 : Self.number(rest[0]) ?? 1
        return Recall(phrase: ([word] + rest.prefix(place + 1)).joined(separator: " "), days: number * days)
      }
    }
    return nil
  }

  /// “yn y pedair wythnos ddiwethaf”, “y flwyddyn ddiwethaf”, “y mis diwethaf”, “ddoe”.
  private var welshRecall: Recall? {
    for (index, word) in words.enumerated() {
      if ["ddoe", "doe"].contains(word) { return Recall(phrase: word, days: 1) }
      guard ["diwethaf", "ddiwethaf"].contains(word), index > 0, let days = Self.days(words[index - 1]) else {
        continue
      }
      let counted = index > 1 ? Self.number(words[index - 2]) : nil
      let phrase = words[(index - (counted == nil ? 1 : 2))...index].joined(separator: " ")
      return Recall(phrase: phrase, days: (counted ?? 1) * days)
    }
    return nil
  }

  private static func days(_ unit: String) -> Int? {
    switch unit {
    case "day", "days", "diwrnod", "dydd", "ddiwrnod": 1
    case "week", "weeks", "wythnos": 7
    case "month", "months", "mis", "fis": 31
    case "term", "terms", "tymor", "dymor": 90
    case "year", "years", "blwyddyn", "flwyddyn", "blynedd", "flynedd": 365
    default: nil
    }
  }

  private static func number(_ word: String) -> Int? {
    Int(word)
      ?? [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12, "un": 1, "dau": 2, "ddau": 2, "dwy": 2, "ddwy": 2, "tri": 3, "tair": 3, "pedwar": 4, "pedair": 4,
        "pum": 5, "pump": 5, "chwe": 6, "chwech": 6, "saith": 7, "wyth": 8, "naw": 9, "deg": 10, "deuddeg": 12,
      ][word]
  }

  /// A question about what the person is or what was done to them.
  var personal: String? {
    let phrases = language == .en ? Self.englishPersonal : Self.welshPersonal
    for (index, word) in words.enumerated() {
      if let found = phrases[word]?.first(where: { words[index...].starts(with: $0) }) {
        return found.joined(separator: " ")
      }
    }
    return nil
  }

  /// By their first word, because every text of the content is looked through.
  private static func byFirstWord(_ phrases: [[String]]) -> [String: [[String]]] {
    Dictionary(grouping: phrases) { $0.first ?? "" }
  }

  private static func phrases(_ starts: [String], _ ends: [String]) -> [[String]] {
    starts.flatMap { start in ends.map { (start + " " + $0).split(separator: " ").map(String.init) } }
  }

  private static let englishPersonal = byFirstWord(
    phrases(
      ["my", "your"],
      [
        "faith", "religion", "belief", "sexuality", "sexual orientation", "orientation", "gender", "gender identity",
        "health", "disability", "illness", "ethnicity", "race",
      ])
      + phrases(
        ["i have been", "i was", "i am", "have you been", "were you", "are you"],
        [
          "bullied", "attacked", "targeted", "hurt", "abused", "called names", "a victim", "gay", "trans", "disabled",
          "muslim", "lesbian", "bisexual",
        ])
      + phrases(["happened to"], ["me", "you"]))

  private static let welshPersonal = byFirstWord(
    phrases(
      ["fy", "eich", "dy"],
      [
        "ffydd", "nghrefydd", "crefydd", "grefydd", "nghred", "nghyfeiriadedd", "cyfeiriadedd", "gyfeiriadedd",
        "rhywioldeb", "rhywedd", "iechyd", "anabledd", "salwch", "ethnigrwydd",
      ])
      + phrases(
        ["wedi cael fy", "ces i fy", "ges i fy", "gefais i fy", "cefais fy", "wedi cael eich", "wedi cael dy"],
        ["mwlio", "bwlio", "fwlio", "mrifo", "brifo", "frifo", "nhargedu", "targedu", "ymosod"])
      + phrases(["digwyddodd i", "ddigwyddodd i"], ["mi", "fi", "chi", "ti"])
      + phrases(
        ["rydw i'n", "rwy'n", "ydych chi'n"],
        ["hoyw", "draws", "anabl", "fwslim", "lesbiad", "ddeurywiol", "ddioddefwr", "dioddefwr"]))
}
