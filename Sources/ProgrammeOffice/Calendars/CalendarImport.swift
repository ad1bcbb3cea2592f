public import ProgrammeModel

/// Whose calendar a file is.
public enum CalendarPurpose: Hashable, Sendable {
  /// As gov.uk publishes it.
  case bankHolidays
  /// A school's: its INSET days and others on which it is closed.
  case host(HostReference)
  /// An officer's: when they cannot be planned.
  case facilitator(Code<Facilitator>)
}

/// What importing a calendar did, or with a dry run would do.
public struct CalendarReport: Sendable {
  public var rows: ImportReport
  /// What was taken, a line each. It may quote the calendar; nothing of that is kept.
  public var taken: [String] = []
  /// What was not, and why.
  public var leftOut: [String] = []
  /// Sessions that stand in the way.
  public var affected: [SessionNumber] = []
}
