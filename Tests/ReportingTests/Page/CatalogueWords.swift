import Foundation
import ProgrammeModel

/// `Content/Messages` read with a line parser of the tests' own: quoted keys, one message a line.
enum CatalogueWords {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Content/Messages").standardizedFileURL

  /// Read once: two thousand lines, for hundreds of tests.
  private static let templates = Result { try readTemplates() }

  static func messages(read: Set<String> = []) throws -> Messages {
    Messages(
      templates: try templates.get(), readings: Dictionary(uniqueKeysWithValues: read.map { ($0, .read) }))
  }

  private static func readTemplates() throws -> [Language: [String: Messages.Template]] {
    var templates: [Language: [String: Messages.Template]] = [:]
    for language in Language.allCases {
      let text = try String(contentsOf: folder.appending(path: "\(language.rawValue).yaml"), encoding: .utf8)
      templates[language] = Dictionary(
        try text.split(separator: "\n").compactMap(entry), uniquingKeysWith: { first, _ in first })
    }
    return templates
  }

  static func keys(under prefix: String) throws -> [String] { try messages().keys.filter { $0.hasPrefix(prefix) } }

  private static func entry(_ line: Substring) throws -> (String, Messages.Template)? {
    guard line.hasPrefix("\""), let colon = line.range(of: "\": ") else { return nil }
    let key = String(line[line.index(after: line.startIndex)..<colon.lowerBound])
    let value = line[colon.upperBound...]
    if value.hasPrefix("{") {
      var forms: [String: String] = [:]
      let pattern = #/"?([a-z]+|=[0-9]+)"?: "((?:[^"\\]|\\.)*)"/#
      for match in value.matches(of: pattern) { forms[String(match.output.1)] = String(match.output.2) }
      return (key, .plural(forms))
    }
    return (key, .text(try JSONDecoder().decode(String.self, from: Data(value.utf8))))
  }
}
