public import ProgrammeModel

/// Something that went wrong after sessions were agreed.
public enum Mishap: Hashable, Sendable {
  /// Somebody cannot come.
  case ill(Code<Facilitator>, DayRange)
  /// A host is closed, for snow or anything else.
  case closed(HostReference, DayRange)

  public static let forms = ["yeo-bangor ill", "yeo-bangor ill 2027-01-14..2027-01-15", "6614002 closed 2027-01-14"]

  /// Reads one of the ``forms``.
  ///
  /// - Parameter today: The day meant where none is named.
  /// - Throws: `InputFault` with the forms for anything else, and what a wrong date or name throws.
  public init(_ text: String, today: Day) throws {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (2...3).contains(words.count), ["ill", "closed"].contains(words[1]) else {
      throw InputFault(
        field: "--repair",
        message:
          "“\(text)” does not say what went wrong. Write one of: \(Self.forms.map { "“\($0)”" }.joined(separator: ", "))."
      )
    }
    let days = words.count == 3 ? try DayRange(words[2]) : try DayRange(today, today)
    self = words[1] == "ill" ? .ill(try Code(words[0]), days) : .closed(try HostReference(words[0]), days)
  }

  var days: DayRange {
    switch self {
    case .ill(_, let days), .closed(_, let days): days
    }
  }
}

/// What a repair does, session by session.
public struct RepairView: Sendable {
  public struct Line: Sendable {
    /// What becomes of a session: other people, another time of the day, another day, or none.
    public enum Kind: String, Sendable { case people, time, day, cancelled }

    public let number: SessionNumber
    public let host: HostReference?
    public let hostName: String
    public let group: String
    public let kind: Kind
    public let before: TimeSpan
    public let peopleBefore: [Code<Facilitator>]
    /// Nil when there is no place left.
    public let after: TimeSpan?
    public let peopleAfter: [Code<Facilitator>]
    /// Why there is none; full sentences.
    public let reason: Bilingual?
    /// The name of the letter to the host, without its ending; nil while nothing is done.
    public let letter: String?
  }

  /// In order of time.
  public let lines: [Line]
  /// Sessions that stay although the one before them in their series is cancelled; a sentence each.
  public let leftBehind: [Bilingual]
  /// Sessions of these days and later that stay as they were.
  public let untouched: Int
  /// Whether it was done, and letters written.
  public let isDone: Bool
  /// Letters whose Welsh nobody fluent has read.
  public let unread: [String]
}
