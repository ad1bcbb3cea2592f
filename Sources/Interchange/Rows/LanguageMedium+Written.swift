import ProgrammeModel

extension LanguageMedium {
  /// The short code of a category as lists of any year write it: a code of 2007 (`WM`, `DS`, `EW` …, in Welsh lists `CC`,
  /// `Amh` …), its words in either language, or a category of 2021 with or without its words (`3`, `Category 3P`,
  /// `Categori 2`, `Category 1 - English medium`, `3P (designated)`); nil for anything else.
  ///
  /// Words after the Welsh Government's definitions of 2007 (information document 023/2007) as its list of 2022 and
  /// StatsWales print them, and after its guidance of 2021 on school categories.
  static func code(written text: String) -> String? {
    let folded = folded(Tidy.line(text))
    if let match = folded.prefixMatch(of: /(?:category|categori|cat\b)\W*(1|2[bc]?|3p?|t[23])\b/) {
      return match.1.uppercased()
    }
    if let match = folded.prefixMatch(of: /(1|2[bc]?|3p?|t[23])\s*(?:$|[-–—:(])/) { return match.1.uppercased() }
    var key = Tidy.key(text)
    for start in ["category", "categori", "cat"] where key.hasPrefix(start) {
      key = String(key.dropFirst(start.count))
      break
    }
    if codes.contains(key) { return key.uppercased() }
    if let code = words[key] { return code }
    if key.hasSuffix("school") { return words[String(key.dropLast("school".count))] }
    return key.hasPrefix("ysgol") ? words[String(key.dropFirst("ysgol".count))] : nil
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
    "duallanguage": "2", "welshmediumdesignated": "3P", "designatedwelsh": "3P", "designatedwelshmedium": "3P",
    "designatedwelshlanguage": "3P", "cyfrwngcymraegdynodedig": "3P", "dynodedigcyfrwngcymraeg": "3P",
    "dwyiaith": "2", "ddwyiaith": "2", "cc": "WM", "cs": "EM", "dff": "DS", "amh": "NA", "amherthnasol": "NA",
  ]
}
