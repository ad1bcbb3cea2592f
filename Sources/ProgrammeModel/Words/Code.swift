/// A short name that people type, such as `yeo-bangor` or `bystander-secondary`, and that remembers what it names.
///
/// Lower-case letters, digits and single hyphens, at most 60 characters.
public struct Code<Subject>: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  public let text: String

  /// - Throws: ``CodeFault`` when `text` is not a code.
  public init(_ text: String) throws(CodeFault) {
    guard Self.isCode(text) else { throw CodeFault(text: text) }
    self.text = text
  }

  /// Reads a code, or a name in either language as a code: “Crefydd neu gred” becomes `crefydd-neu-gred`.
  ///
  /// - Throws: ``CodeFault`` when `text` holds no letter or digit, or is too long.
  public init(words text: String) throws(CodeFault) {
    let plain = folded(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    guard Self.isCode(plain) else { throw CodeFault(text: text) }
    self.text = plain
  }

  private static func isCode(_ text: String) -> Bool {
    let letters = text.utf8
    guard (1...60).contains(letters.count) else { return false }
    var isAfterHyphen = true
    for letter in letters {
      switch letter {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): isAfterHyphen = false
      case UInt8(ascii: "-") where !isAfterHyphen: isAfterHyphen = true
      default: return false
      }
    }
    return !isAfterHyphen
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
