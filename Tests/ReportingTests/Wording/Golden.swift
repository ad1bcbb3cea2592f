import Foundation
import Testing

/// Long expected outputs, kept as files in `Fixtures/`.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures").standardizedFileURL

  /// Compares a text with the file; with `PONT_GOLDEN=write` in the environment it writes the file instead.
  static func expect(_ text: String, _ name: String, at location: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["PONT_GOLDEN"] == "write" {
      try Data(text.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "\(name) differs", sourceLocation: location)
    #expect(isClean(text), "\(name) holds a stray mark", sourceLocation: location)
  }

  /// No missing key, no unfilled place, no Swift optional.
  static func isClean(_ text: String) -> Bool {
    !["⟦", "⟧", "{", "}", "Optional("].contains { text.contains($0) }
  }
}
