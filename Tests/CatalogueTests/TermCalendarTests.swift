import Catalogue
import ProgrammeModel
import Testing

/// On the calendars that ship.
struct TermCalendarTests {
  private let library: Library

  init() throws { library = try ShippedContent.library() }

  private func closure(_ area: String, _ day: String) throws -> TermCalendar.Closure? {
    let code = try #require(try library.places().area(matching: area)?.code)
    return try #require(try library.termCalendars()[code]).closure(ofSchoolOn: try Day(day))
  }

  @Test func `every area has its three terms of two school years`() throws {
    let calendars = try library.termCalendars()
    #expect(calendars.count == 22)
    #expect(calendars.values.allSatisfy { $0.terms.count == 6 && $0.terms.allSatisfy { $0.halfTerm != nil } })
  }

  @Test(
    arguments: [
      ("Gwynedd", "2027-01-18", nil), ("Gwynedd", "2027-02-09", .halfTerm), ("Gwynedd", "2027-01-16", .weekend),
      ("Gwynedd", "2027-03-29", .bankHoliday), ("Gwynedd", "2027-03-23", .outsideTerm),
      ("Gwynedd", "2027-05-03", .bankHoliday), ("Gwynedd", "2027-09-06", .notKnown),
      ("Bro Morgannwg", "2027-07-19", .inset), ("Caerdydd", "2027-07-19", nil), ("Powys", "2027-07-19", .notKnown),
      ("Powys", "2026-12-21", nil), ("Gwynedd", "2026-12-21", .outsideTerm), ("Sir Gaerfyrddin", "2026-09-01", .inset),
      ("Gwynedd", "2026-07-20", nil),
    ] as [(String, String, TermCalendar.Closure?)])
  func `a day is open or closed as the authority says`(area: String, day: String, expected: TermCalendar.Closure?)
    throws
  {
    #expect(try closure(area, day) == expected)
  }

  @Test func `a day that may be taken as twilight warns and does not close`() throws {
    let gwynedd = try #require(try library.places().area(matching: "Gwynedd")?.code)
    #expect(try library.insetInDoubt()[gwynedd] == [try DayRange("2026-07-20")])
  }

  @Test func `bank holidays are known to the end of 2028`() throws {
    let holidays = try library.bankHolidays()
    #expect(holidays.count == 32)
    #expect(holidays[try Day("2026-12-28")] == Bilingual(cy: "Gŵyl San Steffan", en: "Boxing Day"))
    let last = try Day("2028-12-26")
    #expect(holidays.keys.max() == last)
  }

  @Test func `a term’s code leads to its days and its name`() throws {
    let terms = try library.terms()
    let gwynedd = try #require(try library.places().area(matching: "Gwynedd")?.code)
    #expect(
      try terms.period("Spring-2027", in: [gwynedd])
        == NamedPeriod(
          code: "spring-2027", days: try DayRange("2027-01-04..2027-03-19"),
          name: Bilingual(cy: "Tymor y gwanwyn 2027", en: "Spring term 2027")))
    // Powys makes up days at the end of autumn; all areas together run to the latest.
    #expect(try terms.period("autumn-2026").days == DayRange("2026-09-01..2026-12-22"))
    #expect(try terms.period("autumn-2026", in: [gwynedd]).days == DayRange("2026-09-01..2026-12-18"))
  }

  @Test func `school and financial years have fixed ends`() throws {
    let terms = try library.terms()
    #expect(try terms.period("school-year-2026-27").days == DayRange("2026-09-01..2027-08-31"))
    #expect(try terms.period("school-year-2026-27").name.cy == "Blwyddyn ysgol 2026–27")
    #expect(try terms.period("financial-year-2027-28").days == DayRange("2027-04-01..2028-03-31"))
    #expect(try terms.period("financial-year-2099-00").days == DayRange("2099-04-01..2100-03-31"))
  }

  @Test(arguments: ["spring", "spring-27", "winter-2027", "school-year-2026-28", "financial-year-2027", "", "2027"])
  func `what is no period is refused with an example`(text: String) throws {
    let fault = #expect(throws: Terms.Fault.self) { try library.terms().period(text) }
    #expect(
      fault?.description.hasSuffix(
        "is not a period. Write a term such as spring-2027, or school-year-2026-27 or financial-year-2026-27.") == true)
  }

  @Test func `a term without dates names those that have some`() throws {
    let fault = #expect(throws: Terms.Fault.self) { try library.terms().period("spring-2031") }
    #expect(
      fault?.description
        == "No dates are known for spring-2031. Known are: autumn-2025, spring-2026, summer-2026, autumn-2026, spring-2027, summer-2027. Add its dates to Content/Calendars/term-dates.csv."
    )
  }
}
