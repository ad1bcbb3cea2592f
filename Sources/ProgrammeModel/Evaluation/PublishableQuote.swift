/// Somebody's own words that may stand in public: consented to, redacted and approved (SPEC §3.7).
///
/// Only the quote gate in `Evaluation` makes one; none can be read from a file without ``ProtectedReading``.
public struct PublishableQuote: Hashable, Sendable, Codable {
  /// The words as they were approved, with marks where something was taken out.
  public let words: String
  /// The language they were said in.
  public let language: Language
  /// A person's translation into the other language, approved with them; nil where there is none.
  public let translation: String?
  /// Who said it, as far as it may be told, such as "Young person, secondary".
  public let attribution: Bilingual
  /// Whether it criticises what was done.
  public let isCritical: Bool

  @_spi(Protector) public init(
    words: String, language: Language, translation: String?, attribution: Bilingual, isCritical: Bool
  ) {
    self.words = words
    self.language = language
    self.translation = translation
    self.attribution = attribution
    self.isCritical = isCritical
  }

  /// - Throws: For a decoder without ``ProtectedReading``.
  public init(from decoder: any Decoder) throws {
    try ProtectedReading.require(in: decoder)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    words = try container.decode(String.self, forKey: .words)
    language = try container.decode(Language.self, forKey: .language)
    translation = try container.decodeIfPresent(String.self, forKey: .translation)
    attribution = try container.decode(Bilingual.self, forKey: .attribution)
    isCritical = try container.decode(Bool.self, forKey: .isCritical)
  }

  private enum CodingKeys: CodingKey { case words, language, translation, attribution, isCritical }
}
