import ProgrammeModel
import Yams

/// What the key `welsh` of a content file says: who has read its Welsh.
enum WelshStatus {
  static let key = "welsh"
  static let draft = "{status: draft}"

  /// Reads `{status: draft}` or `{status: read, reader: "role", on: 2027-01-10}`, and warns of a draft. What
  /// `pont translate import` writes says besides by one number which English was read: `english: 8c1f…`.
  ///
  /// Comes last of a file, because the warning tells how many texts there are.
  static func read(_ map: YAMLMap) -> Messages.Reading {
    let keys = YAMLMap.Keys(["status"], optional: ["reader", "on", "english"])
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
      guard isOutOfDate(map.whole) else { return .read }
      map.warn(
        "The English here has changed since its Welsh was read. Read the Welsh again: ‘pont translate export’.", at: key
      )
      return .outOfDate
    default:
      welsh.fault("“\(status)” is not known here. Use one of: draft, read.", at: "status")
      return .draft
    }
  }

  /// The same without telling what is wrong.
  static func reading(of root: Node) -> Messages.Reading {
    guard root.child(key)?.child("status")?.scalar?.string == "read" else { return .draft }
    return isOutOfDate(root) ? .outOfDate : .read
  }

  /// The value that says who read a file's Welsh, as it stands now.
  static func read(by reader: String, on day: Day, of root: Node) -> String {
    "{status: read, reader: \(YAMLEdit.quoted(reader)), on: \(day), english: \"\(YAMLTexts.fingerprint(of: root))\"}"
  }

  private static func isOutOfDate(_ root: Node) -> Bool {
    guard let noted = root.child(key)?.child("english")?.scalar?.string else { return false }
    return noted != YAMLTexts.fingerprint(of: root)
  }
}
