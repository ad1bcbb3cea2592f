import Foundation
import Interchange
import ProgrammeModel

/// Where the tests' input lies.
enum InputFiles {
  /// The hand-made file of that name.
  static func fixture(_ name: String) throws -> CSVTable {
    try CSVTable(try data(name), file: name)
  }

  /// The same as bytes.
  static func data(_ name: String) throws -> Data {
    try Data(contentsOf: Bundle.module.bundleURL.appending(path: "Fixtures").appending(path: name))
  }

  /// The folder with the real files, beside the checkout; nil where there is none.
  static let shared: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static var hasShared: Bool { shared != nil }

  static func real(_ path: String) throws -> CSVTable {
    let folder = shared ?? URL(filePath: "/")
    return try CSVTable(try Data(contentsOf: folder.appending(path: "content/real").appending(path: path)), file: path)
  }
}

/// The description of what `work` throws.
func message(of work: () throws -> Void) -> String {
  do {
    try work()
    return "nothing was thrown"
  } catch {
    return "\(error)"
  }
}
