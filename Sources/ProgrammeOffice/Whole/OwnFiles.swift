import Foundation
import ProgrammeModel

/// The files of a workspace that its team edits: settings and its own content.
struct OwnFiles {
  let folder: URL
  /// The file of measured minutes that the settings name, without which they cannot be read.
  var travelTable: String?

  /// Relative paths, in order: `pont.yaml`, the minutes it names, then what lies in `Content` and `Sessions`.
  var paths: [String] {
    let files = FileManager.default
    let inside = ["Content", "Sessions"].flatMap { name -> [String] in
      let found = (try? files.subpathsOfDirectory(atPath: folder.appending(path: name).path)) ?? []
      return found.map { "\(name)/\($0)" }.filter { path in
        var isFolder: ObjCBool = false
        return files.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
    }
    let settings = files.fileExists(atPath: folder.appending(path: Office.settingsFile).path)
    return (settings ? [Office.settingsFile] : []) + (minutes.map { [$0] } ?? []) + inside.sorted()
  }

  /// The file of minutes where it lies in the folder, and not among the content.
  private var minutes: String? {
    guard let travelTable, !travelTable.hasPrefix("/"), !travelTable.split(separator: "/").contains(".."),
      !["Content/", "Sessions/"].contains(where: travelTable.hasPrefix),
      FileManager.default.fileExists(atPath: folder.appending(path: travelTable).path)
    else { return nil }
    return travelTable
  }

  /// Copies them, making the folders they need; a file that is there already is left as it is.
  ///
  /// - Returns: The paths that were there already with other contents.
  @discardableResult
  func copy(to target: URL, only wanted: (String) -> Bool = { _ in true }) throws -> [String] {
    var different: [String] = []
    for path in paths where wanted(path) {
      let (from, to) = (folder.appending(path: path), target.appending(path: path))
      if let there = FileManager.default.contents(atPath: to.path) {
        if there != FileManager.default.contents(atPath: from.path) { different.append(path) }
        continue
      }
      try FileManager.default.createDirectory(at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: from, to: to)
    }
    return different
  }
}

/// A folder that is made whole in a neighbouring place before it gets its name.
struct WholeFolder {
  /// - Parameter fill: Fills the draft; where it throws, nothing is left behind.
  /// - Throws: ``OfficeFault/folderInUse(_:)`` where `target` holds something.
  static func make<T>(at target: URL, _ fill: (URL) throws -> T) throws -> T {
    let files = FileManager.default
    let target = target.standardizedFileURL
    if files.fileExists(atPath: target.path) {
      let present = try? files.contentsOfDirectory(atPath: target.path)
      guard let present, present.isEmpty else { throw OfficeFault.folderInUse(target.path) }
    }
    let parent = target.deletingLastPathComponent()
    let draft = parent.appending(path: ".\(target.lastPathComponent).new-\(UUID().uuidString)")
    do {
      try files.createDirectory(at: draft, withIntermediateDirectories: true)
      let result = try fill(draft)
      if files.fileExists(atPath: target.path) { try files.removeItem(at: target) }
      try files.moveItem(at: draft, to: target)
      return result
    } catch {
      try? files.removeItem(at: draft)
      if let refused = error as? CocoaError {
        throw InputFault(
          file: target.path,
          message:
            "This folder cannot be written (\(refused.localizedDescription)) Choose one that exists and is yours.")
      }
      throw error
    }
  }
}
