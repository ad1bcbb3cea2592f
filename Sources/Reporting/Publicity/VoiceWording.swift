public import ProgrammeModel

/// What speakers and hosts are called in public, never by name.
public struct VoiceWording: Sendable {
  private let messages: Messages

  public init(_ messages: Messages) { self.messages = messages }

  /// A speaker where enough people share the label, such as "Young person, secondary".
  public func label(of speaker: Quote.Speaker) -> Bilingual { messages.both("voice.speaker.\(speaker.rawValue)") }

  /// Anybody.
  public var plainLabel: Bilingual { messages.both("voice.speaker") }

  /// A host of a kind, such as "A school"; for something seen beyond one host, where it was.
  public func host(of kind: HostKind?) -> Bilingual {
    guard let kind else { return messages.both("voice.host") }
    return messages.both("voice.host.\(kind.isSchool ? HostKind.school.rawValue : kind.rawValue)")
  }
}
