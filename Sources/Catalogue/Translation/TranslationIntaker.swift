import Foundation
import ProgrammeModel
import Yams

/// Checks what a translator gave back against the content, and writes the changed files anew in memory.
struct TranslationIntaker {
  private let texts: TranslatableTexts
  private let file: String
  private let reader: String
  private let day: Day
  private let allRead: Bool
  private let overNewer: Bool
  private let known: [String: TranslatableText]
  /// The forms of each message that has any, in their order.
  private let plurals: [String: [TranslatableText]]
  private(set) var result = TranslationIntake()

  /// A text that passed, with what becomes of it.
  private struct Accepted {
    let text: TranslatableText
    let welsh: String
    let isRead: Bool
    let line: Int

    /// Whether the Welsh differs from what stands there now; nobody has read it then unless this reader has.
    var isNew: Bool { welsh != text.unit.welsh }
  }

  init(files: ContentFiles, file: String, reader: String, day: Day, allRead: Bool, overNewer: Bool) throws {
    texts = TranslatableTexts(files: files)
    self.file = file
    self.reader = reader
    self.day = day
    self.allRead = allRead
    self.overNewer = overNewer
    let all = try texts.all()
    known = Dictionary(all.map { ($0.unit.id, $0) }, uniquingKeysWith: { a, _ in a })
    plurals = Dictionary(
      grouping: all.filter { if case .message(_, _?) = $0.spot { true } else { false } },
      by: { if case .message(let key, _) = $0.spot { key } else { "" } })
  }

  mutating func take(_ units: [TranslatedUnit], skipBad: Bool) throws {
    var accepted: [Accepted] = []
    var seen: [String: (welsh: String, line: Int)] = [:]
    var faults: [InputFault] = []
    for unit in units {
      if let earlier = seen[unit.id] {
        if earlier.welsh != unit.welsh {
          faults.append(fault(unit, "This text stands on line \(earlier.line) too, with other Welsh. Keep one."))
        }
        continue
      }
      seen[unit.id] = (unit.welsh, unit.line)
      if let state = unit.oddState {
        faults.append(
          fault(
            unit,
            "“\(state)” is no state. Write read where somebody stands by the Welsh, else draft, out-of-date or missing."
          ))
        continue
      }
      guard let text = known[unit.id] else {
        let near = suggestion(for: unit.id, among: known.keys.sorted())
        faults.append(fault(unit, "There is no such text.\(near) Hand it out again with ‘pont translate export’."))
        continue
      }
      guard unit.welsh.contains(where: { !$0.isWhitespace }) else {
        result.empty += 1
        continue
      }
      let welsh = rounded(unit.welsh, like: text.unit.english)
      if let wrong = wrong(welsh, with: text, translated: unit.english) ?? older(welsh, than: text, unit.mark) {
        faults.append(fault(unit, wrong))
      } else {
        accepted.append(Accepted(text: text, welsh: welsh, isRead: unit.isRead || allRead, line: unit.line))
      }
    }
    faults += missingPlaces(accepted)
    guard faults.isEmpty || skipBad else { throw InputFaults(faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }
    result.faults = faults
    let refused = Set(faults.compactMap(\.line))
    try apply(accepted.filter { !refused.contains($0.line) })
  }

  private func fault(_ unit: TranslatedUnit, _ message: String) -> InputFault {
    InputFault(file: file, line: unit.line, field: unit.id, message: message)
  }

  // MARK: Checks

  /// With round apostrophes, and with the blanks at its ends that the English has: a sentence may go on after it.
  private mutating func rounded(_ welsh: String, like english: String) -> String {
    result.apostrophes += welsh.count { $0 == "'" }
    let bare = welsh.replacing("'", with: "’").trimmingCharacters(in: .whitespacesAndNewlines)
    let ends = english.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let range = english.range(of: ends) else { return bare }
    return "\(english[..<range.lowerBound])\(bare)\(english[range.upperBound...])"
  }

  private func wrong(_ welsh: String, with text: TranslatableText, translated: String) -> String? {
    let english = text.unit.english
    if Self.bare(translated) != Self.bare(english) {
      return
        "The English has changed since this was handed out; it is now “\(english)”. Hand it out again with ‘pont translate export’."
    }
    if let word = RuinedText.word(in: welsh, known: text.unit.welsh) {
      return
        "Letters of “\(word)” were lost when the file was saved. Save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8) from the translator’s own file, and import that."
    }
    let (mine, theirs) = (TextPlaces.names(in: welsh), places(of: text))
    if let odd = mine.subtracting(theirs).sorted().first {
      let near = suggestion(for: odd, among: theirs.sorted())
      return
        "There is no place {\(odd)} in the English.\(near) Use \(theirs.isEmpty ? "none" : theirs.sorted().map { "{\($0)}" }.joined(separator: ", "))."
    }
    if !isPlural(text), let missing = theirs.subtracting(mine).sorted().first {
      return "The place {\(missing)} is missing in the Welsh. Put it where the value is to stand."
    }
    let braces = (welsh.count { $0 == "{" }, welsh.count { $0 == "}" })
    if case .message = text.spot, braces.0 != braces.1 || braces.0 != TextPlaces.all(in: welsh).count {
      return "A brace is missing or stands alone. Write places as in the English, such as {name}."
    }
    // A text that was so before is the check’s to tell, not the translator’s fault.
    if case .message = text.spot, welsh != text.unit.welsh, let (word, place) = TextPlaces.mutated(in: welsh) {
      return "What stands for {\(place)} would have to mutate after “\(word)”. Reword, such as “Ysgol: {\(place)}”."
    }
    return nil
  }

  /// A hand-out that was long on its way must not silently bring back what somebody has bettered since.
  private func older(_ welsh: String, than text: TranslatableText, _ mark: String?) -> String? {
    guard !overNewer, let mark, mark != text.unit.mark, welsh != text.unit.welsh else { return nil }
    return
      "The Welsh has changed since this was handed out; it is now “\(text.unit.welsh ?? "")”. Hand it out again with ‘pont translate export’, or say --over-newer to put this in its place."
  }

  /// Blanks at the ends and of other kinds do not count: tools of translators change them.
  private static func bare(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func isPlural(_ text: TranslatableText) -> Bool {
    if case .message(_, _?) = text.spot { return true }
    return false
  }

  /// All forms of a plural together have the places; a form for one number may say it in words.
  private func places(of text: TranslatableText) -> Set<String> {
    guard case .message(let key, _?) = text.spot else { return TextPlaces.names(in: text.unit.english) }
    return forms(of: key).reduce(into: []) { $0.formUnion(TextPlaces.names(in: $1.unit.english)) }
  }

  private func forms(of key: String) -> [TranslatableText] { plurals[key] ?? [] }

  /// Plurals that would lose a place, or that lack a form which Welsh needs, told at their last form given back.
  private func missingPlaces(_ accepted: [Accepted]) -> [InputFault] {
    var faults: [InputFault] = []
    for (key, given) in plurals(accepted) {
      let texts = merged(key, given)
      guard let last = given.max(by: { $0.line < $1.line }) else { continue }
      let lacking = PluralCategory.allCases.map(\.rawValue).filter { texts[$0] == nil }
      if !lacking.isEmpty {
        faults.append(
          InputFault(
            file: file, line: last.line, field: last.text.unit.id,
            message:
              "Welsh needs the plural forms \(lacking.joined(separator: ", ")) too. Translate them with this one."))
      }
      if let missing = TextPlaces.lost(from: texts, of: places(of: last.text)).first {
        let other = given.first { if case .message(_, "other"?) = $0.text.spot { true } else { false } } ?? last
        faults.append(
          InputFault(
            file: file, line: other.line, field: other.text.unit.id,
            message:
              "The form “other” of this plural lacks the place {\(missing)}, though it stands for many numbers. Put it where the value is to stand."
          ))
      }
    }
    return faults
  }

  private func plurals(_ accepted: [Accepted]) -> [String: [Accepted]] {
    Dictionary(
      grouping: accepted.filter { isPlural($0.text) },
      by: { if case .message(let key, _) = $0.text.spot { key } else { "" } })
  }

  /// The Welsh of every form as it will be.
  private func merged(_ key: String, _ given: [Accepted]) -> [String: String] {
    var texts: [String: String] = [:]
    for form in forms(of: key) {
      if case .message(_, let name?) = form.spot { texts[name] = form.unit.welsh }
    }
    for unit in given {
      if case .message(_, let name?) = unit.text.spot { texts[name] = unit.welsh }
    }
    return texts
  }

  /// The forms of one plural that nobody stands by with what is given of it, by name.
  private func unreadForms(_ given: [Accepted]) -> [String] {
    guard case .message(let key, _)? = given.first?.text.spot else { return [] }
    return forms(of: key).compactMap { form in
      guard case .message(_, let name?) = form.spot else { return nil }
      let mine = given.first { $0.text.unit.id == form.unit.id }
      // A form for an exact number that Welsh does without waits for nobody.
      let isRead =
        mine.map { $0.isRead || !$0.isNew && form.unit.reading == .read }
        ?? (form.unit.welsh == nil || form.unit.reading == .read)
      return isRead ? nil : name
    }
  }

  // MARK: Writing

  private mutating func apply(_ accepted: [Accepted]) throws {
    let unread = plurals(accepted).filter { $1.contains(where: \.isRead) }.mapValues(unreadForms)
      .filter { !$1.isEmpty }
    result.waiting = unread.sorted { $0.key < $1.key }.map {
      .init(message: "\(TranslatableTexts.welshFile)#\($0)", forms: $1)
    }
    func isRecorded(_ given: Accepted) -> Bool {
      if case .message(let key, _?) = given.text.spot, unread[key] != nil { return false }
      return given.isRead
    }
    result.changed = accepted.count { $0.welsh != $0.text.unit.welsh }
    result.read = accepted.count(where: isRecorded)
    result.drafts = accepted.count {
      !isRecorded($0) && ($0.isRead || $0.isNew || $0.text.unit.reading != .read)
    }
    result.unread = accepted.filter { !$0.isRead && $0.isNew && $0.text.unit.reading == .read }.map(\.text.unit.id)
    var reviews = try Reviews(texts.files)
    let english = try texts.node("Content/Messages/en.yaml").children
    for (path, units) in Dictionary(grouping: accepted, by: \.text.unit.file).sorted(by: { $0.key < $1.key }) {
      if path == TranslatableTexts.welshFile {
        try writeMessages(units, english, &reviews)
      } else if path.hasSuffix(".csv") {
        try writeCells(units, in: path, &reviews)
      } else {
        try writeScalars(units, in: path)
      }
    }
    let text = reviews.text
    if text != (try texts.text(TranslatableTexts.reviewFile)),
      accepted.contains(where: isRecorded) || !result.unread.isEmpty
    {
      result.files[TranslatableTexts.reviewFile] = text
    }
  }

  private mutating func writeMessages(_ units: [Accepted], _ english: [String: Node], _ reviews: inout Reviews) throws {
    let path = TranslatableTexts.welshFile
    let before = try texts.text(path)
    var lines: [String: Int] = [:]
    for (name, _) in try texts.node(path).mapping ?? [:] { lines[name.scalar?.string ?? ""] = name.mark?.line }
    var edit = YAMLEdit(before)
    var wanted: [String: String] = [:]
    var read: [String: Bool] = [:]
    let plurals = plurals(units)
    var changed: Set<String> = []
    for unit in units {
      guard case .message(let key, nil) = unit.text.spot else { continue }
      if unit.isNew {
        wanted[key] = YAMLEdit.quoted(unit.welsh)
        changed.insert(key)
      }
      read[key] = unit.isRead
    }
    for (key, given) in plurals {
      if given.contains(where: \.isNew) {
        if given.contains(where: { $0.isNew && !$0.isRead }) { changed.insert(key) }
        let texts = merged(key, given)
        let order = PluralCategory.allCases.map(\.rawValue)
        let exact = texts.keys.filter { $0.hasPrefix("=") }.sorted()
        wanted[key] =
          "{"
          + (order + exact).compactMap { name in
            texts[name].map { "\(name.hasPrefix("=") ? YAMLEdit.quoted(name) : name): \(YAMLEdit.quoted($0))" }
          }.joined(separator: ", ") + "}"
      }
      read[key] = given.contains(where: \.isRead) && unreadForms(given).isEmpty
    }
    // From the bottom, so that the lines above keep their numbers; keys that are not there yet come at the end.
    for key in wanted.keys.sorted(by: { (lines[$0] ?? 0) > (lines[$1] ?? 0) }) {
      if let line = lines[key] { edit.setTop(key, to: wanted[key] ?? "", at: line, isQuoted: true) }
    }
    for key in wanted.keys.sorted() where lines[key] == nil {
      edit.setTop(key, to: wanted[key] ?? "", at: nil, isQuoted: true)
    }
    for (key, isRead) in read {
      guard let source = english[key] else { continue }
      if isRead {
        reviews.set(key, reader: reader, on: day, english: source)
      } else if changed.contains(key) {
        reviews.remove(key)
      }
    }
    if edit.text != before { result.files[path] = edit.text }
  }

  private mutating func writeCells(_ units: [Accepted], in path: String, _ reviews: inout Reviews) throws {
    let before = try texts.text(path)
    var edit = try CSVEdit(before, file: path)
    for unit in units {
      guard case .cell(let line, let column) = unit.text.spot else { continue }
      var cells = [column: unit.welsh]
      // What a fluent reader stands by is sure; a first Welsh name that nobody has read is a draft.
      if column == "cy", edit.header.contains("welsh") {
        let before = edit.rows.first { $0.line == line }?["welsh"]
        cells["welsh"] = unit.isRead ? "sure" : before == "missing" || unit.isNew ? "draft" : before
      }
      guard edit.set(cells, inRowAt: line) else {
        throw InputFault(
          file: path, line: line, message: "This row runs over several lines and cannot be changed. Write it on one.")
      }
      if unit.isRead {
        reviews.set(unit.text.unit.id, reader: reader, on: day, english: .scalar(.init(unit.text.unit.english)))
      } else if unit.isNew {
        reviews.remove(unit.text.unit.id)
      }
    }
    if edit.text != before { result.files[path] = edit.text }
  }

  private mutating func writeScalars(_ units: [Accepted], in path: String) throws {
    let before = try texts.text(path)
    let root = try texts.node(path)
    var edit = YAMLEdit(before)
    let changes = units.compactMap { unit -> (scalar: Node.Scalar, with: String)? in
      guard case .scalar(let scalar) = unit.text.spot, unit.welsh != unit.text.unit.welsh else { return nil }
      return (scalar, unit.welsh)
    }
    let refused = edit.replace(changes)
    guard refused.isEmpty else {
      throw InputFaults(
        refused.map {
          InputFault(file: path, line: $0, message: "This text cannot be replaced. Write it in quotation marks first.")
        })
    }
    let all = known.values.filter { $0.unit.file == path }
    let isWhole = all.allSatisfy { text in
      units.first { $0.text.unit.id == text.unit.id }.map { $0.isRead || !$0.isNew && text.unit.reading == .read }
        ?? (text.unit.reading == .read)
    }
    let isRead = isWhole && units.contains(where: \.isRead)
    try verify(edit.text, against: root, changes: units, path: path)
    if isRead {
      edit.setTop(
        WelshStatus.key, to: WelshStatus.read(by: reader, on: day, of: root),
        at: try keyLine(WelshStatus.key, in: edit.text), isQuoted: false)
    } else if !isWhole {
      // One changed text that nobody has read makes a draft of the whole file.
      if units.contains(where: { $0.isNew && !$0.isRead }), WelshStatus.reading(of: root) != .draft {
        edit.setTop(
          WelshStatus.key, to: WelshStatus.draft, at: try keyLine(WelshStatus.key, in: edit.text), isQuoted: false)
      }
      result.partlyRead.append(path)
    }
    if edit.text != before { result.files[path] = edit.text }
  }

  private func keyLine(_ key: String, in text: String) throws -> Int? {
    let root = try Parser(yaml: text).singleRoot()
    return root?.mapping?.first { $0.key.scalar?.string == key }?.key.mark?.line
  }

  /// The file as it will be must say what it said, but for the texts that were given back.
  private func verify(_ text: String, against root: Node, changes: [Accepted], path: String) throws {
    var wanted = YAMLTexts.scalars(of: root)
    let new = Dictionary(
      changes.map { (String($0.text.unit.id.dropFirst(path.count + 1)) + ".cy", $0.welsh) },
      uniquingKeysWith: { a, _ in a })
    for (index, entry) in wanted.enumerated() {
      let field = String(entry.prefix { $0 != "=" })
      if let welsh = new[field] { wanted[index] = "\(field)=\(welsh)" }
    }
    guard let after = try? Parser(yaml: text).singleRoot(), YAMLTexts.scalars(of: after) == wanted else {
      throw InputFault(
        file: path, message: "This file could not be changed safely. Write its texts in double quotation marks first.")
    }
  }
}
