import ProgrammeModel
import Testing

struct ObservanceRuleTests {
  /// Dates as organisers and calendars gave them.
  static let known: [(String, [String])] = [
    ("day 10-18", ["2025-10-18", "2026-10-18", "2027-10-18"]),
    ("days 06-23..06-30", ["2025-06-23..2025-06-30", "2026-06-23..2026-06-30", "2027-06-23..2027-06-30"]),
    ("days 12-25..01-01", ["2025-12-25..2026-01-01", "2026-12-25..2027-01-01", "2027-12-25..2028-01-01"]),
    ("month 2", ["2025-02-01..2025-02-28", "2026-02-01..2026-02-28", "2027-02-01..2027-02-28"]),
    ("month 12", ["2025-12-01..2025-12-31", "2026-12-01..2026-12-31", "2027-12-01..2027-12-31"]),
    ("2nd sat of 10 for 8 days", ["2025-10-11..2025-10-18", "2026-10-10..2026-10-17", "2027-10-09..2027-10-16"]),
    ("2nd sun of 11 for 8 days", ["2025-11-09..2025-11-16", "2026-11-08..2026-11-15", "2027-11-14..2027-11-21"]),
    ("3rd fri of 10", ["2025-10-17", "2026-10-16", "2027-10-15"]),
    ("1st thu of 11", ["2025-11-06", "2026-11-05", "2027-11-04"]),
    (
      "sat before 1st mon of 8 for 8 days",
      ["2025-08-02..2025-08-09", "2026-08-01..2026-08-08", "2027-07-31..2027-08-07"]
    ),
    ("last sun of 10", ["2025-10-26", "2026-10-25", "2027-10-31"]),
    ("week with 03-18", ["2025-03-17..2025-03-23", "2026-03-16..2026-03-22", "2027-03-15..2027-03-21"]),
    ("easter", ["2025-04-20", "2026-04-05", "2027-03-28"]),
    ("easter -2", ["2025-04-18", "2026-04-03", "2027-03-26"]),
    ("easter -46", ["2025-03-05", "2026-02-18", "2027-02-10"]),
    ("orthodox easter", ["2025-04-20", "2026-04-12", "2027-05-02"]),
  ]

  @Test(arguments: known)
  func `a rule gives the dates of three years`(text: String, dates: [String]) throws {
    let rule = try #require(ObservanceRule(text))
    #expect((2025...2027).map { rule.dates(in: $0)?.description } == dates)
  }

  @Test func `the National Eisteddfod of 2022 began in July`() {
    #expect(
      ObservanceRule("sat before 1st mon of 8 for 8 days")?.dates(in: 2022)?.description == "2022-07-30..2022-08-06")
  }

  @Test func `February ends on its 29th in a leap year`() {
    #expect(ObservanceRule("month 2")?.dates(in: 2028)?.last.description == "2028-02-29")
  }

  @Test func `Easter is a Sunday between 22 March and 25 April for five centuries`() throws {
    for year in 1600...2100 {
      let easter = try #require(easterSunday(in: year))
      #expect(easter.weekday == .sunday)
      #expect(try Day(year: year, month: 3, day: 22) <= easter && easter <= Day(year: year, month: 4, day: 25))
      #expect(try #require(orthodoxEasterSunday(in: year)).weekday == .sunday)
    }
  }

  @Test(arguments: [
    "", "day 02-29", "day 13-01", "days 10-01", "month 13", "5th sat of 10", "2nd sat of 10 for 8", "easter soon",
    "week with", "start of a--b", "every October", "some days", "orthodox", "announced yearly", "sat before mon of 8",
    "before 1st mon of 8", "sat before 5th mon of 8",
  ])
  func `what is no rule is not taken for one`(text: String) { #expect(ObservanceRule(text) == nil) }
}
