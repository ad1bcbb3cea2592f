/// A short name that people type, such as `yeo-bangor` or `bystander-secondary`, and that remembers what it names.
///
/// Lower-case letters, digits and single hyphens, at most 60 characters.
public struct Code<Subject>: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  public let text: String

  /// - Throws: ``CodeFault`` when `text` is not a code.
  public init(_ text: String) throws(CodeFault) {
    guard !text.isEmpty, text.count <= 60, !text.hasPrefix("-"), !text.hasSuffix("-"), !text.contains("--"),
      text.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" })
    else { throw CodeFault(text: text) }
    self.text = text
  }

  public init(from decoder: any Decoder) throws {
    try self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  public var description: String { text }

  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// Why a text cannot be a short name.
public struct CodeFault: Error, Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(text: String) { self.text = text }

  public var description: String {
    "“\(text)” is not a short name. Use lower-case letters, digits and single hyphens, such as yeo-bangor."
  }
}
