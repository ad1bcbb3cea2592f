/// A stretch of days that figures are published for: a term, a school year or a financial year.
public struct NamedPeriod: Hashable, Sendable {
  /// As people type it, such as `spring-2027` or `school-year-2026-27`.
  public let code: String
  public let days: DayRange
  public let name: Bilingual

  public init(code: String, days: DayRange, name: Bilingual) {
    self.code = code
    self.days = days
    self.name = name
  }
}
