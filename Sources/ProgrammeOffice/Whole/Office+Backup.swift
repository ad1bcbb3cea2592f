import Catalogue
public import Foundation
public import ProgrammeModel
import ProgrammeStore

/// A backup that was made and read through.
public struct BackupReport: Sendable {
  public let folder: String
  public let hosts: Int
  public let sessions: Int
  public let lastAct: Int
  public let concerns: Int
  public let ownFiles: [String]
}

/// What taking a backup back did.
public struct RestoreReport: Sendable {
  public let workspace: String
  public let hosts: Int
  public let sessions: Int
  public let lastAct: Int
  public let lastActAt: Instant?
  /// Where the present went; nil where there was none, or nothing was changed.
  public let kept: String?
  public let forgottenAgain: Int
  public let concernsKept: Int
  public let remarks: [String]
  public let isDryRun: Bool
}

extension Office {
  /// Copies the whole workspace into a folder of its own below `place`, and reads the copy through.
  ///
  /// The copy is itself a workspace, named after this one and the moment. It holds the sealed concerns.
  public func backup(to place: URL) async throws -> BackupReport {
    try require(.coordinator)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder), isFolder.boolValue else {
      throw InputFault(
        file: place.path,
        message:
          "There is no such folder, so nothing was copied. Is the stick or disk connected? Name a folder that is there."
      )
    }
    let moment = desk.now.description.replacing(":", with: "").replacing("-", with: "")
    let target = place.appending(path: "\(folder.lastPathComponent)-\(moment)").standardizedFileURL
    return try WholeFolder.make(at: target) { draft in
      let contents = try store.copy(to: draft.appending(path: Self.databaseFile))
      let own = OwnFiles(folder: folder, travelTable: settings.travelTable)
      try own.copy(to: draft)
      return BackupReport(
        folder: target.path, hosts: contents.hosts, sessions: contents.sessions, lastAct: contents.lastAct,
        concerns: contents.concerns, ownFiles: own.paths)
    }
  }

  /// Takes a backup back into the workspace, or makes a workspace of it elsewhere.
  ///
  /// The present is kept beside the database first. What was forgotten since the backup is forgotten again; sealed
  /// concerns and numbers already given outlive the return. A database that cannot be opened is set aside, unread.
  ///
  /// - Parameters:
  ///   - backup: The folder that ``backup(to:)`` made, or a database file.
  ///   - elsewhere: A folder to make; nil to take it back into the workspace.
  public static func restore(
    _ backup: URL, to elsewhere: URL?, workspace: String?, currentFolder: URL, desk: Desk, content: ContentSearch,
    dryRun: Bool
  ) async throws -> RestoreReport {
    let copy = try databaseCopy(in: backup)
    let contents = try ProgrammeStore.examineCopy(at: copy)
    func report(
      _ folder: URL, kept: String? = nil, restored: Restored? = nil, remarks: [String] = []
    ) -> RestoreReport {
      RestoreReport(
        workspace: folder.path, hosts: contents.hosts, sessions: contents.sessions, lastAct: contents.lastAct,
        lastActAt: contents.lastActAt, kept: kept, forgottenAgain: restored?.forgottenAgain ?? 0,
        concernsKept: restored?.concernsKept ?? 0, remarks: remarks, isDryRun: dryRun)
    }
    if let elsewhere {
      if let objection = FolderSafety.objection(to: elsewhere) {
        throw OfficeFault.unsafeFolder(path: elsewhere.path, why: objection)
      }
      if dryRun { return report(elsewhere) }
      try WholeFolder.make(at: elsewhere) { draft in
        try FileManager.default.copyItem(at: copy, to: draft.appending(path: databaseFile))
        let saved = copy.deletingLastPathComponent()
        let settings = try? content.library(workspace: saved).readSettings(at: saved.appending(path: settingsFile))
        try OwnFiles(folder: saved, travelTable: settings?.travelTable).copy(to: draft)
      }
      return report(
        elsewhere.standardizedFileURL,
        remarks: [
          "What was forgotten after this backup was made is not known here. Forget it again, if there was any."
        ])
    }
    let folder = try workspaceFolder(from: workspace, currentFolder: currentFolder)
    let database = folder.appending(path: databaseFile)
    var remarks: [String] = []
    let different = try? Data(contentsOf: copy.deletingLastPathComponent().appending(path: settingsFile))
    if let different, different != (try? Data(contentsOf: folder.appending(path: settingsFile))) {
      remarks.append("The backup's pont.yaml differs from yours, which was left as it is. Compare them.")
    }
    let stamp = desk.now.description.replacing(":", with: "").replacing("-", with: "")
    let aside = folder.appending(path: "before-restore-\(stamp).sqlite")
    let store: ProgrammeStore
    do {
      store = try ProgrammeStore.open(at: database)
    } catch let fault as StoreFault {
      guard fault.isLost else { throw fault }
      if dryRun { return report(folder, remarks: remarks) }
      try setAside(database, to: aside)
      try FileManager.default.copyItem(at: copy, to: database)
      remarks.append(
        "The database could not be read, so what was forgotten, set aside or numbered after the backup is not known. "
          + "The damaged file is kept; look into it before you delete it.")
      return report(
        folder, kept: FileManager.default.fileExists(atPath: aside.path) ? aside.path : nil, remarks: remarks)
    }
    if dryRun { return report(folder, remarks: remarks) }
    let office = try open(from: folder.path, currentFolder: currentFolder, desk: desk, content: content)
    try office.require(.coordinator)
    try store.copy(to: aside)
    let restored = try store.restore(
      from: copy, by: try office.actor, at: desk.now,
      note: "\(copy.deletingLastPathComponent().lastPathComponent), up to act \(contents.lastAct)")
    return report(folder, kept: aside.path, restored: restored, remarks: remarks)
  }

  private static func databaseCopy(in backup: URL) throws -> URL {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: backup.path, isDirectory: &isFolder) else {
      throw InputFault(file: backup.path, message: "There is no such backup. Check the path.")
    }
    guard isFolder.boolValue else { return backup }
    let inside = backup.appending(path: databaseFile)
    guard FileManager.default.fileExists(atPath: inside.path) else {
      throw InputFault(
        file: backup.path, message: "Here is no \(databaseFile). Name the folder that ‘pont backup’ made.")
    }
    return inside
  }

  private static func setAside(_ database: URL, to aside: URL) throws {
    for end in ["", "-wal", "-shm"] {
      let (from, to) = (database.path + end, aside.path + end)
      if FileManager.default.fileExists(atPath: from) { try FileManager.default.moveItem(atPath: from, toPath: to) }
    }
  }
}

extension StoreFault {
  /// Whether the database cannot be read, so that a backup may take its place.
  fileprivate var isLost: Bool {
    switch self {
    case .missing, .damaged, .notPont: true
    default: false
    }
  }
}
