import Foundation
import ProgrammeModel

/// The program's own files and a workspace's, which win one by one at the same relative path.
struct ContentFiles: Sendable {
  let base: URL
  let workspace: URL?

  /// A file to read: where it is, and what to call it in messages.
  struct File: Sendable {
    let url: URL
    let name: String
  }

  /// - Parameter path: Relative, such as `Content/Places/areas.csv`.
  func file(_ path: String) -> File {
    if let workspace {
      let own = workspace.appendingPathComponent(path)
      if FileManager.default.fileExists(atPath: own.path) {
        return File(url: own, name: "\(workspace.lastPathComponent)/\(path)")
      }
    }
    return File(url: base.appendingPathComponent(path), name: path)
  }

  /// The relative paths of a folder's files with one ending, in both places together, in order.
  func paths(in folder: String, ending: String) -> [String] {
    var names: Set<String> = []
    for root in [base, workspace].compactMap({ $0 }) {
      let url = root.appendingPathComponent(folder)
      let found = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      names.formUnion(found.filter { $0.hasSuffix(".\(ending)") && !$0.hasPrefix(".") })
    }
    return names.sorted().map { "\(folder)/\($0)" }
  }

  /// The file's text; nil with a fault when it is missing or not UTF-8.
  func text(of file: File, _ findings: FindingList) -> String? {
    guard let data = FileManager.default.contents(atPath: file.url.path) else {
      findings.fault("This file is missing or cannot be opened. Put it back, or reinstall pont.")
      return nil
    }
    guard let text = String(data: data, encoding: .utf8) else {
      findings.fault("This file is not UTF-8 text. Save it again with the encoding UTF-8.")
      return nil
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}
