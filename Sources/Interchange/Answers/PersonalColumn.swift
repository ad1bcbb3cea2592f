/// Which columns of a file hold what belongs to a person.
enum PersonalColumn {
  /// Whether a header asks for personal data, in either language.
  static func isNamed(by header: String) -> Bool {
    let key = Tidy.key(header)
    if wholes.contains(key) { return true }
    let words = Set(header.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { Tidy.key(String($0)) })
    if !words.isDisjoint(with: tellingWords) { return true }
    return !words.isDisjoint(with: ["name", "enw", "surname", "cyfenw", "name1", "name2"])
      && words.isDisjoint(with: ["school", "ysgol", "session", "sesiwn", "class", "dosbarth", "group", "grwp"])
      && words.count <= 4
  }

  /// Whether more than half of the cells look like e-mail addresses, telephone numbers or network addresses.
  static func isShown(by cells: [String]) -> Bool {
    guard !cells.isEmpty else { return false }
    return cells.count { isContact($0) } * 2 > cells.count
  }

  private static func isContact(_ text: String) -> Bool {
    if text.wholeMatch(of: /[^\s@]+@[^\s@]+\.[^\s@]+/) != nil { return true }
    if text.wholeMatch(of: /(?:\d{1,3}\.){3}\d{1,3}/) != nil { return true }
    let digits = text.count(where: \.isNumber)
    return (10...13).contains(digits) && text.wholeMatch(of: /\+?[\d\s().\-]+/) != nil
      && (text.hasPrefix("0") || text.hasPrefix("+") || text.hasPrefix("7") || text.hasPrefix("(0"))
  }

  private static let wholes: Set<String> = [
    "username", "enwdefnyddiwr", "user", "userid", "firstname", "lastname", "enwcyntaf", "enwolaf", "enwllawn",
    "fullname", "address", "cyfeiriad", "postcode", "codpost", "zip", "dob", "upn", "tel", "contact", "cyswllt",
    "dateofbirth", "dyddiadgeni", "birthday", "penblwydd", "participantid", "signature", "llofnod",
  ]

  private static let tellingWords: Set<String> = [
    "email", "e-mail", "mail", "ebost", "e-bost", "phone", "telephone", "mobile", "ffon", "symudol", "username", "ip",
    "instagram", "snapchat", "tiktok", "whatsapp",
  ]

  /// What form tools add of their own: times, numbers, marks.
  static func isToolsOwn(_ header: String, tool: AnswerFileReport.Tool) -> Bool {
    let key = Tidy.key(header)
    if toolHeaders.contains(key) || key.hasPrefix("customdata") { return true }
    return tool == .microsoftForms && (key == "id" || header.hasPrefix("Points - ") || header.hasPrefix("Feedback - "))
  }

  private static let toolHeaders: Set<String> = [
    "timestamp", "stampamser", "starttime", "completiontime", "lastmodifiedtime", "startdate", "enddate", "date",
    "dyddiad", "amser", "time", "score", "sgor", "totalpoints", "quizfeedback", "respondentid", "collectorid",
    "submittedat", "id",
  ]
}
