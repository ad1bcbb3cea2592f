import ProgrammeModel
import Yams

extension Library {
  /// What is doubtful in any text of the content, whatever file it stands in: lost letters, one language in the other’s
  /// place, numbers that differ between the two, Welsh read on a day to come.
  func doubtfulTexts(_ today: Day) -> [ContentFinding] {
    let files = ContentFiles(base: location.folder, workspace: workspace)
    let source = TranslatableTexts(files: files)
    // A file that cannot be read is told of elsewhere.
    guard let texts = try? source.all() else { return [] }
    let lines = messageLines(source)
    let findings = texts.flatMap { text -> [ContentFinding] in
      let path = files.file(text.unit.file).name
      let field = text.unit.id.split(separator: "#", maxSplits: 1).last.map(String.init)
      func finding(_ message: String, _ severity: ContentFinding.Severity = .warning) -> ContentFinding {
        ContentFinding(
          severity: severity, file: path, line: text.spot.line(messages: lines), field: field, message: message)
      }
      guard let welsh = text.unit.welsh else { return [] }
      var found: [ContentFinding] = []
      for ruined in [RuinedText.word(in: welsh), RuinedText.word(in: text.unit.english)].compactMap({ $0 }) {
        found.append(
          finding("Letters of “\(ruined)” were lost when the text was saved. Write it again, and save as UTF-8."))
      }
      if welsh == text.unit.english, Self.isEnglish(welsh) {
        found.append(finding("The Welsh is the same as the English. Translate it."))
      }
      switch welsh == text.unit.english ? nil : LanguageLook.slip(welsh: welsh, english: text.unit.english) {
      case .exchanged: found.append(finding("The Welsh and the English have changed places. Change them back.", .fault))
      case .welshIsEnglish(let words):
        found.append(finding("The Welsh reads as English (\(Self.quoted(words))). Write it in Welsh."))
      case .englishIsWelsh(let words):
        found.append(finding("The English reads as Welsh (\(Self.quoted(words))). Write it in English."))
      case nil: break
      }
      if let difference = NumbersBeside.difference(welsh: welsh, english: text.unit.english) {
        found.append(finding(difference))
      }
      return found
    }
    return findings + readToCome(today, files, source)
  }

  private static func quoted(_ words: [String]) -> String {
    words.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
  }

  /// The lines of the Welsh messages, by key.
  private func messageLines(_ source: TranslatableTexts) -> [String: Int] {
    var lines: [String: Int] = [:]
    for (name, _) in (try? source.node(TranslatableTexts.welshFile))?.mapping ?? [:] {
      lines[name.scalar?.string ?? ""] = name.mark?.line
    }
    return lines
  }

  /// Words that no name and no Welsh sentence has; a name may be the same in both languages.
  private static let englishWords: Set<String> = [
    "the", "and", "of", "to", "for", "with", "is", "are", "was", "were", "you", "your", "we", "our", "not", "this",
    "that", "from", "by", "on", "in", "it", "be", "have", "has", "what", "who", "when", "how", "people", "day", "week",
    "month", "training", "session", "school", "report", "answer", "answers", "question", "questions", "date", "dates",
    "new", "all", "none", "no", "yes", "add", "write", "free", "first", "last",
  ]

  private static func isEnglish(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "{" && $0 != "}" }.filter { !$0.contains("{") }
    // “UK Council on Deafness” is a name for all its small words.
    if words.count > 2, words.allSatisfy({ $0.first?.isUppercase == true || $0.count < 4 }) { return false }
    return words.contains { englishWords.contains(String($0)) }
      || words.count(where: { $0.first?.isLowercase == true && $0.count > 3 }) > 1
  }

  private func readToCome(_ today: Day, _ files: ContentFiles, _ source: TranslatableTexts) -> [ContentFinding] {
    func finding(_ path: String, _ node: Node?, _ field: String) -> ContentFinding? {
      guard let node, let day = node.scalar.flatMap({ try? Day($0.string) }), day > today else { return nil }
      return ContentFinding(
        severity: .warning, file: files.file(path).name, line: node.mark?.line, field: field,
        message: "\(day) is still to come. Write the day on which it was read.")
    }
    let reviews = (try? source.node(TranslatableTexts.reviewFile))?.mapping ?? [:]
    return reviews.compactMap { key, entry in
      finding(TranslatableTexts.reviewFile, entry.child("on"), "\(key.scalar?.string ?? "").on")
    }
      + source.yamlFiles.flatMap { path -> [ContentFinding] in
        guard let root = try? source.node(path) else { return [] }
        return [
          finding(path, root.child(WelshStatus.key)?.child("on"), "\(WelshStatus.key).on"),
          finding(path, root.child("reviewed"), "reviewed"),
        ].compactMap { $0 }
      }
  }
}

extension TranslatableText.Spot {
  fileprivate func line(messages: [String: Int]) -> Int? {
    switch self {
    case .message(let key, _): messages[key]
    case .scalar(let scalar): scalar.mark?.line
    case .cell(let line, _): line
    }
  }
}
