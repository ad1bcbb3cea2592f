public import Foundation

/// The folder that holds `Content/` and `Sessions/` as they came with the program.
public struct ContentLocation: Hashable, Sendable {
  public let folder: URL

  /// A folder known to hold both.
  ///
  /// - Throws: ``Missing`` when it lacks either.
  public init(folder: URL) throws(Missing) {
    guard Self.holdsContent(folder) else { throw Missing(said: folder.path, lookedIn: [folder.path]) }
    self.folder = folder
  }

  /// Finds the folder: in `PONT_CONTENT`, beside the program, in `../share/pont` from it, in the build's copied
  /// resources, then in the source tree that the program was built in.
  ///
  /// - Parameters:
  ///   - environment: Of which `PONT_CONTENT` counts; once set, no other place is tried.
  ///   - executable: The program's file; symbolic links are followed, so a link on the PATH finds the real place.
  /// - Throws: ``Missing`` with every place that was tried.
  public static func find(environment: [String: String], executable: URL?) throws(Missing) -> ContentLocation {
    if let said = environment["PONT_CONTENT"], !said.isEmpty {
      let folder = URL(fileURLWithPath: said, isDirectory: true)
      guard holdsContent(folder) else { throw Missing(said: said, lookedIn: [folder.path]) }
      return try ContentLocation(folder: folder)
    }
    let places = executable.map(places(around:)) ?? []
    guard let found = places.first(where: holdsContent) else {
      throw Missing(said: nil, lookedIn: places.map(\.standardizedFileURL.path))
    }
    return try ContentLocation(folder: found)
  }

  private static func places(around executable: URL) -> [URL] {
    let beside = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    var places = [
      beside,
      beside.appendingPathComponent("../share/pont", isDirectory: true).standardizedFileURL,
      // Not `Bundle.module`: that ends the program when it was moved away from its bundle.
      beside.appendingPathComponent("Pont_Catalogue.resources", isDirectory: true),
      beside.appendingPathComponent("Pont_Catalogue.bundle/Contents/Resources", isDirectory: true),
    ]
    // A build stands a few folders below the package it was made from: .build/x86_64-unknown-linux-gnu/release/pont.
    var above = beside
    for _ in 0..<5 {
      above = above.deletingLastPathComponent()
      if isFile(above.appendingPathComponent("Package.swift")) {
        places.append(above)
        break
      }
    }
    return places
  }

  private static func holdsContent(_ folder: URL) -> Bool {
    isFolder(folder.appendingPathComponent("Content")) && isFolder(folder.appendingPathComponent("Sessions"))
  }

  private static func isFolder(_ url: URL) -> Bool {
    var folder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &folder) && folder.boolValue
  }

  private static func isFile(_ url: URL) -> Bool {
    var folder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &folder) && !folder.boolValue
  }
}
