import ProgrammeModel

extension LanguageMedium {
  /// The short code of a category as lists of any year write it: a code of 2007 (`WM`, `DS`, `EW` …, in Welsh lists `CC`,
  /// `Amh` …), its words in either language, or a category of 2021 with or without its words (`3`, `Category 3P`,
  /// `Categori 2`, `Category 1 - English medium`, `3P (designated)`); nil for anything else.
  ///
  /// Words after the Welsh Government's definitions of 2007 (information document 023/2007) as its list of 2022 and
  /// StatsWales print them, and after its guidance of 2021 on school categories.
  /// - Parameter isNewer: Whether the words stand for categories of 2021 where both sets have the same.
  static func code(written text: String, isNewer: Bool = false) -> String? {
    let folded = folded(Tidy.line(text))
    if let number = number(in: folded) { return number }
    var key = Tidy.key(text)
    for start in ["category", "categori", "cat"] where key.hasPrefix(start) {
      key = String(key.dropFirst(start.count))
      break
    }
    if codes.contains(key) { return key.uppercased() }
    let trimmed =
      key.hasPrefix("ysgol") ? key.dropFirst("ysgol".count) : key.hasSuffix("school") ? key.dropLast(6) : key[...]
    if let code = words[key] ?? words[String(trimmed)] { return isNewer ? newer[code] ?? code : code }
    return byWords(key, isNewer: isNewer || isOfProvision(key))
  }

  /// Whether a cell can only be of a list that has the categories of 2021: by its number, or since those of 2007 are of
  /// schools and not of “provision”.
  static func showsNewer(_ text: String) -> Bool {
    guard let code = code(written: text) else { return false }
    return newerCodes.contains(code) || isOfProvision(Tidy.key(text))
  }

  private static func isOfProvision(_ key: String) -> Bool { key.contains("provision") || key.contains("darpariaeth") }

  /// The category by its number, wherever it stands: on the way to it too, as `T2`, `TR3` or in words.
  private static func number(in text: String) -> String? {
    if let match = text.prefixMatch(of: /(?:(?:category|categori|cat\b)\W*)?(2[bc])\s*(?:$|[-–—:(])/) {
      return match.1.uppercased()
    }
    if let match = text.firstMatch(of: /\btr?\W?([23])\b/) { return "T\(match.1)" }
    let way = ["transition", "trosiannol", "drawsnewid", "trawsnewid"]
    if way.contains(where: text.contains), let last = text.matches(of: /\b([23])\b/).last { return "T\(last.1)" }
    if let match = text.firstMatch(of: /\b(?:category|categori|cat)\W*(1|2[bc]?|3p?)\b/) {
      return match.1.uppercased()
    }
    if let match = text.prefixMatch(of: /(1|2|3p?)\s*(?:$|[-–—:(.\/])/) { return match.1.uppercased() }
    let isMedium = ["medium", "cyfrwng", "gyfrwng", "language", "iaith"].contains(where: text.contains)
    guard isMedium, let match = text.firstMatch(of: /[\s(\[–—-](1|2|3p?)\W*$/) else { return nil }
    return match.1.uppercased()
  }

  /// The category by the words in it; nil where they name several, or none.
  private static func byWords(_ key: String, isNewer: Bool) -> String? {
    func holds(_ words: String...) -> Bool { words.contains(where: key.contains) }
    let isWelsh = holds("welshmedium", "yfrwngcymraeg", "yfrwngygymraeg", "primarilywelsh", "prifiaithcymraeg")
    let isEnglish = holds("englishmedium", "yfrwngsaesneg", "yfrwngysaesneg", "primarilyenglish", "prifiaithsaesneg")
    let isDual = holds("duallanguage", "dwyiaith", "ddwyiaith")
    if holds("transition", "trosiannol", "drawsnewid", "trawsnewid") { return isWelsh ? "T3" : isDual ? "T2" : nil }
    if holds("designated", "dynodedig"), holds("welsh", "cymraeg", "gymraeg") { return "3P" }
    if isDual { return "2" }
    if holds("dualstream", "dwyffrwd", "ddwyffrwd") { return "DS" }
    if isEnglish, holds("significant", "sylweddol") { return "EW" }
    guard isWelsh != isEnglish, !holds("welshandenglish", "englishandwelsh", "cymraegasaesneg", "saesnegachymraeg")
    else {
      return nil
    }
    if holds("primarily", "prifiaith") { return isWelsh ? "3" : "1" }
    return isWelsh ? (isNewer ? "3" : "WM") : isNewer ? "1" : "EM"
  }

  private static let newer = ["WM": "3", "EM": "1"]
  private static let newerCodes: Set<String> = ["1", "2", "2B", "2C", "3", "3P", "T2", "T3"]

  /// `2b`, `t2` and `t3` stand in some lists for schools on the way to another category.
  private static let codes: Set<String> = [
    "wm", "ds", "tr", "ew", "em", "ab", "bb", "cb", "chb", "ch", "na", "1", "2", "2b", "2c", "3", "3p", "t2", "t3",
  ]

  private static let words: [String: String] = [
    "welshmedium": "WM", "cyfrwngcymraeg": "WM", "englishmedium": "EM", "cyfrwngsaesneg": "EM", "dualstream": "DS",
    "dwyffrwd": "DS", "ddwyffrwd": "DS", "transitional": "TR", "trosiannol": "TR", "drawsnewidiol": "TR",
    "englishwithsignificantwelsh": "EW", "cyfrwngsaesnegynbennafondadefnyddsylweddolorgymraeg": "EW",
    "bilingualtypea": "AB", "bilinguala": "AB", "bilingualab": "AB", "dwyieithogcategoria": "AB",
    "ddwyieithogcategoria": "AB", "dwyieithogmatha": "AB", "bilingualtypeb": "BB", "bilingualbb": "BB",
    "dwyieithogcategorib": "BB", "ddwyieithogcategorib": "BB", "dwyieithogmathb": "BB", "bilingualtypec": "CB",
    "bilingualcb": "CB", "dwyieithogcategoric": "CB", "ddwyieithogcategoric": "CB", "dwyieithogmathc": "CB",
    "notapplicable": "NA", "ddimyngymwys": "NA", "dimynberthnasol": "NA", "englishmediumcategory1": "1",
    "duallanguage": "2", "welshmediumdesignated": "3P", "designatedwelsh": "3P", "designatedwelshmedium": "3P",
    "designatedwelshlanguage": "3P", "cyfrwngcymraegdynodedig": "3P", "dynodedigcyfrwngcymraeg": "3P",
    "dwyiaith": "2", "ddwyiaith": "2", "cc": "WM", "cs": "EM", "dff": "DS", "amh": "NA", "amherthnasol": "NA",
  ]
}
