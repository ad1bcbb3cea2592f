import Foundation

/// Another program that turns a page into a document, where the user has it.
struct DocumentTool {
  enum Kind: String {
    case pandoc, chromium, weasyprint

    /// What it may be called.
    var names: [String] {
      switch self {
      case .pandoc: ["pandoc"]
      case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
      case .weasyprint: ["weasyprint"]
      }
    }
  }

  let kind: Kind
  let program: URL

  /// The first of the tools that is on the search path; nil when none is.
  static func find(_ kinds: [Kind], path: String) -> DocumentTool? {
    for kind in kinds {
      for name in kind.names {
        for folder in path.split(separator: ":") {
          let file = URL(fileURLWithPath: String(folder)).appending(path: name)
          if FileManager.default.isExecutableFile(atPath: file.path) { return DocumentTool(kind: kind, program: file) }
        }
      }
    }
    return nil
  }

  /// Runs it.
  ///
  /// - Throws: ``OfficeFault/breaksRule(_:)`` with what it said when it failed.
  func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let last = String(decoding: said, as: UTF8.self).split(separator: "\n").suffix(3).joined(separator: " ")
      throw OfficeFault.wrongState("\(program.lastPathComponent) could not write the document: \(last)")
    }
  }
}
