/// The language a session is delivered in.
public enum DeliveryLanguage: String, Codable, CaseIterable, Hashable, Sendable {
  case cy
  case en
  case bilingual

  /// What a facilitator must speak to deliver in it.
  public var needed: Set<Language> {
    switch self {
    case .cy: [.cy]
    case .en: [.en]
    case .bilingual: [.cy, .en]
    }
  }
}
