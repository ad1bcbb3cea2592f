import ProgrammeModel
import Testing

struct TermCalendarTests {
  let calendar: TermCalendar

  init() throws {
    let code = try #require(AreaCode("W06000002"))
    calendar = TermCalendar(
      area: code,
      terms: [
        .init(
          season: .spring, days: try DayRange("2027-01-04..2027-03-19"),
          halfTerm: try DayRange("2027-02-08..2027-02-12")),
        .init(
          season: .autumn, days: try DayRange("2026-09-01..2026-12-18"),
          halfTerm: try DayRange("2026-10-26..2026-10-30")),
      ],
      inset: [try DayRange("2026-09-01")],
      bankHolidays: [try Day("2027-01-04"): Bilingual(cy: "Gŵyl Banc", en: "Bank holiday")])
  }

  @Test(arguments: [
    ("2027-01-05", nil), ("2027-01-04", TermCalendar.Closure.bankHoliday), ("2027-01-09", .weekend),
    ("2027-02-10", .halfTerm), ("2026-09-01", .inset), ("2026-12-22", .outsideTerm), ("2027-03-22", .notKnown),
    ("2026-08-28", .notKnown),
  ])
  func `a school day has no closure and every other day a reason`(text: String, closure: TermCalendar.Closure?) throws {
    #expect(calendar.closure(ofSchoolOn: try Day(text)) == closure)
  }
}
