import Foundation
import ProgrammeModel
import Yams

/// One way in which a workspace's own content differs from what came with the program.
public struct ContentDifference: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A file of the workspace's own, beside what came with the program.
    case ownFile = "own file"
    /// A file that says the same as the one it stands in for.
    case sameFile = "same"
    case added, changed
    /// There in what came with the program, and not here.
    case missing
  }

  /// Relative to the workspace.
  public let file: String
  public let kind: Kind
  /// Which text, row or value, such as `letter.thanks.lead` or `plan.segments[2].say.cy`; nil for the whole file.
  public let field: String?
  /// In the workspace's file.
  public let line: Int?
  public let shipped: String?
  public let own: String?
}

extension Library {
  /// How the workspace's own `Content/` and `Sessions/` differ from what came with the program: file by file, and within
  /// a file text by text, row by row. What merely stands in another order or layout does not differ.
  ///
  /// - Throws: `InputFaults` for a file that cannot be read at all.
  public func differences() throws -> [ContentDifference] {
    guard let workspace else { return [] }
    return try ["Content", "Sessions"].flatMap { top -> [ContentDifference] in
      let inside =
        (try? FileManager.default.subpathsOfDirectory(atPath: workspace.appendingPathComponent(top).path)) ?? []
      return try inside.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }.sorted().flatMap {
        try differences(of: "\(top)/\($0)")
      }
    }
  }

  private func differences(of path: String) throws -> [ContentDifference] {
    let own = TranslatableTexts(files: ContentFiles(base: location.folder, workspace: workspace))
    let shipped = TranslatableTexts(files: ContentFiles(base: location.folder, workspace: nil))
    guard FileManager.default.fileExists(atPath: location.folder.appendingPathComponent(path).path) else {
      return [.init(file: path, kind: .ownFile, field: nil, line: nil, shipped: nil, own: nil)]
    }
    let (mine, theirs) = (try ContentFields(path, in: own), try ContentFields(path, in: shipped))
    var found: [ContentDifference] = []
    for entry in mine.entries {
      let before = theirs[entry.field]
      guard before?.value != entry.value else { continue }
      // Of a row only the cells that differ.
      let cells = before.map { Set($0.cells).symmetricDifference(entry.cells) } ?? []
      func shown(_ entry: ContentFields.Entry) -> String {
        cells.isEmpty ? entry.value : entry.cells.filter(cells.contains).joined(separator: "; ")
      }
      found.append(
        .init(
          file: path, kind: before == nil ? .added : .changed, field: entry.field, line: entry.line,
          shipped: before.map(shown), own: shown(entry)))
    }
    for entry in theirs.entries where mine[entry.field] == nil {
      found.append(.init(file: path, kind: .missing, field: entry.field, line: nil, shipped: entry.value, own: nil))
    }
    return found.isEmpty ? [.init(file: path, kind: .sameFile, field: nil, line: nil, shipped: nil, own: nil)] : found
  }
}

/// A file as fields with their values: the scalars of YAML, the rows of CSV.
private struct ContentFields {
  struct Entry {
    let field: String
    let value: String
    let line: Int?
    /// Of a row, each as `column=value`.
    var cells: [String] = []
  }

  private(set) var entries: [Entry] = []
  private var byField: [String: Entry] = [:]

  init(_ path: String, in texts: TranslatableTexts) throws {
    if path.hasSuffix(".csv") {
      let table = try CSVEdit(try texts.text(path), file: texts.files.file(path).name)
      var seen: [String: Int] = [:]
      for row in table.rows {
        // A name that comes again tells the second row from the first.
        let times = seen[row.name, default: 0]
        seen[row.name] = times + 1
        let name = times == 0 ? row.name : "\(row.name) (\(times + 1))"
        let cells = table.header.dropFirst().compactMap { column in
          row[column].flatMap { $0.isEmpty ? nil : "\(column)=\($0)" }
        }
        add(Entry(field: name, value: cells.joined(separator: "; "), line: row.line, cells: cells))
      }
    } else {
      walk(try texts.node(path), "")
    }
  }

  subscript(field: String) -> Entry? { byField[field] }

  private mutating func add(_ entry: Entry) {
    entries.append(entry)
    byField[entry.field] = entry
  }

  private mutating func walk(_ node: Node, _ field: String) {
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping { walk(value, YAMLMap.join(field, key.scalar?.string ?? "?")) }
    case .sequence(let sequence):
      for (index, item) in sequence.enumerated() {
        // What has a code keeps it wherever it stands in its list.
        let name = item.child("code")?.scalar?.string ?? String(index + 1)
        walk(item, "\(field)[\(name)]")
      }
    case .scalar(let scalar): add(Entry(field: field, value: scalar.string, line: node.mark?.line))
    case .alias(let alias): add(Entry(field: field, value: "*\(alias.anchor.rawValue)", line: node.mark?.line))
    }
  }
}
