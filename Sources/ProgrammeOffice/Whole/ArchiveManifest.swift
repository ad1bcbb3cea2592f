import Foundation
import ProgrammeModel

/// What an export of everything says about itself, in `manifest.json`.
struct ArchiveManifest: Codable {
  static let file = "manifest.json"
  static let format = "pont-export-1"

  let format: String
  let made: String
  /// The changes of shape that the database had.
  let migrations: [String]
  let tables: [Table]

  struct Table: Codable {
    let name: String
    let rows: Int
    let columns: [Column]
  }

  struct Column: Codable {
    let name: String
    let kind: ArchiveTable.Column.Kind
  }

  func write(to folder: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try (encoder.encode(self) + Data("\n".utf8)).write(to: folder.appending(path: Self.file))
  }

  /// - Throws: ``InputFault`` where the folder is no export.
  static func read(from folder: URL) throws -> ArchiveManifest {
    guard let data = FileManager.default.contents(atPath: folder.appending(path: file).path) else {
      throw InputFault(
        file: folder.path, message: "Here is no \(file). Name the folder that ‘pont export all’ wrote.")
    }
    guard let manifest = try? JSONDecoder().decode(Self.self, from: data) else {
      throw InputFault(
        file: file, message: "This is not the manifest of an export. Export again, and change nothing in the file.")
    }
    guard manifest.format == format else {
      throw InputFault(
        file: file, field: "format", message: "“\(manifest.format)” is not known here. Update pont to read it.")
    }
    return manifest
  }
}
