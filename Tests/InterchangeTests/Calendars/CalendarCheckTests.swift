import Foundation
import Interchange
import Testing

/// Holds the files against independent parsers, where these are installed.
struct CalendarCheckTests {
  private static let python = FileManager.default.homeDirectoryForCurrentUser
    .appending(path: ".cache/pont-checkers/bin/python")
  private static let script = InputFiles.shared?.appending(path: "calendars/check_ics.py")

  private static var isInstalled: Bool {
    guard let script, FileManager.default.isExecutableFile(atPath: python.path),
      FileManager.default.fileExists(atPath: script.path)
    else { return false }
    return (try? run(["-c", "import icalendar, ics, vobject, dateutil"])) == 0
  }

  private static func run(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = python
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(.enabled(if: isInstalled))
  func `other calendars read the feed as it was made, moved and cancelled`() throws {
    let script = try #require(Self.script)
    let folder = FileManager.default.temporaryDirectory.appending(path: "feeds-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var previous: URL?
    for state in 0..<3 {
      let file = folder.appending(path: "feed-\(state).ics")
      try Data(ICSWriter.write(try CalendarSamples.feed(state: state)).utf8).write(to: file)
      let comparison = previous.map { ["--previous", $0.path] } ?? []
      #expect(try Self.run([script.path, file.path, "--no-sync"] + comparison) == 0)
      previous = file
    }
  }
}
