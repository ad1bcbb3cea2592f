import ProgrammeModel
import Yams

/// Reads `Content/Safeguarding`.
struct SafeguardingReading {
  let files: ContentFiles

  static let path = "Content/Safeguarding/concern-words.yaml"

  struct Safeguarding: Sendable {
    let words: ConcernWords
    let routes: [ConcernRoute]
  }

  func safeguarding() -> Part<Safeguarding> {
    let file = files.file(Self.path)
    let list = FindingList(file: file.name)
    var phrases: [String] = []
    var routes: [ConcernRoute] = []
    if let map = YAMLDocument.read(file, in: files, keys: .init(["phrases", "routes", WelshStatus.key]), list) {
      if let languages = map.map("phrases", keys: .init(Language.allCases.map(\.rawValue))) {
        for language in Language.allCases {
          for (node, field) in languages.items(language.rawValue, least: 1) {
            phrases += forms(of: node, field: field, list)
            if language == .cy { list.countWelshText() }
          }
        }
      }
      for item in map.maps("routes", keys: .init(["code", "name", "advice"]), least: 1) {
        let code: Code<ConcernRoute>? = item.code("code")
        let name = item.bilingual("name")
        let advice = item.bilingual("advice")
        if let code, let name, let advice { routes.append(.init(code: code.text, name: name, advice: advice)) }
      }
      _ = WelshStatus.read(map)
    }
    return Part(
      value: Safeguarding(words: ConcernWords(phrases: phrases), routes: routes), findings: list.findings)
  }

  /// One phrase, or the forms of one phrase as a list, such as a Welsh word and its mutations.
  private func forms(of node: Node, field: String, _ list: FindingList) -> [String] {
    let nodes = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
    return nodes.compactMap { node in
      guard let text = YAMLMap.text(of: node, field: field, list) else { return nil }
      guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
        list.fault("“\(text)” has no letter. Write a word or a phrase.", line: node.mark?.line, field: field)
        return nil
      }
      return text
    }
  }
}
