/// A text for the public that may still lack one of its two languages. It is published only when it has both.
public struct UnfinishedText: Hashable, Sendable {
  public let cy: String?
  public let en: String?

  /// Blank text counts as missing.
  public init(cy: String? = nil, en: String? = nil) {
    self.cy = Self.kept(cy)
    self.en = Self.kept(en)
  }

  public init(_ text: Bilingual) { self.init(cy: text.cy, en: text.en) }

  /// Both texts; nil while one is missing.
  public var whole: Bilingual? {
    guard let cy, let en else { return nil }
    return Bilingual(cy: cy, en: en)
  }

  /// The language that is missing, Welsh first; nil when both are there.
  public var missing: Language? { cy == nil ? .cy : en == nil ? .en : nil }

  public var isEmpty: Bool { cy == nil && en == nil }

  /// The English, else the Welsh, for lists on a terminal.
  public var shown: String { en ?? cy ?? "" }

  /// What is there.
  public var texts: [String] { [cy, en].compactMap { $0 } }

  /// The same with what is given in place of what was there.
  public func with(_ other: UnfinishedText) -> UnfinishedText {
    UnfinishedText(cy: other.cy ?? cy, en: other.en ?? en)
  }

  private static func kept(_ text: String?) -> String? {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }
}
