import Foundation
import ProgrammeModel
import Yams

/// One YAML file as nodes that know their lines.
enum YAMLDocument {
  /// The file's top map; nil with a fault when the file cannot be read at all.
  ///
  /// A key that appears twice, or broken YAML, ends the reading of a file: nothing after it can be trusted.
  static func read(_ file: ContentFiles.File, in files: ContentFiles, keys: YAMLMap.Keys, _ findings: FindingList)
    -> YAMLMap?
  {
    guard let text = files.text(of: file, findings) else { return nil }
    return read(text, keys: keys, findings)
  }

  static func read(_ text: String, keys: YAMLMap.Keys?, _ findings: FindingList) -> YAMLMap? {
    do {
      guard let node = try Parser(yaml: text).singleRoot() else {
        findings.fault(keys.map { "This file is empty. Write its keys: \($0.listed)." } ?? "This file is empty.")
        return nil
      }
      return YAMLMap(node, at: "", keys: keys, findings)
    } catch {
      report(error, text: text, findings)
      return nil
    }
  }

  private static func report(_ error: any Error, text: String, _ findings: FindingList) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let began = context.map { ", \($0.text) that began on line \($0.mark.line)" } ?? ""
      findings.fault(
        "This is not YAML: \(problem)\(began). Check the indentation, the quotation marks and the colons here.",
        line: mark.line)
    case .duplicatedKeysInMapping(let duplicates, let context):
      for key in duplicates {
        let first = context.mark.line
        let again = line(of: key, in: text, after: first)
        findings.fault(
          "The key “\(key)” is there twice" + (again == nil ? "." : ", first on line \(first).")
            + " Remove one, or rename it.",
          line: again ?? first, field: key)
      }
    case .reader(let problem, _, _, _):
      findings.fault("This is not YAML: \(problem). Look for an odd character and retype it.")
    default:
      findings.fault("This is not YAML: \(error). Check the indentation, the quotation marks and the colons.")
    }
  }

  /// The next line that starts with the key; Yams names only the first of two.
  private static func line(of key: String, in text: String, after first: Int) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.dropFirst(first).first { index in
      let line = trimmed(lines[index].drop { $0 == " " || $0 == "-" })
      return ["\(key):", "\"\(key)\":", "'\(key)':"].contains { line.hasPrefix($0) }
    }.map { $0 + 1 }
  }
}
