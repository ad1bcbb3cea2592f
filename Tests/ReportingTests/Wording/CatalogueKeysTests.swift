import Foundation
import ProgrammeModel
import Reporting
import Testing

/// The catalogue and the sources hold the same keys.
struct CatalogueKeysTests {
  /// Groups whose keys another module's words own.
  static let elsewhere = ["impact.", "code.", "verdict.", "share."]

  /// Literal keys of the sources, and the beginnings of those that a value completes.
  static func used() throws -> (keys: Set<String>, beginnings: Set<String>) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Reporting")
      .standardizedFileURL
    var keys: Set<String> = []
    var beginnings: Set<String> = []
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: #/(?:text|both|fact|line)\(\s*"([a-z][\w-]*\.[\w.-]*)("|\\\()/#) {
        if match.output.2 == "\"" {
          keys.insert(String(match.output.1))
        } else {
          beginnings.insert(String(match.output.1))
        }
      }
    }
    return (keys, beginnings)
  }

  @Test func `every key in the sources stands in the catalogue of both languages`() throws {
    let messages = try CatalogueWords.messages()
    let (keys, beginnings) = try Self.used()
    #expect(keys.count > 100)
    for language in Language.allCases {
      for key in keys { #expect(messages.template(key, language) != nil, "\(key) is missing in \(language)") }
    }
    for beginning in beginnings {
      #expect(messages.keys.contains { $0.hasPrefix(beginning) }, "nothing starts with \(beginning)")
    }
  }

  @Test func `every key of the catalogue is used`() throws {
    let (keys, beginnings) = try Self.used()
    let unused = try CatalogueWords.messages().keys.filter { key in
      !keys.contains(key) && !beginnings.contains { key.hasPrefix($0) }
        && !Self.elsewhere.contains { key.hasPrefix($0) }
    }
    #expect(unused == [])
  }

  @Test func `both languages have the same keys`() throws {
    let messages = try CatalogueWords.messages()
    for key in messages.keys { #expect(messages.template(key, .cy) != nil, "\(key)") }
    let welsh = try String(contentsOf: CatalogueWords.folder.appending(path: "cy.yaml"), encoding: .utf8)
    #expect(welsh.split(separator: "\n").count { $0.hasPrefix("\"") } == messages.keys.count)
  }
}
