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

/// Words by which a school's calendar says that it receives nobody, in both languages.
struct ClosureWords {
  /// What is kept as the reason, by the folded words that mean it.
  private let reasons: [(word: String, reason: String)]

  /// - Parameter more: Further words of the person who imports.
  init(more: [String] = []) {
    let known = [
      ("inset", "INSET"), ("hms", "HMS"), ("hyfforddiant mewn swydd", "HMS"), ("staff training", "INSET"),
      ("training day", "INSET"), ("diwrnod hyfforddi", "HMS"), ("hyfforddiant staff", "HMS"),
      ("non-pupil day", "INSET"), ("non pupil day", "INSET"), ("half term", "half term"), ("half-term", "half term"),
      ("hanner tymor", "half term"), ("school closed", "closed"), ("closed to pupils", "closed"), ("ar gau", "closed"),
      ("closure", "closed"), ("occasional day", "closed"), ("bank holiday", "bank holiday"),
      ("gŵyl y banc", "bank holiday"), ("gŵyl banc", "bank holiday"), ("holiday", "holiday"), ("gwyliau", "holiday"),
    ]
    reasons = more.map { (folded($0), "closed") } + known.map { (folded($0.0), $0.1) }
  }

  /// Why the school is closed; nil where the words do not say so. Only whole words count.
  func reason(in summary: String) -> String? {
    let text = " " + String(folded(summary).map { $0.isLetter || $0.isNumber ? $0 : " " }) + " "
    return reasons.first { text.contains(" " + String($0.word.map { $0.isLetter || $0.isNumber ? $0 : " " }) + " ") }?
      .reason
  }
}
