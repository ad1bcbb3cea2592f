import Catalogue
public import Foundation
import ProgrammeModel
import ProgrammeStore

/// A workspace that was made.
public struct MadeWorkspace: Sendable {
  public let folder: String
  public let warnings: [String]
}

extension Office {
  /// Makes a workspace: `pont.yaml` for people to edit, `pont.sqlite` for everything else.
  ///
  /// - Parameters:
  ///   - areas: Names or codes; none for all areas.
  /// - Throws: ``OfficeFault`` when the folder is in use or unsafe, or an area is unknown.
  public static func makeWorkspace(
    at folder: URL, name: String?, nameCy: String?, areas: [String], desk: Desk, content: ContentSearch
  ) async throws -> MadeWorkspace {
    let folder = folder.standardizedFileURL
    let files = FileManager.default
    if files.fileExists(atPath: folder.appending(path: settingsFile).path) {
      throw OfficeFault.workspaceExists(folder.path)
    }
    if let objection = FolderSafety.objection(to: folder) {
      throw OfficeFault.unsafeFolder(path: folder.path, why: objection)
    }
    let present = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
    // The demo brings its own data folder along.
    guard present.allSatisfy({ $0 == "data" || $0.hasPrefix(".") }) else { throw OfficeFault.folderInUse(folder.path) }

    let library = try content.library(workspace: nil)
    let places = try library.places()
    let chosen = try areas.flatMap { try Self.areas(matching: $0, places) }.uniqued()
    let member = try desk.member ?? Code("coordinator")
    let english = name ?? folder.lastPathComponent
    let settings = settingsTemplate(
      name: Bilingual(cy: nameCy ?? english, en: english), me: member, members: try usualMembers(with: member),
      areas: chosen)
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try ProgrammeStore.create(at: folder.appending(path: databaseFile), madeAt: desk.now).close()
    try Data(settings.utf8).write(to: folder.appending(path: settingsFile), options: .withoutOverwriting)
    var warnings: [String] = []
    if nameCy == nil { warnings.append("The team's Welsh name is not known: put it into pont.yaml under name, cy.") }
    return MadeWorkspace(folder: folder.path, warnings: warnings)
  }

  private static func usualMembers(with member: Code<Member>) throws -> [Member] {
    var members = [
      Member(code: member, roles: [.coordinator, .recorder, .approver]),
      Member(code: try Code("safeguarding-lead"), roles: [.safeguardingLead]),
      Member(code: try Code("second-approver"), roles: [.approver]),
    ]
    if let index = members.dropFirst().firstIndex(where: { $0.code == member }) { members.remove(at: index) }
    return members
  }

  /// Lays out the demo's data in a folder, for `pont demo` to make its workspace in.
  ///
  /// - Parameter replacing: Whether an earlier demo there may be thrown away.
  /// - Throws: ``OfficeFault`` when the folder is in use.
  public static func prepareDemo(at folder: URL, replacing: Bool, content: ContentSearch) throws {
    let files = FileManager.default
    let mark = folder.appending(path: "data/.pont-demo")
    if files.fileExists(atPath: folder.path) {
      let present = try files.contentsOfDirectory(atPath: folder.path)
      guard present.isEmpty || (replacing && files.fileExists(atPath: mark.path)) else {
        throw OfficeFault.demoExists(folder.path)
      }
      try files.removeItem(at: folder)
    }
    let location = try ContentLocation.find(environment: content.environment, executable: content.executable)
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try files.copyItem(at: location.folder.appending(path: "Content/Demo"), to: folder.appending(path: "data"))
    try Data().write(to: mark)
  }
}
