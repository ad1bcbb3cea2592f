import ProgrammeModel

extension LanguageMedium {
  /// The short code of a category as lists of any year write it: a code of 2007 (`WM`, `DS`, `EW` …), its words in either
  /// language, or a category of 2021 (`3`, `Category 3P`, `Categori 2`); nil for anything else.
  ///
  /// Words after the Welsh Government's definitions of 2007 (information document 023/2007) as its list of 2022 and
  /// StatsWales print them.
  static func code(written text: String) -> String? {
    var key = Tidy.key(text)
    for start in ["category", "categori", "cat"] where key.hasPrefix(start) {
      key = String(key.dropFirst(start.count))
      break
    }
    if codes.contains(key) { return key.uppercased() }
    return words[key]
  }

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
    "duallanguage": "2", "welshmediumdesignated": "3P",
  ]
}
