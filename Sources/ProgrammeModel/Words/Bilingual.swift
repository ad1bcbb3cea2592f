/// A text that exists in Welsh and in English.
public struct Bilingual: Codable, Hashable, Sendable {
  public let cy: String
  public let en: String

  public init(cy: String, en: String) {
    self.cy = cy
    self.en = en
  }

  /// One text for both languages, such as a proper name.
  public init(same text: String) { self.init(cy: text, en: text) }

  public subscript(language: Language) -> String { language == .cy ? cy : en }
}
