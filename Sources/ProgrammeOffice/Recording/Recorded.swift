public import ProgrammeModel

/// A head count that was kept.
public struct Recorded: Sendable {
  /// The count it took the place of.
  public let replaced: Int?
  public let warnings: [String]
}

/// What a person said about the columns of a file of answers.
public struct MappingChoices: Sendable {
  public private(set) var columns: [String: String]
  public private(set) var ignored: Set<String>
  public let phase: Response.Phase
  /// Whose answers they are where no column says so.
  public let session: SessionNumber?

  /// - Parameter map: Each `Column=question-code`, or `=session`, `=language`.
  /// - Throws: ``InputFault`` for an entry without an equals sign.
  public init(
    map: [String], ignore: [String], phase: Response.Phase, session: SessionNumber? = nil
  ) throws {
    columns = try Self.columns(of: map) { _ in "--map \"Column=question-code\"" }
    ignored = Set(ignore)
    self.phase = phase
    self.session = session
  }

  /// What each column is said to be.
  ///
  /// - Parameter remedy: What to write in place of an entry.
  /// - Throws: ``InputFault`` for an entry without an equals sign.
  static func columns(of map: [String], remedy: (String) -> String) throws(InputFault) -> [String: String] {
    var columns: [String: String] = [:]
    for entry in map {
      guard let equals = entry.lastIndex(of: "="), equals != entry.startIndex else {
        throw InputFault(
          field: "--map", message: "“\(entry)” does not say what a column is. Write \(remedy(entry)).")
      }
      columns[String(entry[..<equals])] = String(entry[entry.index(after: equals)...])
    }
    return columns
  }

  /// Takes an answer typed at the prompt; an empty one leaves the column out.
  public mutating func decide(_ column: String, _ answer: String) {
    if answer.isEmpty { ignored.insert(column) } else { columns[column] = answer }
  }
}

/// What a file of answers looks like before anything is stored.
public struct AnswerInspection: Sendable {
  /// Whether a mapping for the same header is remembered.
  public let isRemembered: Bool
  /// Whether something of the file was recognised that a person should look at once: a form tool, or how it was saved.
  public let needsLook: Bool
  /// What was recognised, a line each.
  public let found: [String]
  /// Personal columns, which are dropped before anything is stored.
  public let dropped: [String]
  /// Columns that nobody has decided about.
  public let undecided: [String]
  /// The same as faults, for when nobody can be asked.
  public let faults: [InputFault]
}

/// What importing a file of answers did.
public struct AnswerReport: Sendable {
  public let rows: ImportReport
  /// Personal columns that were dropped.
  public let dropped: [String]
  /// Answers set aside for the safeguarding lead.
  public let setAside: Int
}

/// Concerns, for the safeguarding lead.
public struct ConcernList: Sendable {
  public struct Line: Sendable {
    /// Counted from 1 in the order received; it never changes.
    public let number: Int
    public let session: SessionNumber?
    public let receivedAt: Instant
    public let isOverdue: Bool
    public let words: String
    /// Where it went; nil while it waits.
    public let passedOn: Concern.PassedOn?
  }

  public let open: [Line]
  /// Where concerns go, a line each.
  public let routes: [String]
}
