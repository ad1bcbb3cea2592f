/// A term of the field in both languages, from `Content/Vocabulary/terms.csv`.
public struct GlossaryTerm: Hashable, Sendable {
  /// How well the Welsh form is known.
  public enum Confidence: String, Codable, CaseIterable, Hashable, Sendable { case sure, likely, unknown }

  public let category: String
  /// Nil where no Welsh form was found.
  public let welsh: String?
  public let english: String
  public let confidence: Confidence

  public init(category: String, welsh: String?, english: String, confidence: Confidence) {
    self.category = category
    self.welsh = welsh
    self.english = english
    self.confidence = confidence
  }
}
