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
    let bytes = text.utf8
    if bytes.contains(UInt8(ascii: "@")) { return isAddress(text) }
    let digits = bytes.count { isDigit($0) }
    guard digits >= 4, let first = bytes.first else { return false }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 4, parts.allSatisfy({ (UInt8($0) != nil) && $0.utf8.allSatisfy(isDigit) }) { return true }
    // British numbers, also without the first 0 that spreadsheets take away.
    return (10...13).contains(digits) && bytes.allSatisfy { isDigit($0) || " +().-".utf8.contains($0) }
      && "0+7(".utf8.contains(first)
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !text.contains(where: \.isWhitespace) && !parts[0].isEmpty
      && parts[1].dropFirst().dropLast().contains(".")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static let wholes: Set<String> = [
    "username", "enwdefnyddiwr", "user", "userid", "firstname", "lastname", "enwcyntaf", "enwolaf", "enwllawn",
    "fullname", "address", "cyfeiriad", "postcode", "codpost", "zip",
    "homeaddress1", "homeaddress2", "homecity", "homepostcode", "homezip", "workphone", "cellphone", "dob",
    "upn", "tel", "contact", "cyswllt",
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

  /// Whether a column of the tool's own stays as it is for one form and differs from form to form: its times and number.
  static func marksForms(_ header: String) -> Bool { markingHeaders.contains(Tidy.key(header)) }

  private static let markingHeaders: Set<String> = [
    "timestamp", "stampamser", "starttime", "completiontime", "amserdechrau", "amsercwblhau", "startdate", "enddate",
    "date", "dyddiad", "amser",
    "time",
    "respondentid", "collectorid", "submittedat", "id",
  ]

  private static let toolHeaders = markingHeaders.union([
    "lastmodifiedtime", "amseraddasudiwethaf", "score", "sgor", "totalpoints", "quizfeedback",
  ])
}
