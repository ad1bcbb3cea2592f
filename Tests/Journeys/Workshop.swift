import Foundation
import Testing

/// A folder of its own and the built program, as a user would have them.
struct Workshop {
  /// What one run of the program printed and how it ended.
  struct Run {
    let command: String
    let status: Int32
    let output: String
    let remarks: String

    /// As a terminal would show it, one after the other.
    var transcript: String {
      var text = "$ \(command)\n\(output)"
      if !remarks.isEmpty { text += "--- standard error ---\n\(remarks)" }
      if status != 0 { text += "[exit \(status)]\n" }
      return text
    }
  }

  let folder: URL
  var environment: [String: String]

  /// - Parameter now: What the program takes for the present moment.
  init(now: String = "2026-12-01T09:00:00Z") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "pont-journey-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = [
      "PONT_NOW": now, "PONT_KEYS": "7", "PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8",
    ]
  }

  func close() { try? FileManager.default.removeItem(at: folder) }

  /// The repository, for content and fixtures.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let fixtures = repository.appending(path: "Tests/Journeys/Fixtures")

  /// Facts and real files beside the project; absent on most machines.
  static let shared = repository.deletingLastPathComponent().appending(path: "shared")

  static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.appending(path: "content").path) }

  /// The built program stands beside the built tests.
  static var program: URL {
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appending(path: "pont")
  }

  /// Runs `pont` with these arguments in `place` below the folder.
  ///
  /// - Parameter input: What is piped in; nothing if nil.
  @discardableResult
  func pont(
    _ arguments: [String], in place: String = "", extra: [String: String] = [:], input: String? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder.appending(path: place)
    process.environment = environment.merging(extra) { $1 }
    if let input {
      let file = folder.appending(path: "standard-input")
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    // Files, not pipes: a long table would fill a pipe while the other one is read.
    let files = ["out", "err"].map {
      FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\($0)")
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let shown = arguments.map { $0.contains(" ") || $0.contains(";") ? "\"\($0)\"" : $0 }.joined(separator: " ")
    return Run(
      command: plain("pont \(shown)"), status: process.terminationStatus,
      output: plain(try String(contentsOf: files[0], encoding: .utf8)),
      remarks: plain(try String(contentsOf: files[1], encoding: .utf8)))
  }

  /// A line as people type it: blanks part the arguments, double quotation marks hold them together.
  @discardableResult
  func pont(
    _ line: String, in place: String = "", extra: [String: String] = [:], input: String? = nil
  ) throws -> Run {
    var arguments: [String] = []
    for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 {
        arguments.append(String(part))
      } else {
        arguments += part.split(separator: " ").map(String.init)
      }
    }
    return try pont(arguments, in: place, extra: extra, input: input)
  }

  func text(_ path: String) throws -> String { try String(contentsOf: folder.appending(path: path), encoding: .utf8) }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  func copy(_ files: URL, to path: String) throws {
    try FileManager.default.copyItem(at: files, to: folder.appending(path: path))
  }

  /// Without the paths that differ from machine to machine.
  private func plain(_ text: String) -> String { text.replacingOccurrences(of: folder.path, with: "FOLDER") }
}

/// Compares with a golden file; `PONT_GOLDEN=write` writes it anew, to be read in the diff.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let url = Workshop.fixtures.appending(path: "golden/\(name)")
  if ProcessInfo.processInfo.environment["PONT_GOLDEN"] == "write" { try Data(text.utf8).write(to: url) }
  let golden = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  guard text != golden else { return }
  let pairs = zip(
    text.split(separator: "\n", omittingEmptySubsequences: false),
    golden.split(separator: "\n", omittingEmptySubsequences: false))
  let first = pairs.enumerated().first { $0.element.0 != $0.element.1 }
  Issue.record(
    """
    \(name) differs from line \((first?.offset ?? 0) + 1) on.
    now:    \(first?.element.0 ?? "(one ends before the other)")
    golden: \(first?.element.1 ?? "")
    """, sourceLocation: sourceLocation)
}
