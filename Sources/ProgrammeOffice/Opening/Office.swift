import Catalogue
public import Foundation
public import ProgrammeModel
import ProgrammeStore

public import struct ProgrammeModel.Host

/// The programme's office: one function for every act a person can do, each kept whole or not at all.
///
/// It joins the store, the catalogue, planning, evaluation, interchange and reporting, which know nothing of one another.
/// Its functions may wait for the disk; they run away from the caller's actor.
public struct Office: Sendable {
  /// The workspace's folder.
  public let folder: URL
  public let settings: WorkspaceSettings
  public let desk: Desk
  let library: Library
  let store: ProgrammeStore

  static let settingsFile = "pont.yaml"
  static let databaseFile = "pont.sqlite"

  /// Opens the workspace that `start` names or that lies in or above `currentFolder`.
  ///
  /// - Throws: ``OfficeFault/noWorkspace(from:)``, `InputFaults` for wrong settings, and what the store throws for a
  ///   damaged or newer database.
  public static func open(from start: String?, currentFolder: URL, desk: Desk, content: ContentSearch) throws -> Office
  {
    let folder = try workspaceFolder(from: start, currentFolder: currentFolder)
    let library = try content.library(workspace: folder)
    return Office(
      folder: folder, settings: try library.readSettings(at: folder.appending(path: settingsFile)), desk: desk,
      library: library, store: try ProgrammeStore.open(at: folder.appending(path: databaseFile)))
  }

  static func workspaceFolder(from start: String?, currentFolder: URL) throws(OfficeFault) -> URL {
    if let start {
      let named = URL(fileURLWithPath: start, relativeTo: currentFolder).standardizedFileURL
      guard holdsWorkspace(named) else { throw .noWorkspace(from: named.path) }
      return named
    }
    var folder = currentFolder.standardizedFileURL
    while !holdsWorkspace(folder) {
      let above = folder.deletingLastPathComponent().standardizedFileURL
      guard above.path != folder.path, folder.path != "/" else { throw .noWorkspace(from: currentFolder.path) }
      folder = above
    }
    return folder
  }

  private static func holdsWorkspace(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: settingsFile).path)
  }
}

extension Office {
  /// Who acts now.
  ///
  /// - Throws: ``OfficeFault/noMember`` or ``OfficeFault/unknownMember(_:known:)``.
  var actor: Code<Member> {
    get throws {
      guard let member = desk.member ?? settings.me else { throw OfficeFault.noMember }
      // Who stands in the settings need not be looked up.
      guard !settings.members.contains(where: { $0.code == member }) else { return member }
      let known = try members()
      guard known.isEmpty || known.contains(where: { $0.code == member }) else {
        throw OfficeFault.unknownMember(member.text, known: known.map(\.code.text))
      }
      return member
    }
  }

  /// Who acts now, if it is somebody who may do more than read.
  ///
  /// - Throws: ``OfficeFault/notAllowed(member:needs:)`` for a mere reader, and what ``actor`` throws.
  var writer: Code<Member> {
    get throws {
      let member = try actor
      if let roles = try members().first(where: { $0.code == member })?.roles, roles.isSubset(of: [.reader]) {
        throw OfficeFault.notAllowed(member: member, needs: .coordinator)
      }
      return member
    }
  }

  /// - Throws: ``OfficeFault/notAllowed(member:needs:)`` unless who acts has `role`.
  func require(_ role: Member.Role) throws {
    let member = try actor
    guard try members().contains(where: { $0.code == member && $0.roles.contains(role) }) else {
      throw OfficeFault.notAllowed(member: member, needs: role)
    }
  }

  /// Does one act in one transaction, with keys that the act's place in history fixes.
  @discardableResult
  func act<T: Sendable>(_ name: String, _ body: (WriteTables, inout KeyMaker) throws -> T) throws -> T {
    try store.write(Act(name, by: try writer, at: desk.now)) { tables in
      var keys = try desk.keySeed.map { KeyMaker(seed: $0, act: try tables.history.lastNumber()) } ?? KeyMaker()
      return try body(tables, &keys)
    }
  }

  /// The English name of an area; nil where the host has none.
  func areaName(of host: Host) throws -> String? {
    try host.area.flatMap { try library.places().area($0)?.name.en }
  }
}
