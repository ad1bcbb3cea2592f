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

  /// The file's top node, for a file whose keys depend on what it says.
  static func node(_ file: ContentFiles.File, in files: ContentFiles, _ findings: FindingList) -> Node? {
    guard let text = files.text(of: file, findings) else { return nil }
    return node(text, keys: nil, findings)
  }

  static func read(_ text: String, keys: YAMLMap.Keys?, _ findings: FindingList) -> YAMLMap? {
    node(text, keys: keys, findings).flatMap { YAMLMap($0, at: "", keys: keys, findings) }
  }

  private static func node(_ text: String, keys: YAMLMap.Keys?, _ findings: FindingList) -> Node? {
    do {
      // Values are read by their text, so nobody need guess their types; guessing was a quarter of the reading.
      guard let node = try Parser(yaml: text, resolver: .basic).singleRoot() else {
        findings.fault(
          keys.map { "This file is empty. Write its keys: \($0.listed)." }
            ?? "This file is empty. Write it again, or put the one of Pont’s own content in its place.")
        return nil
      }
      return node
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
      let places = lines(of: duplicates, in: text, column: context.mark.column)
      for key in duplicates {
        let lines = places[key] ?? []
        let first = lines.count > 1 ? ", first on line \(lines[lines.count - 2])" : ""
        findings.fault(
          "The key “\(key)” is there twice\(first). Remove one, or rename it.", line: lines.last ?? context.mark.line,
          field: key)
      }
    case .reader(let problem, _, _, _):
      findings.fault("This is not YAML: \(problem). Look for an odd character and retype it.")
    default:
      findings.fault("This is not YAML: \(error). Check the indentation, the quotation marks and the colons.")
    }
  }

  /// The lines on which the keys stand at one indentation; Yams marks only one place of one key.
  private static func lines(of keys: [String], in text: String, column: Int) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    let wanted = Set(keys)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let start = line.prefix { $0 == " " || $0 == "-" }
      guard start.count == column - 1, let colon = line.range(of: ":") else { continue }
      let key = line[start.endIndex..<colon.lowerBound].trimmingCharacters(in: CharacterSet(charactersIn: "\"' "))
      if wanted.contains(key) { found[key, default: []].append(index + 1) }
    }
    return found
  }
}
