import Foundation
import ProgrammeModel
import Yams

/// Every text of the content that stands in both languages, or should.
struct TranslatableTexts {
  static let welshFile = "Content/Messages/cy.yaml"
  static let reviewFile = "Content/Messages/cy.review.yaml"

  let files: ContentFiles

  /// In the order of the files, and within each in its own order.
  ///
  /// - Throws: `InputFaults` for a file that cannot be read at all; ``Library/check(today:)`` tells all its faults.
  func all() throws -> [TranslatableText] {
    let reviews = try Reviews(files)
    return try messages(reviews) + yamlFiles.flatMap(yaml) + csvFiles.flatMap { try csv($0, reviews) }
  }

  // MARK: Messages

  private func messages(_ reviews: Reviews) throws -> [TranslatableText] {
    let english = try node("Content/Messages/en.yaml")
    let welsh = try node(Self.welshFile).children
    var texts: [TranslatableText] = []
    for (name, value) in english.mapping ?? [:] {
      guard let key = name.scalar?.string else { continue }
      let translated = welsh[key]
      let id = "\(Self.welshFile)#\(key)"
      guard case .mapping = value else {
        guard let text = value.scalar?.string else { continue }
        let reading = reviews.reading(of: key, english: value)
        texts.append(
          TranslatableText(
            unit: TranslationUnit(
              id: id, english: text, welsh: filled(translated), reading: reading,
              note: note(places: TextPlaces.names(in: text), was: reading == .outOfDate ? reviews.english(key) : nil)),
            spot: .message(key: key, form: nil)))
        continue
      }
      texts += plural(
        key, id, value.children, translated?.children ?? [:], reviews.reading(of: key, english: value), reviews)
    }
    return texts
  }

  /// One text for each form that Welsh needs, and for each exact number that either language has.
  private func plural(
    _ key: String, _ id: String, _ english: [String: Node], _ welsh: [String: Node], _ reading: Messages.Reading,
    _ reviews: Reviews
  ) -> [TranslatableText] {
    // An exact number of the English counts where Welsh has no category of its own for it.
    let own: Set = ["=0", "=1", "=2", "=3", "=6"]
    let exact = Set(welsh.keys).union(Set(english.keys).subtracting(own)).filter { $0.hasPrefix("=") }
    let forms = PluralCategory.allCases.map(\.rawValue) + exact.sorted()
    let places = english.values.compactMap(\.scalar?.string).reduce(into: Set<String>()) {
      $0.formUnion(TextPlaces.names(in: $1))
    }
    return forms.compactMap { form in
      guard let source = (english[form] ?? english["other"])?.scalar?.string else { return nil }
      return TranslatableText(
        unit: TranslationUnit(
          id: "\(id){\(form)}", english: source, welsh: filled(welsh[form]), reading: reading,
          note: [
            "Plural: the text for \(Self.numbers[form] ?? form).",
            note(places: places, was: reading == .outOfDate ? reviews.english(key) : nil),
          ].compactMap { $0 }.joined(separator: " ")),
        spot: .message(key: key, form: form))
    }
  }

  private static let numbers = [
    "zero": "0", "one": "1", "two": "2", "few": "3", "many": "6", "other": "4, 5, 7 and all other numbers",
  ]

  private func filled(_ node: Node?) -> String? {
    guard let text = node?.scalar?.string, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }

  private func note(places: Set<String>, was: String?) -> String? {
    let parts = [
      places.isEmpty ? nil : "Keep as they are: \(places.sorted().map { "{\($0)}" }.joined(separator: ", ")).",
      was.map { "The English was: \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  // MARK: Files with both languages in one place

  private func yaml(_ path: String) throws -> [TranslatableText] {
    let root = try node(path)
    let reading = WelshStatus.reading(of: root)
    return YAMLTexts.texts(in: root).map { found in
      TranslatableText(
        unit: TranslationUnit(
          id: "\(path)#\(found.field)", english: found.english,
          welsh: found.welsh.string.isEmpty ? nil : found.welsh.string, reading: reading,
          note: note(places: TextPlaces.names(in: found.english), was: nil)),
        spot: .scalar(found.welsh))
    }
  }

  /// The texts of a CSV file: for each pair of columns `cy` and `en`, or `…_cy` and `…_en`.
  private func csv(_ path: String, _ reviews: Reviews) throws -> [TranslatableText] {
    let table = try CSVEdit(try text(path), file: files.file(path).name)
    let pairs = table.header.filter { $0 == "en" || $0.hasSuffix("_en") }.compactMap { column -> (String, String)? in
      let other = String(column.dropLast(2)) + "cy"
      return table.header.contains(other) ? (column, other) : nil
    }
    return table.rows.flatMap { row in
      pairs.compactMap { english, welsh -> TranslatableText? in
        guard let source = row[english], !source.isEmpty else { return nil }
        let name = english == "en" ? "" : ".\(english.dropLast(3))"
        let id = "\(path)#\(row.name)\(name)"
        let text = row[welsh].flatMap { $0.isEmpty ? nil : $0 }
        let noted = reviews.reading(of: id, english: .scalar(.init(source)))
        let status = row["welsh"]
        let reading = noted == .draft && (status == "sure" || status == "likely") && english == "en" ? .read : noted
        return TranslatableText(
          unit: TranslationUnit(id: id, english: source, welsh: text, reading: reading),
          spot: .cell(line: row.line, column: welsh))
      }
    }
  }

  // MARK: Files

  var yamlFiles: [String] {
    paths(ending: ".yaml").filter { !$0.hasPrefix("Content/Messages/") && !$0.hasPrefix("Content/Demo/") }
  }

  /// Names of places and bank holidays are official, and the glossary is itself a tool of translators.
  private var csvFiles: [String] {
    paths(ending: ".csv").filter { path in
      !["Content/Places/", "Content/Calendars/", "Content/Demo/"].contains(where: path.hasPrefix)
        && path != "Content/Vocabulary/terms.csv"
    }
  }

  private func paths(ending: String) -> [String] {
    var found: Set<String> = []
    for root in [files.base, files.workspace].compactMap({ $0 }) {
      for top in ["Content", "Sessions"] {
        let inside = (try? FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(top).path)) ?? []
        found.formUnion(inside.filter { $0.hasSuffix(ending) }.map { "\(top)/\($0)" })
      }
    }
    return found.sorted()
  }

  func text(_ path: String) throws -> String {
    let file = files.file(path)
    let list = FindingList(file: file.name)
    guard let text = files.text(of: file, list) else { throw InputFaults(list.findings.map(\.inputFault)) }
    return text
  }

  func node(_ path: String) throws -> Node {
    let text = try text(path)
    let list = FindingList(file: files.file(path).name)
    guard YAMLDocument.read(text, keys: nil, list) != nil, let node = try? Parser(yaml: text).singleRoot() else {
      throw InputFaults(list.findings.map(\.inputFault))
    }
    return node
  }
}

/// What `cy.review.yaml` says: who read which Welsh, and of which English.
struct Reviews {
  struct Entry {
    let reader: String
    let on: String
    /// A text, or the forms of a plural.
    let english: Node
  }

  private(set) var entries: [String: Entry] = [:]
  /// The comment at the head of the file.
  private var head = ""

  init(_ files: ContentFiles) throws {
    let texts = TranslatableTexts(files: files)
    head = try texts.text(TranslatableTexts.reviewFile).split(separator: "\n").prefix { $0.hasPrefix("#") }
      .joined(separator: "\n")
    for (name, value) in try texts.node(TranslatableTexts.reviewFile).mapping ?? [:] {
      guard let key = name.scalar?.string, let reader = value.child("reader")?.scalar?.string,
        let on = value.child("on")?.scalar?.string, let english = value.child("english")
      else { continue }
      entries[key] = Entry(reader: reader, on: on, english: english)
    }
  }

  func reading(of key: String, english: Node) -> Messages.Reading {
    guard let entry = entries[key] else { return .draft }
    if english.mapping != nil, let text = entry.english.scalar?.string {
      return english.child("other")?.scalar?.string == text ? .read : .outOfDate
    }
    return Self.texts(entry.english) == Self.texts(english) ? .read : .outOfDate
  }

  /// The English that was read, in one line.
  func english(_ key: String) -> String? {
    entries[key].map { Self.texts($0.english).values.sorted().joined(separator: " / ") }
  }

  mutating func set(_ key: String, reader: String, on day: Day, english: Node) {
    entries[key] = Entry(reader: reader, on: day.description, english: english)
  }

  /// Nobody stands by the Welsh any more.
  mutating func remove(_ key: String) { entries[key] = nil }

  /// The whole file, its entries in the order of their keys.
  var text: String {
    let lines = entries.sorted { $0.key < $1.key }.map { key, entry in
      "\(YAMLEdit.quoted(key)): {reader: \(YAMLEdit.quoted(entry.reader)), on: \(entry.on), english: \(Self.written(entry.english))}"
    }
    return ([head] + (lines.isEmpty ? ["{}"] : lines)).joined(separator: "\n") + "\n"
  }

  private static func written(_ node: Node) -> String {
    guard let mapping = node.mapping else { return YAMLEdit.quoted(node.scalar?.string ?? "") }
    return "{"
      + mapping.map { "\(YAMLEdit.quoted($0.scalar?.string ?? "")): \(YAMLEdit.quoted($1.scalar?.string ?? ""))" }
      .joined(separator: ", ") + "}"
  }

  private static func texts(_ node: Node) -> [String: String] {
    guard let mapping = node.mapping else { return ["": node.scalar?.string ?? ""] }
    var texts: [String: String] = [:]
    for (name, value) in mapping { texts[name.scalar?.string ?? ""] = value.scalar?.string }
    return texts
  }
}
