import Foundation
import ProgrammeModel

/// The summary of an invented term, as the tests of `Evaluation` make it.
enum SampleSummary {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures")
    .standardizedFileURL

  static func summary() throws -> ImpactSummary {
    let data = try Data(contentsOf: fixtures.appending(path: "impact-summary.json"))
    return try JSONDecoder().decode(ImpactSummary.self, from: data)
  }

  /// The same summary with part of its JSON replaced.
  static func summary(replacing old: String, with new: String) throws -> ImpactSummary {
    let text = try String(contentsOf: fixtures.appending(path: "impact-summary.json"), encoding: .utf8)
    return try JSONDecoder().decode(ImpactSummary.self, from: Data(text.replacing(old, with: new).utf8))
  }
}
