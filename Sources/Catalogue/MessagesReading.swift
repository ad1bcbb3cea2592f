import ProgrammeModel
import Yams

/// Reads `Content/Messages`: the sentences in both languages, and who has read the Welsh.
struct MessagesReading {
  let files: ContentFiles

  static let folder = "Content/Messages"

  /// One message of one file with its line.
  struct Entry {
    /// Nil when its text is faulty.
    let template: Messages.Template?
    let line: Int?
  }

  func messages() -> Part<Messages> {
    let english = FindingList(file: files.file("\(Self.folder)/en.yaml").name)
    let welsh = FindingList(file: files.file("\(Self.folder)/cy.yaml").name)
    let en = entries(.en, english)
    let cy = entries(.cy, welsh)
    // A file that cannot be read at all is one fault, not one for each message of the other.
    if let en, let cy { compare(en, cy, english, welsh) }
    warnOfMutation(cy ?? [:], welsh)
    let (readings, findings) = readings(en: en ?? [:], cy: cy ?? [:], welsh)
    let messages = Messages(
      templates: [.en: (en ?? [:]).compactMapValues(\.template), .cy: (cy ?? [:]).compactMapValues(\.template)],
      readings: readings)
    return Part(value: messages, findings: english.findings + welsh.findings + findings)
  }

  private func entries(_ language: Language, _ list: FindingList) -> [String: Entry]? {
    let file = files.file("\(Self.folder)/\(language.rawValue).yaml")
    guard let text = files.text(of: file, list), let map = YAMLDocument.read(text, keys: nil, list) else { return nil }
    var entries: [String: Entry] = [:]
    for key in map.names {
      guard let node = map.node(key) else { continue }
      entries[key] = Entry(template: template(of: node, key: key, language, list), line: node.mark?.line)
    }
    return entries
  }

  private func template(of node: Node, key: String, _ language: Language, _ list: FindingList) -> Messages.Template? {
    guard case .mapping(let mapping) = node else {
      return YAMLMap.prose(of: node, field: key, list).map { .text($0) }
    }
    let needed = language == .cy ? PluralCategory.allCases.map(\.rawValue) : ["one", "other"]
    let allowed = PluralCategory.allCases.map(\.rawValue)
    var forms: [String: String] = [:]
    for (name, value) in mapping {
      let category = name.scalar?.string ?? ""
      let isExact = category.hasPrefix("=") && Int(category.dropFirst()).map { $0 >= 0 } == true
      guard allowed.contains(category) || isExact else {
        list.fault(
          "“\(category)” is not a plural form.\(suggestion(for: category, among: allowed)) Use \(allowed.joined(separator: ", ")), or an exact number such as =5. Keys are flat: write \"\(key).\(category)\" for another message.",
          line: name.mark?.line, field: "\(key).\(category)")
        continue
      }
      if !isExact, !needed.contains(category) {
        list.warn(
          "English has no plural form “\(category)”, so it is never shown. Remove it, or write an exact number such as =2.",
          line: name.mark?.line, field: "\(key).\(category)")
      }
      forms[category] = YAMLMap.prose(of: value, field: "\(key).\(category)", list)
    }
    // A misspelt form is told once, not as missing too.
    let written = Set(mapping.keys.compactMap { $0.scalar?.string })
    let meant = Set(written.subtracting(allowed).compactMap { nearest(to: $0, among: allowed) })
    for category in needed where !written.contains(category) && !meant.contains(category) {
      list.fault(
        "The plural form “\(category)” is missing. \(language == .cy ? "Welsh" : "English") needs \(needed.joined(separator: ", ")).",
        line: node.mark?.line, field: key)
    }
    return .plural(forms)
  }

  /// Who has read which Welsh, and of which English.
  private func readings(en: [String: Entry], cy: [String: Entry], _ welsh: FindingList)
    -> ([String: Messages.Reading], [ContentFinding])
  {
    let file = files.file("\(Self.folder)/cy.review.yaml")
    let list = FindingList(file: file.name)
    var readings: [String: Messages.Reading] = [:]
    if let text = files.text(of: file, list), let map = YAMLDocument.read(text, keys: nil, list) {
      for key in map.names {
        guard let review = map.map(key, keys: .init(["reader", "on", "english"])) else { continue }
        // A text of another file, such as the name of a campaign: ``TranslatableTexts`` looks at it.
        if key.contains("#") { continue }
        let reader = review.text("reader")
        let day = review.day("on")
        let read = review.node("english").flatMap { self.read($0, review, list) }
        guard let now = en[key] else {
          map.fault(
            "There is no message “\(key)”.\(suggestion(for: key, among: en.keys.sorted())) Remove this entry, or correct its key.",
            at: key)
          continue
        }
        guard reader != nil, day != nil, let read, let english = now.template else { continue }
        readings[key] = Self.isSame(read, english) ? .read : .outOfDate
        if readings[key] == .outOfDate {
          list.warn(
            "The English of “\(key)” has changed since its Welsh was read. Read the Welsh again, then write the new English here.",
            line: review.line, field: key)
        }
      }
    }
    let drafts = cy.keys.count { readings[$0] == nil }
    let stale = cy.keys.count { readings[$0] == .outOfDate }
    if drafts + stale > 0 {
      welsh.warn(
        "Welsh messages that nobody fluent has read: \(drafts) of \(cy.count); out of date: \(stale). "
          + "Have them read and enter each in \(file.name).")
    }
    return (readings, list.findings)
  }

  /// The English that was read: a text, or the forms of a plural.
  private func read(_ node: Node, _ review: YAMLMap, _ list: FindingList) -> Messages.Template? {
    guard case .mapping(let mapping) = node else { return review.text("english").map { .text($0) } }
    var forms: [String: String] = [:]
    for (name, value) in mapping {
      if let category = name.scalar?.string {
        forms[category] = YAMLMap.text(of: value, field: review.field("english.\(category)"), list)
      }
    }
    return .plural(forms)
  }

  /// A plural may have been noted by its form for many alone.
  private static func isSame(_ read: Messages.Template, _ now: Messages.Template) -> Bool {
    if case .text(let text) = read, case .plural(let forms) = now { return forms["other"] == text }
    return read == now
  }
}
