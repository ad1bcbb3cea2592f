public import ProgrammeModel

/// Whose calendar to write.
public enum CalendarScope: Sendable {
  case facilitator(Code<Facilitator>)
  case host(HostReference)
  case publicSessions

  /// By which what it showed is remembered.
  var name: String {
    switch self {
    case .facilitator(let code): "facilitator \(code)"
    case .host(let reference): "host \(reference)"
    case .publicSessions: "public sessions"
    }
  }
}

/// A letter, and what of its Welsh nobody fluent has read.
public struct WrittenLetter: Sendable {
  public let text: String
  public let unread: [String]
}

/// An impact summary as it was written.
public struct WrittenImpact: Sendable {
  public struct Fact: Sendable {
    public let key: String
    public let title: String
    public let value: String
  }

  public let headline: [Fact]
  public let files: [String]
  public let warnings: [String]
  /// What to do next; nil where nothing follows.
  public let next: String?
}

/// Something that today asks for.
public struct TodayItem: Sendable {
  public let what: String
  public let subject: String
  public let detail: String
}
