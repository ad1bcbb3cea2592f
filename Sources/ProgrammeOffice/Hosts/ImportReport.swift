public import ProgrammeModel

/// What an import did, or with a dry run would do.
public struct ImportReport: Sendable {
  /// A record that was there before and now differs.
  public struct Update: Sendable {
    public let reference: String
    public let name: String
    /// Each as `phone: 01248 1 → 01248 2`.
    public let fields: [String]
  }

  /// Good rows read.
  public var read = 0
  public var added = 0
  public var updated: [Update] = []
  public var unchanged = 0
  /// Remarks about values that were taken with a change or left out.
  public var notes: [InputFault] = []
  /// Faults of rows that were skipped.
  public var faults: [InputFault] = []
  /// The skipped rows as CSV under the file's own header; nil when none were.
  public var rejectedRows: String?
  public var unplaced: [Host] = []
  /// Public sessions that are closed from now on, because their host has become a school.
  public var closedSessions: [SessionNumber] = []
  /// The first rows as they were read, for looking at before anything is kept.
  public var preview: [String] = []
  public var isDryRun = false
  /// The command to try next.
  public var next: String?

  public var isUnchanged: Bool { added == 0 && updated.isEmpty && !isDryRun }

  public init() {}
}
