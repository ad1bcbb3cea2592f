import ProgrammeModel

/// What `Content/Calendars` holds.
struct Calendars: Sendable {
  let terms: [AreaCode: TermCalendar]
  let bankHolidays: [Day: Bilingual]
  /// Days on which an authority's schools may be closed to pupils, but nobody could say for sure.
  let insetInDoubt: [AreaCode: [DayRange]]
  let periodNames: Terms.PeriodNames
}
