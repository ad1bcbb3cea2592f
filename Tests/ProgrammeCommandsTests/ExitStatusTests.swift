import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

@testable import ProgrammeCommands

/// Statuses of design.md §5, asked of the whole command line; what it prints goes where the tests' output goes.
struct ExitStatusTests {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func workspace() async throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pont-status-\(UUID().uuidString)")
    let now = try Instant("2026-12-01T09:00:00Z")
    _ = try await Office.makeWorkspace(
      at: folder, name: "Test", nameCy: "Prawf", areas: [],
      desk: Desk(member: nil, now: now, today: Day("2026-12-01")),
      content: ContentSearch(environment: ["PONT_CONTENT": Self.project.path], executable: nil))
    return folder
  }

  @Test func `0 for what was done and for help`() async throws {
    let folder = try await workspace()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(await PontCommand.execute(["--version"]) == 0)
    #expect(await PontCommand.execute(["session", "move", "--help"]) == 0)
    #expect(await PontCommand.execute(["school", "import", "--template"]) == 0)
    #expect(await PontCommand.execute(["request", "list", "--format", "json", "--workspace", folder.path]) == 0)
  }

  @Test func `1 for what could not be done`() async throws {
    let folder = try await workspace()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(await PontCommand.execute(["accept", "--workspace", folder.path]) == 1)
    #expect(await PontCommand.execute(["coverage", "--workspace", "/pont-nowhere"]) == 1)
    #expect(await PontCommand.execute(["undo", "--workspace", folder.path, "--as", "nobody"]) == 1)
  }

  @Test func `64 for a wrong command line`() async {
    #expect(await PontCommand.execute(["acept"]) == 64)
    #expect(await PontCommand.execute(["brief", "142x"]) == 64)
    #expect(await PontCommand.execute(["school", "import"]) == 64)
    #expect(await PontCommand.execute(["session", "confirm"]) == 64)
  }

  @Test func `65 for bad input, and nothing is changed`() async throws {
    let folder = try await workspace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "bad.csv")
    try Data("date,school\nsoon,Ysgol\n".utf8).write(to: file)
    #expect(await PontCommand.execute(["visit", "import", file.path, "--workspace", folder.path]) == 65)
    #expect(await PontCommand.execute(["visit", "import", "/pont-nowhere.csv", "--workspace", folder.path]) == 65)
    try Data("colour: blue\n".utf8).write(to: folder.appending(path: "pont.yaml"))
    #expect(await PontCommand.execute(["coverage", "--workspace", folder.path]) == 65)
  }

}
