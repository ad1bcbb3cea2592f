public import ProgrammeModel

/// The catalogue in one language, with dates, times, lists and counts as that language writes them.
public struct Wording: Sendable {
  public let messages: Messages
  public let language: Language

  public init(_ messages: Messages, _ language: Language) {
    self.messages = messages
    self.language = language
  }

  /// The message `key` with its places filled in.
  public func text(_ key: String, _ values: [String: Messages.Value] = [:]) -> String {
    messages.text(key, language, values)
  }

  /// Runs `sentence` once in each language.
  public static func both(_ messages: Messages, _ sentence: (Wording) -> String) -> Bilingual {
    Bilingual(cy: sentence(Wording(messages, .cy)), en: sentence(Wording(messages, .en)))
  }
}
