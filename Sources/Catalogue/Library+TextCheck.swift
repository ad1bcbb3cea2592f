import ProgrammeModel
import Yams

extension Library {
  /// What is doubtful in any text of the content, whatever file it stands in: lost letters.
  func doubtfulTexts() -> [ContentFinding] {
    let files = ContentFiles(base: location.folder, workspace: workspace)
    let source = TranslatableTexts(files: files)
    // A file that cannot be read is told of elsewhere.
    guard let texts = try? source.all() else { return [] }
    let lines = messageLines(source)
    return texts.flatMap { text -> [ContentFinding] in
      let path = files.file(text.unit.file).name
      let field = text.unit.id.split(separator: "#", maxSplits: 1).last.map(String.init)
      func finding(_ message: String) -> ContentFinding {
        ContentFinding(
          severity: .warning, file: path, line: text.spot.line(messages: lines), field: field, message: message)
      }
      guard let welsh = text.unit.welsh else { return [] }
      var found: [ContentFinding] = []
      for ruined in [RuinedText.word(in: welsh), RuinedText.word(in: text.unit.english)].compactMap({ $0 }) {
        found.append(
          finding("Letters of “\(ruined)” were lost when the text was saved. Write it again, and save as UTF-8."))
      }
      return found
    }
  }

  /// The lines of the Welsh messages, by key.
  private func messageLines(_ source: TranslatableTexts) -> [String: Int] {
    var lines: [String: Int] = [:]
    for (name, _) in (try? source.node(TranslatableTexts.welshFile))?.mapping ?? [:] {
      lines[name.scalar?.string ?? ""] = name.mark?.line
    }
    return lines
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
