import ProgrammeModel

/// What the key `welsh` of a content file says: who has read its Welsh.
enum WelshStatus {
  static let key = "welsh"

  /// Reads `{status: draft}` or `{status: read, reader: "role", on: 2027-01-10}`, and warns of a draft.
  ///
  /// Comes last of a file, because the warning tells how many texts there are.
  static func read(_ map: YAMLMap) -> Messages.Reading {
    let keys = YAMLMap.Keys(["status"], optional: ["reader", "on"])
    guard let welsh = map.map(key, keys: keys), let status = welsh.text("status") else { return .draft }
    switch status {
    case "draft":
      let texts = map.findings.welshTexts
      map.warn(
        "The Welsh here is a draft: nobody fluent has read its \(texts == 1 ? "one text" : "\(texts) texts"). "
          + "Have it read, then write {status: read, reader: \"role\", on: 2027-01-10}.",
        at: key)
      return .draft
    case "read":
      if welsh.text("reader") == nil, welsh.node("reader") == nil {
        welsh.fault("Say by role who read the Welsh: reader: \"Welsh language officer\".", at: "reader")
      }
      if welsh.day("on") == nil, welsh.node("on") == nil {
        welsh.fault("Say on which day the Welsh was read: on: 2027-01-10.", at: "on")
      }
      return .read
    default:
      welsh.fault("“\(status)” is not known here. Use one of: draft, read.", at: "status")
      return .draft
    }
  }
}
