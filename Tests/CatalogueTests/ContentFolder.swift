import Catalogue
import Foundation
import ProgrammeModel

/// A small content folder in a temporary place, sound until a test breaks it.
struct ContentFolder {
  let root: URL

  /// Removed as a whole when the tests end: a library reads late, so no folder may go with its last mention.
  private static let ground: URL = {
    atexit { try? FileManager.default.removeItem(at: ContentFolder.ground) }
    return FileManager.default.temporaryDirectory.appendingPathComponent("content-\(UUID().uuidString)")
  }()

  /// - Parameter files: Texts by relative path, in place of the sound ones.
  init(_ files: [String: String] = [:]) throws {
    root = Self.ground.appendingPathComponent("\(UUID().uuidString)/base")
    for (path, text) in SoundContent.files.merging(files, uniquingKeysWith: { $1 }) { try write(path, text) }
  }

  func write(_ path: String, _ text: String, in folder: String? = nil) throws {
    let place = folder.map { root.deletingLastPathComponent().appendingPathComponent($0) } ?? root
    let url = place.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  /// - Parameter workspace: A folder beside the content's own, made by ``write(_:_:in:)``.
  func library(workspace: String? = nil) throws -> Library {
    Library(
      try ContentLocation(folder: root),
      workspace: workspace.map { root.deletingLastPathComponent().appendingPathComponent($0) })
  }

  /// What the check finds, without the warnings that every draft gets.
  func findings(today: String = "2026-11-23", workspace: String? = nil) throws -> [String] {
    try library(workspace: workspace).check(today: try Day(today)).map(\.description).filter { finding in
      !finding.contains("The Welsh here is a draft") && !finding.contains("Welsh messages that nobody fluent has read")
    }
  }
}
