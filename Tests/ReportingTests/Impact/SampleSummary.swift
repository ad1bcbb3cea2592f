import Foundation
@_spi(Protector) import ProgrammeModel

/// The summary of an invented term, as the tests of `Evaluation` make it.
enum SampleSummary {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures")
    .standardizedFileURL

  static func summary() throws -> ImpactSummary {
    let data = try Data(contentsOf: fixtures.appending(path: "impact-summary.json"))
    return try read(data)
  }

  /// The same summary with part of its JSON replaced.
  static func summary(replacing old: String, with new: String) throws -> ImpactSummary {
    let text = try String(contentsOf: fixtures.appending(path: "impact-summary.json"), encoding: .utf8)
    return try read(Data(text.replacing(old, with: new).utf8))
  }

  /// A summary of a period in which nothing happened.
  static func nothing() throws -> ImpactSummary {
    let json = """
      {"audience": "public", "evidence": "E0", "answers": [], "change": [],
       "voice": {"quotes": [], "commitments": [], "changes": []}, "team": {"cy": "Tîm", "en": "Team"},
       "period": {"code": "x", "name": {"cy": "x", "en": "x"},
         "days": {"first": "2027-01-04", "last": "2027-03-19"}},
       "delivery": {"sessions": 0, "attendances": 0, "estimatedSessions": 0, "contactHours": 0, "peopleLow": 0,
         "peopleHigh": 0, "strands": [], "languages": [], "cancelled": [], "nobodyThere": 0,
         "attendancesByPhase": {"cells": [], "total": 0, "threshold": 5, "base": 5}},
       "coverage": {"hostsReached": 0, "hostsKnown": 0, "welshMediumReached": 0, "welshMediumKnown": 0,
         "reached": [], "notReached": []}}
      """
    return try read(Data(json.utf8))
  }

  /// A summary as the tests of `Evaluation` wrote it: with leave to read what is protected.
  static func read(_ data: Data) throws -> ImpactSummary {
    let decoder = JSONDecoder()
    decoder.userInfo[ProtectedReading.place] = ProtectedReading()
    return try decoder.decode(ImpactSummary.self, from: data)
  }
}
