public import Foundation
public import ProgrammeModel

/// The content of a team: what came with the program, with the workspace's own files in place of it, one by one.
///
/// Each part is read when it is first asked for and then kept, so a command that needs only places never parses the
/// session types. A part with faults throws `InputFaults` that name every one of them by file and line.
public final class Library: Sendable {
  public let location: ContentLocation
  public let workspace: URL?
  let parts: Parts

  /// Opens nothing yet.
  ///
  /// - Parameter workspace: The folder with `pont.yaml`, whose own `Content/` and `Sessions/` win; nil for none.
  public init(_ location: ContentLocation, workspace: URL? = nil) {
    self.location = location
    self.workspace = workspace
    parts = Parts(ContentFiles(base: location.folder, workspace: workspace))
  }

  private init(_ location: ContentLocation, workspace: URL, parts: Parts) {
    self.location = location
    self.workspace = workspace
    self.parts = parts
  }

  /// The content of one more workspace: what has been read already, unless the workspace has files of its own.
  ///
  /// For whoever opens many workspaces of one content, which must not change meanwhile. Call it on a library without a
  /// workspace.
  public func forWorkspace(_ folder: URL) -> Library {
    let hasOwn = ["Content", "Sessions"].contains {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
    }
    return hasOwn ? Library(location, workspace: folder) : Library(location, workspace: folder, parts: parts)
  }

  /// The sentences of letters and pages, with what is known of the reading of their Welsh.
  public func messages() throws -> Messages { try parts.messages.value.sound() }

  public func sessionTypes() throws -> [Code<SessionType>: SessionType] {
    try parts.sessionTypes.value.sound().mapValues(\.type)
  }

  /// For each session type whether somebody fluent has read its Welsh.
  public func sessionTypeReadings() throws -> [Code<SessionType>: Messages.Reading] {
    try parts.sessionTypes.value.sound().mapValues(\.welsh)
  }

  public func questionSets() throws -> [Code<QuestionSet>: QuestionSet] {
    _ = try parts.scales.value.sound()
    _ = try parts.bank.value.sound()
    return try parts.questionSets.value.sound().mapValues(\.set)
  }

  /// Every item that a question set can choose, by code.
  public func questionBank() throws -> [Code<Question>: BankItem] { try parts.bank.value.sound().items }

  /// For each question set whether somebody fluent has read its Welsh.
  public func questionSetReadings() throws -> [Code<QuestionSet>: Messages.Reading] {
    try parts.questionSets.value.sound().mapValues(\.welsh)
  }

  /// Whether somebody fluent has read the Welsh of the standard scales.
  public func scaleReading() throws -> Messages.Reading { try parts.scales.value.sound().welsh }

  /// How "not sure" and "prefer not to say" are worded.
  public func answersBesideScale() throws -> AnswersBesideScale { try parts.scales.value.sound().beside }

  /// The principal areas, by code.
  public func areas() throws -> [Area] { try parts.areas.value.sound() }

  public func places() throws -> Places {
    _ = try areas()
    return try parts.places.value.sound()
  }

  /// For each area its terms, bank holidays and the INSET days on which its schools are closed for certain.
  public func termCalendars() throws -> [AreaCode: TermCalendar] { try calendars().terms }

  public func bankHolidays() throws -> [Day: Bilingual] { try calendars().bankHolidays }

  /// Days on which schools of an area may be closed to pupils: to be warned of, not to plan around.
  public func insetInDoubt() throws -> [AreaCode: [DayRange]] { try calendars().insetInDoubt }

  /// The periods of reports, by codes such as `spring-2027`.
  public func terms() throws -> Terms {
    let calendars = try calendars()
    return Terms(calendars: calendars.terms, names: calendars.periodNames)
  }

  /// What the codes of strands, qualifications, checks, needs and curriculum tags are called.
  public func vocabulary() throws -> Vocabulary { try parts.vocabulary.value.sound() }

  /// The field's terms in both languages, for whoever writes or checks Welsh.
  public func glossary() throws -> [GlossaryTerm] { try parts.glossary.value.sound() }

  /// What the tables and columns of an export are called.
  public func tableWords() throws -> TableWords { try parts.tableWords.value.sound() }

  /// What sets an answer or a note aside as a possible concern.
  public func concernWords() throws -> ConcernWords { try parts.safeguarding.value.sound().words }

  /// Where a team passes on a concern, the most urgent first.
  public func concernRoutes() throws -> [ConcernRoute] { try parts.safeguarding.value.sound().routes }

  private func calendars() throws -> Calendars {
    _ = try areas()
    return try parts.calendars.value.sound()
  }
}
