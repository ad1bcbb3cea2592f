import ProgrammeModel
import Yams

/// A typed look into one YAML map. What is wrong goes to the findings; the caller gets nil and reads on.
struct YAMLMap {
  /// The keys that a map must have and those it may have.
  struct Keys {
    let required: [String]
    let optional: [String]

    init(_ required: [String], optional: [String] = []) {
      self.required = required
      self.optional = optional
    }

    var all: [String] { required + optional }
    var listed: String { all.joined(separator: ", ") }
  }

  let findings: FindingList
  let line: Int?
  /// Where the map is in the file, such as `plan.segments[2]`; empty for the whole file.
  let path: String
  /// The map itself, as it was read.
  let whole: Node
  private let nodes: [String: Node]

  /// Nil, with a fault, when the node is not a map; unknown and missing keys are faults too.
  ///
  /// - Parameter keys: Nil when any key may stand here.
  init?(_ node: Node, at path: String, keys: Keys?, _ findings: FindingList) {
    self.findings = findings
    self.path = path
    whole = node
    line = node.mark?.line
    guard case .mapping(let mapping) = node else {
      findings.fault(
        keys.map { "Here must stand a map with the keys \($0.listed)." } ?? "Here must stand a map of keys and values.",
        line: line, field: path.isEmpty ? nil : path)
      nodes = [:]
      return nil
    }
    var nodes: [String: Node] = [:]
    var misspelt: Set<String> = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else {
        findings.fault("A key must be a word.", line: key.mark?.line, field: path.isEmpty ? nil : path)
        continue
      }
      if let keys, !keys.all.contains(name) {
        if let meant = nearest(to: name, among: keys.all) { misspelt.insert(meant) }
        findings.fault(
          "There is no key “\(name)” here.\(suggestion(for: name, among: keys.all)) The keys are: \(keys.listed).",
          line: key.mark?.line, field: Self.join(path, name))
        continue
      }
      nodes[name] = value
    }
    self.nodes = nodes
    for name in keys?.required ?? [] where nodes[name] == nil && !misspelt.contains(name) {
      // A map written in the block style is marked where its first key stands.
      findings.fault("The key “\(name)” is missing. Add it.", line: line, field: field(name))
    }
  }

  /// The keys in the order of the alphabet.
  var names: [String] { nodes.keys.sorted() }

  func node(_ key: String) -> Node? { nodes[key] }

  func line(of key: String) -> Int? { nodes[key]?.mark?.line ?? line }

  func field(_ key: String) -> String { Self.join(path, key) }

  func fault(_ message: String, at key: String) { findings.fault(message, line: line(of: key), field: field(key)) }

  func warn(_ message: String, at key: String) { findings.warn(message, line: line(of: key), field: field(key)) }

  /// Whether the key is there and says something other than `null`.
  func has(_ key: String) -> Bool { nodes[key].map { !$0.isNull } ?? false }

  static func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

extension Node {
  /// The value of a key of a map.
  func child(_ name: String) -> Node? { mapping?.first { $0.key.scalar?.string == name }?.value }

  /// The values of a map by the names of their keys.
  var children: [String: Node] {
    var children: [String: Node] = [:]
    for (key, value) in mapping ?? [:] { children[key.scalar?.string ?? "?"] = value }
    return children
  }

  /// An empty value, `~` or `null` without quotation marks.
  var isNull: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}
