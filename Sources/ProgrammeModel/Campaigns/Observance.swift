/// A day, week or month that many keep: one to campaign on, or one to plan around. From `Content/Campaigns`.
public struct Observance: Hashable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    case campaign
    /// A faith, remembrance or public date that a plan should know of.
    case date
    /// A time of fasting.
    case fast
    case exams
    /// The weeks before a poll, in which public bodies hold back.
    case election

    /// Whether a campaign that falls into it needs a second look.
    public var isWarnedOf: Bool { self == .fast || self == .exams || self == .election }
  }

  /// How well something is known.
  public enum Confidence: String, Codable, CaseIterable, Hashable, Sendable { case sure, likely }

  /// Where the Welsh name comes from.
  public enum WelshName: String, Codable, CaseIterable, Hashable, Sendable {
    case sure, likely
    /// Translated for this list; no form in use was found.
    case draft
    /// There is none, and the English name stands in its place.
    case missing
  }

  /// What to bear in mind with the date.
  public enum Caution: String, Codable, CaseIterable, Hashable, Sendable {
    /// The sighting of the moon can move it by a day.
    case moon
    /// It begins on the evening before.
    case eve
    /// Communities differ by a day or more.
    case varies
  }

  public let code: Code<Observance>
  /// The English name in both languages where ``welsh`` is missing.
  public let name: Bilingual
  public let welsh: WelshName
  /// Empty for all of them.
  public let strands: [Code<StrandName>]
  public let kind: Kind
  /// Whether two at once would compete for the same people.
  public let isBig: Bool
  public let rule: ObservanceRule
  /// How well the rule is known.
  public let ruleConfidence: Confidence
  public let announcement: Announcement?
  public let caution: Caution?
  /// Dates known year by year; they win over the rule.
  public let recorded: [RecordedDates]

  public init(
    code: Code<Observance>, name: Bilingual, welsh: WelshName, strands: [Code<StrandName>], kind: Kind,
    isBig: Bool = false, rule: ObservanceRule, ruleConfidence: Confidence = .sure,
    announcement: Announcement? = nil, caution: Caution? = nil,
    recorded: [RecordedDates] = []
  ) {
    self.code = code
    self.name = name
    self.welsh = welsh
    self.strands = strands
    self.kind = kind
    self.isBig = isBig
    self.rule = rule
    self.ruleConfidence = ruleConfidence
    self.announcement = announcement
    self.caution = caution
    self.recorded = recorded.sorted { $0.days.first < $1.days.first }
  }

  /// Whether it serves a strand: its own, or all.
  public func serves(_ strand: Code<StrandName>) -> Bool { strands.isEmpty || strands.contains(strand) }

  /// Whether a year's edition, not yet announced, is to be expected on these days, by the month it usually falls in.
  public func usuallyFalls(on days: DayRange, in year: Int) -> Bool {
    guard let month = announcement?.usualMonth, let usual = ObservanceRule.month(month).dates(in: year) else {
      return true
    }
    return usual.overlaps(days)
  }
}

extension Observance {
  /// Who announces the dates of a year, and by when to look.
  public struct Announcement: Hashable, Sendable {
    public let by: Bilingual
    /// 1...12, the month it usually falls in.
    public let usualMonth: Int
    let lookBy: MonthDay
    /// Whether ``lookBy`` lies in the year before.
    let isYearBefore: Bool

    public init(by: Bilingual, usualMonth: Int, lookBy: MonthDay, isYearBefore: Bool) {
      self.by = by
      self.usualMonth = usualMonth
      self.lookBy = lookBy
      self.isYearBefore = isYearBefore
    }

    /// The day by which to look for the dates of a year.
    public func lookBy(for year: Int) -> Day? { lookBy.day(in: isYearBefore ? year - 1 : year) }
  }

  /// The dates of one year, as somebody read them somewhere.
  public struct RecordedDates: Hashable, Sendable {
    public let days: DayRange
    public let confidence: Confidence
    /// When they were written down; a later day outranks an earlier one in calendars that others keep.
    public let noted: Day
    public let source: String

    public init(days: DayRange, confidence: Confidence, noted: Day, source: String) {
      self.days = days
      self.confidence = confidence
      self.noted = noted
      self.source = source
    }
  }
}

/// A month and a day of any year, written `10-18`.
public struct MonthDay: Hashable, Sendable, CustomStringConvertible {
  public let month: Int
  public let day: Int

  /// Reads `10-18`; nil for any other form, or a day that no year has. 29 February is none, since most years lack it.
  public init?(_ text: String) {
    guard let day = try? Day("2027-\(text)") else { return nil }
    (_, month, self.day) = day.civil
  }

  public func day(in year: Int) -> Day? { try? Day(year: year, month: month, day: day) }

  public var description: String { pad(month, 2) + "-" + pad(day, 2) }
}
