import ProgrammeModel
import Yams

/// A text in both languages, with where it stands.
struct TranslatableText {
  let unit: TranslationUnit
  let spot: Spot

  enum Spot {
    /// A message, or one form of it.
    case message(key: String, form: String?)
    /// The Welsh scalar of a map with `cy` and `en`.
    case scalar(Node.Scalar)
    /// A cell of a CSV file; the row by its first line.
    case cell(line: Int, column: String)
  }
}

/// Every map of a YAML file that holds `cy` and `en`, by its field.
struct YAMLTexts {
  struct Found {
    let field: String
    let english: String
    let welsh: Node.Scalar
  }

  /// In the order of the file.
  static func texts(in node: Node) -> [Found] {
    var found: [Found] = []
    walk(node, "") { field, map in
      guard case .scalar(let english)? = map.child("en"), case .scalar(let welsh)? = map.child("cy") else {
        return false
      }
      found.append(Found(field: field, english: english.string, welsh: welsh))
      return true
    }
    return found
  }

  /// One number for all the English of a file, whatever its order.
  static func fingerprint(of node: Node) -> String {
    Fingerprint.digits(texts(in: node).reduce(0) { $0 &+ Fingerprint.of($1.english) })
  }

  private static func walk(_ node: Node, _ field: String, _ take: (String, Node) -> Bool) {
    switch node {
    case .mapping(let mapping):
      if take(field, node) { return }
      for (key, value) in mapping { walk(value, YAMLMap.join(field, key.scalar?.string ?? "?"), take) }
    case .sequence(let sequence):
      for (index, item) in sequence.enumerated() { walk(item, "\(field)[\(index + 1)]", take) }
    default: break
    }
  }

  /// Every scalar with its field, for comparing two files.
  static func scalars(of node: Node, _ field: String = "") -> [String] {
    switch node {
    case .mapping(let mapping):
      mapping.flatMap { scalars(of: $1, YAMLMap.join(field, $0.scalar?.string ?? "?")) }
    case .sequence(let sequence):
      sequence.enumerated().flatMap { scalars(of: $1, "\(field)[\($0 + 1)]") }
    case .scalar(let scalar): ["\(field)=\(scalar.string)"]
    case .alias(let alias): ["\(field)=*\(alias.anchor.rawValue)"]
    }
  }
}
