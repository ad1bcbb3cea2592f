import Foundation
import ProgrammeModel
import ProgrammeOffice
import Testing

import struct ProgrammeModel.Host

/// The project's own folder, in which `Content/` and `Sessions/` lie.
let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

private let shippedSearch = ContentSearch(environment: ["PONT_CONTENT": projectFolder.path], executable: nil)

/// Read once for all tests that do not put files of their own in its place.
let shippedContent = (try? shippedSearch.keepingWhatIsRead()) ?? shippedSearch

/// A file of the demo's data.
func demoData(_ name: String) throws -> Data {
  try Data(contentsOf: projectFolder.appending(path: "Content/Demo/\(name)"))
}

/// A workspace in a folder of its own that goes when the test is over; each call of ``office(at:as:)`` opens it anew.
final class Workplace: Sendable {
  static let planning = "2026-12-01T09:00:00Z"
  static let afterwards = "2027-01-18T08:00:00Z"

  let folder: URL

  init(areas: [String] = [], named name: String = "Test team", cy: String? = "Tîm prawf") async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "pont-\(UUID().uuidString)")
    _ = try await Office.makeWorkspace(
      at: folder, name: name, nameCy: cy, areas: areas, desk: try Workplace.desk(Self.planning, as: "coordinator"),
      content: shippedContent)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static func desk(_ now: String, as member: String? = nil) throws -> Desk {
    let instant = try Instant(now)
    return Desk(
      member: try member.map { try Code($0) }, now: instant, today: try Day(String(now.prefix(10))), keySeed: 2027)
  }

  func office(at now: String = Workplace.planning, as member: String? = nil) throws -> Office {
    try Office.open(
      from: folder.path, currentFolder: folder, desk: try Workplace.desk(now, as: member), content: shippedContent)
  }

  /// With the demo's schools, hosts and, if wanted, facilitators and requests.
  static func withDemo(people: Bool = true, requests: Bool = false) async throws -> Workplace {
    let place = try await Workplace(areas: ["Isle of Anglesey", "Gwynedd", "Conwy", "Denbighshire"])
    let office = try place.office()
    _ = try await office.importHosts(try demoData("schools.csv"), file: "schools.csv", kind: nil)
    _ = try await office.importHosts(try demoData("hosts.csv"), file: "hosts.csv", kind: nil)
    if people { _ = try await office.importFacilitators(try demoData("facilitators.csv"), file: "facilitators.csv") }
    if requests { _ = try await office.importRequests(try demoData("requests.csv"), file: "requests.csv") }
    return place
  }

  /// With one agreed session a row, each `school type group start facilitator`, numbered from S1.
  static func withSessions(_ rows: [String]) async throws -> Workplace {
    let place = try await withDemo()
    let office = try place.office()
    for row in rows { _ = try await office.addSession(try SessionForm(row), force: false) }
    return place
  }

  /// All bytes of the database as it lies on the disk, with its log.
  func databaseBytes() throws -> Data {
    try ["pont.sqlite", "pont.sqlite-wal"].reduce(into: Data()) { bytes, name in
      let file = folder.appending(path: name)
      if FileManager.default.fileExists(atPath: file.path) { bytes += try Data(contentsOf: file) }
    }
  }

  /// Puts a file of the team's own into the workspace.
  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The names of the files in a folder of the workspace, in order.
  func files(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
  }
}

extension Data {
  func holds(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}

extension SessionForm {
  /// Such as `6629401 bystander-secondary 9A:28 2027-01-12T09:30 yeo-rhyl`.
  init(_ row: String) throws {
    let words = row.split(separator: " ").map(String.init)
    self.init(
      host: try HostReference(words[0]), type: try Code(words[1]), group: words[2], start: try LocalStart(words[3]),
      facilitators: try words[4...].map { try Code($0) })
  }
}

extension RequestForm {
  /// Such as `6629401 bystander-secondary 9A:28,9B:27 2027-01-11..2027-02-05`.
  init(_ row: String) throws {
    let words = row.split(separator: " ").map(String.init)
    self.init(
      host: try HostReference(words[0]), type: try Code(words[1]),
      groups: words[2].split(separator: ",").map(String.init), between: [try DayRange(words[3])])
  }
}

/// The number as people say it, which the test knows to be well formed.
func session(_ text: String) throws -> SessionNumber { try #require(SessionNumber(text)) }
func request(_ text: String) throws -> RequestNumber { try #require(RequestNumber(text)) }

/// The words of the error that `body` throws.
func words(of body: () async throws -> Void) async -> String {
  do {
    try await body()
    return "nothing was thrown"
  } catch { return Failure(error)?.message ?? "\(error)" }
}
