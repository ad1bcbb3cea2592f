import Catalogue
import Foundation
import Testing

/// The content of the source tree, found from this file.
enum ShippedContent {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func library(workspace: URL? = nil) throws -> Library {
    Library(try ContentLocation(folder: root), workspace: workspace)
  }

  /// Whether a folder of the content holds anything to test.
  static func holds(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }
}
